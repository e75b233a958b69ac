# Mail.
mail-code-subject = Your code: { $code }
mail-code-body = Your code is { $code }. It works once, within { $minutes } minutes. Tell it to nobody; the operator never asks for it. If you did not ask for it, ignore this mail.
mail-greeting = Hello,
mail-signature = { $market }
mail-why = You get this mail because it concerns you and its deadline affects you.
mail-open = See and act: { $link }

# Notices: your turn, reminders, past.
notice-begin-subject = Your turn: { $title }
notice-begin-body = { $title }. Please act by { $due }: { $left }. { $then }
notice-reminder-subject = Reminder: { $title }, { $left }
notice-reminder-body = { $title } is still open. The deadline is { $due }: { $left }. { $then }
notice-last-subject = Last reminder: { $title }, { $left }
notice-last-body = This is the last reminder. { $title }: the deadline is { $due }, { $left }. { $then }
notice-past-subject = The time is up: { $title }
notice-past-body = { $title }: the time is up. { $outcome }
notice-event-subject = News on your project
notice-event-body = { $event }
notice-digest-subject =
    { $number ->
        [one] Today: 1 item
       *[other] Today: { $number } items
    }
notice-empty = No news.
