//! The step after Trunk: its staged files become the one self-contained page.
//!
//! Trunk calls it as its `post_build` hook, for `trunk build` by hand as well, before the staged
//! directory takes the place of `dist/`. The program comes as wasm-bindgen and wasm-opt leave it.
//! A dataset with problems stops the step, so no page comes out.

mod markup;
mod page;
mod sidecars;
mod styles;

pub use markup::between;

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::build::Kind;
use crate::bundle::markup::Names;
use crate::gzip::{self, Effort};
use crate::project::Project;
use crate::{dataset, files};

/// The loader, which stands in the page's script after wasm-bindgen's glue.
const LOADER: &str = include_str!("../../page/boot.js");

/// What reloads the page that somebody works on when another is served.
const RELOADER: &str = include_str!("../../page/reload.js");

/// Bundles what Trunk staged; `false` when the dataset has problems, which are printed.
///
/// # Errors
/// When a staged file is not as expected.
pub fn run(project: &Project) -> Result<bool> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging
        .context("`bundle` is Trunk's post_build hook and runs inside `trunk build` only")?;
    let kind = match env::var("TRUNK_PROFILE").as_deref() {
        Ok("release") => Kind::Release,
        _ => Kind::Quick,
    };
    let file = env::var_os(dataset::FILE_VARIABLE).map(PathBuf::from);
    let Some(published) = dataset::check_at(project, file.as_deref())? else {
        return Ok(false);
    };
    let mut html = files::read_text(&staging.join("index.html"))?;
    if file.is_some() {
        html = markup::renamed(&html, &Names::of(&published.dataset))?;
        sidecars::rename(&staging, &Names::of(&published.dataset))?;
    }
    let built = markup::built_files(&html)?;
    let (glue, wasm) = (staging.join(&built.glue), staging.join(&built.wasm));
    let mut boot = format!("\n{}\n{LOADER}", files::read_text(&glue)?);
    let effort = match kind {
        Kind::Release => Effort::Smallest,
        Kind::Quick => {
            boot.push_str(RELOADER);
            Effort::Fast
        }
    };
    let page = page::assemble(
        &html,
        kind,
        &page::Parts {
            document: sayso::document::render(&published.dataset),
            dataset: published.json,
            wasm_gzip: gzip::compress(&files::read(&wasm)?, effort)?,
            boot: boot.replace("\r\n", "\n"),
            icon: files::read_text(&project.path("public/icons/icon.svg"))?,
        },
    )?;
    files::write(&staging.join("index.html"), &page)?;
    sidecars::finish(&staging, &page)?;
    for inlined in [glue, wasm] {
        fs::remove_file(&inlined)
            .with_context(|| format!("{} could not be removed", inlined.display()))?;
    }
    Ok(true)
}
