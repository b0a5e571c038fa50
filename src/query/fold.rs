//! Folding words so that case, accents and transliteration do not keep a search from its find:
//! al Qaeda, al-Qaida and Al-Qa'ida fold to the same words.

use super::fold_chars::{is_word_char, lower_case};
use std::ops::Range;

/// A word of a text: its folded form and where it stands, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Folded.
    pub folded: String,
    /// Bytes of the text it was folded from.
    pub range: Range<usize>,
}

/// The words of a text, in order. A word is a run of letters and digits; apostrophes of every
/// shape inside it are passed over, a possessive `'s` at its end is left out, and the dots of an
/// abbreviation (`U.S.`) do not part it.
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut run: Option<Range<usize>> = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, c)| *c);
        let end = at + c.len_utf8();
        let inside = run.is_some() && next.is_some_and(is_word_char);
        let abbreviated = || run.as_ref().is_some_and(|r| lone_letter(text, r));
        let joins = inside && (is_apostrophe(c) || (c == '.' && abbreviated()));
        if is_word_char(c) || is_mark(c) || joins {
            run.get_or_insert(at..at).end = end;
        } else if let Some(range) = run.take() {
            push(&mut words, text, range);
        }
    }
    if let Some(range) = run {
        push(&mut words, text, range);
    }
    words
}

/// Whether the run so far is an abbreviation of single letters: `U`, `U.S`.
fn lone_letter(text: &str, run: &Range<usize>) -> bool {
    text[run.clone()].split('.').all(|part| part.chars().count() == 1)
}

fn push(words: &mut Vec<Word>, text: &str, range: Range<usize>) {
    let word = &text[range.clone()];
    let stem = ["'s", "’s", "'S", "’S"].iter().find_map(|end| word.strip_suffix(end));
    let folded = fold(stem.unwrap_or(word));
    if !folded.is_empty() {
        words.push(Word { folded, range });
    }
}

/// A single word in lower case, without accents, apostrophes and dots, and with the commonest
/// differences of transliteration from Arabic and Persian made alike.
pub fn fold(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    for c in word.chars().map(lower_case) {
        match c {
            _ if is_apostrophe(c) || is_mark(c) || c == '.' => {}
            'ß' => plain.push_str("ss"),
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            _ => plain.push(without_accent(c)),
        }
    }
    transliterate(&plain)
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

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | 'ʾ' | 'ʿ' | '`' | '´' | '′')
}

/// A combining mark (accents written as characters of their own).
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// The base letter of an accented Latin letter; any other character as it is.
fn without_accent(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ' | 'ả' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' | 'ḍ' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' | 'ħ' | 'ḥ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ĵ' => 'j',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ṣ' => 's',
        'ţ' | 'ť' | 'ŧ' | 'ṭ' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź' | 'ż' | 'ž' | 'ẓ' => 'z',
        _ => c,
    }
}
