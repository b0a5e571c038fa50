//! How large the built page and its parts are, and how large it may be.
//!
//! Measured on the file itself, so that the table cannot differ from what is shipped.

use std::io::Read;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::bundle::between;
use crate::gzip::{Effort, compress};

/// What the whole page may weigh, in bytes at `gzip -9`. No build lets it grow beyond this.
///
/// It is what the page weighs today, a little rounded up, and more than the design's 600,000 with
/// stories, exchange and pictures: `docs/performance.md` says where the bytes are.
pub const BUDGET_BYTES: usize = 1_025_000;

/// The sizes of a built page, in bytes.
pub struct Sizes {
    /// Name, raw size and size at `gzip -9` of each part, in the order of the page.
    parts: Vec<(&'static str, usize, usize)>,
    /// The whole page, raw.
    page_raw: usize,
    /// The whole page at `gzip -9`.
    pub page_gzip: usize,
}

impl Sizes {
    /// Measures a built page.
    ///
    /// # Errors
    /// When a part is not where the bundle step puts it.
    pub fn of(html: &[u8]) -> Result<Self> {
        let page = std::str::from_utf8(html).context("the page is not UTF-8")?;
        let part = |start: &str, end: &str| {
            between(page, start, end).with_context(|| format!("the page has no {start}"))
        };
        let boot = part("<script id=\"boot\">", "</script>")?;
        let compressed = STANDARD
            .decode(part("id=\"wasm\">", "</script>")?)
            .context("the program is not base64")?;
        let mut program = Vec::new();
        flate2::read::GzDecoder::new(compressed.as_slice())
            .read_to_end(&mut program)
            .context("the program is not gzip")?;
        let mut parts = vec![("program (wasm)", program.len(), compressed.len())];
        let texts = [
            ("boot script", boot),
            ("styles", part("<style>", "</style>")?),
            (
                "document",
                part("<div id=\"app\">", "<script type=\"application/json\" id=\"dataset\">")?,
            ),
            ("dataset", part("id=\"dataset\">", "</script>")?),
        ];
        for (name, text) in texts {
            parts.push((name, text.len(), compress(text.as_bytes(), Effort::Best)?.len()));
        }
        Ok(Self { parts, page_raw: html.len(), page_gzip: compress(html, Effort::Best)?.len() })
    }

    /// The table for a person, its last line the whole page beside its budget.
    pub fn table(&self) -> String {
        let mut table = format!("{:<16}{:>12}{:>12}\n", "part", "bytes", "gzip -9");
        for (name, raw, gzip) in &self.parts {
            table.push_str(&format!("{name:<16}{raw:>12}{gzip:>12}\n"));
        }
        table.push_str(&format!("{:<16}{:>12}{:>12}", "whole page", self.page_raw, self.page_gzip));
        table.push_str(&format!("  of {BUDGET_BYTES} at most\n"));
        table
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> String {
        let wasm = STANDARD.encode(compress(b"0123456789", Effort::Fast).unwrap());
        format!(
            "<style>p</style><div id=\"app\"><p>x</p></div>\n<script type=\"application/json\" id=\"dataset\">{{}}</script>\
             <script type=\"text/plain\" id=\"wasm\">{wasm}</script><script id=\"boot\">ab</script>"
        )
    }

    #[test]
    fn every_part_is_measured_in_the_page_itself() {
        let table = Sizes::of(page().as_bytes()).unwrap().table();
        for line in [
            "program (wasm)            10",
            "boot script                2",
            "dataset                    2",
        ] {
            assert!(table.contains(line), "{table}");
        }
    }

    #[test]
    fn a_page_without_its_parts_is_refused() {
        assert!(Sizes::of(b"<p></p>").is_err());
    }
}
