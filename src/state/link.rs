//! A link as it comes back from mail, chat and hand: its path and its pairs, however often its
//! characters were percent-encoded, and whatever was put behind it or left out of it.
//!
//! Undoes what cannot have been meant. Knows which texts are free, namely `q` and `data`, and of the
//! rest only that it holds ids and dates; not which keys there are.

use super::percent::{decode_value, decoded_once};

/// The keys whose value is any text: nothing in it separates.
pub const TEXT_KEYS: [&str; 2] = ["q", "data"];

/// How often a link may have been encoded once more than it was written.
const MOST_LAYERS: usize = 3;

/// A link, taken apart.
#[derive(Debug, Default)]
pub struct Link {
    /// What stands before the keys, with its slashes.
    pub path: String,
    /// The pairs in order, without those of trackers.
    pub pairs: Vec<Pair>,
}

/// A key and its value.
#[derive(Debug)]
pub struct Pair {
    /// In lower case.
    pub key: String,
    /// Decoded, but for that of [`TEXT_KEYS`], which [`text_value`] reads.
    pub value: String,
    /// Whether the link ends with it, and with whatever was put behind a link.
    pub is_last: bool,
}

/// Takes a hash apart, without its `#`.
pub fn taken_apart(hash: &str) -> Link {
    // A phrase to look for is the browser's, and a browser that knows of none leaves it there.
    let hash = hash.split(":~:").next().unwrap_or_default();
    let mut text = hash.to_owned();
    // Without a single `=` as it stands, all of it was encoded.
    for _ in 0..MOST_LAYERS {
        match decoded_once(&text).filter(|_| !text.contains('=')) {
            Some(decoded) => text = decoded,
            None => break,
        }
    }
    let (path, pairs) = path_and_pairs(&text);
    let mut link = Link { path: plain(path), pairs: Vec::new() };
    for chunk in pairs.split('&') {
        add_pairs(&mut link.pairs, chunk);
    }
    link.pairs.retain(|pair| !is_put_there(pair));
    match link.pairs.last_mut() {
        Some(last) => last.is_last = true,
        None => link.path = without_end(&link.path).to_owned(),
    }
    link
}

/// Splits at the first `?`, encoded or not; a link that lost it at the first `&` or before all.
fn path_and_pairs(text: &str) -> (&str, &str) {
    let at = separator(text, '?', "3F").or_else(|| separator(text, '&', "26"));
    match at.map_or((text, ""), |(start, end)| (&text[..start], &text[end..])) {
        (path, _) if path.contains('=') => ("", text.trim_start_matches('/')),
        parts => parts,
    }
}

/// Where a character stands first, as it is or encoded once or twice: from which byte to which.
fn separator(text: &str, plain: char, hex: &str) -> Option<(usize, usize)> {
    let forms = [plain.to_string(), format!("%{hex}"), format!("%25{hex}")];
    let folded = text.to_ascii_uppercase();
    let found = forms.iter().filter_map(|form| folded.find(form).map(|at| (at, at + form.len())));
    found.min()
}

/// Adds a pair, and those that stand behind it with encoded separators.
fn add_pairs(pairs: &mut Vec<Pair>, chunk: &str) {
    let mut rest = chunk;
    loop {
        let (key, value) = match separator(rest, '=', "3D") {
            Some((start, end)) => (&rest[..start], &rest[end..]),
            None => (rest, ""),
        };
        let key = without_entity(&plain(key)).to_ascii_lowercase();
        if TEXT_KEYS.contains(&key.as_str()) {
            return pairs.push(Pair { key, value: value.to_owned(), is_last: false });
        }
        let (own, behind) = own_value(value);
        if !(key.is_empty() && own.is_empty()) {
            pairs.push(Pair { key, value: plain(own), is_last: false });
        }
        match behind {
            Some(behind) => rest = behind,
            None => return,
        }
    }
}

/// A value as far as it goes: no value but that of a text holds a `&`, nor a `?` before another
/// key.
fn own_value(value: &str) -> (&str, Option<&str>) {
    let joined = separator(value, '&', "26");
    let begun = separator(value, '?', "3F").filter(|(_, end)| {
        let name = value[*end..].split('=').next().unwrap_or_default();
        name.len() < value[*end..].len() && name.chars().all(|c| c.is_alphanumeric() || c == '_')
    });
    match joined.into_iter().chain(begun).min() {
        Some((start, end)) => (&value[..start], Some(&value[end..])),
        None => (value, None),
    }
}

/// A key without what is left of `&amp;`.
fn without_entity(key: &str) -> &str {
    let mut key = key;
    while let Some(rest) = ["amp;", "#38;", "#x26;"].iter().find_map(|e| key.strip_prefix(e)) {
        key = rest;
    }
    key
}

/// Whether a program has put this into the link: those that count visitors, and what is left of
/// an entity behind it.
fn is_put_there(pair: &Pair) -> bool {
    const TRACKERS: [&str; 22] = [
        "fbclid",
        "gclid",
        "gclsrc",
        "dclid",
        "gbraid",
        "wbraid",
        "msclkid",
        "yclid",
        "twclid",
        "ttclid",
        "igshid",
        "igsh",
        "li_fat_id",
        "mc_cid",
        "mc_eid",
        "mkt_tok",
        "oly_enc_id",
        "vero_id",
        "_hsenc",
        "_hsmi",
        "_ga",
        "_gl",
    ];
    const ENTITIES: [&str; 6] = ["gt;", "lt;", "quot;", "nbsp;", "apos;", "#39;"];
    let key = pair.key.as_str();
    let tracks = key.starts_with("utm_") || TRACKERS.contains(&key);
    tracks || (pair.value.is_empty() && (key.is_empty() || ENTITIES.contains(&key)))
}

/// An id, date or key as it was meant: decoded however often it was encoded, without invisible
/// characters and spaces around it, and with a hyphen for what is typeset as one. As it stands if
/// it is no encoding of anything.
fn plain(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..MOST_LAYERS {
        match decoded_once(&text) {
            Some(decoded) => text = decoded,
            None => break,
        }
    }
    let seen = text.chars().filter(|c| !is_invisible(*c));
    let seen: String = seen.map(|c| if is_hyphen(c) { '-' } else { c }).collect();
    seen.trim().to_owned()
}

/// The text that a value of [`TEXT_KEYS`] means; `None`: it is no encoding of anything. What is
/// written here has no `%25` before two digits of a `%` meant as itself, so that a value in which
/// every `%` is one was encoded once more.
pub fn text_value(pair: &Pair) -> Option<String> {
    let mut text = pair.value.clone();
    if pair.is_last {
        text.truncate(without_end(&text).len());
    }
    for _ in 0..MOST_LAYERS {
        let mut escapes = text.split('%').skip(1).peekable();
        let again = escapes.peek().is_some()
            && escapes.all(|rest| rest.strip_prefix("25").is_some_and(starts_with_hex));
        if !again {
            break;
        }
        text = decode_value(&text)?;
    }
    decode_value(&text)
}

fn starts_with_hex(text: &str) -> bool {
    text.bytes().take(2).filter(u8::is_ascii_hexdigit).count() == 2
}

/// The value, and what it is without one and more of the characters that are put behind a link.
pub fn readings<'v>(value: &'v str, is_last: bool) -> impl Iterator<Item = &'v str> {
    let shorter = move |value: &&'v str| {
        let last = value.chars().last().filter(|last| is_last && is_put_behind(*last))?;
        value.strip_suffix(last)
    };
    std::iter::successors(Some(value), shorter)
}

/// A value without what was put behind the link that ends with it.
pub fn without_end(value: &str) -> &str {
    value.trim_end_matches(is_put_behind)
}

/// What mail, chat and sentences put behind a link.
fn is_put_behind(c: char) -> bool {
    c.is_whitespace()
        || is_invisible(c)
        || ".,;:!?)]}>\"'`*_~|\\…–—“”‘’«»‹›。、，．；：！？）］｝」』】》〉".contains(c)
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '\u{2010}' | '\u{2011}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}')
}

/// What takes no room and has no meaning in an id or a date.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\0'..='\u{1f}' | '\u{7f}' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fffc}' | '\u{fffd}'
    )
}
