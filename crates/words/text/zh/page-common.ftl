# 各页通用。
button-save = 保存
button-search = 搜索
button-filter = 筛选

label-who = 轮到谁
label-due = 期限
label-then = 到期没处理会怎样
label-why = 原因
label-state = 状态
label-since = 开始时间
label-total = 合计
label-held = 扣留中
label-retention = 质保金
label-version = 规则版本
label-fingerprint = 指纹
label-needs-you = 需要您处理
label-nothing-due = 现在没有需要您处理的事。
label-yes = 是
label-no = 否
label-none = 无
label-unknown = 不详
label-the-owner = 业主
label-end-together = 协商解除

coverage-line = 您付出的钱，{ $share } 受资金托管保护
coverage-line-others = 业主付出的钱，{ $share } 受资金托管保护
coverage-outside = 另有 { $amount } 不走资金托管：没有分阶段付款，没有验收，也没有第二把钥匙。公司一旦出问题，这笔钱平台追不回来。
label-coverage = 受保护的比例
exposure-owner-ahead = 装修公司已收到的钱比做好的工程多 { $amount }，业主多担着这部分风险。
exposure-firm-ahead = 做好的工程比装修公司已收到的钱多 { $amount }，装修公司多担着这部分风险。
exposure-even = 付的钱和做好的工程正好相当。
money-two-keys = 放款要两把钥匙：验收通过，加上业主确认或者到期没有异议。

list-page-next = 下一页
list-page-first = 回到第一页
list-shown = 本页 { $shown } 条，共 { $count } 条
empty-list = 这里还没有内容。
empty-timeline = 还没有任何进展。

form-has-faults = 有 { $number } 处需要修改。
form-kept = 您填的内容都保留着。
form-prove-beside = 在新标签页里验证身份，再回来提交
form-typed = 您填写的内容
form-files-here = 已经传上来的{ $files }，不要的取消勾选
form-kept-but-files = 填过的内容都保留着，只有照片和文件要重新选。
form-more-faults = 另外还有 { $number } 处
