//! Percent-encoding of single values in the hash.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What would not survive in a hash or would split a value. `+` is literal, as are all
/// characters that are harmless there and good to read.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/')
    .remove(b':')
    .remove(b'?')
    .remove(b'@')
    .remove(b'!')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'\'')
    .remove(b';')
    .remove(b'+');

/// A value as it stands in a hash.
pub fn encode_value(value: &str) -> String {
    utf8_percent_encode(value, ENCODED).to_string()
}

/// The value that was encoded; `None` if a `%` is not followed by two hex digits or the bytes
/// are no UTF-8. Characters that need no encoding may stand as they are.
pub fn decode_value(text: &str) -> Option<String> {
    let mut parts = text.split('%').skip(1);
    let whole = |part: &str| part.bytes().take(2).filter(u8::is_ascii_hexdigit).count() == 2;
    if !parts.all(whole) {
        return None;
    }
    percent_decode_str(text).decode_utf8().ok().map(|value| value.into_owned())
}
