//! Writing texts so that a format reads back exactly what was meant.

use crate::model::{cut, percent_encoded, place_of_phrase};

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
    percent_encoded(url, b"-._~:/?#[]@!$&'*+,;=%")
}

/// The address of a text with a fragment that leads to a key phrase in it: a text directive
/// (WICG, "URL Fragment Text Directives"). In the phrase `-`, `,` and `&` would part the
/// directive, so they are percent-encoded, as is everything else that has no plain place there.
pub fn fragment_link(url: &str, phrase: &str) -> String {
    let (page, fragment) = match url.split_once('#') {
        // A directive that stands there already would be a second one.
        Some((page, fragment)) => {
            let end = place_of_phrase(fragment, ":~:").unwrap_or(fragment.len());
            (page, cut(fragment, 0..end))
        }
        None => (url, ""),
    };
    let phrase = percent_encoded(phrase, b"._~!*'");
    format!("{}#{}:~:text={phrase}", address(page), address(fragment))
}
