//! Gzip, for the payload and as a server would send the page.

use std::io::Write;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

/// How hard to look for a small result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// A moment: for pages to be looked at only.
    Fast,
    /// As `gzip -9`, give or take a few bytes: for what is shipped and measured.
    Best,
}

/// The bytes as a gzip stream; the same bytes always give the same stream.
///
/// # Errors
/// When the encoder fails, which writing to memory does not make it do.
pub fn compress(bytes: &[u8], effort: Effort) -> Result<Vec<u8>> {
    let level = match effort {
        Effort::Fast => Compression::fast(),
        Effort::Best => Compression::best(),
    };
    let mut encoder = GzEncoder::new(Vec::new(), level);
    encoder.write_all(bytes).context("gzip failed")?;
    encoder.finish().context("gzip failed")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn both_efforts_unpack_to_the_same_bytes() {
        let bytes = b"who said what about whom ".repeat(50);
        for effort in [Effort::Fast, Effort::Best] {
            let compressed = compress(&bytes, effort).unwrap();
            let mut unpacked = Vec::new();
            flate2::read::GzDecoder::new(compressed.as_slice()).read_to_end(&mut unpacked).unwrap();
            assert_eq!(unpacked, bytes);
        }
    }
}
