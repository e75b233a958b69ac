# 平台的页面。
title-operator-home = 值班台
title-operator-queues = 待处理
title-operator-statement = 登记银行流水
title-operator-unplaced = 无法确认归属的款项
title-operator-balance = 账目核对
title-operator-supervisors = 监理
title-operator-policy = 规则版本
title-operator-staff = 员工
empty-operator-queue = 都处理完了。
empty-operator-unplaced = 没有无法确认归属的款项。
operator-no-key = 平台没有放款的钥匙。这里只能登记证据、裁定申请。
operator-late-cost = 逾期由平台承担：{ $amount }
operator-codes-open = 没有设置邮件服务器：您能读到每个人的登录验证码。
operator-codes-open-why = 读到验证码的人可以冒充业主或装修公司登录、签字，两把钥匙就形同虚设。请在有人注册之前，在服务器配置里设好邮件；设好以后，这条提示自动消失。
operator-owes-all = 平台因逾期共欠 { $amount }，其中还在累计的一并算入。
operator-owed-what = 到期应付的逐笔列出，付清并登记流水以后消失。
operator-owed-payer = 汇款人
operator-owes-firm = 打款晚了，平台欠这家公司补偿 { $amount }。请从平台自己的账户支付，再登记那笔流水。
operator-books-agree = 账目相符：托管现金 { $cash }，各账户合计 { $sum }。
operator-books-differ = 账目不符，相差 { $amount }。请立即停止登记并核对。
operator-policy-diff = 和现行版本的差别
operator-policy-new-only = 新规则只管新项目，进行中的项目按发布时的规则办。
operator-vet-lead = 写明核对了什么、看了哪些原件。日期、经办人和证据都会留档。
operator-vet-papers = 只传公司的证照、保险和参考案例。不要上传任何人的身份证或护照，核验用不到的姓名和号码请遮住；看过就写在说明里，不必留存。
operator-suspend-lead = 暂停的理由会给对方看。

# 值班台。
title-operator-outbox = 邮件状况
operator-urgent = 最急的在前
operator-where = 哪里
operator-more =
    { $count ->
       *[other] 还有 { $count } 件排在后面。
    }
operator-queue-requests = 待审核的需求
operator-queue-draws = 待抽签
operator-queue-claims = 待裁定的退费
operator-queue-countersign = 待会签的合同
operator-queue-visits = 待抽监理
operator-queue-valuations = 待估价的扣留款
operator-queue-payouts = 待登记的打款
operator-queue-looks = 待查的汇款
operator-queue-compensations = 待付的逾期补偿
operator-queue-unplaced = 无法确认归属的款项
operator-queue-withdrawals = 待退余额
operator-queue-hard-stops = 冻结款的最后期限
operator-queue-unreached = 要联系上的人
operator-drafts =
    { $count ->
       *[other] 有 { $count } 个需求等业主确认联系方式。您也可以打电话核实后登记。
    }
operator-phases = 各阶段的项目
operator-all = 全部项目
operator-everybody = 全部
operator-posted = 发布日期

# 邮件状况。
operator-mail-well = 邮件都已发出。
operator-mail-waiting =
    { $count ->
       *[other] 有 { $count } 封信等待发出。
    }
operator-mail-failed =
    { $count ->
       *[other] 有 { $count } 封信没发出去，正在重试。
    }
operator-mail-lead = 对沉默一方不利的默认结果，要有送达证明才算数。信发不出去，期限就要顺延。
operator-mail-to = 收件人
operator-mail-attempts = 已试次数

# 银行流水。
operator-hint-valued = 按对账单填写。不论登记得多晚，在这一天之前付的都算按时。不填就是今天。
operator-hint-line = 按银行流水上的编号填。一笔流水只能登记一次。
operator-hint-reference = 照付款人写的填，空格、大小写、全角半角都不要紧。
operator-record-lead = 系统按付款编号自动入账。无法确认归属的列在下面，到期退回。
operator-line-search = 查一笔流水去了哪里
operator-line-found = 流水 { $line }
operator-line-went = 记到了：
operator-line-nowhere = 这里没有登记过这笔流水。
operator-line-waiting = 暂时无法确认归属。到期以后，系统会下令退回。
operator-line-returning = { $day }已下令退回。请在银行办理，再登记退回的那笔流水。
operator-return-proof = 显示已退回的流水
operator-compensation-proof = 平台自己账户付款的流水
operator-owes-payer = 退款晚了，平台欠汇款人补偿 { $amount }。请从平台自己的账户支付，再登记那笔流水。
operator-unplaced-lead = 这些附言对不上任何付款编号，款项要退给付款人；退晚了，损失由平台承担。

# 账目。
operator-books-custody = 托管款，全部项目
operator-books-custody-what = 现金是持牌机构手里的钱，下面各行说明这些钱是谁的。请和持牌机构的对账单核对。
operator-books-own = 平台自己的账户
operator-books-own-what = 这里是装修公司的预存余额、信息费，以及无法确认归属的款项，没有业主的钱。
operator-books-projects = 逐个项目
operator-books-sum = 各账户合计
operator-books-empty = 还没有入账。
operator-agrees = 相符
operator-differs = 不符

# 装修公司和监理。
operator-firms-empty = 还没有装修公司注册。
operator-firm-suspended = 已暂停
operator-firm-unvetted = 未核验
operator-firm-no-deposit = 未登记保证金
operator-firm-open = 在建项目 / 上限
operator-firm-completed = 已完工
operator-firm-points = 扣分
operator-firm-principals = 关联人指纹数
operator-firm-checks = 登记在案
operator-firm-vetting = 资质核验
operator-firm-deposit = 保证金
operator-firm-suspension = 暂停与恢复
operator-firm-withdrawals = 待退的余额
operator-paid-on = { $day }已付
operator-asked-on = { $day }申请，尚未付
operator-supervisors-lead = 每次验收由抽签决定监理。您只管准入，不能指定谁去。
operator-supervisors-empty = 还没有监理注册。
operator-admitted = 已准入
operator-not-admitted = 未准入
operator-admit-lead = 写明核对了什么：资格证书、和哪些公司有关联。日期和经办人都会留档。
operator-visits-made = 已到场次数
operator-ties = 有关联的公司数

# 规则和员工。
operator-policy-lead = 修改文件，把版本号加一，先试算。试算不会生效。
operator-policy-try = 试算这份文件
operator-policy-sound = 这份文件可以通过。
operator-policy-breaches = 文件里不对的地方
operator-policy-now = 现行
operator-policy-then = 这份文件
operator-staff-lead = 新同事用发到这个邮箱的验证码登录。

# 项目页上的操作。
operator-panel-contact = 联系方式
operator-panel-contact-lead = 给业主打电话，确认是本人的意思再登记。这通电话会以您的名义留档。
operator-panel-qualify = 是否符合派单条件
operator-panel-qualify-lead = 看需求是否真实、完整、确实要装修。不符合要写明理由，业主会看到。
operator-fit = 符合
operator-not-fit = 不符合
operator-panel-draw = 抽签
operator-panel-draw-lead = 随机种子由服务器在抽签时生成，随结果一并公布。您不能挑选装修公司。
operator-panel-drawn = 查看抽签
operator-panel-claim = 信息费退费申请：{ $firm }
operator-firm-claims = { $window }内申请退费
operator-firm-claims-of = { $leads } 条信息里 { $claims } 条
operator-firm-audited = { $leads } 条信息里 { $claims } 条，抽查中
operator-claim-ground = 理由：{ $ground }
operator-claim-audit = 抽查：{ $window }内 { $leads } 条信息里有 { $claims } 条申请退费。
operator-claim-drawn = 这份申请被抽中：不管业主怎么说，都请核实，并写明查到了什么。没有人裁定的，照常退费。
operator-claim-agreed = 业主认可。
operator-claim-silent = 业主没有回复。
operator-claim-contested = 业主不认可。
operator-refund-question = 是否退费
operator-panel-countersign = 会签合同
operator-panel-countersign-lead = 核对价格、阶段和双方是否和已签的一致。到期不处理，视为已会签。
operator-panel-assign = 抽监理：{ $target }
operator-panel-assign-lead = 在已准入、有空、和装修公司没有关联的监理中抽签。您不能指定谁去。
operator-panel-assign-outside = 本区监理一周都没有完成验收，装修公司申请改抽外区监理。优先在其他区的监理里抽签。
operator-panel-valuations = 等着估价的扣留款
operator-panel-valuations-lead = 要有监理说清整改要花多少钱。每晚一天，平台按扣留金额的比例补偿双方。
operator-valuations-late = 到现在欠双方各 { $amount }。
operator-panel-payout = 第 { $number } 笔付款：付给{ $payee }：{ $amount }
operator-panel-payout-lead = 款项由托管方支付。请登记显示付款的那笔流水，金额必须一致。
operator-payout-quoter = 请转到预存账户，附言写 { $reference }。这是该公司自己的付款编号，到账后会自动记入它的余额。
operator-payout-ordered = { $day }下令
operator-payout-late =
    { $count ->
       *[other] 已晚 { $count } 天，损失由平台承担。
    }
operator-panel-look = 查款：{ $purpose }
operator-panel-look-lead = 业主说已经汇款，附有回单。请对照银行流水：查到了就登记那笔流水；确实没有到，再答复业主。
operator-look-since = 业主何时说的
operator-panel-compensation = 逾期补偿：付给{ $payee }
operator-panel-compensation-lead = 请从平台自己的账户支付，不能动用托管款；然后登记那笔流水，金额必须一致。
operator-compensation-for = 事由
operator-compensation-overdue =
    { $count ->
       *[other] 已拖欠 { $count } 天。
    }
operator-panel-air-test = 登记空气检测
operator-panel-air-test-lead = 每个检测项一个数值，照检测报告填写，并附上报告。
operator-panel-hard-stop = 冻结款的最后期限
operator-panel-hard-stop-lead = 到期由系统按最后一次估价执行；没有估价的，按参考价的上限算。
operator-panel-notice = 登记一次通知
operator-panel-notice-lead = 电话或信函可以作为送达证明。确实联系到本人才能登记。
operator-notice-when = 时间，照这样写：2026-03-02 09:00
operator-panel-no-key = 没有放款按钮
operator-clock-label = 时钟
operator-clock-held = 现在没有任何事项到期。
operator-clock-jump = 服务器时钟突然快了{ $by }，照此执行会让大家错过从未有过的期限。请校准时钟；如果现在的时间没有错，请确认。
operator-clock-downtime = 服务器停了{ $by }。请核对时钟：{ $rest }后，所有逾期事项将按默认结果执行。时间没有错的话，可以确认后立即继续。
operator-clock-behind = 服务器时钟比最后一条记录慢{ $by }，请校准。
operator-clock-now = 服务器认为现在是
operator-clock-trust = 时间没有错
