//! What the configuration says of right and wrong settings.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::*;
use std::fs;
use tempfile::TempDir;

fn from_file(text: &str) -> Result<Config, Trouble> {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("fairwright.toml");
    fs::write(&file, text).unwrap();
    load(Some(&file), &[], Vec::new())
}

fn from_environment(variables: &[(&str, &str)]) -> Result<Config, Trouble> {
    let variables: Vec<_> = variables.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    load(None, &variables, Vec::new())
}

fn said(result: Result<Config, Trouble>) -> String {
    result.err().map_or_else(|| "nothing is wrong".to_owned(), |trouble| trouble.to_string())
}

#[test]
fn without_a_word_the_server_is_on_loopback_and_the_data_are_here() {
    let config = load(None, &[], Vec::new()).unwrap();
    assert_eq!(config.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(config.data, Path::new("./data"));
    assert!(config.mail.is_none() && !config.trust_proxy);
}

#[test]
fn an_unknown_key_is_named_with_its_line_and_the_nearest_there_is() {
    let said = said(from_file("[log]\nlevel = \"info\"\n\n[server]\nlisten_on = \"127.0.0.1:80\"\n"));
    assert!(said.contains("fairwright.toml, line 5: there is no key server.listen_on"), "{said}");
    assert!(said.contains("the nearest is server.listen:"), "{said}");
    assert!(said.contains("next: "), "{said}");
}

#[test]
fn an_unknown_section_and_a_key_outside_of_one_are_refused_too() {
    let section = said(from_file("\n[sever]\nlisten = \"127.0.0.1:80\"\n"));
    assert!(
        section.contains("line 3: there is no key sever.listen") && section.contains("server.listen"),
        "{section}"
    );
    let bare = said(from_file("listen = \"127.0.0.1:80\"\n"));
    assert!(bare.contains("line 1: there is no key listen"), "{bare}");
}

#[test]
fn a_file_that_is_no_toml_is_refused_with_its_place() {
    let said = said(from_file("[server\n"));
    assert!(said.contains("is no TOML") && said.contains("line 1"), "{said}");
}

#[test]
fn a_wrong_value_is_named_with_what_it_should_be() {
    let said = said(from_file("[server]\ntrust_proxy = \"sometimes\"\n"));
    assert!(said.contains("server.trust_proxy cannot be \"sometimes\""), "{said}");
    assert!(said.contains("line 2") && said.contains("true or false"), "{said}");
}

#[test]
fn the_command_line_is_heard_before_the_environment_and_that_before_the_file() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("f.toml");
    fs::write(&file, "[server]\ndata = \"a\"\nlisten = \"127.0.0.1:1\"\nbase_url = \"http://f.example\"\n")
        .unwrap();
    let variables = [
        ("FAIRWRIGHT__SERVER__DATA".to_owned(), "b".to_owned()),
        ("FAIRWRIGHT__SERVER__LISTEN".to_owned(), "127.0.0.1:2".to_owned()),
    ];
    let config = load(Some(&file), &variables, vec![("server.data", Some("c".to_owned()))]).unwrap();
    assert_eq!(config.data, Path::new("c"));
    assert_eq!(config.listen.port(), 2);
    assert_eq!(config.base_url.as_deref(), Some("http://f.example"));
}

#[test]
fn an_unknown_variable_of_ours_is_refused_and_others_are_left_alone() {
    let said = said(from_environment(&[("FAIRWRIGHT__SERVER__LISTN", "x")]));
    assert!(said.contains("FAIRWRIGHT__SERVER__LISTN: there is no key server.listn"), "{said}");
    assert!(said.contains("the nearest is server.listen"), "{said}");
    assert!(from_environment(&[("FAIRWRIGHT_LISTEN", "x"), ("HOME", "y")]).is_ok());
}

const MAIL: [(&str, &str); 3] = [
    ("FAIRWRIGHT__MAIL__HOST", "mail.example"),
    ("FAIRWRIGHT__MAIL__FROM", "market@example.org"),
    ("FAIRWRIGHT__MAIL__USER", "market"),
];

#[test]
fn a_secret_may_stand_in_a_file_of_its_own() {
    let folder = TempDir::new().unwrap();
    let secret = folder.path().join("password");
    fs::write(&secret, "p@ss#\n").unwrap();
    let path = secret.display().to_string();
    let variables: Vec<_> =
        MAIL.into_iter().chain([("FAIRWRIGHT__MAIL__PASSWORD_FILE", path.as_str())]).collect();
    let mail = from_environment(&variables).unwrap().mail.unwrap();
    assert_eq!(
        mail.account,
        Some(("market".to_owned(), "p@ss#".to_owned())),
        "the line's end is not part of it"
    );
    assert_eq!(mail.tls, Tls::Implicit);
}

#[test]
fn a_secret_said_twice_is_refused() {
    let twice = [("FAIRWRIGHT__MAIL__PASSWORD", "a"), ("FAIRWRIGHT__MAIL__PASSWORD_FILE", "/dev/null")];
    let said = said(from_environment(&twice));
    assert!(said.contains("both set"), "{said}");
}

#[test]
fn a_secrets_file_that_is_not_there_is_named() {
    let said = said(from_environment(&[("FAIRWRIGHT__MAIL__PASSWORD_FILE", "/no/such/file")]));
    assert!(said.contains("/no/such/file") && said.contains("FAIRWRIGHT__MAIL__PASSWORD_FILE"), "{said}");
}

#[test]
fn what_is_no_secret_is_not_read_from_a_file_of_its_own() {
    let said = said(from_environment(&[("FAIRWRIGHT__SERVER__LISTEN_FILE", "/dev/null")]));
    assert!(said.contains("server.listen is no secret"), "{said}");
}

#[test]
fn a_mail_server_needs_a_sender() {
    let said = said(from_environment(&[("FAIRWRIGHT__MAIL__HOST", "mail.example")]));
    assert!(said.contains("mail.from"), "{said}");
}

#[test]
fn the_base_url_is_a_host_without_a_path() {
    let url = |text: &str| from_environment(&[("FAIRWRIGHT__SERVER__BASE_URL", text)]);
    assert_eq!(url("https://market.example/").unwrap().base_url.as_deref(), Some("https://market.example"));
    for wrong in
        ["market.example", "https://", "https://a.example/b", "ftp://a.example", "https://u@a.example"]
    {
        assert!(url(wrong).is_err(), "{wrong} must be refused");
    }
}

#[test]
fn a_password_needs_its_account_and_an_account_its_password() {
    for (said, lacks) in [("password", "mail.user"), ("user", "mail.password")] {
        let name = format!("FAIRWRIGHT__MAIL__{}", said.to_uppercase());
        let refused = said_of(&name);
        assert!(
            refused.contains(lacks) && refused.contains(&format!("given where mail.{said} is")),
            "{refused}"
        );
        assert!(!refused.contains("hunter2"), "{refused}");
    }
}

fn said_of(name: &str) -> String {
    said(from_environment(&[(name, "hunter2")]))
}

const WHOLE: &str = "[mail]\nhost = \"mail.example\"\nport = 587\nuser = \"market\"\npassword = \"a\\\"b\"\nfrom = \"m@example.org\"\n";

#[test]
fn what_is_dumped_with_its_secrets_reads_back_as_itself() {
    let text = dump::text(&from_file(WHOLE).unwrap(), true);
    let again = dump::text(&from_file(&text).unwrap(), true);
    let values = |text: &str| -> toml::Table { text.parse().unwrap() };
    assert_eq!(values(&text), values(&again));
    assert_eq!(again.matches(" = ").count(), keys::KEYS.len(), "every key is there");
}

/// What stands in the place of a secret must not be taken for it.
#[test]
fn a_dump_without_secrets_is_no_configuration_with_a_wrong_one() {
    let text = dump::text(&from_file(WHOLE).unwrap(), false);
    assert!(!text.contains("a\\\"b") && text.contains("--secrets"), "{text}");
    let refused = said(from_file(&text));
    assert!(refused.contains("mail.password"), "it is missing, and said to be: {refused}");
    assert!(from_file(&dump::text(&load(None, &[], Vec::new()).unwrap(), false)).is_ok(), "nothing to hide");
}

#[test]
fn mail_in_the_clear_is_noticed_beyond_this_machine_alone() {
    let clear = |host: &str, tls: &str| {
        let text = format!("[mail]\nhost = \"{host}\"\ntls = \"{tls}\"\nfrom = \"m@example.org\"\n");
        from_file(&text).unwrap().mail.unwrap().is_in_the_clear()
    };
    assert!(clear("mail.example", "none") && clear("10.0.0.7", "none"));
    assert!(!clear("localhost", "none") && !clear("127.0.0.2", "none") && !clear("::1", "none"));
    assert!(!clear("mail.example", "starttls") && !clear("mail.example", ""));
}
