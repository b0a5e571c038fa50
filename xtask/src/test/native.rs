//! The native tests, run through cargo; every test of every crate counts as one.
//!
//! Tests that need the source texts live in modules called `with_sources`. Without the texts they
//! are left out and named.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use super::SOURCES_VARIABLE;
use super::tally::Tally;
use crate::process;
use crate::project::Project;

/// The part of a test's path that says it needs the source texts.
const NEEDS_SOURCES: &str = "with_sources::";

/// What one line of a test run says.
#[derive(Debug, PartialEq, Eq)]
enum Line<'a> {
    Passed,
    Failed(&'a str),
    Ignored(&'a str),
    Other,
}

/// Runs the tests of the pure parts and of the commands.
pub fn run(project: &Project, sources: Option<&Path>, tally: &mut Tally) {
    for (name, package) in [
        ("native tests", &["sayso", "--no-default-features"][..]),
        ("tests of the commands", &["xtask"]),
        ("tests with hostile inputs", &["sayso-fuzz"]),
    ] {
        if let Err(error) = package_tests(project, name, package, sources, tally) {
            tally.fail(name, &format!("{error:#}"));
        }
    }
}

fn package_tests(
    project: &Project,
    name: &str,
    package: &[&str],
    sources: Option<&Path>,
    tally: &mut Tally,
) -> Result<()> {
    let (counted, failures) = (tally.counted(), tally.failures());
    let mut tests = cargo_test(project, package);
    match sources {
        Some(directory) => {
            tests.args(["--", "--color=never"]).env(SOURCES_VARIABLE, directory);
        }
        None => {
            for skipped in needing_sources(project, package) {
                tally.skip(&skipped, "needs --sources");
            }
            tests.env_remove(SOURCES_VARIABLE).args([
                "--",
                "--color=never",
                "--skip",
                NEEDS_SOURCES,
            ]);
        }
    }
    let succeeded = process::follow(tests, |line| match read(line) {
        Line::Passed => tally.pass(),
        Line::Failed(test) => {
            println!("FAILED: {test}");
            tally.failed(test);
        }
        Line::Ignored(test) => {
            tally.skip(test, "ignored");
        }
        Line::Other => echo(line),
    })?;
    if !succeeded && tally.failures() == failures {
        tally.fail(name, "they could not be built or run");
    }
    println!("{name}: {} run", tally.counted() - counted);
    Ok(())
}

fn cargo_test(project: &Project, package: &[&str]) -> Command {
    let mut cargo = process::command(project, "cargo");
    cargo.args(["test", "--no-fail-fast", "--package"]).args(package);
    cargo
}

/// The tests that are left out without the source texts.
fn needing_sources(project: &Project, package: &[&str]) -> Vec<String> {
    let mut list = cargo_test(project, package);
    list.args(["--", "--list", NEEDS_SOURCES]);
    let listed = process::answer(list).unwrap_or_default();
    listed.lines().filter_map(|line| line.strip_suffix(": test")).map(str::to_owned).collect()
}

/// Reads a line of libtest's own format.
fn read(line: &str) -> Line<'_> {
    let Some((test, outcome)) =
        line.strip_prefix("test ").and_then(|rest| rest.rsplit_once(" ... "))
    else {
        return Line::Other;
    };
    match outcome {
        "ok" => Line::Passed,
        "FAILED" => Line::Failed(test),
        ignored if ignored.starts_with("ignored") => Line::Ignored(test),
        _ => Line::Other,
    }
}

/// Shows what a person needs: the failures' words, not the frames around empty runs.
fn echo(line: &str) {
    if !line.is_empty() && !line.starts_with("running ") && !line.starts_with("test result: ok") {
        println!("{line}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_a_test_run_are_told_apart() {
        assert_eq!(read("test query::facet::x ... ok"), Line::Passed);
        assert_eq!(read("test a - should panic ... ok"), Line::Passed);
        assert_eq!(
            read("test src/model/day.rs - model::day (line 3) ... FAILED"),
            Line::Failed("src/model/day.rs - model::day (line 3)")
        );
        assert_eq!(read("test slow ... ignored, takes long"), Line::Ignored("slow"));
        assert_eq!(read("test result: ok. 3 passed; 0 failed"), Line::Other);
    }
}
