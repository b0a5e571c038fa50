//! Starting other programs: quietly for an answer, openly for work that a person follows.

use std::ffi::{OsStr, OsString};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::project::Project;
use crate::tools::program_directories;

/// A command that runs in the repository with the fetched tools first on its `PATH`.
pub fn command(project: &Project, program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(project.root()).env("PATH", path_with_tools(project));
    command
}

/// The `PATH` with the directories of fetched tools first.
fn path_with_tools(project: &Project) -> OsString {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let all = program_directories(project).into_iter().chain(std::env::split_paths(&path));
    std::env::join_paths(all).unwrap_or(path)
}

/// The name npm goes by on this system.
pub fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

/// What a program prints on standard output, trimmed; `None` when it is not there or fails.
pub fn answer(mut command: Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs a program with its output shown; `what` names the work, as in "the page build".
///
/// # Errors
/// When it cannot be started or ends with a failure.
pub fn work(mut command: Command, what: &str) -> Result<()> {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("{what} needs `{program}`, which could not be started"))?;
    if !status.success() {
        bail!("{what} failed");
    }
    Ok(())
}

/// Runs a program and hands over each line of its standard output as it comes; gives whether the
/// program ended well.
///
/// # Errors
/// When it cannot be started or its output is not text.
pub fn follow(mut command: Command, mut on_line: impl FnMut(&str)) -> Result<bool> {
    let program = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("`{program}` could not be started"))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines() {
            on_line(&line.with_context(|| format!("the output of `{program}` could not be read"))?);
        }
    }
    let status = child.wait().with_context(|| format!("`{program}` was lost"))?;
    Ok(status.success())
}
