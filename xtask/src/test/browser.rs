//! The browser tests: Node's test runner over `tests/browser/*.test.mjs`, each test counted.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::SOURCES_VARIABLE;
use super::tally::Tally;
use super::{exchange, reported};
use crate::process;
use crate::project::Project;
use crate::tools;

/// The variable that tells tests where the exports are that they read back.
const EXPORTS_VARIABLE: &str = "SAYSO_EXPORTS";

/// Runs the browser tests against the built page.
pub fn run(project: &Project, sources: Option<&Path>, tally: &mut Tally) {
    let (counted, failures) = (tally.counted(), tally.failures());
    let outcome = run_node(project, sources, tally);
    match outcome {
        Err(error) => tally.fail("browser tests", &format!("{error:#}")),
        Ok(false) if tally.failures() == failures => {
            tally.fail("browser tests", "the runner stopped early")
        }
        Ok(_) if tally.counted() == counted => tally.fail("browser tests", "there are none"),
        Ok(_) => println!("browser tests: {} run", tally.counted() - counted),
    }
}

/// Runs Node and counts; gives whether it ended well.
fn run_node(project: &Project, sources: Option<&Path>, tally: &mut Tally) -> Result<bool> {
    let mut node = process::command(project, "node");
    tools::for_the_browser(project)?.name_to(&mut node);
    match sources {
        Some(directory) => node.env(SOURCES_VARIABLE, directory),
        None => node.env_remove(SOURCES_VARIABLE),
    };
    node.env(EXPORTS_VARIABLE, exchange::place(project));
    let reporter = project.path("tests/browser/harness/reporter.mjs");
    // A stop for a file that hangs; what a test waits for has limits of its own.
    node.args(["--test", "--test-timeout=900000"])
        .arg(format!("--test-reporter={}", reporter.display()));
    node.arg("--test-reporter-destination=stdout").args(test_files(project)?);
    process::follow(node, |line| reported::count(line, tally))
}

/// The test files, by name.
fn test_files(project: &Project) -> Result<Vec<PathBuf>> {
    let listed =
        fs::read_dir(project.path("tests/browser")).context("tests/browser could not be read")?;
    let mut files: Vec<PathBuf> = listed.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    Ok(files)
}
