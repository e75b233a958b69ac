//! Every act on a project as a form: its name, whose it is, whether it needs proof of the person. What it is not: its
//! fields; those are in `nouns.rs`.

use super::fields::Fields;
use super::form::{Field, Reader, Writer, no_such_form};
use super::verb::{PLAIN, Role, STEP_UP, Verb};
use super::wrong::Wrong;
use market::Act;
use rules::Calendar;

macro_rules! acts {
    ($($noun:literal { $($name:literal $act:ident $role:ident $step:ident,)* })*) => {
        /// The form of every act that a person can give. The clock's own has none.
        pub const VERBS: &[Verb] = &[
            $($(Verb { noun: $noun, name: $name, role: Role::$role, step_up: $step },)*)*
            Verb { noun: "notice", name: "record-notice", role: Role::Operator, step_up: PLAIN },
        ];

        /// Reads the form of an act.
        ///
        /// # Errors
        /// Everything that is wrong with it, at once; `no-such-form` where no act has this name.
        pub fn parse(verb: &str, fields: &Fields, calendar: &Calendar) -> Result<Act, Vec<Wrong>> {
            let mut from = Reader::new(fields, calendar);
            let act = match verb {
                $($($name => Field::read("", &mut from).map(Act::$act),)*)*
                "record-notice" => record_notice(&mut from),
                _ => return Err(no_such_form()),
            };
            from.done(act)
        }

        /// The form that says an act, so that [`parse`] reads the same act; none for the clock's own. An act that no
        /// form can say (a negative amount, seconds of a moment, more evidence than allowed) gives one that is refused
        /// or reads otherwise.
        pub fn fill(act: &Act, calendar: &Calendar) -> Option<(&'static str, Vec<(String, String)>)> {
            let mut to = Writer::new(calendar);
            let verb = match act {
                $($(Act::$act(act) => { act.write("", &mut to); $name })*)*
                Act::RecordNotice { wait, channel, proof } => {
                    wait.write("wait", &mut to);
                    channel.write("channel", &mut to);
                    proof.write("proof", &mut to);
                    "record-notice"
                }
                Act::Default { .. } => return None,
            };
            Some((verb, to.done()))
        }
    };
}

acts! {
    "request" {
        "post" Post Owner PLAIN,
        "confirm" Confirm Operator PLAIN,
        "qualify" Qualify Operator PLAIN,
        "withdraw" Withdraw Owner STEP_UP,
    }
    "dispatch" {
        "draw" Draw Operator PLAIN,
        "accept" Accept Firm PLAIN,
        "decline" Decline Firm PLAIN,
        "swap" Swap Owner PLAIN,
    }
    "lead" {
        "claim-refund" ClaimRefund Firm PLAIN,
        "answer-claim" AnswerClaim Owner PLAIN,
        "decide-claim" DecideClaim Operator STEP_UP,
    }
    "survey" {
        "propose-survey" ProposeSurvey Firm PLAIN,
        "confirm-survey" ConfirmSurvey Owner PLAIN,
        "hold-survey" HoldSurvey Firm PLAIN,
    }
    "quote" {
        "quote" Quote Firm PLAIN,
        "choose" Choose Owner STEP_UP,
        "extend-choice" ExtendChoice Owner PLAIN,
    }
    "contract" {
        "sign" Sign Party STEP_UP,
        "countersign" Countersign Operator STEP_UP,
        "register" Register Party PLAIN,
    }
    "custody" {
        "record-payout" RecordPayout Operator STEP_UP,
        "claim-material" ClaimMaterial Firm PLAIN,
        "answer-material" AnswerMaterial Owner STEP_UP,
    }
    "stage" {
        "start" Start Firm PLAIN,
        "log-site" LogSite Firm PLAIN,
        "submit" Submit Firm PLAIN,
        "approve" Approve Owner STEP_UP,
        "object" Object Owner STEP_UP,
        "waive" Waive Owner STEP_UP,
        "choose-after-failures" ChooseAfterFailures Owner STEP_UP,
    }
    "inspection" {
        "assign" Assign Operator PLAIN,
        "arrive" Arrive Supervisor PLAIN,
        "report" Report Supervisor STEP_UP,
        "no-access" NoAccess Supervisor PLAIN,
        "ask-alternative" AskAlternative Firm PLAIN,
        "accept-alone" AcceptAlone Owner STEP_UP,
    }
    "hold" {
        "cure" Cure Firm PLAIN,
        "confirm-cure" ConfirmCure Owner STEP_UP,
    }
    "completion" {
        "order-air-test" OrderAirTest Owner PLAIN,
        "report-air-test" ReportAirTest Operator PLAIN,
        "move-in" MoveIn Owner STEP_UP,
    }
    "retention" {
        "answer-retention" AnswerRetention Owner STEP_UP,
    }
    "warranty" {
        "open-ticket" OpenTicket Owner PLAIN,
        "advance-ticket" AdvanceTicket Firm PLAIN,
        "confirm-ticket" ConfirmTicket Owner PLAIN,
        "hire-another" HireAnother Owner STEP_UP,
    }
    "leaving" {
        "end-contract" EndContract Party STEP_UP,
        "propose-end" ProposeEnd Party STEP_UP,
        "answer-end" AnswerEnd Party STEP_UP,
        "value" Value Supervisor STEP_UP,
    }
}

fn record_notice(from: &mut Reader<'_>) -> Option<Act> {
    let wait = Field::read("wait", from);
    let channel = Field::read("channel", from);
    let proof = Field::read("proof", from);
    Some(Act::RecordNotice { wait: wait?, channel: channel?, proof: proof? })
}
