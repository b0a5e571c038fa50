//! Percent-encoding of single values in the hash.
//!
//! What stands as it is are characters that mail and chat leave alone wherever they find a link:
//! those of GitHub (GFM, "autolinks"), of markdown-it (`linkify-it`) and of Slack end a link before
//! trailing punctuation, read quotes and brackets as standing around it, and what comes between
//! `~`, `*` or `_` as emphasis.

use percent_encoding::{
    AsciiSet, NON_ALPHANUMERIC, percent_decode_str, percent_encode_byte, utf8_percent_encode,
};

/// What is encoded in a text. `+` is literal.
const IN_TEXT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'+');

/// What is encoded in dates and intervals of them: of their marks those that part a link.
const IN_DATES: &AsciiSet = &IN_TEXT.remove(b'.').remove(b'~').remove(b':');

/// A search text as it stands in a hash. A `%` before two hex digits is written so that the value
/// cannot be taken for one that was encoded twice: with the first of them encoded too.
pub fn encode_text(text: &str) -> String {
    let mut out = String::new();
    let mut parts = text.split('%');
    out.extend(parts.next().map(|first| utf8_percent_encode(first, IN_TEXT)).into_iter().flatten());
    for part in parts {
        out.push_str("%25");
        let rest = match part.as_bytes().first().filter(|byte| byte.is_ascii_hexdigit()) {
            Some(digit) => {
                out.push_str(percent_encode_byte(*digit));
                &part[1..]
            }
            None => part,
        };
        out.extend(utf8_percent_encode(rest, IN_TEXT));
    }
    out
}

/// A date or an interval of dates as it stands in a hash. A link goes on after `..` only with a
/// letter or a digit.
pub fn encode_dates(dates: &str) -> String {
    utf8_percent_encode(dates, IN_DATES).to_string().replace("..-", "..%2D")
}

/// A hash that ends as no program cuts a link: with a letter or a digit.
pub fn with_plain_end(mut hash: String) -> String {
    if let Some(last) = hash.bytes().last().filter(|last| !last.is_ascii_alphanumeric()) {
        hash.pop();
        hash.push_str(percent_encode_byte(last));
    }
    hash
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

/// The value that was encoded, where anything was.
pub fn decoded_once(text: &str) -> Option<String> {
    text.contains('%').then(|| decode_value(text)).flatten()
}
