# 金额、比例、时间的写法。

form-money = { $amount } 元
form-money-large = { $amount } 万元
form-money-largest = { $amount } 亿元
form-share = { $share }%

# 两件事之间。
form-list-gap = ；

# 一样东西和对它的说明。
form-remark = { $what }（{ $remark }）

form-moment = { $day } { $time }
form-day = { $year }年{ $month }{ $day }日
form-month-1 = 1月
form-month-2 = 2月
form-month-3 = 3月
form-month-4 = 4月
form-month-5 = 5月
form-month-6 = 6月
form-month-7 = 7月
form-month-8 = 8月
form-month-9 = 9月
form-month-10 = 10月
form-month-11 = 11月
form-month-12 = 12月

form-left = 还剩 { $span }
form-overdue = 已超过 { $span }
form-due-now = 现在到期
form-less-than-a-minute = 不到 1 分钟
form-minutes = { $number } 分钟
form-hours = { $number } 小时
form-days = { $number } 天
form-business-days = { $number } 个工作日
form-months = { $number } 个月
