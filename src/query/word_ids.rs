//! The folded words of a text as numbers, with no allocation for a word of plain letters.

use super::fold::words;
use crate::model::Interner;

/// Bytes of the longest text whose words are folded in place.
const LONGEST: usize = 1000;

/// Appends the numbers of a text's words.
pub(super) fn number_words(known: &mut Interner, text: &str, into: &mut Vec<u32>) {
    if !is_plain(text.as_bytes()) {
        let words = words(text);
        into.extend(words.into_iter().map(|word| known.intern(&word.folded)));
        return;
    }
    // As `fold` has it, for ASCII letters and digits.
    let (mut folded, mut after_a) = (String::new(), false);
    for byte in text.bytes().chain([b' ']) {
        if !byte.is_ascii_alphanumeric() {
            if !folded.is_empty() {
                into.push(known.intern(&folded));
            }
            folded.clear();
            after_a = false;
            continue;
        }
        let letter = byte.to_ascii_lowercase();
        folded.push(if after_a && matches!(letter, b'e' | b'y') { 'i' } else { letter.into() });
        after_a = letter == b'a';
    }
}

/// Whether a text is short, has only ASCII, and no sign that joins two letters to one word.
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
