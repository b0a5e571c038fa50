//! Tools that are Rust programs: found on the machine, else installed by cargo into `target/tools`.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};

use super::announce;
use crate::process::{self, answer};
use crate::project::Project;
use crate::tasks::Task;

/// A program that a crate brings.
pub struct Tool {
    /// The program's name.
    pub program: &'static str,
    /// The crate that it comes from.
    pub package: &'static str,
    /// The one version that will do.
    pub version: String,
    /// What it is needed for.
    pub why: &'static str,
    /// The crates that do its work at each edit of the page, and are optimised.
    pub busy: &'static [&'static str],
}

/// How to install a tool, unless it is there in exactly its version.
///
/// # Errors
/// When an outdated one cannot be removed.
pub fn missing(project: &Project, tool: Tool) -> Result<Option<Task<'_>>> {
    let own = format!("{}{}", tool.program, std::env::consts::EXE_SUFFIX);
    let own = project.tools().join("bin").join(own);
    if own.is_file() && !has_version(Command::new(&own), &tool) {
        // It comes first on the PATH, so an outdated one must not stay.
        fs::remove_file(&own)
            .with_context(|| format!("the outdated {} could not be removed", tool.program))?;
    }
    if has_version(process::command(project, tool.program), &tool) {
        return Ok(None);
    }
    announce(&format!("{} {}", tool.package, tool.version), tool.why);
    let what = format!("installing {} {}", tool.package, tool.version);
    Ok(Some(Task { what, run: Box::new(move || install(project, &tool)) }))
}

/// Compiles a tool without optimising it, but for the crates that would keep somebody waiting:
/// that takes a third of the time of a release build.
///
/// The busy crates of wasm-bindgen at the level 1 with assertions took 3.2 s of a processor for the
/// quick page, like this they take 2.3; compiling takes 158 s instead of 149.
fn install(project: &Project, tool: &Tool) -> Result<()> {
    let exact = format!("{}@{}", tool.package, tool.version);
    let with = |more: &[&str]| {
        let mut install = process::command(project, "cargo");
        install.args(["install", "--quiet", "--force", "--debug", "--bin", tool.program]);
        install.args(["--config", "profile.dev.debug=false"]);
        install.args(["--config", "profile.dev.debug-assertions=false"]);
        for package in tool.busy {
            let level = format!("profile.dev.package.{package}.opt-level=2");
            install.args(["--config", &level]);
        }
        install.args(more).arg("--root").arg(project.tools()).arg(&exact);
        install
    };
    if process::work(with(&["--locked"]), "the first try").is_ok() {
        return Ok(());
    }
    eprintln!("{exact} could not be had with what its own lock file names: trying what fits it");
    process::work(with(&[]), &format!("installing {exact} through cargo"))
}

/// Whether the program runs and calls itself by the tool's version, as in "trunk 0.21.14".
fn has_version(program: Command, tool: &Tool) -> bool {
    let mut ask = program;
    ask.arg("--version");
    answer(ask).is_some_and(|told| told.split_whitespace().nth(1) == Some(tool.version.as_str()))
}
