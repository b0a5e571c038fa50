//! The `test` command: every check in one run, each counted, the last line `N passed, N failed`.
//!
//! A failure does not keep the later steps from running, unless they need what failed.

mod browser;
mod exchange;
mod native;
mod reported;
mod static_checks;
mod tally;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::build::{self, Kind};
use crate::project::Project;
use crate::{dataset, verify};
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
    static_checks::run(project, &mut tally);
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
