//! Checking the pointers of a source against its text: found exactly, or not found and why.
//! Never nearly: a wrong match is worse than none.

use super::fold_chars::is_word_char;
use crate::model::{ClaimIx, Dataset, Evidence, SourceIx};
use sha2::{Digest, Sha256};
use std::ops::Range;

/// Why a pointer does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PointerFault {
    /// The text has fewer paragraphs.
    NoParagraph,
    /// The key phrase does not stand in its paragraph.
    NotFound,
    /// It stands there so many times.
    NotUnique(usize),
    /// It is its whole sentence, or more: a copy, not a key phrase.
    NotShorter,
}

/// One pointer, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointerCheck {
    /// The claim it belongs to.
    pub claim: ClaimIx,
    /// Which of the claim's pointers, from 0.
    pub evidence: usize,
    /// What is wrong with it, if anything is.
    pub fault: Option<PointerFault>,
}

/// A sentence of the text that no pointer points to and no `uncoded` entry explains.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LooseSentence {
    /// Its paragraph, from 1.
    pub paragraph: u32,
    /// Its bytes within the paragraph.
    pub range: Range<usize>,
}

/// What checking one source against its text found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceCheck {
    /// SHA-256 of the text with line ends as LF, lower-case hex.
    pub hash: String,
    /// Whether it is the hash the dataset gives; `None` if it gives none.
    pub hash_matches: Option<bool>,
    /// How many paragraphs the text has.
    pub paragraphs: usize,
    /// Every pointer into this source, in claim order.
    pub pointers: Vec<PointerCheck>,
    /// Words of the text.
    pub words: usize,
    /// Words of the text that stand in some key phrase, each counted once.
    pub quoted_words: usize,
    /// Sentences that nothing points to and nothing explains.
    pub loose: Vec<LooseSentence>,
}

impl SourceCheck {
    /// Pointers that hold.
    pub fn found(&self) -> usize {
        self.pointers.iter().filter(|pointer| pointer.fault.is_none()).count()
    }
}

/// Checks every pointer of one source against a text.
pub fn check_source(dataset: &Dataset, source: SourceIx, text: &str) -> SourceCheck {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let hash = hex(&Sha256::digest(text.as_bytes()));
    let paragraphs = paragraphs(&text);
    let mut covered: Vec<Vec<Range<usize>>> = vec![Vec::new(); paragraphs.len()];
    let mut pointers = Vec::new();
    for claim in dataset.claim_ixs() {
        for (at, evidence) in dataset.claim(claim).evidence.iter().enumerate() {
            if evidence.source != source {
                continue;
            }
            let fault = match locate(&paragraphs, evidence) {
                Ok(range) => {
                    covered[evidence.paragraph as usize - 1].push(range);
                    None
                }
                Err(fault) => Some(fault),
            };
            pointers.push(PointerCheck { claim, evidence: at, fault });
        }
    }
    let (words, quoted_words) = count_words(&paragraphs, &covered);
    SourceCheck {
        hash_matches: dataset.source(source).sha256.as_ref().map(|given| *given == hash),
        hash,
        paragraphs: paragraphs.len(),
        pointers,
        words,
        quoted_words,
        loose: loose_sentences(dataset, source, &paragraphs, &covered),
    }
}

/// The paragraphs of a text: its non-empty lines, in order.
pub fn paragraphs(text: &str) -> Vec<&str> {
    text.lines().filter(|line| !line.trim().is_empty()).collect()
}

/// Where the key phrase stands in its paragraph, in bytes.
fn locate(paragraphs: &[&str], evidence: &Evidence) -> Result<Range<usize>, PointerFault> {
    let at = (evidence.paragraph as usize).checked_sub(1).ok_or(PointerFault::NoParagraph)?;
    let paragraph = paragraphs.get(at).ok_or(PointerFault::NoParagraph)?;
    let mut places = paragraph.match_indices(evidence.quote.as_str());
    let (start, _) = places.next().ok_or(PointerFault::NotFound)?;
    match places.count() {
        0 => {}
        more => return Err(PointerFault::NotUnique(more + 1)),
    }
    let range = start..start + evidence.quote.len();
    let word_count = |text: &str| text.split_whitespace().count();
    let around = sentences(paragraph).into_iter().filter(|sentence| overlap(sentence, &range));
    let available: usize = around.map(|sentence| word_count(&paragraph[sentence])).sum();
    if word_count(&evidence.quote) >= available {
        return Err(PointerFault::NotShorter);
    }
    Ok(range)
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// All words, and those that overlap a key phrase.
fn count_words(paragraphs: &[&str], covered: &[Vec<Range<usize>>]) -> (usize, usize) {
    let (mut all, mut quoted) = (0, 0);
    for (paragraph, covered) in paragraphs.iter().zip(covered) {
        for word in paragraph.split_whitespace() {
            let start = word.as_ptr() as usize - paragraph.as_ptr() as usize;
            let range = start..start + word.len();
            all += 1;
            quoted += usize::from(covered.iter().any(|phrase| overlap(phrase, &range)));
        }
    }
    (all, quoted)
}

fn loose_sentences(
    dataset: &Dataset,
    source: SourceIx,
    paragraphs: &[&str],
    covered: &[Vec<Range<usize>>],
) -> Vec<LooseSentence> {
    let uncoded = &dataset.source(source).uncoded;
    let mut loose = Vec::new();
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let number = at as u32 + 1;
        for range in sentences(paragraph) {
            let sentence = &paragraph[range.clone()];
            let explained = uncoded.iter().filter(|entry| entry.paragraph == number).any(|entry| {
                entry.quote.as_ref().is_none_or(|quote| sentence.contains(quote.as_str()))
            });
            if !explained && !covered[at].iter().any(|phrase| overlap(phrase, &range)) {
                loose.push(LooseSentence { paragraph: number, range });
            }
        }
    }
    loose
}

/// Words before a full stop that do not end a sentence.
const ABBREVIATIONS: [&str; 12] =
    ["Dept", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec", "Mr", "Mrs", "Dr", "vs"];

/// The sentences of a paragraph, as byte ranges without the space around them. A sentence ends
/// at `.`, `!` or `?` and closing quotes, unless the stop belongs to an abbreviation, a number in
/// front of a list item or the middle of a word; a missing space after it does not join two.
pub fn sentences(paragraph: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    let mut chars = paragraph.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if !matches!(c, '.' | '!' | '?' | '…') {
            continue;
        }
        let mut end = at + c.len_utf8();
        while let Some((_, closer)) =
            chars.next_if(|(_, c)| matches!(c, '”' | '"' | '’' | '\'' | ')' | ']'))
        {
            end += closer.len_utf8();
        }
        let rest = &paragraph[end..];
        if ends_sentence(paragraph[start..at].trim_start(), c, rest) {
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
        let letters = last_word.chars().filter(|c| c.is_alphabetic()).count();
        let initial = letters == 1 && last_word.chars().count() == 1;
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
    if text[start..end].chars().any(is_word_char) {
        ranges.push(start..end);
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
