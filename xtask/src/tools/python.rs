//! Packages from PyPI, at pinned versions, in an environment of their own in `target/tools`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::announce;
use crate::files;
use crate::process::{self, answer};
use crate::project::Project;

/// The names that Python goes by.
const NAMES: [&str; 2] = ["python3", "python"];

/// The file that pins the packages.
const REQUIREMENTS: &str = "tests/exchange/requirements.txt";

/// A Python that has the packages.
///
/// # Errors
/// One sentence when there is no Python or the packages cannot be had.
pub fn ensure(project: &Project) -> Result<PathBuf> {
    let place = project.tools().join("python");
    let own = place.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let wanted = files::read(&project.path(REQUIREMENTS))?;
    let stamp = place.join("installed-requirements.txt");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(own);
    }
    announce("the Python packages of tests/exchange", "the exports are read back with them");
    make_environment(project, &place)?;
    let mut install = process::command(project, &own);
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
    install.args(["--no-deps", "--requirement"]);
    install.arg(project.path(REQUIREMENTS));
    process::work(install, "installing the Python packages of tests/exchange")?;
    files::write(&stamp, wanted)?;
    Ok(own)
}

/// Makes an empty environment at a place.
fn make_environment(project: &Project, place: &Path) -> Result<()> {
    let python = find(project).context("no Python was found: install Python 3.11 or newer")?;
    let mut make = process::command(project, python);
    make.args(["-m", "venv", "--clear"]).arg(place);
    if process::work(make, "making a Python environment").is_err() {
        bail!("Python has no `venv`: install it (on Debian the package python3-venv)");
    }
    Ok(())
}

fn find(project: &Project) -> Option<&'static str> {
    let is_there = |name: &&str| {
        let mut ask: Command = process::command(project, name);
        ask.arg("--version");
        answer(ask).is_some_and(|told| told.starts_with("Python 3"))
    };
    NAMES.into_iter().find(|name| is_there(name))
}
