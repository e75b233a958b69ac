# 施工节点。6、7 是质保金的两期。
stage-title-1 = 水电
stage-title-2 = 防水与瓦工
stage-title-3 = 木工
stage-title-4 = 油漆
stage-title-5 = 竣工
stage-title-6 = 质保金第一期
stage-title-7 = 质保金第二期

stage-unfunded = 待存款
stage-funded = 已存款，待开工
stage-locked = 施工中
stage-submitted = 待验收
stage-passed = 验收通过，待业主确认
stage-rework = 整改中
stage-after-failures = 多次不合格，待业主决定
stage-released = 已放款
stage-valued = 已按估价结算

gate-open = 防水未验收
gate-rework = 防水验收不合格，整改中
gate-submitted = 防水待验收
gate-passed = 防水验收通过，可以贴砖

target-gate = 防水
target-valuation = 解约估价
target-site = 工地查看

# 验收结果。
verdict-pass = 合格
verdict-pass-with-list = 合格，有问题清单
verdict-fail = 不合格
verdict-cannot-inspect = 无法验收
grade-minor = 轻微
grade-major = 较重
grade-red-line = 红线
kind-red = 红线项
kind-tol = 实测项
kind-test = 试验项
kind-visual = 观感项
go-on-continue = 再整改一次
go-on-reduce = 扣减整改费用后接受
go-on-end = 解除合同，按估价结算
alternative-acceptance = 请业主不等验收直接接受
alternative-outside = 改抽外区的监理

# 扣留的钱。
hold-cure = 等装修公司整改
hold-cured = 等业主确认整改
hold-deposit = 等业主存复验费
hold-second = 等第二位监理复验
hold-waiting = 等最后期限
hold-settled = 已了结
cause-listed = 验收清单上的问题
cause-objection = 业主的异议
cause-retention = 质保金到期时的质量问题

# 质保金、保修、停工。
part-running = 未到期
part-asked = 待业主答复
part-reminded = 已再次提醒
part-released = 已放款
ticket-open = 待答复
ticket-answered = 待上门
ticket-visited = 待修好
ticket-cured = 待业主确认
ticket-missed = 已逾期，业主可以另请别人修
ticket-hired = 已另请别人修
ticket-closed = 已修好
silence-looking = 监理去工地查看
silence-noticed = 已通知装修公司复工
silence-may-end = 业主可以解除合同
silence-over = 停工处理到此为止

# 报价对比的标记。
mark-missing = 漏报，或报价为零
mark-quantity-outlier = 工程量偏离
mark-below-guide = 低于参考价
mark-above-guide = 高于参考价
mark-low-bid = 总价明显偏低
mark-not-comparable = 不可比
