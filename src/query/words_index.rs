//! An inverted index: which claims hold which folded word, and which actors' names do.

use super::bits::Bits;
use super::facet::Facet;
use super::fold::words;
use super::mistake::one_mistake;
use super::postings::Postings;
use super::table::Table;
use super::word_ids::WordIds;

/// Folded words in alphabetical order, each with the claims whose own text holds it; and the
/// words of actors' names, each with the actors.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordsIndex {
    /// All words in one text, and where each ends.
    text: String,
    ends: Vec<u32>,
    postings: Postings,
    /// Words of names with positions of actors, ascending.
    names: Vec<(Box<str>, u32)>,
}

/// The index while it is filled, claim by claim.
#[derive(Debug, Default)]
pub struct WordsBuilder {
    ids: WordIds,
    /// The words of every claim, claim after claim, and where each claim's end.
    tokens: Vec<u32>,
    ends: Vec<u32>,
    own: Vec<u32>,
    names: Vec<(Box<str>, u32)>,
}

impl WordsBuilder {
    /// Adds a text to the claim at hand.
    pub fn text(&mut self, text: &str) {
        self.ids.of_text(text, &mut self.own);
    }

    /// Ends the claim at hand; the next text belongs to the next claim.
    pub fn end_claim(&mut self) {
        self.own.sort_unstable();
        self.own.dedup();
        self.tokens.append(&mut self.own);
        self.ends.push(self.tokens.len() as u32);
    }

    /// Adds a name of the actor at a position: whoever looks for it finds the claims that name
    /// the actor.
    pub fn name(&mut self, actor: u32, name: &str) {
        self.names.extend(words(name).into_iter().map(|word| (word.folded.into(), actor)));
    }

    /// The index.
    pub fn build(mut self) -> WordsIndex {
        let known = self.ids.take();
        let mut order: Vec<u32> = (0..known.len() as u32).collect();
        order.sort_unstable_by_key(|id| &known[*id as usize]);
        let mut places = vec![0_u32; known.len()];
        let mut index = WordsIndex::default();
        for (place, id) in order.iter().enumerate() {
            places[*id as usize] = place as u32;
            index.text.push_str(&known[*id as usize]);
            index.ends.push(index.text.len() as u32);
        }
        let (tokens, ends) = (&self.tokens, &self.ends);
        index.postings = Postings::new(known.len(), ends.len(), |tell| {
            let mut start = 0;
            for (claim, end) in ends.iter().enumerate() {
                for token in &tokens[start..*end as usize] {
                    tell(places[*token as usize], claim as u32);
                }
                start = *end as usize;
            }
        });
        self.names.sort_unstable();
        self.names.dedup();
        index.names = self.names;
        index
    }
}

/// How a word of the index may answer a word that is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Likeness {
    Same,
    /// It starts with it.
    Longer,
    /// One typing mistake away.
    Mistaken,
}

impl WordsIndex {
    fn word(&self, at: usize) -> &str {
        let start = if at == 0 { 0 } else { self.ends[at - 1] as usize };
        &self.text[start..self.ends[at] as usize]
    }

    /// Where words that are not before `word` begin.
    fn first(&self, word: &str) -> usize {
        let (mut low, mut high) = (0, self.ends.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.word(middle) < word { low = middle + 1 } else { high = middle }
        }
        low
    }

    /// Adds the claims that hold a word like this one to a set.
    pub(super) fn unite_with(&self, table: &Table, word: &str, likeness: Likeness, set: &mut Bits) {
        let fits = |known: &str| match likeness {
            Likeness::Same => known == word,
            Likeness::Longer => known.starts_with(word),
            Likeness::Mistaken => one_mistake(known, word),
        };
        let first = if likeness == Likeness::Mistaken { 0 } else { self.first(word) };
        for at in first..self.ends.len() {
            if fits(self.word(at)) {
                self.postings.unite_with(at, set);
            } else if likeness != Likeness::Mistaken {
                break;
            }
        }
        // The dictionaries of these two begin with the actors, in the dataset's order.
        let named = [table.column(Facet::Speaker), table.column(Facet::Actor)];
        for (_, actor) in self.names.iter().filter(|(name, _)| fits(name)) {
            named.iter().for_each(|column| column.unite_with(*actor as usize, set));
        }
    }
}
