# Forms of money, shares and time.

form-money = CNY { $amount }
form-money-large = CNY { $amount }k
form-money-largest = CNY { $amount }m
form-share = { $share }%

# Between two things of a list.
form-list-gap = { "; " }

# A thing and a remark on it.
form-remark = { $what } ({ $remark })

form-moment = { $time } on { $day }
form-day = { $day } { $month } { $year }
form-month-1 = January
form-month-2 = February
form-month-3 = March
form-month-4 = April
form-month-5 = May
form-month-6 = June
form-month-7 = July
form-month-8 = August
form-month-9 = September
form-month-10 = October
form-month-11 = November
form-month-12 = December

form-left = { $span } left
form-overdue = { $span } overdue
form-due-now = due now
form-less-than-a-minute = less than a minute
form-minutes =
    { $number ->
        [one] { $number } minute
       *[other] { $number } minutes
    }
form-hours =
    { $number ->
        [one] { $number } hour
       *[other] { $number } hours
    }
form-days =
    { $number ->
        [one] { $number } day
       *[other] { $number } days
    }
form-business-days =
    { $number ->
        [one] { $number } business day
       *[other] { $number } business days
    }
form-months =
    { $number ->
        [one] { $number } month
       *[other] { $number } months
    }
