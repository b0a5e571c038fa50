//! Parts of texts, by bytes.
//!
//! The standard library does the same, with a search for texts of any length and with what it says
//! of a range that splits a character; the page would carry both, tables and all.

use std::ops::Range;

/// A part of a text, in bytes. A range that is none of the text's, or that splits a character, is
/// empty.
pub fn cut(text: &str, range: Range<usize>) -> &str {
    text.get(range).unwrap_or_default()
}

/// Where a phrase first stands in a text, in bytes. An empty phrase stands nowhere. Takes time in
/// proportion to both lengths: phrases are short.
pub fn place_of_phrase(text: &str, phrase: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    bytes.windows(phrase.len().max(1)).position(|place| place == phrase.as_bytes())
}

/// Several texts as one.
pub trait Joined {
    /// The texts, with another between each and the next.
    fn joined(&self, between: &str) -> String;
}

impl<T: AsRef<str>> Joined for [T] {
    fn joined(&self, between: &str) -> String {
        let mut joined = String::new();
        for (n, text) in self.iter().enumerate() {
            if n > 0 {
                joined.push_str(between);
            }
            joined.push_str(text.as_ref());
        }
        joined
    }
}

/// A text with LF for every end of a line.
pub fn with_plain_line_ends(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut before = ' ';
    for c in text.chars() {
        match c {
            '\r' => plain.push('\n'),
            '\n' if before == '\r' => {}
            _ => plain.push(c),
        }
        before = c;
    }
    plain
}

const HEX: &[u8; 16] = b"0123456789ABCDEF";

/// Adds a byte as two hexadecimal digits, letters as capitals.
pub fn push_hex(out: &mut String, byte: u8) {
    out.push(HEX[usize::from(byte >> 4)] as char);
    out.push(HEX[usize::from(byte & 15)] as char);
}

/// Percent-encodes every byte but ASCII letters, digits and those given.
pub fn percent_encoded(text: &str, plain: &[u8]) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || plain.contains(&byte) {
            out.push(byte as char);
        } else {
            out.push('%');
            push_hex(&mut out, byte);
        }
    }
    out
}
