//! Search: what was typed, as folded words, which claims hold them, and where they stand in a
//! text.
//!
//! Ranking, best first: claims that hold every word as typed; claims that hold the last word only
//! as the start of a longer one; claims that hold some word only with a typing mistake. Within
//! each, by source and place.

use super::bits::Bits;
use super::fold::words;
use super::mistake::{allows_mistake, one_mistake};
use super::table::Table;
use super::words_index::Likeness;
use std::ops::Range;
use std::sync::Arc;

/// What a reader looks for: all words must match, the last as a prefix; in a word of five or more
/// letters one typing mistake is allowed for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needle {
    whole: Vec<String>,
    prefix: Option<String>,
}

/// The claims in which a needle is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// However well.
    pub any: Arc<Bits>,
    /// Best first; each set holds the one before it, and the last is `any`.
    pub ranks: Vec<Arc<Bits>>,
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

    /// The claims in which every word is found, by how well.
    pub(super) fn find(&self, table: &Table) -> Found {
        let mut ranks = [const { None }; 3];
        let words = self.whole.iter().map(|word| (word, false));
        for (word, starts) in words.chain(self.prefix.iter().map(|word| (word, true))) {
            let mut set = Bits::none(table.claims());
            let mut add = |likeness: Likeness| {
                table.words().unite_with(table, word, likeness, &mut set);
                set.clone()
            };
            let same = add(Likeness::Same);
            let longer = if starts { add(Likeness::Longer) } else { same.clone() };
            let likely =
                if allows_mistake(word) { add(Likeness::Mistaken) } else { longer.clone() };
            for (rank, found) in ranks.iter_mut().zip([same, longer, likely]) {
                match rank {
                    None => *rank = Some(found),
                    Some(rank) => rank.intersect(&found),
                }
            }
        }
        let ranks: Vec<Arc<Bits>> = ranks.into_iter().flatten().map(Arc::new).collect();
        let any = ranks.last().cloned().unwrap_or_else(|| Arc::new(Bits::all(table.claims())));
        Found { any, ranks }
    }

    /// Whether a text holds every word, the last as a prefix.
    pub fn fits(&self, text: &str) -> bool {
        let words = words(text);
        let starts = |prefix: &String| words.iter().any(|w| w.folded.starts_with(prefix.as_str()));
        self.whole.iter().all(|word| words.iter().any(|w| w.folded == *word))
            && self.prefix.iter().all(starts)
    }

    fn hits(&self, folded: &str) -> bool {
        let near = |word: &String| {
            word == folded || (allows_mistake(word) && one_mistake(folded.as_bytes(), word))
        };
        self.whole.iter().any(near)
            || self
                .prefix
                .as_ref()
                .is_some_and(|prefix| folded.starts_with(prefix.as_str()) || near(prefix))
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
