//! One-time codes: six digits, ten minutes, once, five tries, and not too many of them. What it is not: a way to learn
//! who has an account: every answer is the same.

use super::asker::Asker;
use crate::guard::Client;
use crate::post::{Letter, Matter};
use crate::{App, Fault, Frame, post};
use market::text::Digest;
use store::{CodeCheck, OneTimeCode, Purpose};

/// Seconds a code lives.
const LIFE: i64 = 600;
/// Wrong tries after which a code is gone.
const TRIES: u32 = 5;
/// An address of mail as the store keeps it: trimmed, in lower case.
pub(crate) fn address(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let (name, host) = text.rsplit_once('@')?;
    let sound =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || "._+-".contains(c));
    let whole = text.len() <= 254 && sound(name) && sound(host) && host.contains('.') && !host.contains("..");
    whole.then_some(text)
}

/// Counts a request for a code, and sends one, for the browser that asked alone. To an address without an account goes a
/// letter that says so, so that nobody learns from the answer, nor from its time, which it was.
pub(crate) async fn send(
    app: &App,
    frame: &Frame,
    client: &Client,
    email: &str,
    purpose: Purpose,
    known: bool,
) -> Result<(), Fault> {
    let asker = Asker::new(app, frame, client, email, purpose)?;
    asker.ask(app).await?;
    let code = six_digits(app);
    let kept = OneTimeCode {
        email: of(email),
        purpose,
        browser: asker.browser,
        code: digest(email, &code),
        expires: app.now().plus_seconds(LIFE),
    };
    app.beside(move |app| app.vault().put_code(&kept)).await?;
    post::send_soon(app.clone(), letter(frame, email, &code, known));
    Ok(())
}

/// Tries a code in the browser that asked for it; it is used up when right.
pub(crate) async fn check(
    app: &App,
    frame: &Frame,
    client: &Client,
    email: &str,
    purpose: Purpose,
    code: &str,
) -> Result<CodeCheck, Fault> {
    let asker = Asker::new(app, frame, client, email, purpose)?;
    asker.try_one(app)?;
    let code: String = code.chars().filter(char::is_ascii_digit).collect();
    let (mail, code, now) = (of(email), digest(email, &code), app.now());
    let take = move |app: &App| app.vault().take_code(&mail, purpose, &asker.browser, &code, TRIES, now);
    let outcome = app.beside(take).await?;
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
        matter: Matter::Code,
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
