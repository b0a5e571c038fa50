//! Numbering folded words while a large index is built, with no allocation for a word that is
//! known.

use super::fold::words;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Words numbered in the order they were first seen.
#[derive(Debug, Default)]
pub(super) struct WordIds {
    ids: HashMap<Box<str>, u32, BuildHasherDefault<WordHasher>>,
    folded: String,
}

impl WordIds {
    /// Appends the numbers of a text's words.
    pub fn of_text(&mut self, text: &str, into: &mut Vec<u32>) {
        if !is_plain(text.as_bytes()) {
            for word in words(text) {
                into.push(self.of_word(&word.folded));
            }
            return;
        }
        let mut folded = std::mem::take(&mut self.folded);
        for word in text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty()) {
            fold_plain(word, &mut folded);
            into.push(self.of_word(&folded));
        }
        self.folded = folded;
    }

    fn of_word(&mut self, folded: &str) -> u32 {
        if let Some(id) = self.ids.get(folded) {
            return *id;
        }
        let id = self.ids.len() as u32;
        self.ids.insert(folded.into(), id);
        id
    }

    /// The words by number.
    pub fn take(&mut self) -> Vec<Box<str>> {
        let mut words = vec![Box::default(); self.ids.len()];
        for (word, id) in self.ids.drain() {
            words[id as usize] = word;
        }
        words
    }
}

/// Whether a text has only ASCII and no sign that joins two letters to one word.
fn is_plain(text: &[u8]) -> bool {
    let joins =
        |pair: &[u8]| matches!(pair[0], b'\'' | b'.' | b'`') && pair[1].is_ascii_alphanumeric();
    text.is_ascii() && !text.windows(2).any(joins)
}

/// As [`fold`](super::fold::fold) has it, for a word of ASCII letters and digits.
fn fold_plain(word: &str, into: &mut String) {
    into.clear();
    let mut after_a = false;
    for byte in word.bytes() {
        let letter = byte.to_ascii_lowercase();
        into.push(char::from(if after_a && matches!(letter, b'e' | b'y') { b'i' } else { letter }));
        after_a = letter == b'a';
    }
}

/// FNV-1a, which is quick for short words. Words come from a file the reader chose: somebody who
/// makes them collide slows down their own page.
#[derive(Debug)]
struct WordHasher(u64);

impl Default for WordHasher {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for WordHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}
