//! The manual's chapters, in the order of a renovation: what each is about, which stories tell it, which waits belong to it.
//! What it is not: a list that can hide something; what no chapter names stands in the last.

/// A chapter.
pub(crate) struct Chapter {
    /// Its file, without number and ending.
    pub(crate) file: &'static str,
    /// Its title and what it is about, in English and in Chinese.
    pub(crate) en: (&'static str, &'static str),
    /// In Chinese.
    pub(crate) zh: (&'static str, &'static str),
    /// The folders whose stories tell it.
    pub(crate) folders: &'static [&'static str],
    /// The waits that belong to it.
    pub(crate) waits: &'static [&'static str],
}

/// All of them.
pub(crate) const CHAPTERS: &[Chapter] = &[
    Chapter {
        file: "request",
        en: (
            "The request",
            "An owner says what is to be done, where, for how much and when. The contact is confirmed, the operator looks \
             whether the request can be served, and one dwelling has one open project.",
        ),
        zh: (
            "提交需求",
            "业主说明要装什么、在哪里、多少预算、何时开工。先确认联系方式，再由平台审核；一套房同时只有一个进行中的项目。",
        ),
        folders: &["scenarios/request"],
        waits: &["draft", "qualify"],
    },
    Chapter {
        file: "dispatch",
        en: (
            "Three firms, drawn by lot",
            "Three firms are drawn from all that serve the district, are vetted and have a free crew: the best, one by \
             score, one newcomer. The seed is public, so that anybody can repeat the draw; there is no place to buy.",
        ),
        zh: (
            "抽签选三家",
            "从服务该区域、已审核、有空班组的公司中抽三家：评分最高的一家、按评分加权的一家、新入驻的一家。种子公开，任何人可以复算，名次不能花钱买。",
        ),
        folders: &["scenarios/dispatch"],
        waits: &["draw", "invitation", "complete"],
    },
    Chapter {
        file: "lead",
        en: (
            "The lead fee",
            "A firm pays for a lead when both have confirmed the appointment, never above the monthly cap it has set \
             itself. What the market can see was no lead comes back without asking.",
        ),
        zh: (
            "信息费",
            "双方约好量房时才向公司收取，且不超过公司自己设定的月度上限。平台自己能看出无效的，不用申请就退。",
        ),
        folders: &["scenarios/lead"],
        waits: &["claim-answer", "claim-decision", "claim-sampled"],
    },
    Chapter {
        file: "quotes",
        en: (
            "Survey and sealed quotes",
            "The firms measure and quote on one bill of quantities. Nobody sees a quote before all are in or the time is \
             over; then the machine marks what is missing and what stands out.",
        ),
        zh: (
            "量房与密封报价",
            "三家按同一份工程量清单报价。全部交齐或到期之前谁也看不到；开标后逐行标出漏项和离群价。",
        ),
        folders: &["scenarios/survey", "scenarios/quote"],
        waits: &["survey", "quotes", "choice"],
    },
    Chapter {
        file: "contract",
        en: (
            "The contract",
            "Owner, firm and operator sign one document. It says which part of everything that is paid is protected, and \
             leaves days in which either may still go, whole.",
        ),
        zh: (
            "签约与冷静期",
            "业主、公司、平台签同一份文件。文件写明所付款项中有多大比例受托管保护；冷静期内双方都可以无损退出。",
        ),
        folders: &["scenarios/contract"],
        waits: &["sign-owner", "sign-firm", "countersign", "cooling-off"],
    },
    Chapter {
        file: "custody",
        en: (
            "Money in custody",
            "A licensed holder has the money; the operator never does. It comes in under a reference and goes out on \
             evidence, stage by stage, and every day that a payout is late is the operator's to pay.",
        ),
        zh: (
            "资金托管",
            "钱在持牌机构，平台不经手。凭付款编号入账，凭证据按节点出账；放款每晚一天，由平台自己赔付。",
        ),
        folders: &["scenarios/custody"],
        waits: &[
            "fund",
            "grace",
            "unfunded",
            "may-end",
            "visit-fee",
            "payout",
            "material",
            "unplaced",
            "withdrawal",
        ],
    },
    Chapter {
        file: "stages",
        en: (
            "The stages of the works",
            "Five stages. Each is funded before it starts, and released by two keys: an inspection passed, and the owner's \
             approval or silence to the end.",
        ),
        zh: ("施工节点", "五个节点。先入托管再开工；放款要两把钥匙：验收通过，以及业主确认或到期未提异议。"),
        folders: &["scenarios/stage"],
        waits: &["site-log", "acceptance", "window"],
    },
    Chapter {
        file: "inspection",
        en: (
            "Inspection and rework",
            "A supervisor drawn by lot reads a checklist. What fails is put right before money moves; after two failures \
             the owner chooses how to go on.",
        ),
        zh: (
            "验收与整改",
            "抽签指派的监理按清单逐项记录。不合格先整改再放款；两次不合格后由业主决定怎么办。",
        ),
        folders: &["scenarios/inspection"],
        waits: &["assign", "visit", "revisit", "report", "rework", "after-failures"],
    },
    Chapter {
        file: "hold",
        en: (
            "Held money",
            "What is listed or contested is held, and only that; the rest moves. A second supervisor looks, and no hold is \
             older than 45 days.",
        ),
        zh: ("扣留款项", "只扣留有问题的部分，其余照常放款。由第二位监理复验；任何扣留都不超过 45 天。"),
        folders: &["scenarios/hold"],
        waits: &[
            "cure",
            "cure-confirm",
            "objection-deposit",
            "second-draw",
            "second-visit",
            "hold-valuation",
            "hard-stop",
        ],
    },
    Chapter {
        file: "retention",
        en: (
            "Completion and retention",
            "With the last stage the works are complete. A part of the price stays behind, and comes free half a year and a \
             year later unless a defect is named.",
        ),
        zh: (
            "竣工与质保金",
            "第五节点通过即竣工。留下一部分质保金，半年和一年后各放一半，除非业主列出具体缺陷。",
        ),
        folders: &["scenarios/completion", "scenarios/retention"],
        waits: &["air-test", "retention-term", "retention-answer", "retention-reminder"],
    },
    Chapter {
        file: "warranty",
        en: (
            "The warranty",
            "The firm answers, comes and mends, each within its time. Where it does not, the owner may hire another, and the \
             retention bears the cost first.",
        ),
        zh: ("保修", "公司在期限内答复、上门、修好。逾期的，业主可以另请别人，费用先从质保金里出。"),
        folders: &["scenarios/warranty"],
        waits: &["ticket-answer", "ticket-visit", "ticket-cure", "ticket-confirm", "warranty-end"],
    },
    Chapter {
        file: "leaving",
        en: (
            "Leaving early",
            "Either may go. What has passed is paid, what is half done is valued by a supervisor, what was not begun goes \
             back. A site gone silent ends the same way.",
        ),
        zh: (
            "提前终止",
            "双方都可以离开。已通过的照付，做了一半的由监理估价，没开始的退回。停工不来的工地也照此结束。",
        ),
        folders: &["scenarios/leaving"],
        waits: &["silent-site", "resume", "end-abandoned", "end-together", "valuation"],
    },
    Chapter {
        file: "notice",
        en: (
            "Notice",
            "A deadline that hurts whoever is silent counts only where that person was reached on two channels. Without \
             proof it moves, twice at most.",
        ),
        zh: ("通知", "对沉默一方不利的期限，只有两个渠道都通知到才算数；没有证明就顺延，最多两次。"),
        folders: &["scenarios/notice"],
        waits: &[],
    },
    Chapter {
        file: "parties",
        en: (
            "Firms, supervisors, and the market's own rules",
            "Who may take part, who vouches for it, and how the policy changes: for new projects only, and after notice.",
        ),
        zh: (
            "公司、监理与平台规则",
            "谁可以入驻、由谁核验，以及规则如何修改：只对新项目生效，并须提前公示。",
        ),
        folders: &["scenarios/party"],
        waits: &[],
    },
    Chapter {
        file: "refusals",
        en: (
            "What is refused, and in which order",
            "Where several things are wrong at once, one is said: what does not exist before who may not, before the \
             moment, before the form, before the rules.",
        ),
        zh: (
            "拒绝及其先后",
            "同时有几处不对时只说最靠前的一处：先看是否存在，再看谁有权，再看时机，再看填写，最后才是规则。",
        ),
        folders: &["scenarios/refusals"],
        waits: &[],
    },
    Chapter {
        file: "trouble",
        en: (
            "What people complain of, and what some try",
            "Complaints that this trade is known for, and attempts to get around the rules, each told to its end.",
        ),
        zh: ("常见投诉与钻空子", "这个行业常见的投诉，以及各种绕开规则的做法，每一个都讲到结局。"),
        folders: &["scenarios/complaints", "scenarios/gaming"],
        waits: &[],
    },
    Chapter {
        file: "cases",
        en: (
            "Failures from the papers, told again",
            "What was reported, and what the same people would have met here, side by side.",
        ),
        zh: ("公开案例重演", "报道中的事情经过，以及同样的人在这里会遇到什么，并排对照。"),
        folders: &["cases"],
        waits: &[],
    },
    Chapter {
        file: "more",
        en: ("More", "What stands in no other chapter yet."),
        zh: ("其他", "尚未归入以上各章的内容。"),
        folders: &[],
        waits: &[],
    },
];
