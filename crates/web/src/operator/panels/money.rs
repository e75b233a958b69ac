//! Payouts to prove: each was ordered by the rules and is paid by the custodian; here the line that shows it is recorded.
//! What it is not: an order to pay.

use super::intake::{amount, form};
use crate::operator::home::count;
use crate::operator::statement;
use crate::part::Panel;
use crate::project::Seen;
use market::custody::{Payee, Payout};
use market::statement::reference;
use market::{Subject, WaitKind};

pub(super) fn panels(seen: &Seen) -> impl Iterator<Item = Panel> {
    let numbered = (0u16..).zip(&seen.project.custody.payouts);
    numbered.filter(|(_, it)| it.paid.is_none()).map(|(number, it)| payout(seen, number, it))
}

fn payout(seen: &Seen, number: u16, it: &Payout) -> Panel {
    let panel = Panel::new(format!("payout-{number}"), title(seen, number, it)).urgent();
    let panel = panel.text(&seen.say("operator-panel-payout-lead"));
    let ordered = seen.frame.say_of("operator-payout-ordered", "day", &seen.frame.day(it.ordered));
    let panel = panel.hint(&ordered);
    let panel = if let Payee::Quoter(firm) = it.to {
        let own = reference(&firm.bytes(), 0);
        panel.text(&seen.frame.say_of("operator-payout-quoter", "reference", own.as_str()))
    } else {
        panel
    };
    let panel = if it.late.days > 0 { panel.notice(&late(seen, it)) } else { panel };
    let wait = seen.waits_of(WaitKind::Payout).find(|wait| wait.key.subject == Subject::Number(number));
    let panel = wait.into_iter().fold(panel, |panel, wait| panel.wait(&seen.frame, wait));
    let form = form(seen, "record-payout").about("payout", number);
    panel.form(&form.field(statement::line(&seen.frame, "line")).field(amount(seen, "amount")))
}

/// How late, and what that costs the operator so far.
fn late(seen: &Seen, it: &Payout) -> String {
    let days = count(&seen.frame, "operator-payout-late", usize::from(it.late.days));
    let cost = seen.frame.say_of("operator-late-cost", "amount", &seen.frame.money(it.late.owes));
    format!("{days}{}{cost}", seen.frame.say("form-list-gap"))
}

/// With its number: two payouts may be of the same amount to the same payee.
fn title(seen: &Seen, number: u16, it: &Payout) -> String {
    let (amount, payee) = (seen.frame.money(it.amount), seen.payee(&it.to));
    let number = words::Arg::Number(i64::from(number).saturating_add(1));
    let facts =
        [("number", number), ("amount", words::Arg::Text(&amount)), ("payee", words::Arg::Text(&payee))];
    seen.frame.words().say_with("operator-panel-payout", &facts)
}
