//! The `test` command: every check in one run, each counted, the last line `N passed, N failed`.
//!
//! A failure does not keep the later steps from running, unless they need what failed.

mod browser;
mod exchange;
mod native;
mod reported;
mod tally;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::build::{self, Kind};
use crate::pins::WASM_TARGET;
use crate::process;
use crate::project::Project;
use crate::{dataset, tools, verify};
use tally::Tally;

/// Where the source texts are looked for when no directory is named.
const USUAL_SOURCES: &str = "../shared/sources";

/// The variable that tells tests where the source texts are.
const SOURCES_VARIABLE: &str = "SAYSO_SOURCES";

/// Runs every check; `false` when any failed.
///
/// # Errors
/// When a directory of sources is named that is not there.
pub fn run(project: &Project, sources: Option<PathBuf>) -> Result<bool> {
    let sources = find_sources(project, sources)?;
    let mut tally = Tally::default();
    static_checks(project, &mut tally);
    native::run(project, sources.as_deref(), &mut tally);
    let mut published = None;
    let is_valid = tally.step("dataset check", || {
        published = dataset::check(project)?;
        Ok(published.is_some())
    });
    pointers(project, sources.as_deref(), is_valid, &mut tally);
    if let Some(published) = &published {
        exchange::run(project, &published.dataset, sources.as_deref(), &mut tally);
    }
    page(project, sources.as_deref(), is_valid, &mut tally);
    Ok(tally.finish())
}

/// The pointers of the dataset against the source texts.
fn pointers(project: &Project, sources: Option<&Path>, is_valid: bool, tally: &mut Tally) {
    const NAME: &str = "pointers against the texts";
    match sources {
        None => tally.skip(NAME, "needs --sources"),
        Some(_) if !is_valid => tally.fail(NAME, "the dataset has problems"),
        Some(directory) => {
            tally.step(NAME, || verify::run(project, directory));
        }
    }
}

/// The page, and the browser tests that open it.
fn page(project: &Project, sources: Option<&Path>, is_valid: bool, tally: &mut Tally) {
    if !is_valid {
        tally.fail("page build", "the dataset has problems");
    } else if tally.step("page build", || build::page(project, Kind::Release).map(|()| true)) {
        // Only told here: whether the page keeps its budget is counted by a test of the page.
        if let Err(error) = build::tell_sizes(project) {
            tally.fail("size table", &format!("{error:#}"));
        }
        return browser::run(project, sources, tally);
    }
    tally.fail("browser tests", "there is no page to open");
}

/// The directory of source texts: the one named, else the usual one if it is there.
fn find_sources(project: &Project, named: Option<PathBuf>) -> Result<Option<PathBuf>> {
    match named {
        Some(named) => {
            let found = fs::canonicalize(&named).with_context(|| {
                format!("--sources names {}, which is not there", named.display())
            })?;
            Ok(Some(found))
        }
        None => Ok(fs::canonicalize(project.path(USUAL_SOURCES)).ok().filter(|path| path.is_dir())),
    }
}

/// Format, lints and the build of the pure parts.
fn static_checks(project: &Project, tally: &mut Tally) {
    let web = ["--target", WASM_TARGET, "--lib", "--bins"];
    let core = ["--no-default-features", "--all-targets"];
    let checks: [(&str, Vec<&str>); 6] = [
        ("format", vec!["fmt", "--all", "--check", "--", "-l"]),
        ("lints of the pure parts", lints("sayso", &core)),
        ("lints of the page", lints("sayso", &web)),
        ("lints of the commands", lints("xtask", &["--all-targets"])),
        ("lints of the hostile inputs", lints("sayso-fuzz", &["--all-targets"])),
        (
            "build of the pure parts",
            vec!["build", "--quiet", "--package", "sayso", "--lib", "--no-default-features"],
        ),
    ];
    for (name, words) in checks {
        tally.step(name, || {
            if words.contains(&WASM_TARGET) {
                tools::wasm_target(project)?;
            }
            let mut cargo = process::command(project, "cargo");
            cargo.args(&words);
            process::work(cargo, name).map(|()| true)
        });
    }
    tally.step("T19: the page's program is built without server rendering", || {
        let mut tree = process::command(project, "cargo");
        tree.args(["tree", "--package", "sayso", "--target", WASM_TARGET, "--edges", "features"]);
        let told = process::answer(tree).context("cargo tree gave no answer")?;
        // With it every event handler of the page would end the program.
        Ok(told.contains("tachys feature") && !told.contains("tachys feature \"ssr\""))
    });
}

/// The words of a clippy run that takes no warning.
fn lints<'a>(package: &'a str, words: &[&'a str]) -> Vec<&'a str> {
    let mut all = vec!["clippy", "--quiet", "--no-deps", "--package", package];
    all.extend(words);
    all.extend(["--", "--deny", "warnings"]);
    all
}
