//! Writing texts so that a format reads back exactly what was meant.

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};

/// What would end an address in Markdown or BibTeX, or has no place in one. `%` is not in it: what
/// is percent-encoded already is not encoded again.
const NOT_IN_ADDRESS: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'(')
    .add(b')')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// What has no plain place in the phrase of a text directive.
const NOT_IN_PHRASE: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'!')
    .remove(b'*')
    .remove(b'\'');

/// A text on one line, with some characters written otherwise; other control characters left out.
pub(super) fn written(text: &str, otherwise: &[(char, &str)]) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match otherwise.iter().find(|(special, _)| *special == c) {
            Some((_, instead)) => out.push_str(instead),
            None if matches!(c, '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}') => out.push(' '),
            None if c.is_control() => {}
            None => out.push(c),
        }
    }
    out
}

/// An address with nothing in it that would end it in Markdown or BibTeX. What is
/// percent-encoded already stays as it is.
pub(super) fn address(url: &str) -> String {
    utf8_percent_encode(url, NOT_IN_ADDRESS).to_string()
}

/// The address of a text, leading to a key phrase in it where there is one.
pub fn original_link(url: &str, phrase: Option<&str>) -> String {
    phrase.map_or_else(|| address(url), |phrase| fragment_link(url, phrase))
}

/// The address of a text with a fragment that leads to a key phrase in it: a text directive
/// (WICG, "URL Fragment Text Directives"). In the phrase `-`, `,` and `&` would part the
/// directive, so they are percent-encoded, as is everything else that has no plain place there.
pub fn fragment_link(url: &str, phrase: &str) -> String {
    let (page, fragment) = match url.split_once('#') {
        // A directive that stands there already would be a second one.
        Some((page, fragment)) => (page, fragment.split(":~:").next().unwrap_or_default()),
        None => (url, ""),
    };
    let phrase = utf8_percent_encode(phrase, NOT_IN_PHRASE);
    format!("{}#{}:~:text={phrase}", address(page), address(fragment))
}
