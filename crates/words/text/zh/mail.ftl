# 邮件。
mail-code-subject = 验证码 { $code }
mail-code-body = 您的验证码是 { $code }，{ $minutes } 分钟内有效，只能用一次。请不要告诉任何人，平台也不会向您要。如果不是您本人操作，请忽略这封邮件。
mail-greeting = 您好：
mail-signature = { $market }
mail-why = 您收到这封邮件，是因为这件事和您有关，到期会影响您。
mail-open = 查看并处理：{ $link }

# 通知：轮到您、提醒、已到期。
notice-begin-subject = 请您处理：{ $title }
notice-begin-body = { $title }。请在 { $due } 以前处理，{ $left }。{ $then }
notice-reminder-subject = 提醒：{ $title }，{ $left }
notice-reminder-body = { $title }还没有处理，期限是 { $due }，{ $left }。{ $then }
notice-last-subject = 最后提醒：{ $title }，{ $left }
notice-last-body = 这是期限前的最后一次提醒。{ $title }，期限是 { $due }，{ $left }。{ $then }
notice-past-subject = 已到期：{ $title }
notice-past-body = { $title }已经到期，结果如下：{ $outcome }
notice-event-subject = 项目有新进展
notice-event-body = { $event }
notice-digest-subject = 今天的进展，{ $number } 件
notice-empty = 没有新消息。
