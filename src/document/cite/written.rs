//! Writing texts so that a format reads back exactly what was meant.

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

/// Percent-encodes every byte but letters, digits and those given.
fn percent(text: &str, plain: &[u8]) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || plain.contains(&byte) {
            out.push(byte as char);
        } else {
            out.push('%');
            out.push(HEX[usize::from(byte >> 4)] as char);
            out.push(HEX[usize::from(byte & 15)] as char);
        }
    }
    out
}

/// An address with nothing in it that would end it in Markdown or BibTeX. What is
/// percent-encoded already stays as it is.
pub(super) fn address(url: &str) -> String {
    percent(url, b"-._~:/?#[]@!$&'*+,;=%")
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
    let phrase = percent(phrase, b"._~!*'");
    format!("{}#{}:~:text={phrase}", address(page), address(fragment))
}
