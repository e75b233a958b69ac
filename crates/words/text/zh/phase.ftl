# 项目走到哪一步。
phase-draft = 草稿
phase-contact-verified = 待审核
phase-qualified = 待派单
phase-matched = 派单中
phase-quoting = 量房报价中
phase-choosing = 待选报价
phase-signing = 签约中
phase-cooling-off = 冷静期
phase-active = 施工中
phase-ending = 解约结算中
phase-completed = 已竣工
phase-closed = 已结束

# 项目怎么结束的。
closing-withdrawn = 业主撤回
closing-expired = 逾期失效
closing-not-qualified = 审核未通过
closing-nobody-eligible = 没有符合条件的装修公司
closing-owner-left = 业主解约
closing-firm-left = 装修公司解约
closing-together = 双方协商解约
closing-abandoned = 装修公司弃工
closing-unfunded = 托管款没有到位
closing-failed = 多次验收不合格
closing-fulfilled = 合同全部履行完毕

# 派单和量房。
slot-best = 按口碑选出
slot-weighted = 按口碑加权抽签
slot-newcomer = 新公司名额
out-declined = 没有接单
out-silent = 没有回复
out-swapped = 被业主换掉
out-no-survey = 没有按时量房
out-no-quote = 量了房没有报价
out-not-chosen = 没有选中
out-not-signed = 没有签合同
out-refunded = 已退费，退出
out-ended = 项目结束
survey-open = 还没约时间
survey-proposed = 等业主确认时间
survey-confirmed = 已约好
survey-held = 已量房
