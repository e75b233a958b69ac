//! The command line. What it is not: what the commands do; each has its file.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

/// A self-hosted marketplace for home renovation.
#[derive(Debug, Parser)]
#[command(name = "fairwright", version, about)]
pub(crate) struct Cli {
    /// A configuration file (TOML); also FAIRWRIGHT_CONFIG. Without one, everything has a default.
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Serve a market: on 127.0.0.1:8080 from ./data, unless told otherwise.
    Serve {
        #[command(flatten)]
        data: Data,
        /// Address and port.
        #[arg(long, value_name = "ADDRESS")]
        listen: Option<String>,
    },
    /// Serve a living small town made from a seed: sign in as anyone, turn the clock. Nothing is kept.
    Demo(Demo),
    /// Tell stories to the market and say how they come out; exit 1 if one fails.
    Replay(Replay),
    /// Go through the whole journal: chain, postings, balances, read tables; exit 1 names the first break.
    Verify {
        #[command(flatten)]
        data: Data,
    },
    /// Measure.
    Bench {
        #[command(subcommand)]
        what: Bench,
    },
    /// Administer.
    Admin {
        #[command(subcommand)]
        what: Admin,
    },
    /// Show the configuration: every key, its value, and where it comes from.
    Config {
        /// Print it as a file that can be read back.
        #[arg(long, required = true)]
        dump: bool,
        /// With passwords: mind where it goes.
        #[arg(long)]
        secrets: bool,
    },
    /// Ask a running server whether it can take orders; exit 1 if not.
    Healthcheck {
        /// Asked there, as http://127.0.0.1:8080/readyz; without it, where the configuration says the server listens.
        url: Option<String>,
    },
    /// For tests: gives orders to a store of its own and prints what was acknowledged, until it is killed.
    #[command(hide = true)]
    Hammer {
        /// The store's folder.
        #[arg(long)]
        data: PathBuf,
        /// Clients at once.
        #[arg(long, default_value_t = 8)]
        clients: u64,
        /// The first order's number.
        #[arg(long, default_value_t = 0)]
        first: u64,
        /// Orders, then it ends.
        #[arg(long, default_value_t = u64::MAX)]
        count: u64,
    },
}

/// Where the data are.
#[derive(Debug, Args)]
pub(crate) struct Data {
    /// The folder of the data.
    #[arg(long, value_name = "DIR")]
    data: Option<String>,
}

impl Data {
    /// As a setting.
    pub(crate) fn flag(self) -> (&'static str, Option<String>) {
        ("server.data", self.data)
    }
}

/// Which town.
#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// Address and port.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    pub(crate) listen: SocketAddr,
    /// The same seed makes the same town.
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// The people without any project.
    #[arg(long)]
    pub(crate) empty: bool,
}

/// Which stories, told where.
#[derive(Debug, Args)]
pub(crate) struct Replay {
    /// Stories, or folders of them.
    #[arg(required = true, value_name = "FILE|DIR")]
    pub(crate) paths: Vec<PathBuf>,
    /// One JSON object a story, and a last line that counts them.
    #[arg(long)]
    pub(crate) json: bool,
    /// Told where.
    #[arg(long, value_enum, default_value_t = Doors::Core)]
    pub(crate) door: Doors,
}

/// Where stories are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Doors {
    /// To the core alone.
    Core,
    /// To the store in memory.
    Memory,
    /// To the store on SQLite.
    Sqlite,
    /// To the server, by its HTML forms.
    Http,
    /// To each of them.
    All,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Bench {
    /// The store with full durability, beside a bare group commit of the same rows.
    Store(BenchStore),
}

#[derive(Debug, Args)]
pub(crate) struct BenchStore {
    /// One JSON object a line.
    #[arg(long)]
    pub(crate) json: bool,
    /// Numbers of clients that order at once.
    #[arg(long, value_delimiter = ',', default_value = "1,16,64,256")]
    pub(crate) clients: Vec<usize>,
    /// Seconds for each number of clients.
    #[arg(long, default_value_t = 6.0)]
    pub(crate) seconds: f64,
    /// On the disk of this folder; what is written there is removed again.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(crate) dir: PathBuf,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Admin {
    /// A new one-time link with which the operator claims a fresh server.
    Claim {
        #[command(flatten)]
        data: Data,
    },
}

/// What this is, for whoever starts it without a command.
pub(crate) fn explain() -> ExitCode {
    say!(
        "\
Fairwright {}: a marketplace for home renovation that you run yourself.

Three vetted firms drawn by a lottery that anyone can check, sealed quotes on one bill of quantities, money that moves
only on evidence and two keys, independent supervisors, and a deadline with a default for everyone.

  fairwright demo                     a living small town to walk in, on http://127.0.0.1:8080
  fairwright serve                    serve a market on http://127.0.0.1:8080 from ./data
  fairwright replay scenarios         tell the stories that say how it works, and check them
  fairwright verify                   go through the journal: every command, event and fen
  fairwright config --dump            every setting, its value, and where it comes from
  fairwright help                     all commands",
        env!("CARGO_PKG_VERSION")
    );
    ExitCode::SUCCESS
}
