//! One-time codes: six digits, ten minutes, once, five tries, and not too many of them. What it is not: a way to learn
//! who has an account: every answer is the same.

use crate::guard::Client;
use crate::post::Letter;
use crate::{App, Fault, Frame, post};
use market::text::Digest;
use store::{CodeCheck, OneTimeCode, Purpose};

/// Seconds a code lives.
const LIFE: i64 = 600;
/// Wrong tries after which a code is gone.
const TRIES: u32 = 5;
/// Seconds of a window in which sendings and tries are counted.
const WINDOW: i64 = 3_600;
/// Codes sent to one address of mail in a window.
const SENT_EACH: u32 = 6;
/// Codes asked for from one network address in a window: an office has one.
const ASKED_FROM: u32 = 60;
/// Codes tried from one network address in a window.
const TRIED_FROM: u32 = 120;

/// An address of mail as the store keeps it: trimmed, in lower case.
pub(crate) fn address(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let (name, host) = text.rsplit_once('@')?;
    let sound =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || "._+-".contains(c));
    let whole = text.len() <= 254 && sound(name) && sound(host) && host.contains('.') && !host.contains("..");
    whole.then_some(text)
}

/// Counts a request for a code, and sends one. To an address without an account goes a letter that says so, so that
/// nobody learns from the answer, nor from its time, which it was.
pub(crate) fn send(
    app: &App,
    frame: &Frame,
    client: &Client,
    email: &str,
    purpose: Purpose,
    known: bool,
) -> Result<(), Fault> {
    let now = app.now();
    let each = app.vault().hit(&format!("code-to {}", Digest::of(email.as_bytes())), WINDOW, now)?;
    let from = app.vault().hit(&format!("code-from {}", client.0), WINDOW, now)?;
    if each > SENT_EACH || from > ASKED_FROM {
        tracing::warn!(event = "codes-limited", "too many codes asked for");
        return Err(Fault::TooMany);
    }
    let code = six_digits(app);
    let kept = OneTimeCode {
        email: of(email),
        purpose,
        code: digest(email, &code),
        expires: now.plus_seconds(LIFE),
    };
    app.vault().put_code(&kept)?;
    post::send_soon(app.clone(), letter(frame, email, &code, known));
    Ok(())
}

/// Tries a code; it is used up when right.
pub(crate) fn check(
    app: &App,
    client: &Client,
    email: &str,
    purpose: Purpose,
    code: &str,
) -> Result<CodeCheck, Fault> {
    let now = app.now();
    if app.vault().hit(&format!("try-from {}", client.0), WINDOW, now)? > TRIED_FROM {
        return Err(Fault::TooMany);
    }
    let code: String = code.chars().filter(char::is_ascii_digit).collect();
    let outcome = app.vault().take_code(&of(email), purpose, &digest(email, &code), TRIES, now)?;
    if outcome != CodeCheck::Right {
        tracing::warn!(event = "wrong-code", "a one-time code was wrong");
    }
    Ok(outcome)
}

/// What to say of a code that did not fit.
pub(crate) fn wrong(frame: &Frame, outcome: CodeCheck) -> String {
    match outcome {
        CodeCheck::Wrong { left } => frame.say_count("web-code-wrong", "left", i64::from(left)),
        _ => frame.say("web-code-gone"),
    }
}

fn letter(frame: &Frame, email: &str, code: &str, known: bool) -> Letter {
    let body = if known { "web-mail-code-body" } else { "web-mail-stranger-body" };
    Letter {
        to: email.to_owned(),
        subject: frame.say(if known { "web-mail-code-subject" } else { "web-mail-stranger-subject" }),
        body: frame.say_of(body, "code", code),
    }
}

fn six_digits(app: &App) -> String {
    // 2^64 is no multiple of a million; the bias is below one in 10^13.
    format!("{:06}", u64::from_be_bytes(app.random()) % 1_000_000)
}

fn of(email: &str) -> Digest {
    Digest::of(email.as_bytes())
}

/// Bound to the address, so that a digest says nothing of another address's code.
fn digest(email: &str, code: &str) -> Digest {
    Digest::of(format!("{code} for {email}").as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_mail_are_read_in_lower_case() {
        assert_eq!(address(" Li.Na+home@Example.COM "), Some("li.na+home@example.com".into()));
    }

    #[test]
    fn what_could_carry_a_header_or_is_no_address_is_refused() {
        for wrong in
            ["", "a", "a@b", "@b.cn", "a@", "a b@c.cn", "a@c.cn\r\nBcc: x@y.cn", "a@b..cn", "<a@b.cn>"]
        {
            assert_eq!(address(wrong), None, "{wrong:?} is no address");
        }
    }
}
