//! The commands of the house, the same for a person and for a machine: `cargo xtask <command>`.
//!
//! Owns the way from arguments to an exit code. What a command does is in its own module.

mod args;
mod bench;
mod build;
mod bundle;
mod dataset;
mod files;
mod gzip;
mod pins;
mod process;
mod project;
mod serve;
mod sizes;
mod test;
mod tools;
mod verify;

use std::process::ExitCode;

use args::Command;
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
    let command = args::parse(lexopt::Parser::from_env())?;
    if command == Command::Help {
        print!("{}", args::HELP);
        return Ok(true);
    }
    let project = Project::find()?;
    match command {
        Command::Help => Ok(true),
        Command::Serve { port, kind } => serve::run(&project, port, kind),
        Command::Test { sources } => test::run(&project, sources),
        Command::Build { kind } => build::run(&project, kind),
        Command::Verify { sources } => verify::run(&project, &sources),
        Command::Bench { claims } => bench::run(&project, &claims),
        Command::Bundle => bundle::run(&project),
    }
}
