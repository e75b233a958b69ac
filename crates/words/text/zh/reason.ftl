# 钱为什么动。
basis-approved = 验收通过，业主确认
basis-silence = 验收通过，业主到期未提异议
basis-waiver = 业主签字免验
basis-hard-stop = 最后期限，按估价执行
basis-valuation = 解约，按估价结算
basis-start-payment = 开工款
basis-material = 材料到场，业主确认
basis-term = 质保金到期
basis-statement = 银行到账
basis-placed = 款项入账
basis-excess = 多付的部分
basis-held = 扣留待处理
basis-unheld = 解除扣留
basis-refund = 退还业主
basis-fee = 签约时列明的费用
basis-deposit = 复验费押金
basis-forfeit = 诚意金归报价的公司
basis-payout = 银行打款
basis-top-up = 充值
basis-reserve = 预留信息费
basis-unreserve = 退回预留
basis-lead = 信息费
basis-lead-refund = 退还信息费
basis-withdraw = 提取余额
basis-delay = 平台付款逾期
basis-compensation = 平台支付逾期补偿

# 账户。
account-cash = 托管现金
account-suspense = 待入账
account-stage = 节点款：{ $stage }
account-contested = 争议款：{ $stage }
account-retention = 质保金
account-deposit = 复验费押金
account-earnest = 诚意金
account-fees = 已存、还没用到的上门验收费
account-payable-firm = 应付装修公司
account-payable-owner = 应付业主
account-payable-fees = 应付监理费
account-payable-quoters = 应付报价的公司
account-bank = 平台银行账户
account-prepaid = 预存余额
account-reserved = 已预留
account-lead-fees = 信息费收入
account-withdrawal = 待提取
account-unplaced = 无法确认归属的款项
account-returning = 退回中
account-delay-cost = 平台的逾期成本
account-owed-firm = 平台欠装修公司的逾期补偿
account-owed-owner = 平台欠业主的逾期补偿
account-owed-pool = 平台欠监理费池的逾期补偿
account-owed-quoters = 平台欠报价公司的逾期补偿
account-owed-payer = 平台欠汇款人的逾期补偿
account-own = 平台自付的逾期补偿

# 谁替谁管着钱。
money-held-by = 资金由{ $holder }托管，许可证：{ $licence }。平台碰不到这笔钱。
money-held-by-escrow = 资金由{ $holder }存管，许可证：{ $licence }。平台碰不到这笔钱。

payee-firm = 装修公司
payee-owner = 业主
payee-pool = 监理费池
payee-quoter = 报价的公司（转入预存余额）
purpose-stage = 节点款：{ $stage }
purpose-earnest = 发布需求的诚意金
purpose-objection = 复验费：{ $stage }
purpose-closed-doors = 进不了门的上门费
delay-none = 未逾期
delay-grace = 宽限期
delay-stopped = 可以停工
delay-may-end = 双方可以解约
delay-owed = 欠付，仍可补交
delay-void = 不再收取
funding-whole = 签约时一次存清
funding-thirds = 分三次存入
funding-each = 每个节点开工前存入
charge-accepted = 接单时收取
charge-appointment = 双方约好量房时收取
charge-shortlist = 报价开封时收取
charge-signature = 签约时按合同价收取
charge-never = 不收信息费

# 退信息费的理由。
ground-owner-absent = 约好量房，业主不在
ground-outside-area = 房子不在接单区域
ground-outside-trade = 不是接单范围的工程
ground-duplicate = 同一套房重复派单
ground-signed-elsewhere = 业主已经和别家签约
ground-contact-dead = 联系不上业主
ground-never-opened = 业主一直没看消息
ground-fell-away = 不是装修公司的原因，这单没有成

# 通知。
channel-inbox = 站内消息
channel-email = 电子邮件
channel-call = 录音电话
channel-letter = 信件
proof-accepted = 已送达
proof-opened = 已打开
proof-recorded = 平台已登记
proof-bounced = 被退回

# 证据。
evidence-photo = 照片
evidence-plan = 图纸
evidence-delivery = 到货凭证
evidence-as-built = 水电竣工图
evidence-manual = 说明书
evidence-warranty-certificate = 保修单
evidence-document = 其他文件

reason-form-too-thin = 需求填写得太少，装修公司没法据此报价

# 规则文件：数字要满足什么，为什么不被接受。
must-be-five-shares-that-with-custody-retention-add-up-to-10000 = 必须是五个节点的比例，和质保金比例加起来正好一万（百分之百）
must-be-three-shares-that-add-up-to-10000 = 必须是三个比例，加起来正好一万（百分之百）
must-be-at-most-the-first-stage-s-share = 不能超过第一个节点的比例
must-be-between-0-and-1000000-fen = 要在 0 到 1000000 分（一万元）之间
must-be-an-even-number-between-0-and-1000000-fen = 要在 0 到 1000000 分（一万元）之间，而且是偶数
must-be-at-most-10000 = 不能超过一万（百分之百）
must-be-at-most-8-rising-shares-below-10000 = 最多八个比例，从小到大，每个都小于一万（百分之百）
must-be-between-1-and-5 = 要在 1 到 5 之间
must-be-at-most-1000-10 = 不能超过 1000（百分之十）
must-be-at-most-1500-15 = 不能超过 1500（百分之十五）
must-be-between-1-and-1000-10 = 要在 1 到 1000（百分之十）之间
must-hold-no-stage-above-3000-30 = 任何一个节点都不能超过 3000（百分之三十）
must-be-between-2-d-and-30-d = 要在 2 天到 30 天之间
must-be-between-5000-and-10000 = 要在 5000（百分之五十）到一万（百分之百）之间
must-be-between-10000-and-30000 = 要在一万（一倍）到三万（三倍）之间
must-be-between-14-d-and-45-d = 要在 14 天到 45 天之间
must-be-at-most-180-d-or-6-mo = 不能超过 180 天或 6 个月
must-fit-into-the-first-stage-beside-its-material-advance = 加上第一个节点的材料预付，不能超过第一个节点的比例
must-be-between-1-bd-and-30-bd = 要在 1 到 30 个工作日之间
must-be-between-contract-cooling-off-and-30-bd = 不能短于普通冷静期，也不能超过 30 个工作日
must-be-at-least-1 = 至少是 1
must-be-at-most-20000-fen = 不能超过 20000 分（二百元）
must-be-1-or-2 = 只能是 1 或 2
must-be-between-1-and-4 = 要在 1 到 4 之间
must-be-between-1-and-10 = 要在 1 到 10 之间
must-be-between-1-and-30 = 须在 1 到 30 之间
must-be-between-15-and-240 = 须在 15 到 240 之间
must-be-at-most-1 = 不得大于 1
must-be-at-most-100 = 不得大于 100
must-be-at-least-1-of-its-unit = 不能是零
reason-policy-form = 文件里这一行读不懂，或者缺了、多了一个数字
reason-policy-ranges = 有数字超出了保护当事人的范围
reason-policy-calendar = 时区或者日期读不懂
reason-policy-version = 版本号不是下一版
reason-policy-lab-only = 这份规则只供实验，不能用在真实市场
