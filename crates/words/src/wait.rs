//! A wait in words: who must do what until when, what happens then, who bears it. What it is not: the deadline itself.

use crate::named::role;
use crate::{Arg, Words};
use market::wait::Bearer;
use market::{Party, Subject, Wait};
use rules::{At, Calendar};

/// A wait as its reader hears it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpokenWait {
    /// What is waited for.
    pub title: String,
    /// About which stage, hold or part; empty where it is about the whole.
    pub about: String,
    /// Who must act.
    pub who: String,
    /// Until when.
    pub due: String,
    /// How long that is.
    pub left: String,
    /// What happens then.
    pub then: String,
    /// Who bears the delay.
    pub bearer: String,
}

impl Words {
    /// A wait, told to anyone.
    pub fn wait(&self, wait: &Wait, now: At, calendar: &Calendar) -> SpokenWait {
        self.told(wait, now, calendar, "party", "then")
    }

    /// A wait, told to one of the parties: whoever must act hears "you".
    pub fn wait_to(&self, reader: Party, wait: &Wait, now: At, calendar: &Calendar) -> SpokenWait {
        let (who, then) = if reader == wait.who { ("you", "then-you") } else { ("party", "then") };
        self.told(wait, now, calendar, who, then)
    }

    fn told(&self, wait: &Wait, now: At, calendar: &Calendar, who: &str, then: &str) -> SpokenWait {
        let row = wait.key.kind.row();
        let who = if who == "you" { self.say("party-you") } else { self.party(wait.who) };
        let then = if wait.who == Party::Market { "then-clock" } else { then };
        let outcome = self.outcome(row.name, row.default);
        SpokenWait {
            title: self.say(&format!("wait-{}", row.name)),
            about: self.subject(&wait.key.subject),
            due: self.moment(wait.due, calendar),
            left: self.left(now, wait.due),
            then: self.say_with(then, &[("who", Arg::Text(&who)), ("outcome", Arg::Text(&outcome))]),
            bearer: self.bearer(row.bearer, &who),
            who,
        }
    }

    /// What happens when nobody acts: `default-<default>-<wait>` where one outcome means different things to different
    /// waits, else `default-<default>`.
    pub fn outcome(&self, wait: &str, default: &str) -> String {
        let own = self.find(&format!("default-{default}-{wait}"));
        own.unwrap_or_else(|| self.say(&format!("default-{default}")))
    }

    /// Who bears a delay.
    pub fn bearer(&self, bearer: Bearer, silent: &str) -> String {
        self.say_with(&format!("bearer-{}", crate::name(&bearer)), &[("who", Arg::Text(silent))])
    }

    /// A party by its role.
    pub fn party(&self, party: Party) -> String {
        self.say(&format!("party-{}", role(party)))
    }

    /// What a wait is about; empty where it is about the whole.
    pub fn subject(&self, subject: &Subject) -> String {
        let number = |n: i64| Arg::Number(n);
        match subject {
            Subject::Whole | Subject::Firm(_) => String::new(),
            Subject::Stage(no) => self.stage_title(*no),
            Subject::Hold(stage, _) => {
                self.say_with("about-hold", &[("stage", Arg::Text(&self.stage_title(*stage)))])
            }
            Subject::Number(n) => {
                self.say_with("about-number", &[("number", number(i64::from(*n).saturating_add(1)))])
            }
            Subject::Part(n) => self.say_with("about-part", &[("number", number(i64::from(*n)))]),
        }
    }
}
