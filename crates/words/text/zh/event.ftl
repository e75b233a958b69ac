# 发生了什么，一行一件。
event-posting = { $basis } { $amount }
event-charter-founded = 平台开办，采用第 { $version } 版规则，资金由{ $holder }托管
event-charter-adopted = 采用第 { $version } 版规则，只对新项目有效
event-charter-custodian-named = 资金托管方改为{ $holder }
event-charter-hired = 平台添加了一名员工
event-charter-dismissed = 平台移出了一名员工
event-statement-booked = 凭流水 { $line } 入账
event-statement-unplaced = 收到一笔无法确认归属的款项 { $amount }，流水 { $line }
event-statement-returning = 无法确认归属的款项开始退回
event-statement-returned = 无法确认归属的款项已经退回，凭流水 { $line }
event-statement-return-late = 退款已晚 { $days } 天，平台应补偿 { $amount }
event-statement-owed = 平台的逾期欠下补偿 { $amount }
event-statement-debt-late = 平台的逾期补偿已拖欠 { $days } 天
event-statement-compensated = 平台已付逾期补偿 { $amount }
event-statement-posted =
    { $more ->
        [0] 资金变动：{ $list }
       *[other] 资金变动：{ $list }，另有 { $more } 笔
    }
event-owner-registered = 业主注册
event-owner-vanished = 业主没有按时选报价，记录一次
event-owner-chose = 业主签了选定的合同，以前的未选记录不再计算
event-firm-registered = 装修公司入驻
event-firm-amended = 装修公司修改了资料
event-firm-vetted = 资质审核已登记
event-firm-deposited = 保证金到账 { $amount }
event-firm-suspended = 暂停接单：{ $reason }
event-firm-restored = 恢复接单
event-firm-reserved = 预留信息费 { $amount }
event-firm-unreserved = 预留的信息费退回余额
event-firm-charged = 收取信息费 { $amount }
event-firm-claimed = 申请退信息费
event-firm-turned-down = 退信息费的申请没有通过
event-firm-reduced = 成交服务费退回一部分到余额：{ $amount }
event-firm-refunded = 信息费已退回余额
event-firm-withdrawal-ordered = 申请提取余额 { $amount }
event-firm-withdrawal-paid = 提取的余额已打款
event-firm-withdrawal-late = 余额打款已晚 { $days } 天，平台应补偿 { $amount }
event-firm-owed = 平台的逾期欠下补偿 { $amount }
event-firm-debt-late = 平台的逾期补偿已拖欠 { $days } 天
event-firm-compensated = 平台已付逾期补偿 { $amount }
event-firm-topped-up = 充值到账
event-firm-won = 签下一个项目
event-firm-ended =
    { $completed ->
        [yes] 一个项目竣工
       *[no] 一个项目提前结束
    }
event-firm-inspected =
    { $passed ->
        [yes] 一次验收就通过
       *[no] 第一次验收没有通过
    }
event-firm-lost-point = 扣了一分
event-firm-posted =
    { $more ->
        [0] 资金变动：{ $list }
       *[other] 资金变动：{ $list }，另有 { $more } 笔
    }
event-supervisor-registered = 监理登记
event-supervisor-amended = 监理修改了资料
event-supervisor-admitted = 监理准许上岗
event-supervisor-suspended = 监理暂停派验：{ $reason }
event-supervisor-drawn = 抽中一次验收
event-supervisor-reported = 提交了一份验收报告
event-supervisor-absent = 没有到场或没有按时报告

event-project-notice-recorded = 通知“{ $wait }”：{ $channel }，{ $proof }
event-project-deadline-moved = 通知没有证明送达，“{ $wait }”延到 { $due }
event-project-contested = 通知始终没有送达，“{ $wait }”按有争议处理
event-project-posted =
    { $more ->
        [0] 资金变动：{ $list }
       *[other] 资金变动：{ $list }，另有 { $more } 笔
    }
event-project-delay-posted =
    { $more ->
        [0] 平台的逾期账：{ $list }
       *[other] 平台的逾期账：{ $list }，另有 { $more } 笔
    }

event-request-posted = 发布装修需求：{ $estate }，{ $area } 平方米
event-request-confirmed = 联系方式已确认
event-request-withdrawn =
    { $given ->
        [yes] 撤回：{ $reason }
       *[no] 撤回，没有说明理由
    }
event-request-qualified = 需求审核通过
event-request-rejected = 需求没有通过审核：{ $reason }
event-dispatch-drawn = 从 { $eligible } 家符合条件的公司里抽签，要 { $firms } 家
event-dispatch-invited = 邀请一家装修公司，{ $slot }
event-dispatch-accepted = 一家装修公司接单
event-dispatch-out = 一家装修公司退出：{ $why }
event-dispatch-swapped = 业主换了一家装修公司
event-dispatch-completed = { $firms } 家装修公司到齐，开始量房报价
event-dispatch-nobody = 没有符合条件的装修公司，项目关闭
event-lead-charged = 收取信息费 { $amount }
event-lead-refunded =
    { $decided ->
        [yes] 退还信息费：{ $ground }。平台说明：{ $reason }
       *[no] 退还信息费：{ $ground }
    }
event-lead-reduced = 工程实际金额低于签约价，成交服务费退回 { $amount }
event-lead-claimed = 申请退信息费：{ $ground }
event-lead-sampled =
    { $agreed ->
        [yes] 业主认可退费理由；这份申请被抽中核实，由平台查明再裁定
       *[no] 业主没有回复；这份申请被抽中核实，由平台查明再裁定
    }
event-lead-contested = 业主不认可退费理由，由平台裁定
event-lead-turned-down = 不退信息费：{ $reason }
event-survey-proposed = 约量房：{ $time }
event-survey-confirmed = 业主确认量房时间
event-survey-held = 已经量房
event-quote-submitted = 收到一份密封报价
event-quote-opened = 所有报价同时开封
event-quote-extended = 业主多要了一些时间来选
event-quote-chosen = 业主选定报价 { $amount }，起草合同
event-quote-reopened = 合同没有签成，业主重新选
event-contract-signed-by-owner = 业主签了合同
event-contract-signed-by-firm = 装修公司签了合同
event-contract-countersigned = 平台会签，冷静期开始
event-contract-activated = 合同生效
event-contract-registered = 登记另签的协议 { $amount }，不走资金托管，不受保护
event-custody-asked = 请业主存入 { $amount }（{ $purpose }）
event-custody-received = 收到业主存款 { $amount }
event-custody-completed = 一笔存款已足额到账
event-custody-delayed = 存款逾期：{ $delay }
event-custody-ordered = 安排打款 { $amount } 给{ $to }
event-custody-paid = 打款已到账
event-custody-late = 打款已晚 { $days } 天，平台应补偿 { $amount }
event-custody-owed = 平台的逾期欠下补偿 { $amount }，收款人：{ $to }
event-custody-debt-late = 平台的逾期补偿已拖欠 { $days } 天
event-custody-compensated = 平台已付逾期补偿 { $amount }
event-custody-said-paid = 业主说这笔款已经汇出，平台开始查款，业主的期限暂停
event-custody-look-late = 平台还没有答复查款结果，业主的期限继续暂停
event-custody-not-come = 平台查过，款项没有到：{ $note }。业主的期限恢复，到 { $until } 为止
event-custody-material-claimed = 申请材料预付 { $amount }（{ $stage }）
event-custody-material-answered =
    { $confirmed ->
        [yes] 业主确认材料到场
       *[no] 业主没有确认材料
    }
event-stage-funded = { $stage }：托管款到位
event-stage-started = { $stage }：开工
event-stage-logged = 工地记录：{ $note }
event-stage-submitted = { $stage }：提交验收
event-stage-gate-passed = 防水验收通过，可以贴砖
event-stage-gate-failed = 防水验收不合格（{ $grade }），开始整改
event-stage-passed =
    { $listed ->
        [0] { $stage }：验收通过
       *[other] { $stage }：验收通过，清单上有 { $listed } 项
    }
event-stage-failed = { $stage }：验收不合格（{ $grade }），开始整改
event-stage-rework-missed = { $stage }：没有按期整改，算一次不合格
event-stage-exhausted = { $stage }：多次不合格，由业主决定怎么继续
event-stage-continued = { $stage }：再整改一次
event-stage-released = { $stage }：放款（{ $basis }）
event-stage-valued = { $stage }：按估价结算
event-inspection-assigned = { $target }：从 { $eligible } 位监理中抽取一位
event-inspection-absent = { $target }：监理没有到场或没有报告，另抽一位
event-inspection-given-back = { $target }：抽中的监理不能再验这个项目，另抽一位
event-inspection-arrived = { $target }：监理到场
event-inspection-no-access =
    { $charged ->
        [no] { $target }：进不了门，不再另收费用
       *[yes]
            { $owner ->
                [yes] { $target }：进不了门，由业主承担再来一次的费用
               *[no] { $target }：进不了门，由装修公司承担再来一次的费用
            }
    }
event-inspection-reported = { $target }：监理报告，{ $verdict }
event-inspection-alternative-asked = { $target }：监理久等不来，装修公司申请：{ $way }
event-inspection-acceptance-answered =
    { $accepted ->
        [yes] { $target }：业主不等验收，签字接受
       *[no] { $target }：业主不接受免验，继续等监理
    }
event-hold-held = { $stage }：扣留 { $amount }（{ $cause }，{ $items } 项）
event-hold-moved = { $stage }：扣留款进展，{ $step }
event-hold-valued = { $stage }：复验认定 { $upheld } 项，扣留改为 { $amount }
event-hold-valuation-late = { $stage }：估价已晚 { $days } 天，平台应补偿双方各 { $amount }
event-hold-settled = { $stage }：扣留款了结，{ $amount } 归业主，其余归装修公司
event-completion-air-test-ordered = 业主预约空气检测
event-completion-air-test-reported =
    { $passed ->
        [yes] 空气检测合格
       *[no] 空气检测不合格
    }
event-completion-air-test-lapsed = 空气检测没有按时出报告
event-completion-moved-in = 业主提前入住
event-completion-completed = 竣工，质保期开始
event-retention-asked = 质保金第 { $part } 期到期，请业主答复
event-retention-reminded = 质保金第 { $part } 期：再次提醒业主
event-retention-released = 质保金第 { $part } 期放款
event-retention-borne = 质保金第 { $part } 期：{ $amount } 用于支付另请别人维修的费用
event-warranty-opened =
    { $leak ->
        [yes] 漏水报修：{ $what }
       *[no] 报修：{ $what }
    }
event-warranty-moved = 报修进展：{ $step }
event-leaving-closed = 项目结束：{ $why }
event-leaving-ending = 解约结算：{ $why }
event-leaving-fell-away = 解约撤销：钱按时到账，只是登记晚了，合同继续
event-leaving-valued = 已做的工程估价完成
event-leaving-abandonment = 停工处理：{ $step }
event-leaving-end-proposed =
    { $made ->
        [yes] 有人提议协商解除合同
       *[no] 协商解除的提议作废
    }
