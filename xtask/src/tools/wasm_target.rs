//! The compile target of the page's program.

use std::path::Path;

use anyhow::{Context, Result};

use super::announce;
use crate::pins::WASM_TARGET;
use crate::process::{self, answer};
use crate::project::Project;

/// Makes sure that the toolchain can compile for the browser.
///
/// # Errors
/// One sentence when the target is missing and rustup cannot add it.
pub fn ensure(project: &Project) -> Result<()> {
    let mut ask = process::command(project, "rustc");
    ask.args(["--print", "sysroot"]);
    let sysroot = answer(ask).context("Rust is needed beforehand, and `rustc` did not answer")?;
    if Path::new(&sysroot).join("lib/rustlib").join(WASM_TARGET).is_dir() {
        return Ok(());
    }
    announce(WASM_TARGET, "the page's program is compiled for it");
    let mut add = process::command(project, "rustup");
    add.args(["target", "add", WASM_TARGET]);
    process::work(add, &format!("adding {WASM_TARGET} through rustup"))
}
