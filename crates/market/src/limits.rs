//! Every limit of the core, once, with its unit and its reason. What it is not: policy; an operator does not tune these.

/// Photos, plans and documents in one command: more is a second command.
pub const EVIDENCE: usize = 40;
/// Lines of one quote: a large villa's bill has about 300.
pub const BILL_LINES: usize = 500;
/// Items named in one objection or list.
pub const NAMED_ITEMS: usize = 60;
/// Items in one inspection report: the longest stage has about 25, twice for rooms.
pub const REPORT_ITEMS: usize = 120;
/// Points measured for one tolerance item.
pub const POINTS: usize = 60;
/// Districts one firm or supervisor serves.
pub const DISTRICTS: usize = 40;
/// Agreements registered beside one contract.
pub const AGREEMENTS: usize = 20;
/// Warranty tickets of one project.
pub const TICKETS: usize = 200;
/// Area of a dwelling, m².
pub const AREA: std::ops::RangeInclusive<u32> = 10..=2_000;
/// The latest start a request may name, months from now: five years, longer than any pre-sale of flats.
pub const START_MONTHS: u8 = 60;
/// Duration of works, days.
pub const DURATION: std::ops::RangeInclusive<u16> = 5..=720;
/// Crews one firm declares.
pub const CREWS: std::ops::RangeInclusive<u16> = 1..=2_000;
/// Eligible firms one draw orders. Where a district has more, the draw's own seed says which, after every other rule has
/// said who may be drawn: so no crowd of firms that may not, or that came first, keeps the others out.
pub const ELIGIBLE: usize = 2_000;
/// Material claims of one project: those that wait for the owner's word, and all of them.
pub const MATERIALS: (usize, usize) = (5, 1_000);
/// Payouts of one project beyond which money that comes in for it goes back unbooked.
pub const PAYOUTS: usize = 2_000;
/// Firms one supervisor declares a tie to: employers and relatives are few.
pub const TIES: usize = 50;
/// Digests of bank accounts, legal representatives and phones one firm declares: one of each, and a few more.
pub const PRINCIPALS: std::ops::RangeInclusive<usize> = 1..=12;
/// Withdrawals of one firm that wait to be paid: each is a task for the operator.
pub const OPEN_WITHDRAWALS: usize = 10;
/// Days a firm keeps a lead in its state: [`rules::lead::MEMORY_DAYS`], and room for a calendar's ends of days.
pub const LEAD_DAYS: i64 = 200;
/// Days late that are counted one by one. After a year the clock counts every [`LATE_STEP`] days; none of them is lost.
pub const LATE_DAYS: u16 = 365;
/// Days late that are counted at once after the first year: a month.
pub const LATE_STEP: u16 = 30;
/// Days before its recording that a statement line may be valued: two months of statements. What is older is looked up by a person.
pub const VALUE_DAYS: i64 = 62;
/// A statement line of more than so many times what is asked is probably mistyped: the operator says that it is right.
pub const DOUBTFUL: i64 = 3;
