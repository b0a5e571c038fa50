//! The browser tests: Node's test runner over `tests/browser/*.test.mjs`, each test counted.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::SOURCES_VARIABLE;
use super::tally::Tally;
use crate::process;
use crate::project::Project;
use crate::tools;

/// What one line of the harness's reporter says.
#[derive(Debug, PartialEq, Eq)]
enum Line<'a> {
    Passed,
    Failed(&'a str),
    /// The test and the reason.
    Skipped(&'a str, &'a str),
    Other,
}

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
    let reporter = project.path("tests/browser/harness/reporter.mjs");
    // A stop for a file that hangs; what a test waits for has limits of its own.
    node.args(["--test", "--test-timeout=900000"])
        .arg(format!("--test-reporter={}", reporter.display()));
    node.arg("--test-reporter-destination=stdout").args(test_files(project)?);
    process::follow(node, |line| match read(line) {
        Line::Passed => tally.pass(),
        Line::Failed(test) => {
            println!("FAILED: {test}");
            tally.failed(test);
        }
        Line::Skipped(test, why) => {
            tally.skip(test, why);
        }
        Line::Other => println!("{line}"),
    })
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

/// Reads a line of `harness/reporter.mjs`: a word, a tab, the test's name; of a skipped one, a tab
/// and the reason.
fn read(line: &str) -> Line<'_> {
    match line.split_once('\t') {
        Some(("pass", _)) => Line::Passed,
        Some(("fail", test)) => Line::Failed(test),
        Some(("skip", rest)) => {
            let (test, why) = rest.split_once('\t').unwrap_or((rest, "left out"));
            Line::Skipped(test, why)
        }
        _ => Line::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_reporter_are_told_apart() {
        assert_eq!(read("pass\tthe page starts"), Line::Passed);
        assert_eq!(read("fail\tthe page starts"), Line::Failed("the page starts"));
        assert_eq!(read("skip\ta save\tneeds xdotool"), Line::Skipped("a save", "needs xdotool"));
        assert_eq!(read("  at line 3"), Line::Other);
    }
}
