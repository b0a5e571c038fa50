//! Percent-encoding of single values in the hash.

use crate::model::percent_encoded;

/// A value with everything encoded that would not survive in a hash or would split it. `+` is
/// literal, as are all characters that are harmless there and good to read.
pub fn encode_value(value: &str) -> String {
    percent_encoded(value, b"-._~/:?@!()*';+")
}

/// The value that was encoded; `None` if a `%` is not followed by two hex digits or the bytes
/// are no UTF-8. Characters that need no encoding may stand as they are.
pub fn decode_value(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = (rest.next()? as char).to_digit(16)?;
            let low = (rest.next()? as char).to_digit(16)?;
            bytes.push((high * 16 + low) as u8);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}
