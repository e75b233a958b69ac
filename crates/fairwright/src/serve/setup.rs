//! What an application is made of: store, guide, clock, chance, mail, policy. What it is not: a server yet.

use crate::config::{Clock, Config, MailServer, Tls};
use crate::outside;
use crate::trouble::Trouble;
use guide::Guide;
use rules::Policy;
use std::fs;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::{Failure, Journal};
use web::{App, Mail, Smtp, Watch};

/// The application of a configuration; `here` is where browsers find it, unless the configuration says otherwise.
///
/// # Errors
/// The mail server cannot be understood.
pub(crate) fn app(config: &Config, store: Journal, policy: Policy, here: &str) -> Result<App, Trouble> {
    let base_url = config.base_url.clone().unwrap_or_else(|| here.to_owned());
    let settings = web::Config {
        secure_cookies: base_url.starts_with("https://") || is_here(&base_url),
        base_url,
        trust_proxy: config.trust_proxy,
        demo: false,
        mail: mail(config)?,
        watch: Some(watch(config.clock)),
        policy,
        trusted_fields: false,
    };
    let guide = Arc::new(Guide::built_in().clone());
    Ok(App::new(Arc::new(store), guide, Arc::new(outside::now), Arc::new(outside::dice), None, settings))
}

/// The host's clock, watched by one that nobody can set.
fn watch(Clock { jump, downtime, grace }: Clock) -> Watch {
    Watch { steady: Arc::new(outside::steady), jump, downtime, grace }
}

/// Browsers hold this machine's own addresses for as safe as TLS.
fn is_here(base_url: &str) -> bool {
    let host = base_url.trim_start_matches("http://");
    let name = host.rsplit_once(':').filter(|(_, port)| !port.contains(']')).map_or(host, |(name, _)| name);
    let ip = name.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    name == "localhost" || ip.is_ok_and(|ip| ip.is_loopback())
}

fn mail(config: &Config) -> Result<Mail, Trouble> {
    let Some(server) = &config.mail else { return Ok(Mail::Folder(config.data.join("mail"))) };
    let smtp = Smtp::new(&url(server), &server.from);
    smtp.map(|smtp| Mail::Smtp(Box::new(smtp)))
        .map_err(|why| Trouble::new("mail cannot be set up").why(why).next("correct [mail]"))
}

fn url(server: &MailServer) -> String {
    let (scheme, tls) = match server.tls {
        Tls::Implicit => ("smtps", ""),
        Tls::StartTls => ("smtp", "?tls=required"),
        Tls::None => ("smtp", ""),
    };
    let account = server.account.as_ref();
    let account = account.map(|(user, password)| format!("{}:{}@", escaped(user), escaped(password)));
    format!("{scheme}://{}{}:{}{tls}", account.unwrap_or_default(), server.host, server.port)
}

/// A password may hold anything.
fn escaped(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric();
    text.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}

/// The policy that a fresh market is founded with.
///
/// # Errors
/// The file cannot be read, breaks the rules, or is for the lab alone.
pub(super) fn policy(config: &Config) -> Result<Policy, Trouble> {
    let Some(file) = &config.policy else { return Ok(Policy::fairwright()) };
    let refused = |why: String| {
        let what = format!("the policy {} cannot be served", file.display());
        Trouble::new(what)
            .why(why)
            .next("correct the file, or leave policy.file empty for the built-in policy")
    };
    let text = fs::read_to_string(file).map_err(|error| refused(error.to_string()))?;
    let policy = Policy::read(&text).map_err(|error| refused(error.to_string()))?;
    if policy.lab_only {
        return Err(refused("it says lab_only: it leaves the ranges that protect people".into()));
    }
    Ok(policy)
}

/// Puts the operator's own professional knowledge in the place of the built-in.
///
/// # Errors
/// A file of the folder cannot be read or is wrong, with line and reason.
pub(super) fn guide(config: &Config) -> Result<(), Trouble> {
    let Some(folder) = &config.guide else { return Ok(()) };
    let refused = |why: String| {
        let what = format!("the guide in {} cannot be served", folder.display());
        Trouble::new(what).why(why).next("correct the file, or leave guide.dir empty for the built-in guide")
    };
    let files = files(folder).map_err(|error| refused(error.to_string()))?;
    let texts: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let guide = Guide::load(&texts).map_err(|bad| refused(bad.to_string()))?;
    Guide::install(guide).map_err(|_| refused("the built-in guide is in use already".into()))
}

/// The `.toml` and `.csv` files of a folder's own folders, as `checklist/national.toml`.
fn files(folder: &Path) -> std::io::Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for inner in entries(folder)?.into_iter().filter(|path| path.is_dir()) {
        for file in entries(&inner)?.into_iter().filter(|path| is_data(path)) {
            let name = file.strip_prefix(folder).unwrap_or(&file).display().to_string();
            let text = fs::read_to_string(&file)
                .map_err(|error| std::io::Error::new(error.kind(), format!("{}: {error}", file.display())))?;
            found.push((name, text));
        }
    }
    Ok(found)
}

fn entries(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut paths =
        fs::read_dir(folder)?.map(|entry| entry.map(|it| it.path())).collect::<Result<Vec<_>, _>>()?;
    paths.sort();
    Ok(paths)
}

fn is_data(path: &Path) -> bool {
    path.is_file() && path.extension().is_some_and(|end| end == "toml" || end == "csv")
}

/// A store that cannot be read.
pub(crate) fn unreadable(failure: Failure) -> Trouble {
    Trouble::new("the store cannot be used")
        .why(failure)
        .next("see that the disk has room and is whole; then: fairwright verify")
}
