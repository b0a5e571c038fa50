//! Tools from npm: a committed lock file, installed as it stands into `target/tools/<name>`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::announce;
use crate::files;
use crate::pins::NODE_MAJOR;
use crate::process::{self, answer};
use crate::project::Project;
use crate::tasks::Task;

/// A set of npm packages.
pub struct Packages {
    /// The directory below that of all tools that they are installed into.
    pub name: &'static str,
    /// The directory of the repository with their lock file.
    pub lock_dir: &'static str,
    /// What they are needed for.
    pub why: &'static str,
}

/// Makes sure that the packages are installed, and gives their directory.
///
/// # Errors
/// One sentence when Node is missing or too old, or npm cannot install.
pub fn ensure(project: &Project, packages: Packages) -> Result<PathBuf> {
    let place = project.tools().join(packages.name);
    if let Some(task) = missing(project, packages)? {
        (task.run)()?;
    }
    Ok(place)
}

/// How to install the packages, unless they are there as their lock file names them.
///
/// # Errors
/// One sentence when Node is missing or too old.
pub fn missing(project: &Project, packages: Packages) -> Result<Option<Task<'_>>> {
    require_node(project)?;
    let lock = files::read(&project.path(packages.lock_dir).join("package-lock.json"))?;
    if fs::read(stamp(project, &packages)).is_ok_and(|installed| installed == lock) {
        return Ok(None);
    }
    let what = format!("the npm packages of {}", packages.lock_dir);
    announce(&what, packages.why);
    let run = Box::new(move || install(project, &packages, &lock));
    Ok(Some(Task { what: format!("installing {what}"), run }))
}

/// What is written last, so that a broken install is not taken for a whole one.
fn stamp(project: &Project, packages: &Packages) -> PathBuf {
    project.tools().join(packages.name).join("installed-lock.json")
}

fn install(project: &Project, packages: &Packages, lock: &[u8]) -> Result<()> {
    let (place, lock_dir) = (project.tools().join(packages.name), packages.lock_dir);
    fs::create_dir_all(&place).with_context(|| format!("{} could not be made", place.display()))?;
    for file in ["package.json", "package-lock.json"] {
        let from = project.path(lock_dir).join(file);
        fs::copy(&from, place.join(file))
            .with_context(|| format!("{lock_dir}/{file} could not be copied"))?;
    }
    let mut install = process::command(project, process::npm());
    install.current_dir(&place);
    install.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
    process::work(install, &format!("installing the npm packages of {lock_dir}"))?;
    files::write(&stamp(project, packages), lock)
}

/// Checks that a Node of the needed age is there.
fn require_node(project: &Project) -> Result<()> {
    let mut ask = process::command(project, "node");
    ask.arg("--version");
    let told = answer(ask).with_context(|| {
        format!(
            "Node {NODE_MAJOR} or later is needed beforehand, and there is no `node` on the PATH"
        )
    })?;
    if major(&told).is_none_or(|major| major < NODE_MAJOR) {
        bail!(
            "Node {NODE_MAJOR} or later is needed beforehand, and the `node` on the PATH is {told}"
        );
    }
    Ok(())
}

/// The major version in what Node answers, as in "v22.11.0".
fn major(told: &str) -> Option<u32> {
    told.trim_start_matches('v').split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read() {
        assert_eq!(major("v22.11.0"), Some(22));
        assert_eq!(major("strange"), None);
    }
}
