# 页面框架、登录、访客页、待办。

web-brand = Fairwright
web-skip = 跳到正文
web-optional = （选填）
web-go-on = 继续
web-back-home = 回到首页
web-footer-promise = 在这里，谁也不能单独动用或冻结托管的钱；每一次等待都有期限。

web-nav-label = 页面
web-nav-how = 逾期会怎样
web-nav-policy = 规则与数字
web-nav-settings = 设置
web-nav-inbox = 待您处理
web-nav-projects = 装修项目
web-nav-new = 新项目
web-nav-firm = 本公司
web-nav-visits = 验收任务
web-nav-supervisor = 我的资料
web-nav-mail = 邮件夹

web-wait-until = 期限
web-wait-then = 到期未处理
web-wait-bearer = 延误由谁承担

web-step-done = 已完成
web-step-now = 进行中
web-step-next = 待进行
web-step-stopped = 已停下

web-money-released = 已为合格工程付出
web-money-funded = 托管中
web-money-held = 有争议，暂扣
web-money-refundable = 可退给您
web-money-refundable-others = 可退给业主

web-home-title = 装修，不必先相信谁
web-home-lead = 三家装修公司由抽签产生，按同一份工程量清单报价。您的钱存放在持牌机构：节点验收合格，再由您确认，或者到期没有异议，才付给装修公司。
web-home-start = 发布装修项目
web-home-unfounded = 本平台尚未开通。请运营者使用服务器启动时给出的一次性链接开通。
web-home-protections = 五重保障
web-protect-lot = 三家公司，抽签产生
web-protect-lot-how = 服务您所在区且通过审核的公司都可能抽中。名次不能花钱买，抽签结果人人可以重算。
web-protect-sealed = 密封报价，同一清单
web-protect-sealed-how = 三家按同一份工程量清单报价，同时开封。谁漏报了什么，选择之前就标出来。
web-protect-custody = 两把钥匙才放款
web-protect-custody-how = 按施工节点放款：先验收合格，再由您确认，或者到期没有异议。装修公司和平台都不能单独动用。
web-protect-supervisor = 独立监理
web-protect-supervisor-how = 每次验收抽签指派，无论结果酬劳相同，与您的装修公司没有关联。
web-protect-deadline = 每次等待都有期限
web-protect-deadline-how = 对您、对公司、对平台都一样：写明日期，也写明到期会怎样。没有什么会一直拖着。
web-home-prices = 价格参考
web-home-prices-what = 一套住宅整体装修通常的花费（人工加材料），上门量房之前的估计。
web-price-area = 建筑面积
web-price-low = 低位
web-price-mid = 中位
web-price-high = 高位
web-area = { $area } m²

web-how-title = 到期没人处理，会怎样
web-how-lead = 本平台的每一种等待：轮到谁、等多久、到期没处理会怎样。系统就是照这张表运行的。
web-how-proof = 不处理会让某一方吃亏的，要先证明通知已经送达：站内消息，再加邮件、录音电话或信件中的一种。证明不了，期限顺延；一直证明不了，由平台设法联系上本人，联系上以前，不付钱给装修公司，也不解除合同。
web-how-what = 等待什么
web-how-period = 多久
web-how-needs-proof = 须证明已通知

web-policy-lead = 平台规则的每个数字都写在一个带版本号的文件里。项目始终适用发布时的版本。
web-policy-name = 规则名称
web-policy-custodian = 资金托管机构
web-policy-file = 规则文件
web-policy-file-what = 服务器运行所用的文件，一字不差。
web-number-firms = 每个项目抽取的公司数
web-number-lead-fee = 公司每单信息费
web-number-stages = 五个节点的付款比例
web-number-window = 验收后业主的答复期
web-number-payout = 放款后到账
web-number-hard-stop = 争议款最迟处理期
web-number-cooling-off = 签约后冷静期
web-number-waterproofing = 防水保修

web-sign-in = 登录
web-sign-in-how = 这里没有密码。我们把六位验证码发到您的邮箱。
web-sign-in-new = 第一次来？
web-send-code = 发送验证码
web-your-name = 称呼
web-name-hint = 双方开始合作后，对方可以看到。
web-code-title = 输入验证码
web-code-sent = 如果 { $email } 可以在这里使用，验证码正发往该邮箱。十分钟内有效，只能用一次。
web-code-none = 没有收到？请查看垃圾邮件，或返回重新获取。
web-code-wrong = 验证码不对，还可以试 { $left } 次。
web-code-gone = 这个验证码已失效：用过了、超过十分钟，或错误次数过多。请返回重新获取。

web-join = 注册
web-join-how = 请选择身份。验证码会发到您的邮箱，以后就凭这个邮箱登录。
web-join-as = 我是
web-join-owner = 我有房子要装修。
web-join-firm = 我们做装修，想要价格透明的派单。
web-join-supervisor = 我独立验收工程。
web-join-known = 已有账号？

web-step-up = 请确认是您本人
web-step-up-why = 动用资金或签字之前，我们再确认一次。十分钟内有效。
web-step-up-demo = 是我本人（演示中不需要验证码）
web-proved-next = 请关掉这个标签页，回到刚才填表的那一页，再提交一次。
web-proved = 十分钟内不用再验证
web-step-up-send = 发送验证码到 { $email }

web-claim = 开通本平台
web-claim-how = 此链接只能使用一次，使用者即为平台运营者。
web-claim-you = 您
web-claim-custodian = 谁托管资金
web-claim-custodian-why = 平台不得自己持有资金。请填写持牌机构；凡涉及资金的页面和合同都会写明它的名称。
web-claim-escrow = 其牌照允许使用“资金存管”字样。
web-claim-policy = 平台按内置规则开通，公示后可以修改。
web-claim-found = 开通平台

web-settings-email = 您的邮箱：
web-sessions = 已登录的设备
web-sessions-why = 不认识的请结束。长时间不用也会自动退出。
web-session-since = 登录于 { $since }
web-session-used = 最近使用 { $used }
web-session-here = 本设备
web-session-end = 结束
web-sessions-end-others = 结束其他全部
web-sign-out = 退出登录

web-inbox-title = { $name }，待您处理
web-inbox-count = 有 { $count } 件事等您处理，紧急的在前。
web-inbox-empty-next = 有事会列在这里，同时发邮件告诉您。
web-inbox-act = 查看并处理

web-mail-empty = 还没有发出任何邮件。
web-mail-smtp = 邮件由您的邮件服务器发送，此处不保存。
web-mail-folder = 尚未设置邮件服务器，邮件保存在这里。其中的验证码可以打开别人的账号：只适合试用，绝不能用于有真钱的平台。请在有人注册之前设置邮件服务器。
web-mail-hello = { $name }，您好：
web-mail-code-subject = 您的 Fairwright 验证码
web-mail-code-body =
    您的验证码是 { $code }

    十分钟内有效，只能用一次。如果不是您本人操作，请不必理会：没有验证码，谁也进不去。我们不会打电话向您索要验证码。
web-mail-stranger-subject = 有人想用您的邮箱登录
web-mail-stranger-body = 这个邮箱在 Fairwright 没有账号。如果是您本人，请先“注册”；如果不是，请不必理会。

web-demo-label = 演示
web-demo-banner = 演示：人物虚构，没有真钱。
web-demo-now = 现在是
web-demo-hour = + 1 小时
web-demo-day = + 1 天
web-demo-week = + 7 天
web-demo-people = 选择任何人登录
web-demo-lead = 选一个人，从他的角度看看平台。数字表示有几件事等他处理。
web-demo-nobody = 暂无。

web-wrong-missing = 此项必填。
web-wrong-repeated = 此项重复了，只能填一次。
web-wrong-too-long = 最多 { $most } 个字。
web-wrong-no-such-form = 没有这张表单，请返回页面重试。
web-wrong-bad-character = 含有不允许的字符，请重新输入。
web-wrong-not-a-number = 这不是数字，请只填数字。
web-wrong-not-an-amount = 这不是金额，请以元为单位，如 1,234.50。
web-wrong-not-a-date = 这不是日期和时间，请按 2026-03-02 09:00 填写。
web-wrong-not-a-choice = 不在选项之内，请从列表中选择。
web-wrong-not-a-file = 这里没有上传过这份文件，请重新选择并上传。
web-wrong-not-an-id = 找不到所指的内容，请返回页面重试。
web-wrong-taken = 这个邮箱已有账号，请换一个。
web-wrong-not-a-phone = 这不是电话号码，只能有数字、空格、加号和短横线。
web-wrong-not-an-email = 这不是邮箱地址：应有 @ 和后面的域名，请检查后重填。
web-wrong-not-in-guide = 不在平台的目录里，请从列表中选择。
web-wrong-out-of-range = 须在 { $least } 与 { $most } 之间。
web-wrong-too-many = 最多 { $most } 项。

web-fault-sign-in-what = 请先登录
web-fault-sign-in-why = 登录已失效，或尚未登录。什么都没有执行。
web-fault-sign-in-next = 请登录后再操作。
web-fault-step-up-what = 请先确认是您本人
web-fault-step-up-why = 动用资金和签字需要十分钟内的验证码。什么都没有执行。
web-fault-step-up-next = 请获取验证码后再操作。
web-fault-forbidden-what = 这不是您的页面
web-fault-forbidden-why = 它属于其他身份或其他人。
web-fault-forbidden-next = 请以该身份登录，或回到自己的页面。
web-fault-not-found-what = 这里什么也没有
web-fault-not-found-why = 地址不对，或内容已不存在。
web-fault-not-found-next = 请从自己的页面重新开始。
web-fault-foreign-form-what = 表单已过期
web-fault-foreign-form-why = 它不是从当前登录的页面发出的：可能您刚刚重新登录过，或浏览器没有保存登录状态。什么都没有执行。
web-fault-foreign-form-next = 请返回，刷新页面后重新提交。
web-fault-bad-form-what = 无法读取这张表单
web-fault-bad-form-why = 有内容缺失或不合要求。什么都没有执行。
web-fault-bad-form-next = 请返回，刷新页面后重新填写。
web-fault-not-a-file-what = 无法接收这个文件
web-fault-not-a-file-why = 照片须为 JPEG、PNG 或 WebP，文件须为 PDF；有一个文件不是这些格式，或已损坏。什么都没有执行。
web-fault-not-a-file-next = 请重新拍照，或把文件另存为 PDF 后再提交。
web-fault-too-large-what = 一次提交的内容太多
web-fault-too-large-why = 一张表单最多半兆（登录前最多 1.6 万字节），带照片最多 64 兆；单个文件最多 16 兆，每人在一个项目里合计最多 2000 兆。什么都没有执行。
web-fault-too-large-next = 请分次提交，或缩小照片。
web-fault-slow-what = 发送得太慢
web-fault-slow-why = 普通表单要在半分钟内传完，带照片的要在五分钟内传完。什么都没有执行。
web-fault-slow-next = 请返回，在网络好的地方再发一次，或者少带几张照片。
web-fault-busy-what = 服务器很忙
web-fault-busy-why = 它没有及时回答，您要办的事也可能已经办成。
web-fault-busy-next = 请刷新页面查看。再次提交同一张表单不会有害处。
web-fault-too-many-what = 尝试次数过多
web-fault-too-many-why = 获取或尝试验证码、上传文件过于频繁，超过了一个人的正常用量。
web-fault-too-many-next = 请一小时后再试。您已登录的浏览器不受影响。
web-fault-gone-what = 链接已失效
web-fault-gone-why = 它已被使用，或超过了一刻钟。
web-fault-gone-next = 请重新获取：服务器的管理者可以再生成一个。
web-fault-key-reused-what = 这张表单已经提交过，内容不同
web-fault-key-reused-why = 表单提交之后又改动过。以第一次为准，这一次没有执行。
web-fault-key-reused-next = 请刷新页面查看有效的内容，再继续。
web-fault-storage-what = 未能保存
web-fault-storage-why = 服务器磁盘已满或有故障。什么都没有执行。
web-fault-storage-next = 请稍后再试，重复提交同一张表单没有害处。
web-fault-unfounded-what = 本平台尚未开通
web-fault-unfounded-why = 还没有人开通它。
web-fault-unfounded-next = 请运营者使用服务器启动时给出的链接开通。
web-fault-internal-what = 系统出错了，是我们的问题
web-fault-internal-why = 发生了不该有的故障，已经记录下来。
web-fault-internal-next = 请重试，重复提交同一张表单没有害处。
