//! Letters and their cases, for folding words and putting names in order.
//!
//! The standard library knows every script, and the page would carry its tables (12 KB packed).
//! These say the same of the scripts that names and searches are written in: which characters
//! part words is a short list, and the lower case is known of Latin, Greek, Cyrillic, Armenian
//! and full-width letters. The tests hold both against the standard library.

use std::cmp::Ordering;

/// Above ASCII: spaces, punctuation and symbols, first and last of each run. In order.
const APART: [(u32, u32); 36] = [
    (0x80, 0xa9),
    (0xab, 0xb1),
    (0xb4, 0xb4),
    (0xb6, 0xb8),
    (0xbb, 0xbb),
    (0xbf, 0xbf),
    (0xd7, 0xd7),
    (0xf7, 0xf7),
    (0x2c2, 0x2c5),
    (0x2d2, 0x2df),
    (0x37e, 0x37e),
    (0x387, 0x387),
    (0x482, 0x482),
    (0x55a, 0x55f),
    (0x589, 0x58f),
    (0x5be, 0x5be),
    (0x5f3, 0x5f4),
    (0x600, 0x60f),
    (0x61b, 0x61f),
    (0x66a, 0x66d),
    (0x6d4, 0x6d4),
    (0x964, 0x965),
    (0x1680, 0x1680),
    (0x2000, 0x206f),
    (0x20a0, 0x20cf),
    (0x2190, 0x2bff),
    (0x2e00, 0x2e7f),
    (0x3000, 0x3004),
    (0x3008, 0x3020),
    (0x3030, 0x3030),
    (0xe000, 0xf8ff),
    (0xfe10, 0xfe6f),
    (0xfeff, 0xff0f),
    (0xff1a, 0xff20),
    (0xff3b, 0xff40),
    (0xff5b, 0xff65),
];

/// Whether a character belongs to a word: a letter, a digit, or a sign of a script that writes
/// more than letters. Symbols, pictures and punctuation part words.
pub fn is_word_char(c: char) -> bool {
    let code = u32::from(c);
    match code {
        0..0x80 => c.is_ascii_alphanumeric(),
        0x1_f000..=0x1_faff | 0xfff0..=0xffff | 0xe_0000.. => false,
        _ => !APART.iter().any(|(first, last)| (*first..=*last).contains(&code)),
    }
}

/// The lower case of a letter; any other character, and a letter of another script, as it is.
pub fn lower_case(c: char) -> char {
    let code = u32::from(c);
    let lower = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde => code + 32,
        0x130 => 0x69,
        // Pairs, the capital first: even code points, then odd ones.
        0x100..=0x137
        | 0x14a..=0x177
        | 0x1a0..=0x1a5
        | 0x1de..=0x1ef
        | 0x1f8..=0x21f
        | 0x222..=0x233
        | 0x460..=0x481
        | 0x48a..=0x4bf
        | 0x4d0..=0x52f
        | 0x1e00..=0x1e95
        | 0x1ea0..=0x1eff => code | 1,
        0x139..=0x148 | 0x179..=0x17e | 0x1af | 0x1cd..=0x1dc | 0x4c1..=0x4ce => code + (code & 1),
        0x178 => 0xff,
        0x18f => 0x259,
        0x386 => 0x3ac,
        0x388..=0x38a => code + 37,
        0x38c => 0x3cc,
        0x38e..=0x38f => code + 63,
        0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f | 0xff21..=0xff3a => code + 32,
        0x400..=0x40f => code + 80,
        0x4c0 => 0x4cf,
        0x531..=0x556 => code + 48,
        0x1e9e => 0xdf,
        _ => code,
    };
    char::from_u32(lower).unwrap_or(c)
}

/// The order of two names, whatever their case.
pub fn compare_names(a: &str, b: &str) -> Ordering {
    a.chars().map(lower_case).cmp(b.chars().map(lower_case))
}
