//! The operator's own delay on the project page: payments that an owner says are made and nobody has recorded, and what is
//! owed to the parties for it. What it is not: money of custody; a debt is paid from the operator's own account.

use super::intake::{amount, form};
use super::{Facts, Way};
use crate::operator::firms::text;
use crate::operator::home::count;
use crate::operator::statement;
use crate::part::Panel;
use crate::project::{Photos, Seen, owed_for, photos};
use market::custody::{Funding, Owed};
use market::{Subject, WaitKind};

pub(super) fn panels(seen: &Seen) -> impl Iterator<Item = Panel> {
    let fundings = (0u16..).zip(&seen.project.custody.fundings).filter(|(_, it)| it.is_looked_for());
    let debts = (0u16..).zip(&seen.project.custody.debts).filter(|(_, it)| it.debt.paid.is_none());
    let looks = fundings.filter_map(|(number, it)| look(seen, number, it));
    looks.chain(debts.map(|(number, it)| compensation(seen, number, it)))
}

fn waited(seen: &Seen, panel: Panel, kind: WaitKind, number: u16) -> Panel {
    let wait = seen.waits_of(kind).find(|wait| wait.key.subject == Subject::Number(number));
    wait.into_iter().fold(panel, |panel, wait| panel.wait(&seen.frame, wait))
}

/// Find the line and record it; or say that it has not come.
fn look(seen: &Seen, number: u16, it: &Funding) -> Option<Panel> {
    let said = it.said.as_ref()?;
    let purpose = seen.frame.words().purpose(it.purpose);
    let panel =
        Panel::new(format!("look-{number}"), seen.frame.say_of("operator-panel-look", "purpose", &purpose));
    let facts = vec![
        (seen.say("field-reference"), it.reference.to_string()),
        (seen.say("field-amount"), seen.frame.money(it.amount.less(it.received))),
        (seen.say("operator-look-since"), seen.frame.day(said.since)),
    ];
    let way = Way { path: "/operator/statement".to_owned(), text: seen.say("title-operator-statement") };
    let panel = panel
        .urgent()
        .text(&seen.say("operator-panel-look-lead"))
        .with(&Facts { facts })
        .with(&Photos { photos: photos(seen, &said.receipt) })
        .with(&way);
    let panel = waited(seen, panel, WaitKind::Look, number);
    let answer = form(seen, "not-arrived").about("funding", number).field(text(&seen.frame, "note")).danger();
    Some(panel.form(&answer))
}

/// What is owed to a party for something that was late.
fn compensation(seen: &Seen, number: u16, it: &Owed) -> Panel {
    let title = seen.frame.say_of("operator-panel-compensation", "payee", &seen.payee(&it.to));
    let panel = Panel::new(format!("compensation-{number}"), title).urgent();
    let facts = vec![
        (seen.say("field-amount"), seen.frame.money(it.debt.amount)),
        (seen.say("operator-compensation-for"), owed_for(seen, it.ground)),
    ];
    let panel = panel.text(&seen.say("operator-panel-compensation-lead")).with(&Facts { facts });
    let overdue = usize::from(it.debt.overdue);
    let said = (overdue > 0).then(|| count(&seen.frame, "operator-compensation-overdue", overdue));
    let panel = said.iter().fold(panel, |panel, said| panel.notice(said));
    let panel = waited(seen, panel, WaitKind::Compensation, number);
    let form = form(seen, "record-compensation").about("debt", number);
    panel.form(&form.field(statement::line(&seen.frame, "line")).field(amount(seen, "amount")))
}
