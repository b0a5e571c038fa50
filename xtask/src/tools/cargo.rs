//! Tools that are Rust programs, installed by cargo into `target/tools/bin`.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::announce;
use crate::process::{self, answer};
use crate::project::Project;

/// Makes sure that `program`, from the crate `package`, is there in exactly this version.
///
/// # Errors
/// One sentence when it is not there and cargo cannot install it.
pub fn ensure(
    project: &Project,
    program: &str,
    package: &str,
    version: &str,
    why: &str,
) -> Result<()> {
    let own =
        project.tools().join("bin").join(format!("{program}{}", std::env::consts::EXE_SUFFIX));
    if own.is_file() && !has_version(&own, version) {
        // It comes first on the PATH, so an outdated one must not stay.
        fs::remove_file(&own)
            .with_context(|| format!("the outdated {program} could not be removed"))?;
    }
    if own.is_file() || has_version(Path::new(program), version) {
        return Ok(());
    }
    announce(&format!("{package} {version}"), why);
    let exact = format!("{package}@{version}");
    if process::work(install(project, &exact, &["--locked"]), "the first try").is_ok() {
        return Ok(());
    }
    eprintln!("{exact} could not be had with what its own lock file names: trying what fits it");
    let what = format!("installing {exact} through cargo");
    process::work(install(project, &exact, &[]), &what)
}

/// The command that installs a crate's programs.
fn install(project: &Project, exact: &str, more: &[&str]) -> Command {
    let mut install = process::command(project, "cargo");
    install.args(["install", "--quiet", "--force", "--root"]);
    install.arg(project.tools()).args(more).arg(exact);
    install
}

/// Whether the program runs and calls itself by this version, as in "trunk 0.21.14".
fn has_version(program: &Path, version: &str) -> bool {
    let mut ask = Command::new(program);
    ask.arg("--version");
    answer(ask).is_some_and(|told| told.split_whitespace().nth(1) == Some(version))
}
