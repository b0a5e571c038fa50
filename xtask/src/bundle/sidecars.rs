//! Sidecar files: those beside the page, for a URL only: here the service worker learns which page it keeps.

use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::markup::{Names, between, replace_once};
use crate::files::{self, read_text, write};

/// The mark in `public/sw.js` that stands for the page's hash.
const MARK: &str = "{page}";

/// The manifest, and the icons it names.
const MANIFEST: &str = "manifest.webmanifest";

/// Writes the page's hash into the staged service worker, and the icons into the manifest: the
/// page's policy takes images as `data:` only, and a browser that installs it obeys that.
///
/// # Errors
/// When a file is not staged, or the worker does not have the mark once.
pub fn finish(staging: &Path, page: &str) -> Result<()> {
    let path = staging.join("sw.js");
    let worker = replace_once(&read_text(&path)?, MARK, &hex(&Sha256::digest(page)))?;
    write(&path, &worker)?;
    let path = staging.join(MANIFEST);
    let mut manifest = read_text(&path)?;
    while let Some(name) = between(&manifest, "\"src\": \"icon-", "\"").map(|n| format!("icon-{n}"))
    {
        let icon = staging.join(&name);
        let address = format!("data:image/png;base64,{}", STANDARD.encode(files::read(&icon)?));
        manifest = manifest.replace(&name, &address);
    }
    write(&path, &manifest)
}

/// Writes the name of a page around another dataset into the staged manifest.
///
/// # Errors
/// When there is no manifest, or it has no name.
pub fn rename(staging: &Path, names: &Names) -> Result<()> {
    let path = staging.join(MANIFEST);
    let manifest = read_text(&path)?;
    let own = between(&manifest, "\"name\": ", ",\n").context("the manifest has no name")?;
    // Of what JSON escapes, a name here has backslashes at most.
    let name = format!("\"{}\"", names.title.replace('\\', "\\\\"));
    write(&path, replace_once(&manifest, own, &name)?)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
