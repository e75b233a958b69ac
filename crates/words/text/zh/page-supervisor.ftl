# 监理的页面。
title-supervisor-home = 今天的验收
title-supervisor-visit = 验收任务
title-supervisor-report = 填写验收报告
title-supervisor-valuation = 估价
title-supervisor-record = 验收记录
title-supervisor-profile = 监理资料
empty-supervisor-visits = 没有验收任务。抽中以后，这里会告诉您去哪里、什么时候到。
supervisor-report-lead = 看到什么写什么。结论由系统算，不管结果怎样，报酬一样。
supervisor-minimum = 到场不少于 { $minutes } 分钟，报告才算数。
supervisor-tie = 和业主或装修公司有关联？请现在说明，系统会另抽一位，不扣分。
supervisor-result-good = 合格
supervisor-result-bad = 不合格
supervisor-result-none = 不适用
supervisor-photo-needed = 红线项每项都要照片。
supervisor-fee = 这次报酬 { $amount }
supervisor-threat = 有人威胁或者送礼？请马上告诉平台。
