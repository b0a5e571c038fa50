//! Gzip, twice: as small as it gets for the payload, and at level 9 as a server would send it.

use std::io::Write;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

/// How hard to look for a small result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// A moment: for debug builds.
    Quick,
    /// Seconds: for what is shipped.
    Smallest,
}

/// The bytes as a gzip stream; the same bytes always give the same stream.
///
/// # Errors
/// When the encoder fails, which writing to memory does not make it do.
pub fn pack(bytes: &[u8], effort: Effort) -> Result<Vec<u8>> {
    match effort {
        Effort::Quick => level(bytes, Compression::fast()),
        Effort::Smallest => {
            let mut packed = Vec::new();
            zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, bytes, &mut packed)
                .context("gzip failed")?;
            Ok(packed)
        }
    }
}

/// The bytes as `gzip -9` gives them, give or take a few bytes.
///
/// # Errors
/// As [`pack`].
pub fn level_nine(bytes: &[u8]) -> Result<Vec<u8>> {
    level(bytes, Compression::best())
}

fn level(bytes: &[u8], level: Compression) -> Result<Vec<u8>> {
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
        for effort in [Effort::Quick, Effort::Smallest] {
            let packed = pack(&bytes, effort).unwrap();
            let mut unpacked = Vec::new();
            flate2::read::GzDecoder::new(packed.as_slice()).read_to_end(&mut unpacked).unwrap();
            assert_eq!(unpacked, bytes);
        }
    }
}
