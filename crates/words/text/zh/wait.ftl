# 每一种等待：等什么。
wait-draft = 确认联系方式
wait-earnest = 业主存入诚意金
wait-qualify = 平台审核装修需求
wait-draw = 抽签派单
wait-invitation = 装修公司决定接不接单
wait-complete = 等装修公司到齐
wait-claim-answer = 业主回复退信息费的申请
wait-claim-sampled = 业主回复被抽查的退费申请
wait-claim-decision = 平台裁定退不退信息费
wait-survey = 上门量房
wait-quotes = 提交密封报价
wait-choice = 业主选定报价
wait-sign-owner = 业主签合同
wait-sign-firm = 装修公司签合同
wait-countersign = 平台会签
wait-cooling-off = 冷静期
wait-fund = 业主存入托管款
wait-grace = 存款宽限期
wait-unfunded = 停工等待存款
wait-may-end = 双方都可以解除合同
wait-visit-fee = 业主补交进不了门的上门费
wait-payout = 打款到账
wait-compensation = 平台支付逾期补偿
wait-look = 平台查找业主已汇的款
wait-material = 业主确认材料到场
wait-unplaced = 查明一笔来款
wait-withdrawal = 余额退回装修公司
wait-site-log = 工地打卡
wait-assign = 抽取监理
wait-visit = 监理上门验收
wait-revisit = 监理再次上门
wait-report = 监理提交验收报告
wait-acceptance = 业主决定不等验收直接接受，还是继续等
wait-window = 业主确认验收结果
wait-rework = 装修公司整改
wait-after-failures = 业主决定怎么继续
wait-cure = 装修公司整改清单上的问题
wait-cure-confirm = 业主确认整改结果
wait-objection-deposit = 业主存入复验费
wait-second-draw = 抽取第二位监理
wait-second-visit = 第二位监理复验
wait-hold-valuation = 为扣留的款项估价
wait-hard-stop = 争议款的最后期限
wait-air-test = 室内空气检测报告
wait-retention-term = 质保金到期
wait-retention-answer = 业主答复质保金
wait-retention-reminder = 再次提醒业主答复质保金
wait-ticket-answer = 装修公司答复报修
wait-ticket-visit = 装修公司上门查看
wait-ticket-cure = 装修公司修好
wait-ticket-confirm = 业主确认已修好
wait-warranty-end = 保修期
wait-silent-site = 监理去停工的工地查看
wait-resume = 装修公司复工
wait-end-abandoned = 业主决定要不要解除合同
wait-end-together = 对方答复协商解除
wait-valuation = 监理为已做的工程估价
wait-unreached = 平台联系上没有收到通知的一方

# 等的是哪一件。
about-hold = { $stage }扣留的款项
about-number = 第 { $number } 笔
about-part = 质保金第 { $number } 期

# 谁。
party-owner = 业主
party-firm = 装修公司
party-supervisor = 监理
party-operator = 平台
party-market = 系统计时
party-you = 您

# 到期没人处理怎么办。
then = 到期{ $who }没有处理：{ $outcome }
then-you = 到期您没有处理：{ $outcome }
then-clock = 到期后：{ $outcome }

# 拖延的后果归谁。
bearer-the-silent = 逾期的后果由{ $who }承担。
bearer-operator = 平台逾期，由平台承担，别人不会因此吃亏。
bearer-nobody = 谁也不会因此吃亏。
