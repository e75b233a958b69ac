//! The one binary. It alone reads the environment, the clock and the disk's paths, and hands them in as values. What it
//! is not: rules, pages or SQL; those are in the crates below it.

#[macro_use]
mod out;

mod admin;
mod bench;
mod cli;
mod config;
mod data;
mod demo;
mod hammer;
mod healthcheck;
mod http_door;
mod log;
mod outside;
mod replay;
mod serve;
mod server;
mod trouble;
mod verify;

use clap::Parser;
use cli::{Admin, Bench, Cli, Command};
use std::process::ExitCode;
use trouble::Trouble;

fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(cli) {
        Ok(code) => code,
        Err(trouble) => {
            eprintln!("{trouble}");
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> Result<ExitCode, Trouble> {
    let settings = |flags| config::load(cli.config.as_deref(), &outside::environment(), flags);
    match cli.command {
        None => Ok(cli::explain()),
        Some(Command::Serve { data, listen }) => {
            serve::run(&settings(vec![data.flag(), ("server.listen", listen)])?)
        }
        Some(Command::Demo(asked)) => demo::run(&asked),
        Some(Command::Replay(asked)) => replay::run(&asked),
        Some(Command::Verify { data }) => verify::run(&settings(vec![data.flag()])?),
        Some(Command::Bench { what: Bench::Store(asked) }) => bench::run(&asked),
        Some(Command::Admin { what: Admin::Claim { data } }) => admin::claim(&settings(vec![data.flag()])?),
        Some(Command::Config { dump: _, secrets }) => Ok(config::dump(&settings(Vec::new())?, secrets)),
        Some(Command::Healthcheck { url }) => {
            let url = url.map_or_else(|| Ok(healthcheck::own(&settings(Vec::new())?)), Ok)?;
            healthcheck::run(&url)
        }
        Some(Command::Hammer { data, clients, first, count }) => hammer::run(&data, clients, first, count),
    }
}
