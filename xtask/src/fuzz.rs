//! `fuzz`: hostile files, hashes and layouts against the pure parts.
//!
//! Owns the way to the program in `fuzz/`, which makes the cases, judges them and prints.

use anyhow::Result;

use crate::process;
use crate::project::Project;

/// Runs cases from a seed for some minutes; `false` when something was found.
///
/// Compiled with the checks of a debug build, so that arithmetic that overflows is found too.
///
/// # Errors
/// When cargo cannot be started.
pub fn run(project: &Project, minutes: f64, seed: u64) -> Result<bool> {
    let mut fuzz = process::command(project, "cargo");
    fuzz.args(["run", "--quiet", "--package", "sayso-fuzz", "--"]);
    fuzz.args(["--minutes", &minutes.to_string(), "--seed", &seed.to_string()]);
    process::follow(fuzz, |line| println!("{line}"))
}
