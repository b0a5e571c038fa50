//! The built files in memory, ready to be sent. Knows names and bytes, no connections.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::files;
use crate::gzip::{Effort, compress};

/// The files of `dist/`, by name.
pub struct Site(BTreeMap<String, Entry>);

/// One file as it is sent.
pub struct Entry {
    /// Its media type.
    pub content_type: &'static str,
    /// Its bytes.
    pub raw: Vec<u8>,
    /// Its bytes gzip'd, for a type that gains from it.
    pub gzip: Option<Vec<u8>>,
    /// A quoted tag that changes when the bytes do.
    pub tag: String,
}

impl Site {
    /// Reads the files that lie directly in a directory, as the build leaves them, and compresses
    /// what is text.
    ///
    /// # Errors
    /// When the directory or a file cannot be read.
    pub fn read(directory: &Path, effort: Effort) -> Result<Self> {
        let mut entries = BTreeMap::new();
        for found in fs::read_dir(directory).context("dist/ could not be read")? {
            let path = found.context("dist/ could not be read")?.path();
            if path.is_file() {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let raw = files::read(&path)?;
                entries.insert(name.clone(), Entry::new(&name, raw, effort)?);
            }
        }
        Ok(Self(entries))
    }

    /// The file that a request's target names: the page at `/`, the others by name.
    ///
    /// Only names that are there answer, so no path leads out of the directory.
    pub fn find(&self, target: &str) -> Option<&Entry> {
        let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
        self.0.get(if path.is_empty() { "index.html" } else { path })
    }
}

impl Entry {
    fn new(name: &str, raw: Vec<u8>, effort: Effort) -> Result<Self> {
        let (content_type, is_text) = media_type(name);
        let gzip = if is_text { Some(compress(&raw, effort)?) } else { None };
        let hash = Sha256::digest(&raw);
        let tag = format!(
            "\"{}\"",
            hash.iter().take(12).map(|byte| format!("{byte:02x}")).collect::<String>()
        );
        Ok(Self { content_type, raw, gzip, tag })
    }
}

/// The media type of a file, and whether it is text.
fn media_type(name: &str) -> (&'static str, bool) {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => ("text/html; charset=utf-8", true),
        "js" => ("text/javascript; charset=utf-8", true),
        "json" => ("application/json", true),
        "webmanifest" => ("application/manifest+json", true),
        "svg" => ("image/svg+xml", true),
        "png" => ("image/png", false),
        _ => ("application/octet-stream", false),
    }
}

#[cfg(test)]
impl Site {
    /// A site of these files.
    pub fn of(files: &[(&str, &str)]) -> Self {
        let entry = |(name, text): &(&str, &str)| {
            ((*name).to_owned(), Entry::new(name, text.as_bytes().to_vec(), Effort::Fast).unwrap())
        };
        Self(files.iter().map(entry).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_at_the_root_whatever_the_query() {
        let site = Site::of(&[("index.html", "page"), ("sw.js", "worker")]);
        for target in ["/", "/?x=1", "/index.html"] {
            assert_eq!(site.find(target).unwrap().raw, b"page", "{target}");
        }
        assert_eq!(site.find("/sw.js").unwrap().content_type, "text/javascript; charset=utf-8");
    }

    #[test]
    fn no_path_leads_out_and_no_unknown_name_answers() {
        let site = Site::of(&[("index.html", "page")]);
        for target in
            ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "//index.html", "/nothing", "index.html", ""]
        {
            assert!(site.find(target).is_none(), "{target}");
        }
    }
}
