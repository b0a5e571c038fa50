//! The terms of a text as numbers, with no allocation for a word of plain letters.

use super::tokens::{each_term, tokens};
use crate::model::Interner;

/// Numbers terms.
#[derive(Debug, Default)]
pub(super) struct WordIds {
    /// The terms numbered so far.
    pub known: Interner,
    /// The word at hand.
    folded: String,
}

impl WordIds {
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
        let mut after_a = false;
        for byte in text.bytes().chain([b' ']) {
            if byte.is_ascii_alphanumeric() {
                let letter = char::from(byte.to_ascii_lowercase());
                self.folded.push(if after_a && matches!(letter, 'e' | 'y') { 'i' } else { letter });
                after_a = letter == 'a';
                continue;
            }
            if !self.folded.is_empty() {
                into.push(self.known.intern(&self.folded));
            }
            self.folded.clear();
            after_a = false;
        }
    }
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
