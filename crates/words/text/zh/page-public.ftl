# 给所有人看的页面：装修公司、指南、抽签。
public-firms-title = 本平台的装修公司
public-firms-lead = 这里是通过核验、交了保证金、可以被抽中的全部公司，每页按评分排列，花钱买不到名次。
public-firms-empty = 还没有准入的装修公司。
public-everywhere = 不限区域
public-districts =
    { $count ->
       *[other] { $count } 个区域
    }
public-score = 评分
public-score-how = 评分是一次验收合格的比例；验收次数少时，向一半靠拢。括号或小字里的数是验收次数。
public-checks = 做过的核查
public-checks-not = 登记在案的只有上面这些。没有写到的，就是没有查过，或没有登记。
public-inspections = 验收次数
public-passes = 一次合格
public-refunded = { $window }内退还的信息费
public-refunded-of = { $leads } 条里退 { $refunded } 条（{ $share }）
public-claim-hours = 退费申请多久有结果（中位数）
public-claim-none = 还没有
public-suspended = 已暂停，不接新需求。
public-done = 已做
public-papers =
    { $count ->
       *[other] 看过 { $count } 份原件
    }

public-guide-title = 装修指南
public-guide-lead = 各项做法大概多少钱，验收时看什么。每一条都写明出处，以及有没有人核对过。
public-items =
    { $count ->
       *[other] { $count } 项
    }
public-prices-lead = 每一项的合理区间，含人工和材料。它是用来衡量报价的尺子，不是报价。
public-checked = 已核对
public-not-checked = 未核对
public-checklist-lead = 应该做成什么样，怎么查，依据是什么。
public-counted = { $count } 项中有 { $checked } 项和出处核对过。
public-stage-before = 开工之前
public-hidden = 隐蔽工程

public-draw-title = 可以重算的抽签
public-draw-lead = 用公开的随机种子和候选名单，谁来算都是同一个顺序。没有人挑选，也没有人能花钱。
public-draw-sealed = 密封报价开启之后才公布种子和公司，免得几家事先串通。在那之前，指纹已经把结果锁定。
public-newcomer-below = 完工项目少于此数算新公司
public-invited = 已邀请
public-orders = 每个名额的顺序
public-orders-how = 谢绝或不回复的，由同一名额的下一家递补。每家只问一次，同一老板的公司不会同时入选。
public-eligible = 当时的候选名单
public-record = 抽签记录
public-record-how = 上面的指纹就是这段文字的摘要，一字不差，包括最后一行的换行。
public-algorithm = 怎样计算
public-draw-step-1 = 每种用途的种子由上一级种子推出。双竖线表示字节首尾相接。
public-draw-step-2 = 项目种子由公开种子推出，每个名额的种子由项目种子推出。项目编号是十六个字节，名额序号一个字节，从一数起。
public-draw-step-3 = 一个种子可以产生无穷多个数。所有数高位字节在前，序号占八个字节。
public-draw-step-4 = 取一个小于给定数的数，各数机会相等。
public-draw-step-5 = 名单按编号排列，按权重逐个抽出，抽出的不放回。
public-draw-step-6 = 按权重抽：权重就是评分。评分优先：等权重抽出后，按评分从高到低排，同分保持原顺序。新公司名额：先等权重抽新公司，再接着用后面的数，按评分抽其余公司。
