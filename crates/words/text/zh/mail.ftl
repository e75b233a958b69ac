# 邮件。
mail-why = 您收到这封邮件，是因为这件事和您有关，到期会影响您。
mail-open = 查看并处理：{ $link }

# 通知：轮到您、提醒、已到期。
notice-begin-subject = 请您处理：{ $title }
notice-begin-body = { $title }。请在 { $due } 以前处理，{ $left }。{ $then }
notice-reminder-subject = 提醒：{ $title }，{ $left }
notice-reminder-body = { $title }还没有处理，期限是 { $due }，{ $left }。{ $then }
notice-last-subject = 最后提醒：{ $title }，{ $left }
notice-last-body = 这是期限前的最后一次提醒。{ $title }，期限是 { $due }，{ $left }。{ $then }
