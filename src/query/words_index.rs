//! An inverted index: which claims hold which folded word.

use super::bits::Bits;
use super::fold::words;
use crate::model::{ActorIx, Claim, Dataset, sort_by};

/// Folded words in alphabetical order, each with the claims that hold it.
#[derive(Clone, Debug, Default)]
pub struct WordsIndex {
    words: Vec<Box<str>>,
    /// Where each word's claims start in `claims`; one longer than `words`.
    starts: Vec<u32>,
    claims: Vec<u32>,
    claim_count: usize,
}

impl WordsIndex {
    /// Indexes what a search looks at: statements, key phrases, what claims are about, and the
    /// names and aliases of every actor they name.
    pub fn new(dataset: &Dataset) -> Self {
        let mut actor_words: Vec<Vec<String>> = Vec::new();
        for actor in &dataset.actors {
            let mut own = folded(&actor.name);
            for alias in &actor.aliases {
                own.append(&mut folded(alias));
            }
            actor_words.push(own);
        }
        let mut postings: Vec<(String, u32)> = Vec::new();
        for (at, claim) in dataset.claims.iter().enumerate() {
            for text in own_text(dataset, claim) {
                postings.extend(folded(text).into_iter().map(|word| (word, at as u32)));
            }
            for actor in named_actors(claim) {
                postings.extend(actor_words[actor.get()].iter().map(|w| (w.clone(), at as u32)));
            }
        }
        sort_by(&mut postings, |a, b| a.0.cmp(&b.0));
        postings.dedup();
        let mut index = Self { claim_count: dataset.claims.len(), ..Self::default() };
        for (word, claim) in postings {
            if index.words.last().is_none_or(|last| **last != *word) {
                index.words.push(word.into());
                index.starts.push(index.claims.len() as u32);
            }
            index.claims.push(claim);
        }
        index.starts.push(index.claims.len() as u32);
        index
    }

    /// The claims that hold this word, or any word that starts with it.
    pub fn claims_with(&self, word: &str, prefix: bool) -> Bits {
        let mut found = Bits::none(self.claim_count);
        let first = self.words.partition_point(|known| known.as_ref() < word);
        let fits = |known: &str| if prefix { known.starts_with(word) } else { known == word };
        for at in (first..self.words.len()).take_while(|at| fits(&self.words[*at])) {
            let range = self.starts[at] as usize..self.starts[at + 1] as usize;
            for claim in &self.claims[range] {
                found.insert(*claim as usize);
            }
        }
        found
    }
}

fn folded(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.folded).collect()
}

fn own_text<'a>(dataset: &'a Dataset, claim: &'a Claim) -> Vec<&'a str> {
    let label = &dataset.predicate(claim.predicate).label;
    let mut texts = vec![claim.id.as_str(), &claim.statement, label];
    for evidence in &claim.evidence {
        texts.push(&evidence.quote);
    }
    let (object, hedge) = (&claim.object, &claim.certainty.hedge);
    for text in [&claim.subject_part, &object.part, &object.text, hedge] {
        texts.extend(text.as_deref());
    }
    texts
}

fn named_actors(claim: &Claim) -> Vec<ActorIx> {
    let mut actors = [&claim.subject[..], &claim.object.actors].concat();
    actors.extend(claim.attribution.iter().map(|hop| hop.actor));
    actors
}
