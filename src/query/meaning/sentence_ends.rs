//! Where the sentences of a paragraph end. Knows no dataset.

use std::ops::Range;

/// Words before a full stop that do not end a sentence.
const ABBREVIATIONS: [&str; 12] =
    ["Dept", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec", "Mr", "Mrs", "Dr", "vs"];

/// Stops that end a sentence whatever follows: of Chinese and Japanese, Arabic, Urdu, the scripts of
/// India, Tibetan, Burmese, Khmer, Armenian and Ethiopic.
const FOREIGN_STOPS: &str = "。．！？｡؟۔।॥།။។։።፧";

/// What closes a quotation or a bracket behind the stop of a sentence.
const CLOSERS: &str = "”\"’')]»›）］」』】》〉";

/// The sentences of a paragraph, as byte ranges without the space around them. A sentence ends
/// at `.`, `!` or `?` and closing quotes, unless the stop belongs to an abbreviation, a number in
/// front of a list item or the middle of a word; a missing space after it does not join two.
pub fn sentences(paragraph: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    let mut chars = paragraph.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let is_foreign = FOREIGN_STOPS.contains(c);
        if !is_foreign && !matches!(c, '.' | '!' | '?' | '…') {
            continue;
        }
        let mut end = at + c.len_utf8();
        while let Some((_, closer)) = chars.next_if(|(_, c)| CLOSERS.contains(*c)) {
            end += closer.len_utf8();
        }
        let rest = &paragraph[end..];
        if is_foreign || ends_sentence(paragraph[start..at].trim_start(), c, rest) {
            push_trimmed(&mut ranges, paragraph, start..end);
            start = end;
        }
    }
    push_trimmed(&mut ranges, paragraph, start..paragraph.len());
    ranges
}

/// Whether a stop after `before` and in front of `rest` ends a sentence.
fn ends_sentence(before: &str, stop: char, rest: &str) -> bool {
    let Some(next) = rest.chars().next() else { return true };
    let last_word = before.rsplit([' ', '.', '(', '“', '"']).next().unwrap_or(before);
    if stop == '.' {
        let mut letters = last_word.chars();
        let first = letters.next().filter(|c| c.is_alphanumeric() && !c.is_ascii_digit());
        let initial = first.is_some() && letters.next().is_none();
        let list_number = !before.is_empty() && before.bytes().all(|b| b.is_ascii_digit());
        if initial || list_number || ABBREVIATIONS.contains(&last_word) {
            return false;
        }
    }
    next.is_whitespace() || (next.is_uppercase() && last_word.chars().count() > 1)
}

fn push_trimmed(ranges: &mut Vec<Range<usize>>, text: &str, range: Range<usize>) {
    let part = &text[range.clone()];
    let start = range.start + (part.len() - part.trim_start().len());
    let end = start + part.trim().len();
    if text[start..end].chars().any(char::is_alphanumeric) {
        ranges.push(start..end);
    }
}
