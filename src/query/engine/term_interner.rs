//! Interning terms: those of a text as numbers, with no allocation for plain words.

use super::tokens::{each_term, tokens};
use crate::model::Interner;

/// Numbers terms.
#[derive(Debug, Default)]
pub(super) struct TermInterner {
    /// The terms numbered so far.
    pub known: Interner,
    /// The word at hand, folded.
    folded: Vec<u8>,
}

impl TermInterner {
    /// Appends the numbers of a text's terms.
    pub fn number(&mut self, text: &str, into: &mut Vec<u32>) {
        if is_plain(text.as_bytes()) {
            self.number_plain(text, into);
        } else {
            each_term(&tokens(text), &mut |term| into.push(self.known.intern(term)));
        }
    }

    /// As [`tokens`] takes a text apart and folds its words, for ASCII letters and digits.
    fn number_plain(&mut self, text: &str, into: &mut Vec<u32>) {
        let words = text.split(|c: char| !c.is_ascii_alphanumeric());
        for word in words.filter(|word| !word.is_empty()) {
            if is_folded(word.as_bytes()) {
                into.push(self.known.intern(word));
                continue;
            }
            self.folded.clear();
            let mut after_a = false;
            for letter in word.bytes().map(|byte| byte.to_ascii_lowercase()) {
                let is_i = after_a && matches!(letter, b'e' | b'y');
                self.folded.push(if is_i { b'i' } else { letter });
                after_a = letter == b'a';
            }
            let folded = std::str::from_utf8(&self.folded);
            into.push(self.known.intern(folded.expect("ASCII letters are UTF-8")));
        }
    }
}

/// Whether folding leaves a word of ASCII letters and digits as it is.
fn is_folded(word: &[u8]) -> bool {
    let is_sound = |two: &[u8]| two == b"ae" || two == b"ay";
    !word.iter().any(u8::is_ascii_uppercase) && !word.windows(2).any(is_sound)
}

/// Whether a text has only ASCII, and no sign that joins two letters to one word.
fn is_plain(text: &[u8]) -> bool {
    let mut joins = false;
    for byte in text {
        if !byte.is_ascii() || (joins && byte.is_ascii_alphanumeric()) {
            return false;
        }
        joins = matches!(byte, b'\'' | b'.' | b'`');
    }
    true
}
