//! One command of every kind, with every field filled. What it is not: a story; the values only have to differ.

use super::super::PartyCommand;
use super::calendar;
use market::charter::Custodian;
use market::inspection::{FileReport, Item, Target};
use market::project::{Channel, Proof};
use market::text::{Code, Digest, Evidence, EvidenceKind, Name, Note, Reference};
use market::wait::WaitKind;
use market::{
    Act, FirmId, StaffId, Subject, WaitKey, charter, completion, contract, custody, dispatch, firm, hold,
    inspection, lead, leaving, owner, quote, request, retention, stage, statement, supervisor, survey,
    warranty,
};
use rules::bill::{Bill, Line};
use rules::lead::Ground;
use rules::policy::Funding;
use rules::{At, Money, Seed};

const FIRM: FirmId = FirmId::from_bytes([7; 16]);
const STAFF: StaffId = StaffId::from_bytes([9; 16]);

fn note() -> Note {
    Note::new("客厅漏水\nsecond line, with \"quotes\" & <tags>").unwrap()
}

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

fn line() -> Reference {
    Reference::new("BANK-2026-03-02/17").unwrap()
}

fn at() -> At {
    calendar().read("2026-03-02 09:30").unwrap()
}

fn evidence() -> Vec<Evidence> {
    use EvidenceKind as K;
    let kinds = [K::Photo, K::Plan, K::Delivery, K::AsBuilt, K::Manual, K::WarrantyCertificate, K::Document];
    let made = |(n, kind): (u8, K)| Evidence { digest: Digest::of(&[n]), kind };
    (0..).zip(kinds).map(made).collect()
}

fn request() -> request::Request {
    request::Request {
        district: code("310104"),
        estate: Name::new("梧桐苑").unwrap(),
        dwelling: Digest::of(b"somewhere"),
        kind: request::Dwelling::Old,
        area: 89,
        budget_low: Money::yuan(120_000),
        budget_high: Money::yuan(180_000),
        start_months: 2,
        wishes: Some(note()),
        evidence: evidence(),
    }
}

fn quote() -> quote::Quote {
    let template = Line {
        item: "tiling.floor_wet".into(),
        room: "bath 1".into(),
        unit: "m2".into(),
        quantity_milli: 5_250,
        unit_price: Money::fen(18_850),
        labour: Money::yuan(60),
        material: "某牌 600×600".into(),
        comparable: true,
        allowance: false,
    };
    let free = Line { item: "鱼缸".into(), quantity_milli: 1_000, allowance: true, ..Line::default() };
    quote::Quote {
        bill: Bill { lines: vec![template, free] },
        days: 90,
        design: Some(note()),
        drawings: evidence(),
    }
}

fn report() -> FileReport {
    let done = |item, good| Item { item: code(item), good: Some(good), points: Vec::new() };
    let measured = Item { item: code("4.3"), good: None, points: vec![1_500, 2_000, 800, -250, 0] };
    let both = Item { item: code("客厅:4.4"), good: Some(true), points: vec![3_000] };
    FileReport {
        target: Target::Stage(2),
        items: vec![done("4.1", true), measured, done("4.2", false), both],
        minutes: 95,
        cost_to_fix: Some(Money::yuan(2_400)),
        evidence: evidence(),
        note: Some(note()),
    }
}

/// Acts before there is a contract.
fn before() -> Vec<Act> {
    vec![
        Act::Post(request::Post { request: request() }),
        Act::Confirm(request::Confirm {}),
        Act::Qualify(request::Qualify { fit: false, reason: Some(note()) }),
        Act::Withdraw(request::Withdraw { signed_elsewhere: true, reason: Some(note()) }),
        Act::Draw(dispatch::Draw { seed: Seed([3; 32]) }),
        Act::Accept(dispatch::Accept {}),
        Act::Decline(dispatch::Decline { reason: Some(note()) }),
        Act::Swap(dispatch::Swap { firm: FIRM }),
        Act::ClaimRefund(lead::ClaimRefund { ground: Ground::OwnerAbsent, note: Some(note()) }),
        Act::AnswerClaim(lead::AnswerClaim { firm: FIRM, agrees: false }),
        Act::DecideClaim(lead::DecideClaim { firm: FIRM, refund: true, reason: note() }),
        Act::ProposeSurvey(survey::Propose { time: at() }),
        Act::ConfirmSurvey(survey::ConfirmSurvey { firm: FIRM }),
        Act::HoldSurvey(survey::Held {}),
        Act::Quote(quote::Submit { quote: quote() }),
        Act::Choose(quote::Choose { firm: FIRM, funding: Some(Funding::Thirds) }),
        Act::ExtendChoice(quote::ExtendChoice {}),
        Act::Sign(contract::Sign { document: Digest::of(b"draft"), aged: true }),
        Act::Countersign(contract::Countersign {}),
    ]
}

/// Acts on money and stages.
fn during() -> Vec<Act> {
    let agreement = contract::Agreement { about: note(), value: Money::yuan(95_352) };
    vec![
        Act::Register(contract::Register { agreement }),
        Act::RecordPayout(custody::RecordPayout { payout: 3, line: line(), amount: Money::fen(1_234_567) }),
        Act::RecordCompensation(custody::RecordCompensation {
            debt: 3,
            line: line(),
            amount: Money::fen(3_985),
        }),
        Act::SayPaid(custody::SayPaid { funding: 1, receipt: evidence() }),
        Act::NotArrived(custody::NotArrived { funding: 1, note: note() }),
        Act::ClaimMaterial(custody::ClaimMaterial {
            stage: 3,
            amount: Money::yuan(9_000),
            proof: evidence(),
        }),
        Act::AnswerMaterial(custody::AnswerMaterial { claim: 1, confirms: true }),
        Act::Start(stage::Start { stage: 1 }),
        Act::LogSite(stage::LogSite { note: note(), evidence: evidence() }),
        Act::Submit(stage::SubmitStage { stage: 2, gate: true, evidence: evidence() }),
        Act::Assign(inspection::Assign { target: Target::Hold(2, 1), seed: Seed([4; 32]) }),
        Act::Arrive(inspection::Arrive { target: Target::Gate }),
        Act::Report(report()),
        Act::NoAccess(inspection::NoAccess { target: Target::Site, by_owner: false, evidence: evidence() }),
        Act::AskAlternative(inspection::AskAlternative {
            target: Target::Stage(3),
            alternative: inspection::Alternative::Outside,
        }),
        Act::AcceptAlone(inspection::AcceptAlone { target: Target::Gate, accepts: true }),
        Act::Approve(stage::Approve { stage: 4 }),
        Act::Object(stage::Object {
            stage: 2,
            items: vec![code("4.2"), code("4.1")],
            note: note(),
            evidence: evidence(),
        }),
        Act::Waive(stage::Waive { stage: 5 }),
        Act::ChooseAfterFailures(stage::ChooseAfterFailures { stage: 3, choice: stage::GoOn::Reduce }),
        Act::Cure(hold::Cure { stage: 6, hold: 1, evidence: evidence() }),
        Act::ConfirmCure(hold::ConfirmCure { stage: 7, hold: 2, good: false }),
    ]
}

/// Acts at the end, and after it.
fn after() -> Vec<Act> {
    let wait = WaitKey::new(WaitKind::Window, Subject::Stage(2));
    let values = vec![(code("12.1"), 30), (code("12.2"), 1_250)];
    vec![
        Act::OrderAirTest(completion::OrderAirTest {}),
        Act::ReportAirTest(completion::ReportAirTest { values, evidence: evidence() }),
        Act::MoveIn(completion::MoveIn {}),
        Act::AnswerRetention(retention::AnswerRetention {
            part: 2,
            releases: false,
            items: vec![code("9.1")],
            note: Some(note()),
            evidence: evidence(),
        }),
        Act::OpenTicket(warranty::OpenTicket {
            what: note(),
            items: vec![code("1.2"), code("5.5")],
            leak: true,
            waterproofing: true,
            evidence: evidence(),
        }),
        Act::AdvanceTicket(warranty::AdvanceTicket { ticket: 4, note: note(), evidence: evidence() }),
        Act::ConfirmTicket(warranty::ConfirmTicket { ticket: 5, good: true }),
        Act::HireAnother(warranty::HireAnother { ticket: 6, cost: Money::yuan(1_800), evidence: evidence() }),
        Act::EndContract(leaving::EndContract { reason: note() }),
        Act::ProposeEnd(leaving::ProposeEnd {}),
        Act::AnswerEnd(leaving::AnswerEnd { agrees: true }),
        Act::Value(leaving::Value {
            values: vec![(3, Money::ZERO), (2, Money::yuan(7))],
            note: Some(note()),
            evidence: evidence(),
        }),
        Act::RecordNotice { wait, channel: Channel::Letter, proof: Proof::Recorded(at()) },
    ]
}

/// One of every act that has a form.
pub(super) fn acts() -> Vec<Act> {
    [before(), during(), after()].concat()
}

/// One of every other command that has a form.
pub(super) fn commands() -> Vec<PartyCommand> {
    [money(), firms(), supervisors()].concat()
}

fn money() -> Vec<PartyCommand> {
    let named = |text| Name::new(text).unwrap();
    let custodian = || Custodian { holder: named("某银行"), licence: named("B-17"), may_say_escrow: true };
    let policy = || rules::Policy::fairwright().written();
    vec![
        PartyCommand::Charter(charter::Command::Found {
            policy: policy(),
            custodian: custodian(),
            staff: STAFF,
        }),
        PartyCommand::Charter(charter::Command::Adopt { policy: policy() }),
        PartyCommand::Charter(charter::Command::NameCustodian { custodian: custodian() }),
        PartyCommand::Charter(charter::Command::Hire { staff: STAFF }),
        PartyCommand::Charter(charter::Command::Dismiss { staff: STAFF }),
        PartyCommand::Statement(statement::Command::RecordLine {
            line: line(),
            reference: Reference::new("F7K2").unwrap(),
            amount: Money::fen(1),
            valued: None,
            sure: true,
        }),
        PartyCommand::Statement(statement::Command::RecordCompensation {
            line: line(),
            proof: Reference::new("OUT-2").unwrap(),
            amount: Money::fen(35),
        }),
        PartyCommand::Statement(statement::Command::RecordReturn {
            line: line(),
            proof: Reference::new("OUT-1").unwrap(),
        }),
        PartyCommand::Owner(owner::Command::Register),
    ]
}

fn firms() -> Vec<PartyCommand> {
    use firm::Command as C;
    let profile = || firm::Profile {
        name: Name::new("匠心装饰").unwrap(),
        districts: [code("310104"), code("310105")].into(),
        crews: 6,
        budget_low: Money::yuan(50_000),
        budget_high: Money::yuan(400_000),
        monthly_cap: Money::yuan(3_000),
        principals: [Digest::of(b"account"), Digest::of(b"person")].into(),
    };
    let commands = vec![
        C::Register { profile: profile() },
        C::Amend { profile: profile() },
        C::Vet { note: note(), evidence: evidence() },
        C::RecordDeposit { amount: Money::yuan(20_000), line: line() },
        C::Suspend { reason: note() },
        C::Restore,
        C::Withdraw { amount: Money::fen(99) },
        C::RecordWithdrawal { withdrawal: 2, line: line() },
        C::RecordCompensation { withdrawal: 2, line: line(), amount: Money::fen(225) },
    ];
    commands.into_iter().map(PartyCommand::Firm).collect()
}

fn supervisors() -> Vec<PartyCommand> {
    use supervisor::Command as C;
    let profile = || supervisor::Profile { districts: [code("310104")].into(), ties: [FIRM].into() };
    let commands = vec![
        C::Register { profile: profile() },
        C::Amend { profile: profile() },
        C::Admit { note: note() },
        C::Suspend { reason: note() },
    ];
    commands.into_iter().map(PartyCommand::Supervisor).collect()
}
