# 登录。
sign-in-title = 登录
sign-in-lead = 不用密码。输入邮箱，我们发一个验证码给您。
sign-in-send-code = 发送验证码
sign-in-code-title = 输入验证码
sign-in-code-sent = 如果 { $email } 可以接收，验证码已经发出，{ $minutes } 分钟内有效。
sign-in-code-wrong = 验证码不对，或者已经失效。请重新发送。
sign-in-resend = 没收到？重新发送
sign-in-check-spam = 也请看一下垃圾邮件。
sign-in-as-owner = 我是业主
sign-in-as-firm = 我是装修公司
sign-in-as-supervisor = 我是监理
sign-in-as-operator = 我是平台员工
sign-in-signed-out = 您已退出。
sign-in-again = 登录已过期，请重新登录。
claim-title = 启用这台服务器
claim-lead = 第一个打开启用链接的人成为平台管理员，链接只能用一次。
claim-used = 启用链接已经用过，或者过期了。
