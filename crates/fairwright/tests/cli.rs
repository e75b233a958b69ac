//! Stories of the command line: what the built binary prints and how it ends.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Output, Stdio};
use tempfile::TempDir;

fn fairwright(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fairwright"));
    command.args(arguments).env_clear();
    command
}

fn run(arguments: &[&str]) -> Output {
    fairwright(arguments).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A server that is told to end when the test does.
struct Server {
    child: Child,
    lines: BufReader<ChildStdout>,
    folder: TempDir,
}

impl Server {
    fn start(more: &[&str]) -> Self {
        Self::start_in(TempDir::new().unwrap(), more)
    }

    fn start_in(folder: TempDir, more: &[&str]) -> Self {
        let data = folder.path().join("data").display().to_string();
        let mut command = fairwright(&["serve", "--listen", "127.0.0.1:0", "--data", &data]);
        let mut child = command.args(more).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap());
        Self { child, lines, folder }
    }

    fn data(&self) -> String {
        self.folder.path().join("data").display().to_string()
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.lines.read_line(&mut line).unwrap();
        line.trim().to_owned()
    }

    /// The address on its first line.
    fn address(&mut self) -> String {
        let line = self.line();
        let (_, rest) = line.split_once("http://").unwrap_or_else(|| panic!("no address in {line:?}"));
        rest.split(' ').next().unwrap().to_owned()
    }

    /// Asks it politely to end; what it logged.
    fn end(mut self) -> (bool, String) {
        let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(asked.success());
        let mut logs = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut logs).unwrap();
        (self.child.wait().unwrap().success(), logs)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn get(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn without_a_command_it_explains_itself_and_is_content() {
    let output = run(&[]);
    assert!(output.status.success());
    assert!(out(&output).contains("fairwright serve") && out(&output).contains("fairwright replay"));
}

#[test]
fn it_says_its_version() {
    assert_eq!(out(&run(&["--version"])), format!("fairwright {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn an_unknown_command_is_refused_with_the_nearest() {
    let output = run(&["serv"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("serve"), "{}", err(&output));
}

#[test]
fn a_fresh_server_prints_one_claim_link_answers_and_ends_when_asked() {
    let mut server = Server::start(&[]);
    let address = server.address();
    let claim =
        std::iter::repeat_with(|| server.line()).take(3).find(|line| line.contains("/claim/")).unwrap();
    let path = claim.strip_prefix(&format!("http://{address}")).unwrap().to_owned();
    assert!(get(&address, &path).starts_with("HTTP/1.1 200"), "the link opens");
    assert!(get(&address, "/").starts_with("HTTP/1.1 200"), "the first page is there");
    let health = run(&["healthcheck", &format!("http://{address}/readyz")]);
    assert!(health.status.success() && out(&health).contains("200"), "{}", err(&health));
    let (well, logs) = server.end();
    assert!(well, "{logs}");
}

#[test]
fn a_new_claim_link_names_the_running_server_and_opens() {
    let mut server = Server::start(&[]);
    let address = server.address();
    let output = run(&["admin", "claim", "--data", &server.data()]);
    let link = out(&output).trim().to_owned();
    let path =
        link.strip_prefix(&format!("http://{address}")).unwrap_or_else(|| panic!("{link}: {}", err(&output)));
    assert!(get(&address, path).starts_with("HTTP/1.1 200"));
}

/// What another process is about in the folder is its own: an upload under way looks like one that was interrupted.
#[test]
fn verifying_and_claiming_beside_a_running_server_leave_its_uploads_alone() {
    let mut server = Server::start(&[]);
    server.address();
    let upload = Path::new(&server.data()).join("blobs/abc.new");
    fs::write(&upload, "half").unwrap();
    let verified = run(&["verify", "--data", &server.data()]);
    assert!(verified.status.success(), "{}", err(&verified));
    assert!(run(&["admin", "claim", "--data", &server.data()]).status.success());
    assert!(upload.exists());
}

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// As a service manager, a container or an operator's `mkdir` makes it.
#[cfg(unix)]
#[test]
fn a_folder_that_others_may_read_is_closed_to_them_before_anything_is_put_there() {
    use std::os::unix::fs::PermissionsExt;
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    fs::create_dir(&data).unwrap();
    fs::set_permissions(&data, fs::Permissions::from_mode(0o755)).unwrap();
    let mut server = Server::start_in(folder, &[]);
    server.address();
    assert_eq!(mode(&data), 0o700);
    let (_, logs) = server.end();
    assert!(logs.contains("closed to others"), "it is said: {logs}");
}

#[test]
fn a_market_of_people_is_not_mailed_in_the_clear_without_a_loud_word() {
    let folder = TempDir::new().unwrap();
    let mail = |host: &str| {
        let text = format!("[mail]\nhost = \"{host}\"\ntls = \"none\"\nfrom = \"m@example.org\"\n");
        let file = written(folder.path(), "f.toml", &text);
        let mut server = Server::start(&["--config", &file]);
        server.address();
        server.end().1
    };
    let loud = mail("mail.example");
    assert!(loud.contains("WARN") && loud.contains("mail.tls is none"), "{loud}");
    assert!(!mail("127.0.0.1").contains("mail.tls"), "within one machine nobody listens");
}

#[test]
fn two_servers_do_not_share_a_folder() {
    let mut server = Server::start(&[]);
    server.address();
    let second = run(&["serve", "--listen", "127.0.0.1:0", "--data", &server.data()]);
    assert_eq!(second.status.code(), Some(1));
    assert!(err(&second).contains("is in use") && err(&second).contains("next:"), "{}", err(&second));
}

#[test]
fn a_port_that_is_taken_is_named_with_what_to_do() {
    let mut server = Server::start(&[]);
    let address = server.address();
    let folder = TempDir::new().unwrap();
    let second = run(&["serve", "--listen", &address, "--data", &folder.path().display().to_string()]);
    assert_eq!(second.status.code(), Some(1));
    assert!(err(&second).contains(&format!("cannot listen on {address}")), "{}", err(&second));
}

#[test]
fn logs_are_json_where_it_is_asked_for() {
    let folder = TempDir::new().unwrap();
    let file = written(folder.path(), "f.toml", "[log]\njson = true\n");
    let mut server = Server::start(&["--config", &file]);
    server.address();
    let (_, logs) = server.end();
    let lines: Vec<serde_json::Value> =
        logs.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(!lines.is_empty(), "it says that it ends");
}

fn written(folder: &Path, name: &str, text: &str) -> String {
    let file = folder.join(name);
    fs::write(&file, text).unwrap();
    file.display().to_string()
}

#[test]
fn a_policy_for_the_lab_alone_is_not_served() {
    let folder = TempDir::new().unwrap();
    let policy = written(folder.path(), "policy.toml", &rules::Policy::traditional().written());
    let file = written(folder.path(), "f.toml", &format!("[policy]\nfile = {policy:?}\n"));
    let data = folder.path().join("data").display().to_string();
    let output = run(&["serve", "--config", &file, "--data", &data, "--listen", "127.0.0.1:0"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("lab_only"), "{}", err(&output));
    assert!(!Path::new(&data).exists(), "nothing was begun");
}

#[test]
fn a_guide_with_a_bad_file_is_refused_with_its_line() {
    let folder = TempDir::new().unwrap();
    for (name, text) in guide::BUILT_IN {
        let file = folder.path().join("guide").join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        let text = if name.ends_with("model.toml") { "this is = = nothing" } else { text };
        fs::write(file, text).unwrap();
    }
    let dir = folder.path().join("guide");
    let file = written(folder.path(), "f.toml", &format!("[guide]\ndir = {dir:?}\n"));
    let data = folder.path().join("data").display().to_string();
    let output = run(&["serve", "--config", &file, "--data", &data, "--listen", "127.0.0.1:0"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("contract/model.toml"), "{}", err(&output));
}

#[test]
fn an_unknown_key_is_refused_at_start() {
    let output = fairwright(&["config", "--dump"]).env("FAIRWRIGHT__SERVER__LISTEM", "x").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("the nearest is server.listen"), "{}", err(&output));
}

#[test]
fn a_dump_shows_secrets_only_where_it_is_asked_for() {
    let dump = |more: &[&str]| {
        let mut command = fairwright(&["config", "--dump"]);
        command
            .args(more)
            .env("FAIRWRIGHT__MAIL__USER", "market")
            .env("FAIRWRIGHT__MAIL__PASSWORD", "hunter2");
        out(&command.output().unwrap())
    };
    assert!(dump(&["--secrets"]).contains("hunter2"));
    assert!(!dump(&[]).contains("hunter2") && dump(&[]).contains("user = \"market\""), "{}", dump(&[]));
}

#[test]
fn verify_says_what_it_went_through() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().display().to_string();
    assert!(run(&["hammer", "--data", &data, "--count", "20"]).status.success());
    let output = run(&["verify", "--data", &data]);
    assert!(output.status.success() && out(&output).contains("22 commands"), "{}", out(&output));
}

#[test]
fn verify_names_the_first_break_and_fails() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().display().to_string();
    assert!(run(&["hammer", "--data", &data, "--count", "20"]).status.success());
    tampered(&folder.path().join("journal.db"));
    let output = run(&["verify", "--data", &data]);
    assert_eq!(output.status.code(), Some(1), "{}", out(&output));
    assert!(out(&output).contains("at event "), "{}", out(&output));
}

/// Writes another line's name over one in the file, as somebody with the disk might.
fn tampered(file: &PathBuf) {
    let mut bytes = fs::read(file).unwrap();
    let (from, to) = (b"\"H-7\"", b"\"H-X\"");
    let places: Vec<_> = (0..bytes.len() - from.len()).filter(|at| bytes[*at..].starts_with(from)).collect();
    assert!(!places.is_empty(), "the journal names its lines");
    for at in places {
        bytes[at..at + to.len()].copy_from_slice(to);
    }
    fs::write(file, bytes).unwrap();
}

#[test]
fn a_folder_without_a_market_is_not_verified() {
    let folder = TempDir::new().unwrap();
    let output = run(&["verify", "--data", &folder.path().display().to_string()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("there is no market in"), "{}", err(&output));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "looking for one makes none");
}

#[test]
fn nobody_answers_a_healthcheck_where_no_server_is() {
    let output = run(&["healthcheck", "http://127.0.0.1:9/readyz"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("nobody answers"), "{}", err(&output));
}

#[test]
fn the_bench_prints_a_line_for_each_number_of_clients() {
    let folder = TempDir::new().unwrap();
    let dir = folder.path().display().to_string();
    let output = run(&["bench", "store", "--json", "--clients", "1,4", "--seconds", "0.3", "--dir", &dir]);
    let rows: Vec<serde_json::Value> =
        out(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(rows.len(), 2, "{}", err(&output));
    for (row, clients) in rows.iter().zip([1, 4]) {
        assert_eq!(row["clients"], clients);
        for key in ["commands_per_second", "raw_commits_per_second", "ratio", "p99_ms"] {
            assert!(row[key].as_f64().unwrap() > 0.0, "{key} is measured: {row}");
        }
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left behind");
}
