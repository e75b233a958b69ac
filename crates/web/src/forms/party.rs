//! Commands about the market itself, its money and its parties, as forms. What it is not: whom they are about; the page's
//! address names the party.

use super::fields::Fields;
use super::form::{Reader, Tick, Writer, no_such_form, put, take};
use super::verb::{PLAIN, Role, STEP_UP, Verb};
use super::wrong::{Why, Wrong};
use market::{Command, charter, firm, owner, statement, supervisor};
use rules::Calendar;

/// A command that is not about a project, without the id of the party it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartyCommand {
    /// About the market as a whole.
    Charter(charter::Command),
    /// About money that comes in and goes out.
    Statement(statement::Command),
    /// About an owner.
    Owner(owner::Command),
    /// About a firm.
    Firm(firm::Command),
    /// About a supervisor.
    Supervisor(supervisor::Command),
}

impl PartyCommand {
    /// A command without the id of its party; none where it is about a project.
    pub fn of(command: &Command) -> Option<Self> {
        Some(match command {
            Command::Charter(command) => Self::Charter(command.clone()),
            Command::Statement(command) => Self::Statement(command.clone()),
            Command::Owner(_, command) => Self::Owner(*command),
            Command::Firm(_, command) => Self::Firm(command.clone()),
            Command::Supervisor(_, command) => Self::Supervisor(command.clone()),
            Command::Project(..) => return None,
        })
    }
}

macro_rules! parties {
    ($($noun:literal $party:ident($kind:ident) {
        $($name:literal $command:ident { $($field:ident: $label:literal $(as $wrap:ident)?),* } $role:ident $step:ident,)*
    } $(clock $clock:pat,)?)*) => {
        /// The form of every such command that a person can give. The clock's own have none.
        pub const PARTY_VERBS: &[Verb] = &[
            $($(Verb { noun: $noun, name: $name, role: Role::$role, step_up: $step },)*)*
        ];

        /// Reads the form of a command about a charter, statement line, owner, firm or supervisor.
        ///
        /// # Errors
        /// Everything that is wrong with it, at once; `no-such-form` where the noun has no such verb.
        pub fn parse_party(
            noun: &str,
            verb: &str,
            fields: &Fields,
            calendar: &Calendar,
        ) -> Result<PartyCommand, Vec<Wrong>> {
            let mut from = Reader::new(fields, calendar);
            let command = match (noun, verb) {
                $($(($noun, $name) => {
                    #[allow(unused_variables, reason = "some forms have no fields")]
                    fn read(from: &mut Reader<'_>) -> Option<PartyCommand> {
                        $(let $field = take!($label $(as $wrap)?, from);)*
                        Some(PartyCommand::$party($kind::Command::$command { $($field: $field?),* }))
                    }
                    read(&mut from)
                })*)*
                _ => return Err(no_such_form()),
            };
            from.done(command)
        }

        /// The noun, the verb and the form that says a command, so that [`parse_party`] reads the same; none for the
        /// clock's own.
        pub fn fill_party(
            command: &PartyCommand,
            calendar: &Calendar,
        ) -> Option<(&'static str, &'static str, Vec<(String, String)>)> {
            let mut to = Writer::new(calendar);
            let (noun, verb) = match command {
                $($(PartyCommand::$party($kind::Command::$command { $($field),* }) => {
                    $(put!($field, $label $(as $wrap)?, &mut to);)*
                    ($noun, $name)
                })*)*
                $($(PartyCommand::$party($clock) => return None,)?)*
            };
            Some((noun, verb, to.done()))
        }
    };
}

parties! {
    "charter" Charter(charter) {
        "found" Found { policy: "policy" as File, custodian: "custodian", staff: "staff" } Operator PLAIN,
        "adopt" Adopt { policy: "policy" as File } Operator STEP_UP,
        "name-custodian" NameCustodian { custodian: "custodian" } Operator STEP_UP,
        "hire" Hire { staff: "staff" } Operator STEP_UP,
        "dismiss" Dismiss { staff: "staff" } Operator STEP_UP,
    }
    "statement" Statement(statement) {
        "record-line" RecordLine { line: "line", reference: "reference", amount: "amount", valued: "valued", sure: "sure" as Tick } Operator STEP_UP,
        "record-return" RecordReturn { line: "line", proof: "proof" } Operator STEP_UP,
        "record-compensation" RecordCompensation { line: "line", proof: "proof", amount: "amount" } Operator STEP_UP,
    } clock statement::Command::Default { .. },
    "owner" Owner(owner) {
        "register" Register {} Owner PLAIN,
    }
    "firm" Firm(firm) {
        "register" Register { profile: "profile" } Firm PLAIN,
        "amend" Amend { profile: "profile" } Firm PLAIN,
        "vet" Vet { note: "note", evidence: "evidence" } Operator PLAIN,
        "record-deposit" RecordDeposit { amount: "amount", line: "line" } Operator STEP_UP,
        "suspend" Suspend { reason: "reason" } Operator PLAIN,
        "restore" Restore {} Operator PLAIN,
        "withdraw" Withdraw { amount: "amount" } Firm STEP_UP,
        "record-withdrawal" RecordWithdrawal { withdrawal: "withdrawal", line: "line" } Operator STEP_UP,
        "record-compensation" RecordCompensation { withdrawal: "withdrawal", line: "line", amount: "amount" } Operator STEP_UP,
    } clock firm::Command::Default { .. },
    "supervisor" Supervisor(supervisor) {
        "register" Register { profile: "profile" } Supervisor PLAIN,
        "amend" Amend { profile: "profile" } Supervisor PLAIN,
        "admit" Admit { note: "note" } Operator PLAIN,
        "suspend" Suspend { reason: "reason" } Operator PLAIN,
    }
}

/// The text of a policy file, kept as it is but for line ends.
struct File(String);

impl File {
    /// The most bytes: twenty times the built-in policy.
    const MOST: usize = 65_536;

    fn read(name: &str, from: &mut Reader<'_>) -> Option<Self> {
        let read = from.fields.get(name).and_then(|text| match text {
            None => Err(Wrong::new(name, Why::Missing)),
            Some(text) if text.trim().is_empty() => Err(Wrong::new(name, Why::Missing)),
            Some(text) if text.len() > Self::MOST => {
                Err(Wrong::new(name, Why::TooLong).within(1, Self::MOST))
            }
            Some(text) => Ok(Self(text.replace("\r\n", "\n").replace('\r', "\n"))),
        });
        from.keep(read)
    }

    fn show(text: &str, name: &str, to: &mut Writer<'_>) {
        to.put(name, text);
    }
}
