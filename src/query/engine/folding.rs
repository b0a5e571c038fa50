//! Folding a word so that case, accents and ways of spelling do not keep a search from its find:
//! Qaeda, Qaida and Qa'ida fold to the same, and so do أحمد and احمد.
//!
//! Decomposition, case and what is invisible are Unicode's own. The rest is what its tables leave
//! apart and readers do not: marks on letters, letters that have no decomposition, digits of other
//! scripts, and the commonest differences of transliteration from Arabic and Persian.

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_properties::{CodePointSetData, props::DefaultIgnorableCodePoint};

/// A single word, folded.
pub(super) fn fold(word: &str) -> String {
    let mut plain = plain_letters(word);
    plain.retain(|c| !is_apostrophe(c) && (!c.is_ascii() || c.is_ascii_alphanumeric()));
    transliterate(&plain)
}

/// A text in lower case, its letters without the marks on them.
pub fn plain_letters(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let decomposed = DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(text.chars());
    let passed_over = |c: &char| is_mark_on_letter(*c) || is_invisible(*c) || *c == TATWEEL;
    for c in decomposed.flat_map(char::to_lowercase).filter(|c| !passed_over(c)) {
        push_letter(&mut plain, c);
    }
    plain
}

/// `ae`, `ay` and `ai` are three spellings of one sound (al-Qaeda, al-Qaida). Only the second
/// letter changes, so that the folded start of a word is the start of the folded word.
fn transliterate(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut after_a = false;
    for c in word.chars() {
        out.push(if after_a && matches!(c, 'e' | 'y') { 'i' } else { c });
        after_a = c == 'a';
    }
    out
}

/// What stretches an Arabic word to fill its line.
const TATWEEL: char = '\u{640}';

/// An apostrophe, or what stands for hamza and ayn in Latin letters, or a Hebrew geresh.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | 'ʾ' | 'ʿ' | '`' | '´' | '′' | '׳' | '״')
}

/// A character that nobody sees: soft hyphens, joiners, marks of direction, variation selectors.
pub(super) fn is_invisible(c: char) -> bool {
    !c.is_ascii() && CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
}

/// A mark on a letter of an alphabet, without which the word is still read: accents, Hebrew and
/// Arabic points, Syriac points. Vowel signs of the scripts of India and South East Asia, and the
/// voicing marks of kana, are no such marks.
fn is_mark_on_letter(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}'
        | '\u{483}'..='\u{489}'
        | '\u{591}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{6d6}'..='\u{6ed}'
        | '\u{711}'
        | '\u{730}'..='\u{74a}'
        | '\u{8ca}'..='\u{8ff}'
        | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}'
        | '\u{fe20}'..='\u{fe2f}')
}

fn push_letter(plain: &mut String, c: char) {
    match c {
        'ß' => plain.push_str("ss"),
        'æ' => plain.push_str("ae"),
        'œ' => plain.push_str("oe"),
        'þ' => plain.push_str("th"),
        'ø' => plain.push('o'),
        'ł' => plain.push('l'),
        'đ' | 'ð' => plain.push('d'),
        'ħ' => plain.push('h'),
        'ŧ' => plain.push('t'),
        'ı' => plain.push('i'),
        'ς' => plain.push('σ'),
        // Alef wasla; alef maksura and the Persian yeh; the Persian kaf; the hehs of Persian,
        // Urdu and Kurdish, and the teh marbuta, which sounds and is often written like one.
        'ٱ' => plain.push('ا'),
        'ى' | 'ی' => plain.push('ي'),
        'ک' | 'ڪ' => plain.push('ك'),
        'ة' | 'ۃ' | 'ہ' | 'ھ' | 'ە' => plain.push('ه'),
        _ => plain.push(ascii_digit(c).unwrap_or(c)),
    }
}

/// The zeros of scripts with digits of their own; each is followed by its nine digits.
const ZEROS: [u32; 36] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6,
    0xe50, 0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50,
    0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0x1e950,
];

/// The digit of the same value as a digit of another script.
fn ascii_digit(c: char) -> Option<char> {
    let value = |zero: &u32| u32::from(c).checked_sub(*zero).filter(|value| *value < 10);
    if c.is_ascii() || !c.is_numeric() {
        return None;
    }
    ZEROS.iter().find_map(value).and_then(|value| char::from_digit(value, 10))
}

/// A folded Arabic word without its article, and without the particles written together with it;
/// none if it has none (the prefixes of L. Larkey's light stemmer).
pub(super) fn without_article(word: &str) -> Option<&str> {
    let bare = ["ال", "وال", "بال", "كال", "فال", "لل"].iter().find_map(|a| word.strip_prefix(a));
    bare.filter(|bare| bare.chars().count() >= 2)
}
