//! The commands of the house, the same for a person and for a machine: `cargo xtask <command>`.
//!
//! Owns the way from arguments to an exit code. What a command does is in its own module.

mod args;
mod bench;
mod build;
mod bundle;
mod convert;
mod dataset;
mod files;
mod fuzz;
mod gzip;
mod opened;
mod pins;
mod process;
mod project;
mod serve;
mod sizes;
mod tasks;
mod test;
mod tools;
mod verify;

use std::process::ExitCode;

use args::{Arguments, Command};
use clap::Parser;
use project::Project;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the command that the arguments name; `false` is a failure that was already told.
fn run() -> anyhow::Result<bool> {
    let Arguments { command } = Arguments::parse();
    let project = Project::find()?;
    match command {
        Command::Serve { port, page } => serve::run(&project, port, page.kind()),
        Command::Test { sources } => test::run(&project, sources),
        Command::Build { data: None, table, .. } if table.has_any() => {
            anyhow::bail!("--map and --date-order tell how to read the file of --data FILE")
        }
        Command::Build { page, data, table } => {
            build::run(&project, page.kind(), data.as_deref(), &table.choices())
        }
        Command::Verify { sources } => verify::run(&project, &sources),
        Command::Convert { file, to, table, out } => {
            convert::run(&project, &file, &table.choices(), to, out.as_deref())
        }
        Command::Bench { claims } => bench::run(&project, &claims),
        Command::Fuzz { minutes, seed } => fuzz::run(&project, minutes, seed),
        Command::Bundle => bundle::run(&project),
    }
}
