//! The step after Trunk: its staged files become the one self-contained page.
//!
//! Trunk calls it as its `post_build` hook, for `trunk build` by hand as well, before the staged
//! directory takes the place of `dist/`. A dataset with problems stops it, so no page comes out.

mod boot;
mod companions;
mod css;
mod format;
mod names;
mod page;
mod panics;
mod parts;
mod places;
mod program;
mod rehearsal;
mod shell;
mod unpacker;
pub mod wasm;

pub use shell::between;

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::gzip::Effort;
use crate::project::Project;
use crate::{dataset, files};

/// Bundles what Trunk staged; `false` when the dataset has problems, which are printed.
///
/// # Errors
/// When a staged file is not as expected, or a tool fails.
pub fn run(project: &Project) -> Result<bool> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging
        .context("`bundle` is Trunk's post_build hook and runs inside `trunk build` only")?;
    let effort = match env::var("TRUNK_PROFILE").as_deref() {
        Ok("release") => Effort::Smallest,
        _ => Effort::Quick,
    };
    let Some(published) = dataset::check(project)? else {
        return Ok(false);
    };
    let html = files::read_text(&staging.join("index.html"))?;
    shell::check_title(&html)?;
    let built = shell::built_files(&html)?;
    let glue = boot::lean(&files::read_text(&staging.join(&built.glue))?)?;
    let wasm_path = staging.join(&built.wasm);
    let program = wasm::program(&wasm_path, &glue, effort)?;
    let parts = page::Parts {
        document: sayso::document::render(&published.dataset),
        dataset: published.json,
        boot: boot::script(project, &program.glue, effort)?,
        icon: files::read_text(&project.path("public/icons/icon.svg"))?,
    };
    let page = |wasm: &str| page::assemble(&html, &parts, wasm);
    let page = page(&wasm::payload(project, &program.bytes, effort, page)?)?;
    files::write(&staging.join("index.html"), &page)?;
    companions::finish(&staging, &page)?;
    for loose in [staging.join(&built.glue), wasm_path] {
        fs::remove_file(&loose)
            .with_context(|| format!("{} could not be removed", loose.display()))?;
    }
    Ok(true)
}
