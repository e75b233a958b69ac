# 装修公司的页面。
title-firm-home = 工作台
title-firm-leads = 派单
title-firm-quote = 填写报价
title-firm-works = 在建工地
title-firm-balance = 余额和信息费
title-firm-profile = 公司资料
empty-firm-leads = 还没有派单。资料齐全、有空闲施工队，才会被抽中。
empty-firm-works = 没有在建工地。
firm-lead-price = 信息费 { $amount }，{ $charge }。
firm-lead-refund = 业主爽约、重复派单、地址不符，信息费自动退还。
firm-quote-lead = 照清单填，一项也别漏。报价密封保存，开封以前，同行和业主都看不到。
firm-quote-design = 设计图在签约以前归您，同行永远看不到。
firm-balance-top-up = 请汇到平台账户，附言写付款编号：{ $reference }
firm-stage-not-funded = 托管款还没到位，请先不要开工。
firm-stage-funded = 托管款已经到位，可以放心开工。

# 工作台和公司资料。
firm-past = 已经结束的
firm-invitation = 有新派单
firm-name = 公司名称
firm-budget-low = 最低接单预算（元）
firm-budget-high = 最高接单预算（元）
firm-crews-hint = 每支施工队能同时做的项目有限；没有空闲施工队就不会被抽中。
firm-districts-most = 勾选你们施工的区域，最多 { $most } 个。只会在这些区域被抽中。
firm-profile-lead = 填写公司情况和施工区域，之后由平台审核资质。
firm-profile-again = 换了名称、账户、法定代表人或电话，平台会重新审核资质。
firm-principals-new = 这三项填了就变成指纹，原文不保存。
firm-principals-kept = 不填就保持原样；要改其中一项，请三项都重新填写。
field-bank-account = 对公账户
field-legal-representative = 法定代表人
field-principal-phone = 法定代表人电话
firm-admission = 现在还不能接单
firm-admission-profile = 公司资料
firm-admission-profile-how = 请填写公司资料。
firm-admission-vetting = 资质审核
firm-admission-vetting-how = 请备好营业执照、资质证书和保险单。平台查看后登记在这里，本页不用再操作。
firm-admission-deposit = 保证金
firm-admission-deposit-how = 请与平台商定保证金并汇款，到账后会连同银行流水登记在这里。
firm-admission-suspended = 平台已暂停接单

# 派单和信息费。
firm-out = 这单对贵公司已经结束
firm-share = 业主到期没有选。诚意金里贵公司的一份是 { $amount }，转入预存余额：{ $state }。
firm-out-said = 您写给平台的话，只有平台能看到：{ $said }
firm-decline-why = 只有平台能看到，业主看不到。
firm-out-what = 这里不用再做什么，为它预留的钱已经放开。
firm-free = 可用余额
firm-cap-left = 本月上限还剩
firm-month-spent = 本月已收取和预留
firm-balance-short = 可用余额不够付信息费，请先充值，付款编号在余额页。
firm-fee = 信息费
firm-fee-charged = 已收取
firm-fee-refunded = 已退还
firm-fee-kept = 退费申请没有通过
firm-fee-claimed = 已申请退费
firm-claim-until = { $due }以前可以申请退还这笔信息费。平台先问业主，业主不答复就退。
firm-claim-open = 正在问业主
firm-claim-contested = 业主不认可，由平台裁定
firm-claim-sampled = 被抽中核实，由平台裁定
firm-claim-audit = { $window }内贵公司的 { $leads } 条信息里有 { $claims } 条申请退费。超过 { $share } 的，平台会抽查一部分，不会因此拒绝退费。
firm-claim-drawn = 这份申请被抽中：业主答复以后由平台裁定。
firm-claim-why = 平台的说明
firm-claim-granted = 同意退还
firm-claim-refused = 不予退还

# 量房。
firm-survey-open = 请约一个时间。业主确认以后，您会看到门牌地址，同时收取信息费。
firm-survey-proposed = 您约的是{ $time }，业主还没有确认。
firm-survey-confirmed = 双方约定：{ $time }。
firm-survey-then = 量完房请回来登记，登记以后才能报价。
firm-survey-time = 量房时间
firm-survey-time-hint = 按平台当地时间，要早于上面的期限。
firm-survey-again = 改约时间

# 报价。
firm-quote-write = 填写报价
firm-quote-change = 修改报价
firm-quote-until = { $due } 之前可以修改；各家都交齐了会提前开封。
firm-quote-later = 被邀请的公司都答复以后才能报价。
firm-quote-in = 密封报价已提交
firm-quote-due = 已量房，待报价
firm-quote-total = 已提交的报价合计 { $total }。再次提交会替换它。
firm-quote-how = 工程量按同面积住宅的通常数量预填，请改成实测数量。不做的项目请清空工程量和单价，业主会看到漏报标记。人工是单价里的人工部分。
firm-quote-free = 清单以外的项目
firm-quote-free-what = 自加的项目会标为不可比。保存以后会再给出空行。
firm-quote-drawings = 已提交的图纸

# 合同。
firm-start-payment = 开工款（从第一个节点里付）
firm-visit-half = 每次验收您承担的一半费用
firm-sign-after-owner = 业主先签，轮到您时会通知。
firm-agreements = 双方就这套房另签的任何协议都要在这里登记。走资金托管的只有合同价；另签的协议一律算不受保护，会拉低双方看到的受保护比例。

# 施工。
firm-stage-before = 钱已经到位，上一个节点验收通过后就可以开工。
firm-log-photo = 每次记录都要一张新照片，这是开工的凭证，旧照片不算。
firm-gate-first = 先单独报验防水，通过以前不能贴砖。
firm-submit-gate = 提交防水验收
firm-rework = 验收未通过（{ $grade }）。请整改以下项目，再提交：
firm-visit-undrawn = 正在抽取监理。
firm-visit-drawn = 监理已抽定，即将上门。是谁，到场才知道。
firm-visit-again = 上次没能进门，监理会再来一次；白跑的那次，由没有开门的一方承担费用。
firm-visit-outside = 已按您的申请改抽外区监理，费用由监理费池承担，您不用多付。
firm-visit-acceptance-asked = 已请业主不等验收直接接受，等业主答复；监理照样会来。
firm-visit-acceptance-declined = 业主还是要等监理验收；监理照样会来。
firm-visit-nobody = 监理一直没来？申请另外的办法
firm-visit-nobody-lead = 监理迟迟没有完成验收，责任不在您。下面两种办法，各可以申请一次。
firm-visit-nobody-from = 如果一直没有人来验收，{ $time } 起您可以申请另外的验收办法。
firm-alternative-acceptance = 由业主签字接受，或者选择继续等；签字以后，这个节点照常放款。
firm-alternative-outside = 从其他区的监理里重新抽一位；现在抽定的监理如果还没逾期，不受任何影响。
firm-visit-since = 到场时间
firm-material-most = 这个节点最多还能申请 { $most }。
firm-material-open = 预付待业主确认
firm-material-yes = 预付已确认
firm-material-no = 预付未同意
firm-payout-ordered = { $day }已下达

# 报修和解约。
firm-ticket-answer = 答复
firm-ticket-bound = 过了时限业主可以另请别家，费用从质保金里出，最多 { $amount }。
firm-ticket-visited = 已上门查看
firm-ticket-cured = 已修好
firm-end-proposed = 您已提议协商解除，业主还没有答复。
firm-end-agree = 业主提议协商解除合同，您同意吗？
firm-end-alone = 单方退出：做好的部分按估价付款；规则不允许的，算贵公司违约退出。

# 余额。
firm-statement = 派单对账
firm-from = 从
firm-to = 到
firm-top-up-when = 平台银行流水显示到账后入账。可用余额随时可以提取。
firm-withdraw-most = 最多可提取 { $most }。
firm-withdraw-nothing = 没有可提取的余额，或者在途的提取已经太多。
firm-delay-grows = 已晚，平台应补偿 { $amount }
firm-delay-due = 平台应付逾期补偿 { $amount }
firm-delay-paid = 已收逾期补偿 { $amount }
firm-contract-text = 查看合同全文
firm-advances = 材料预付
firm-material-amount = 材料到场预付（元）
