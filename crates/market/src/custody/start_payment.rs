//! The start payment: agreed in the contract, at most 10 %, out of stage 1 when work begins (M6). What it is not: the
//! default; that is nothing.

use super::{Payee, pay};
use crate::project::{Case, Facts};
use ledger::{Basis, Pocket};

/// What both signed for the start of work, paid out of stage 1.
pub(crate) fn start_payment(case: &Case<'_>, stage: u8) -> Facts {
    let agreed = case.project.contract.as_ref().map(|contract| contract.draft.start_payment);
    let there = case.project.custody.book.balance(Pocket::Stage(1));
    let amount = agreed.filter(|_| stage == 1).unwrap_or_default().min(there);
    pay(case.facts(), Pocket::Stage(1), Payee::Firm, amount, Basis::StartPayment)
}
