//! The `build` command: the release page in `dist/`, its size table and its budget.

use anyhow::{Context, Result};

use crate::dataset;
use crate::process;
use crate::project::Project;
use crate::sizes::{self, Sizes};
use crate::tools;

/// Builds the release page; `false` when the dataset has problems or the page is over its budget,
/// which is printed.
///
/// # Errors
/// When a tool is missing or the page build fails.
pub fn run(project: &Project) -> Result<bool> {
    // First, because a dataset with problems needs no minutes of compiling to be told.
    if dataset::check(project)?.is_none() {
        return Ok(false);
    }
    page(project)?;
    let html = std::fs::read(project.page()).context("dist/index.html could not be read")?;
    let sizes = Sizes::of(&html)?;
    print!("{}", sizes.table());
    let in_budget = sizes.page_gzip <= sizes::BUDGET_BYTES;
    if !in_budget {
        eprintln!(
            "the page is {} bytes gzip'd, over its budget of {}",
            sizes.page_gzip,
            sizes::BUDGET_BYTES
        );
    }
    Ok(in_budget)
}

/// Runs Trunk, whose hook bundles the page.
///
/// # Errors
/// When a tool is missing or Trunk fails.
pub fn page(project: &Project) -> Result<()> {
    tools::for_the_page(project)?;
    let mut trunk = process::command(project, "trunk");
    trunk.args([
        "build",
        "--release",
        "--skip-version-check",
        "--log",
        "warn",
    ]);
    // Where in Trunk an error passed by is nothing to a reader of this page.
    trunk.env("RUST_BACKTRACE", "0");
    // Trunk takes only "true" and "false" here, where the custom is any text.
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    process::work(trunk, "the page build")
}
