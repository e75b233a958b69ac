# 每一种拒绝：什么没办成，为什么，接下来怎么办。
refusal-unknown-what = 没有找到
refusal-unknown-why = 这里没有您要找的内容，可能链接不对，也可能已经不在了。
refusal-unknown-next = 请回到上一页重新选择；还是找不到，就联系平台。

refusal-exists-what = 已经有了
refusal-exists-why = 同样的内容已经登记过，不能再登记一次。
refusal-exists-next = 请直接打开已有的那一份；需要修改的话，在那里改。

refusal-not-yours-what = 您不能办这件事
refusal-not-yours-why = 只有当事人才能办，您不是这件事的当事人。
refusal-not-yours-next = 请确认登录的账号对不对；如果您确实是当事人，请联系平台。

refusal-wrong-role-what = 您的身份不能办这件事
refusal-wrong-role-why = 这一步只能由规定的一方来办，别人不能代办，平台也不能。
refusal-wrong-role-next = 请由对应的一方登录办理。

refusal-not-admitted-what = 暂时不能接单
refusal-not-admitted-why = 资质审核没有完成、保证金没有到账，或者正在暂停期。
refusal-not-admitted-next = 装修公司请在账号页查看缺哪一项，补齐就能办理；业主请先选别家。

refusal-closed-what = 项目已经结束
refusal-closed-why = 项目已经关闭，不能再改动；该付、该退的钱仍会照常打款。
refusal-closed-next = 记录一直可以查看；还要装修，请重新发布需求。

refusal-wrong-state-what = 现在不能办这一步
refusal-wrong-state-why = 事情还没走到这一步，或者已经走过了。
refusal-wrong-state-next = 请刷新页面，看看现在轮到哪一步、轮到谁。

refusal-not-yet-what = 还要先办另一步
refusal-not-yet-why = 前面还有一步没有完成。
refusal-not-yet-next = 请先完成那一步，再回来办理；您填的内容不用改。

refusal-too-late-what = 已经过期
refusal-too-late-why = 办理的期限已经过了，到期的结果已经生效。
refusal-too-late-next = 请看项目页写明的到期结果，以及您现在还能做什么。

refusal-not-due-what = 还没到时间
refusal-not-due-why = 期限还没有到，谁也不能提前。
refusal-not-due-next = 请等到期限那一刻；您要办的事，到时候可以直接办。

refusal-already-done-what = 已经办过了
refusal-already-done-why = 这一步已经完成，不需要再办一次。
refusal-already-done-next = 不用再做什么。请刷新页面查看结果。

refusal-used-up-what = 次数已经用完
refusal-used-up-why = 规则允许的次数已经用完了。
refusal-used-up-next = 请从页面上剩下的办法里选一个。

refusal-missing-what = 还缺一项
refusal-missing-why = 有一项必填的内容还空着。
refusal-missing-next = 请补上以后再提交，其他内容都保留着。

refusal-out-of-range-what = 数值超出范围
refusal-out-of-range-why = 填的数值太大或者太小。
refusal-out-of-range-next = 请改到允许的范围以内，再提交一次。

refusal-repeated-what = 有重复
refusal-repeated-why = 同一项填了两次。
refusal-repeated-next = 请删掉多出来的一项，或者合并成一项，再提交。

refusal-not-in-guide-what = 平台目录里没有这一项
refusal-not-in-guide-why = 这个编号不在验收标准、价格参考或者区域名录里。
refusal-not-in-guide-next = 请从页面给出的选项里选择，不要手工填写编号。

refusal-wrong-document-what = 合同文本对不上
refusal-wrong-document-why = 您签的不是现在这一份合同，它在您阅读以后有了新的文本。
refusal-wrong-document-next = 请重新打开合同，从头看一遍，再签字。

refusal-evidence-needed-what = 还缺证据
refusal-evidence-needed-why = 这一步要有照片或文件作证，对您也是保护。
refusal-evidence-needed-next = 请上传缺的照片或文件，再提交一次。

refusal-doubtful-what = 金额可能写错了
refusal-doubtful-why = 这笔流水比要付的钱多出很多。真记下去，多出的部分马上就要退给业主。
refusal-doubtful-next = 请再看一遍银行流水。金额确实没错，就勾选“金额无误”，再提交一次。

refusal-dwelling-taken-what = 这套房已经有项目
refusal-dwelling-taken-why = 一套房同一时间只能有一个进行中的项目。
refusal-dwelling-taken-next = 请打开已有的项目继续；如果不是您发布的，请联系平台核实。

refusal-starts-too-late-what = 开工时间太远
refusal-starts-too-late-why = 开工时间离现在太久，现在派单，报价到时候会不准，装修公司也会白跑。
refusal-starts-too-late-next = 需求会留着，临近开工再派单；时间提前了，改一下就可以。

refusal-nobody-eligible-what = 暂时没有合适的人选
refusal-nobody-eligible-why = 名单里没有同时符合全部条件的：区域、预算、时间、余量，还要和当事人没有关联。
refusal-nobody-eligible-next = 派不出装修公司的，可以放宽预算或者推后开工时间再发布，不收费用；抽不出监理的，由平台补充人选。

refusal-balance-too-small-what = 余额不足
refusal-balance-too-small-why = 预存余额不够支付这一笔。
refusal-balance-too-small-next = 请先充值；到账以后再来办理。

refusal-cap-reached-what = 到了本月上限
refusal-cap-reached-why = 加上这一笔，就超过您自己设的每月信息费上限。
refusal-cap-reached-next = 下个月自动恢复；想现在接单，可以先调高上限。

refusal-no-capacity-what = 施工队已经排满
refusal-no-capacity-why = 在建项目已经达到您申报的施工队能承接的数量。
refusal-no-capacity-next = 等一个项目完工，或者如实更新施工队数量，再接单。

refusal-not-funded-what = 托管款还没到账
refusal-not-funded-why = 这个节点的钱还没有存进托管账户，开工对装修公司没有保障。
refusal-not-funded-next = 业主存款到账以后就可以开工；汇款时请写清付款编号。

refusal-gate-closed-what = 防水还没验收
refusal-gate-closed-why = 隐蔽工程没有验收通过以前，不能覆盖；防水没过，不能贴砖。
refusal-gate-closed-next = 请先提交防水验收；通过以后马上可以继续。

refusal-in-use-what = 房子已经入住
refusal-in-use-why = 验收以前入住，看得见的项目视为已经接受；隐蔽工程不受影响。
refusal-in-use-next = 隐蔽工程的问题仍可提出异议；其他问题请走保修。

refusal-above-cap-what = 超过上限
refusal-above-cap-why = 按这个理由最多能付的钱，有规定的上限，这一笔超过了。
refusal-above-cap-next = 请把金额改到上限以内再提交。

refusal-no-report-what = 不算验收报告
refusal-no-report-why = 到场时间太短，或者缺少时间、地点、照片、实测数据，不能作为放款的依据。
refusal-no-report-next = 请回到现场补齐缺的内容，再提交。
refusal-tied-what = 需要回避
refusal-tied-why = 监理和当事一方有关联，不能验收这个项目。
refusal-tied-next = 系统会另抽一位监理，您不会因此扣分。
