//! Tools from npm: a committed lock file, installed as it stands into `target/tools/<name>`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::announce;
use crate::files;
use crate::pins::NODE_MAJOR;
use crate::process::{self, answer};
use crate::project::Project;

/// Makes sure that what the lock file in `lock_dir` names is installed, and gives the directory.
///
/// # Errors
/// One sentence when Node is missing or too old, or npm cannot install.
pub fn ensure(project: &Project, name: &str, lock_dir: &str, why: &str) -> Result<PathBuf> {
    require_node(project)?;
    let lock_path = project.path(lock_dir).join("package-lock.json");
    let lock = files::read(&lock_path)?;
    let place = project.tools().join(name);
    // Written last, so that a broken install is not taken for a whole one.
    let stamp = place.join("installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(place);
    }
    announce(&format!("the npm packages of {lock_dir}"), why);
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
    files::write(&stamp, lock)?;
    Ok(place)
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
