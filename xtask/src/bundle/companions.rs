//! The files beside the page, for a URL only: here the service worker learns which page it keeps.

use std::path::Path;

use anyhow::Result;
use sha2::{Digest, Sha256};

use super::shell::replace_once;
use super::{read, write};

/// The mark in `public/sw.js` that stands for the page's hash.
const MARK: &str = "{page}";

/// Writes the page's hash into the staged service worker.
///
/// # Errors
/// When the worker is not staged, or does not have the mark once.
pub fn finish(staging: &Path, page: &str) -> Result<()> {
    let path = staging.join("sw.js");
    let worker = replace_once(&read(&path)?, MARK, &hex(&Sha256::digest(page)))?;
    write(&path, &worker)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
