//! Gzip: as small as it gets for the payload, and as a server would send the page.

use std::io::Write;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

/// How hard to look for a small result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// A moment: for pages to be looked at only.
    Fast,
    /// As `gzip -9`, give or take a few bytes: what is sent and measured.
    Best,
    /// Some seconds, for a twentieth less than [`Effort::Best`]: for what is shipped.
    Smallest,
}

/// The bytes as a gzip stream; the same bytes always give the same stream.
///
/// # Errors
/// When the encoder fails, which writing to memory does not make it do.
pub fn compress(bytes: &[u8], effort: Effort) -> Result<Vec<u8>> {
    match effort {
        Effort::Fast => deflate(bytes, Compression::fast()),
        Effort::Best => deflate(bytes, Compression::best()),
        Effort::Smallest => {
            let (options, mut out) = (zopfli::Options::default(), Vec::new());
            zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut out)
                .context("gzip failed")?;
            Ok(out)
        }
    }
}

fn deflate(bytes: &[u8], level: Compression) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), level);
    encoder.write_all(bytes).context("gzip failed")?;
    encoder.finish().context("gzip failed")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn every_effort_unpacks_to_the_same_bytes() {
        let bytes = b"who said what about whom ".repeat(50);
        for effort in [Effort::Fast, Effort::Best, Effort::Smallest] {
            let compressed = compress(&bytes, effort).unwrap();
            let mut unpacked = Vec::new();
            flate2::read::GzDecoder::new(compressed.as_slice()).read_to_end(&mut unpacked).unwrap();
            assert_eq!(unpacked, bytes);
        }
    }
}
