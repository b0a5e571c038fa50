//! Numbering folded words while a large index is built, with no allocation for a word that is
//! known.
//!
//! Knows words, and nothing of what holds them. The table is one of our own: the standard
//! library's is compiled with more than is needed here, and words have to be kept in one text
//! anyway.

use super::fold::words;

/// Words numbered in the order they were first seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct WordIds {
    /// All words in one text, and where each ends.
    text: Vec<u8>,
    ends: Vec<u32>,
    /// What each word is hashed to; and by that, of at least twice as many slots, its number + 1.
    hashes: Vec<u32>,
    slots: Vec<u32>,
}

impl WordIds {
    /// Appends the numbers of a text's words.
    pub fn of_text(&mut self, text: &str, into: &mut Vec<u32>) {
        if !is_plain(text.as_bytes()) {
            let words = words(text);
            into.extend(words.into_iter().map(|word| self.of_folded(word.folded.as_bytes())));
            return;
        }
        // As `fold` has it, for ASCII letters and digits.
        let (mut folded, mut after_a) = ([0_u8; LONGEST], false);
        let mut length = 0;
        for byte in text.bytes().chain([b' ']) {
            if !byte.is_ascii_alphanumeric() {
                if length > 0 {
                    into.push(self.of_folded(&folded[..length]));
                }
                (length, after_a) = (0, false);
                continue;
            }
            let letter = byte.to_ascii_lowercase();
            folded[length] = if after_a && matches!(letter, b'e' | b'y') { b'i' } else { letter };
            after_a = letter == b'a';
            length += 1;
        }
    }

    fn of_folded(&mut self, folded: &[u8]) -> u32 {
        if self.slots.len() <= 2 * self.ends.len() {
            self.grow();
        }
        let hash = hash(folded);
        let mut slot = self.slot(hash);
        loop {
            let Some(id) = self.slots[slot].checked_sub(1) else { break };
            if self.hashes[id as usize] == hash && self.bytes(id) == folded {
                return id;
            }
            slot = (slot + 1) % self.slots.len();
        }
        let id = self.ends.len() as u32;
        self.slots[slot] = id + 1;
        self.text.extend_from_slice(folded);
        self.ends.push(self.text.len() as u32);
        self.hashes.push(hash);
        id
    }

    /// Where the search for a word begins. There are a power of two slots.
    fn slot(&self, hash: u32) -> usize {
        hash as usize & (self.slots.len() - 1)
    }

    fn grow(&mut self) {
        let room = (4 * self.ends.len()).next_power_of_two().max(64);
        self.slots = vec![0; room];
        for id in 0..self.ends.len() {
            let mut slot = self.slot(self.hashes[id]);
            while self.slots[slot] != 0 {
                slot = (slot + 1) % room;
            }
            self.slots[slot] = id as u32 + 1;
        }
    }

    fn bytes(&self, id: u32) -> &[u8] {
        let id = id as usize;
        let start = if id == 0 { 0 } else { self.ends[id - 1] as usize };
        &self.text[start..self.ends[id] as usize]
    }

    /// The word with a number.
    pub fn word(&self, id: u32) -> &str {
        // What went in were words, which end where characters do.
        std::str::from_utf8(self.bytes(id)).unwrap_or_default()
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Gives back what only numbering needs: no word is numbered after this.
    pub fn close(&mut self) {
        (self.hashes, self.slots) = (Vec::new(), Vec::new());
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}

/// Bytes of the longest text that is read without taking it apart into words of their own.
const LONGEST: usize = 1000;

/// Whether a text has only ASCII, and no sign that joins two letters to one word.
fn is_plain(text: &[u8]) -> bool {
    let mut joins = false;
    for byte in text {
        if !byte.is_ascii() || (joins && byte.is_ascii_alphanumeric()) {
            return false;
        }
        joins = matches!(byte, b'\'' | b'.' | b'`');
    }
    text.len() <= LONGEST
}

/// FNV-1a, which is quick for short words. Words come from a file the reader chose: somebody who
/// makes them collide slows down their own page.
fn hash(word: &[u8]) -> u32 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in word {
        hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    (hash >> 32) as u32 ^ hash as u32
}
