//! Bytes as text: byte order marks, UTF-16 and Windows-1252, which spreadsheets still write.

use super::imported::Refusal;
use yore::code_pages::CP1252;

/// A text, and what was done to read it.
#[derive(Debug, PartialEq, Eq)]
pub struct Decoded {
    /// Without a byte order mark.
    pub text: String,
    /// What a reader should know of the encoding, if it was not UTF-8.
    pub told: Option<&'static str>,
}

const UTF_16: &str = "The file is UTF-16; it was read as such.";
const WINDOWS_1252: &str = "The file is not UTF-8; it was read as Windows-1252. Look at letters \
                            with accents: if they are wrong, save it as UTF-8.";

/// Reads a text of whatever encoding it shows to have.
///
/// # Errors
/// [`Refusal::Foreign`] where it is none of UTF-8, UTF-16 and Windows-1252.
pub fn decode(bytes: &[u8]) -> Result<Decoded, Refusal> {
    if let Some((rest, unit)) = utf_16(bytes) {
        return of_utf_16(rest, unit);
    }
    let plain = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(plain) {
        return Ok(Decoded { text: text.to_owned(), told: None });
    }
    if !is_like_windows_1252(plain) {
        return refused("this is text in an encoding that is not known here: save it as UTF-8");
    }
    Ok(Decoded { text: CP1252.decode(plain).into_owned(), told: Some(WINDOWS_1252) })
}

fn refused(sentence: &str) -> Result<Decoded, Refusal> {
    Err(Refusal::Foreign(sentence.to_owned()))
}

/// How two bytes make a unit of UTF-16.
type Unit = fn([u8; 2]) -> u16;

/// The bytes behind the mark and their order, if they are UTF-16: by its mark, or because of most
/// pairs of bytes at the beginning one is zero, as it is in text of mostly Latin letters.
fn utf_16(bytes: &[u8]) -> Option<(&[u8], Unit)> {
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return Some((rest, u16::from_le_bytes));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return Some((rest, u16::from_be_bytes));
    }
    let start = &bytes[..bytes.len().min(64)];
    let zeros = |parity: usize| start.iter().skip(parity).step_by(2).filter(|b| **b == 0).count();
    let most = start.len() / 4;
    match (zeros(0), zeros(1)) {
        (even, odd) if odd > most && even * 4 < odd => Some((bytes, u16::from_le_bytes)),
        (even, odd) if even > most && odd * 4 < even => Some((bytes, u16::from_be_bytes)),
        _ => None,
    }
}

fn of_utf_16(bytes: &[u8], unit: Unit) -> Result<Decoded, Refusal> {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    match char::decode_utf16(units).collect::<Result<String, _>>() {
        Ok(text) => Ok(Decoded { text, told: Some(UTF_16) }),
        Err(_) => refused("this is broken UTF-16 text: save it as UTF-8"),
    }
}

/// Whether bytes are like words in which few letters are more than ASCII. In encodings of other
/// scripts such bytes stand in rows, or mean nothing here.
fn is_like_windows_1252(bytes: &[u8]) -> bool {
    let letters = bytes.iter().filter(|byte| **byte >= 0xc0).count();
    let in_rows = bytes.windows(2).filter(|pair| pair.iter().all(|byte| *byte >= 0xc0)).count();
    let means_nothing = |byte: &u8| matches!(byte, 0 | 0x81 | 0x8d | 0x8f | 0x90 | 0x9d);
    in_rows * 4 <= letters && !bytes.iter().any(means_nothing)
}
