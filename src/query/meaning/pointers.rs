//! Checking the pointers of a source against its text: found exactly, or not found and why.
//! Never nearly: a wrong match is worse than none. What Unicode holds to be the same text is the
//! same here ([`Spelt::places`]).

use super::sentence_ends::sentences;
use super::spelt::Spelt;
use crate::model::{
    ClaimIx, Dataset, DynSort, Evidence, SourceIx, vocabulary, with_plain_line_ends, words,
};
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
    /// The paragraph it points into, from 1.
    pub paragraph: u32,
    /// Where the key phrase stands in its paragraph, in bytes, or why it does not hold.
    pub place: Result<Range<usize>, PointerFault>,
}

vocabulary! {
    /// How a part of a text stands to the claims.
    Standing {
        /// A key phrase of a claim.
        Phrase = "phrase",
        /// In a sentence that a claim points to, or between sentences.
        Pointed = "pointed",
        /// In a sentence knowingly left uncoded.
        Explained = "explained",
        /// In a sentence that no pointer points to and no `uncoded` entry explains.
        Loose = "loose",
    }
}

/// A part of a text: a sentence, or a piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextPart {
    /// Its paragraph, from 1.
    pub paragraph: u32,
    /// Its bytes within the paragraph.
    pub range: Range<usize>,
    /// How it stands to the claims.
    pub standing: Standing,
}

/// What checking one source against its text found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceCheck {
    /// SHA-256 of the text with line ends as LF and no byte order mark, lower-case hex.
    pub hash: String,
    /// Whether it is the hash the dataset gives; `None` if it gives none.
    pub hash_matches: Option<bool>,
    /// How many paragraphs the text has.
    pub paragraphs: usize,
    /// Every pointer into this source, in claim order.
    pub pointers: Vec<PointerCheck>,
    /// Evidence without paragraph or key phrase, which is somewhere in the text: nothing to check.
    pub unplaced: usize,
    /// Words of the text.
    pub words: usize,
    /// Words of the text that stand in some key phrase, each counted once.
    pub quoted_words: usize,
    /// Every sentence, in order.
    pub sentences: Vec<TextPart>,
}

impl SourceCheck {
    /// Pointers that hold.
    pub fn found(&self) -> usize {
        self.pointers.iter().filter(|pointer| pointer.place.is_ok()).count()
    }

    /// Whether it is another text altogether: not the one that was coded, with nothing in it where
    /// the dataset points to.
    pub fn is_another_text(&self) -> bool {
        self.hash_matches != Some(true) && !self.pointers.is_empty() && self.found() == 0
    }

    /// Sentences that nothing points to and nothing explains.
    pub fn loose(&self) -> impl Iterator<Item = &TextPart> {
        self.sentences.iter().filter(|sentence| sentence.standing == Standing::Loose)
    }

    /// A paragraph of so many bytes in pieces, from 1, so that key phrases and sentences that
    /// nothing points to can be told apart. Together the pieces are the paragraph.
    pub fn pieces(&self, paragraph: u32, bytes: usize) -> Vec<TextPart> {
        let own = self.pointers.iter().filter(|pointer| pointer.paragraph == paragraph);
        let phrases: Vec<&Range<usize>> = own.filter_map(|p| p.place.as_ref().ok()).collect();
        let sentences: Vec<&TextPart> =
            self.sentences.iter().filter(|sentence| sentence.paragraph == paragraph).collect();
        let all = phrases.iter().copied().chain(sentences.iter().map(|sentence| &sentence.range));
        let mut cuts: Vec<u32> = all.flat_map(|r| [r.start as u32, r.end as u32]).collect();
        cuts.extend([0, bytes as u32]);
        cuts.dyn_sort();
        cuts.dedup();
        let piece = |pair: &[u32]| {
            let range = pair[0] as usize..pair[1] as usize;
            let inside = sentences.iter().find(|sentence| overlap(&sentence.range, &range));
            let standing = match phrases.iter().any(|phrase| overlap(phrase, &range)) {
                true => Standing::Phrase,
                false => inside.map_or(Standing::Pointed, |sentence| sentence.standing),
            };
            TextPart { paragraph, range, standing }
        };
        cuts.windows(2).map(piece).collect()
    }
}

/// Checks every pointer of one source against a text.
pub fn check_source(dataset: &Dataset, source: SourceIx, text: &str) -> SourceCheck {
    let text = with_plain_line_ends(text);
    let hash = format!("{:x}", Sha256::digest(text.as_bytes()));
    let paragraphs = paragraphs(&text);
    let spelt: Vec<Spelt<'_>> = paragraphs.iter().map(|text| Spelt::new(text)).collect();
    let mut covered: Vec<Vec<Range<usize>>> = vec![Vec::new(); paragraphs.len()];
    let (mut pointers, mut unplaced) = (Vec::new(), 0);
    for claim in dataset.claim_ixs() {
        for (at, evidence) in dataset.claim(claim).evidence.iter().enumerate() {
            if evidence.source != source {
                continue;
            }
            let Some((paragraph, quote)) = evidence.pointer() else {
                unplaced += 1;
                continue;
            };
            let place = locate(&spelt, paragraph, quote);
            if let Ok(range) = &place {
                covered[paragraph as usize - 1].push(range.clone());
            }
            pointers.push(PointerCheck { claim, evidence: at, paragraph, place });
        }
    }
    let (words, quoted_words) = count_words(&paragraphs, &covered);
    SourceCheck {
        hash_matches: dataset.source(source).sha256.as_ref().map(|given| *given == hash),
        hash,
        paragraphs: paragraphs.len(),
        pointers,
        unplaced,
        words,
        quoted_words,
        sentences: checked_sentences(dataset, source, &paragraphs, &covered),
    }
}

/// The paragraphs of a text: its non-empty lines, in order.
pub fn paragraphs(text: &str) -> Vec<&str> {
    text.lines().filter(|line| !line.trim().is_empty()).collect()
}

/// The paragraph of a text that a pointer points into, and where its key phrase stands in it, in
/// bytes.
///
/// # Errors
/// Why it does not hold.
pub fn pointed_paragraph<'a>(
    text: &'a str,
    evidence: &Evidence,
) -> Result<(&'a str, Range<usize>), PointerFault> {
    let paragraphs = paragraphs(text);
    let (paragraph, quote) = evidence.pointer().ok_or(PointerFault::NoParagraph)?;
    let spelt: Vec<Spelt<'_>> = paragraphs.iter().map(|text| Spelt::new(text)).collect();
    let range = locate(&spelt, paragraph, quote)?;
    Ok((paragraphs[paragraph as usize - 1], range))
}

/// Where the key phrase stands in its paragraph, in bytes.
fn locate(
    paragraphs: &[Spelt<'_>],
    paragraph: u32,
    quote: &str,
) -> Result<Range<usize>, PointerFault> {
    let at = (paragraph as usize).checked_sub(1).ok_or(PointerFault::NoParagraph)?;
    let spelt = paragraphs.get(at).ok_or(PointerFault::NoParagraph)?;
    let (paragraph, places) = (spelt.text, spelt.places(quote));
    let range = match &places[..] {
        [] => return Err(PointerFault::NotFound),
        [place] => place.clone(),
        more => return Err(PointerFault::NotUnique(more.len())),
    };
    let word_count = |text: &str| words(text).len();
    let around = sentences(paragraph).into_iter().filter(|sentence| overlap(sentence, &range));
    let available: usize = around.map(|sentence| word_count(&paragraph[sentence])).sum();
    if word_count(quote) >= available {
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
        for range in words(paragraph) {
            all += 1;
            quoted += usize::from(covered.iter().any(|phrase| overlap(phrase, &range)));
        }
    }
    (all, quoted)
}

fn checked_sentences(
    dataset: &Dataset,
    source: SourceIx,
    paragraphs: &[&str],
    covered: &[Vec<Range<usize>>],
) -> Vec<TextPart> {
    let uncoded = &dataset.source(source).uncoded;
    let mut checked = Vec::new();
    for (at, text) in paragraphs.iter().enumerate() {
        let paragraph = at as u32 + 1;
        for range in sentences(text) {
            let sentence = &text[range.clone()];
            let explains = |quote: &Option<String>| {
                quote.as_ref().is_none_or(|quote| !Spelt::new(sentence).places(quote).is_empty())
            };
            let standing = if covered[at].iter().any(|phrase| overlap(phrase, &range)) {
                Standing::Pointed
            } else if uncoded.iter().any(|e| e.paragraph == paragraph && explains(&e.quote)) {
                Standing::Explained
            } else {
                Standing::Loose
            };
            checked.push(TextPart { paragraph, range, standing });
        }
    }
    checked
}
