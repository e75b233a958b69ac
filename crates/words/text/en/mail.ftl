# Mail.
mail-why = You get this mail because it concerns you and its deadline affects you.
mail-open = See and act: { $link }

# Notices: your turn, reminders, past.
notice-begin-subject = Your turn: { $title }
notice-begin-body = { $title }. Please act by { $due }: { $left }. { $then }
notice-reminder-subject = Reminder: { $title }, { $left }
notice-reminder-body = { $title } is still open. The deadline is { $due }: { $left }. { $then }
notice-last-subject = Last reminder: { $title }, { $left }
notice-last-body = This is the last reminder. { $title }: the deadline is { $due }, { $left }. { $then }
