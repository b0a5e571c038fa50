//! Search: what was typed, as folded words, and where they stand in a text.

use super::bits::Bits;
use super::fold::words;
use super::words_index::WordsIndex;
use std::ops::Range;

/// What a reader looks for: all words must match, the last as a prefix.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needle {
    whole: Vec<String>,
    prefix: Option<String>,
}

impl Needle {
    /// Reads search text. Text without a letter or digit looks for nothing.
    pub fn new(text: &str) -> Self {
        let mut whole: Vec<String> = words(text).into_iter().map(|word| word.folded).collect();
        let prefix = whole.pop();
        Self { whole, prefix }
    }

    /// Whether it looks for nothing.
    pub fn is_empty(&self) -> bool {
        self.whole.is_empty() && self.prefix.is_none()
    }

    /// The claims in which every word is found.
    pub fn find(&self, index: &WordsIndex, claim_count: usize) -> Bits {
        let mut found = Bits::all(claim_count);
        for word in &self.whole {
            found.intersect(&index.claims_with(word, false));
        }
        if let Some(prefix) = &self.prefix {
            found.intersect(&index.claims_with(prefix, true));
        }
        found
    }

    fn hits(&self, folded: &str) -> bool {
        self.whole.iter().any(|word| word == folded)
            || self.prefix.as_ref().is_some_and(|prefix| folded.starts_with(prefix.as_str()))
    }
}

/// Where words of the needle stand in a text: byte ranges, ascending, not overlapping.
pub fn match_ranges(needle: &Needle, text: &str) -> Vec<Range<usize>> {
    if needle.is_empty() {
        return Vec::new();
    }
    words(text)
        .into_iter()
        .filter(|word| needle.hits(&word.folded))
        .map(|word| word.range)
        .collect()
}
