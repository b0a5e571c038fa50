//! An inverted index: which claims hold which folded word, and which actors' names do.

use super::edit_distance::is_one_edit_apart;
use super::postings::{Filling, Postings, Sizes};
use super::term_interner::TermInterner;
use super::tokens::{each_term, spelling, tokens};
use crate::model::{DynSort, Interner};
use crate::query::bits::Bits;

/// Folded words, each with the claims whose own text holds it; and the words of actors' names,
/// each with the actors.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvertedIndex {
    /// All words in one text, in alphabetical order, and where each ends.
    text: String,
    ends: Vec<u32>,
    /// What each word is called in `postings`.
    values: Vec<u32>,
    postings: Postings,
    names: Names,
}

/// What names are found by, with positions of actors, ascending.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Names {
    /// Words of names.
    words: Vec<(Box<str>, u32)>,
    /// Whole names.
    whole: Vec<(Box<str>, u32)>,
}

impl Names {
    fn add(&mut self, actor: u32, name: &str) {
        let tokens = tokens(name);
        each_term(&tokens, &mut |term| self.words.push((term.into(), actor)));
        self.whole.push((spelling(&tokens).into(), actor));
    }

    fn sort(&mut self) {
        for names in [&mut self.words, &mut self.whole] {
            names.dyn_sort();
            names.dedup();
        }
    }

    /// The actors of whom this is a whole name.
    fn called(&self, name: &str) -> &[(Box<str>, u32)] {
        let first = self.whole.partition_point(|(known, _)| &**known < name);
        let end = self.whole.partition_point(|(known, _)| &**known <= name);
        &self.whole[first..end]
    }
}

/// The index while it is filled, claim by claim.
#[derive(Debug, Default)]
pub struct InvertedIndexBuilder {
    words: TermInterner,
    /// Words of the claim at hand.
    own: Vec<u32>,
    claims: u32,
    /// By word: one more than the claim that held it last.
    held: Vec<u32>,
    sizes: Sizes,
    /// The words of every claim, each once, claim after claim; [`END`] ends a claim.
    pieces: Vec<Vec<u32>>,
    names: Names,
}

/// Ends a claim's words.
const END: u32 = u32::MAX;

/// Words kept together: a longer list would have to be copied to grow.
const PIECE: usize = 1 << 16;

impl InvertedIndexBuilder {
    /// Adds a text to the claim at hand.
    pub fn text(&mut self, text: &str) {
        self.words.number(text, &mut self.own);
    }

    /// Ends the claim at hand; the next text belongs to the next claim.
    pub fn end_claim(&mut self) {
        if self.pieces.last().is_none_or(|piece| piece.len() + self.own.len() >= PIECE) {
            self.pieces.push(Vec::with_capacity(PIECE));
        }
        self.held.resize(self.words.known.len(), 0);
        self.sizes.extend_to(self.words.known.len());
        let (claim, piece) = (self.claims, self.pieces.len() - 1);
        let piece = &mut self.pieces[piece];
        for word in self.own.drain(..) {
            let held = &mut self.held[word as usize];
            if *held != claim + 1 {
                *held = claim + 1;
                self.sizes.add(word, claim);
                piece.push(word);
            }
        }
        piece.push(END);
        self.claims += 1;
    }

    /// Adds a name of the actor at a position: whoever looks for it finds the claims that name
    /// the actor.
    pub fn name(&mut self, actor: u32, name: &str) {
        self.names.add(actor, name);
    }

    /// The index.
    pub fn build(self) -> InvertedIndex {
        let mut gathering = self.gather();
        while gathering.step() {}
        gathering.finish()
    }

    /// Starts to make the index of what was added.
    pub(super) fn gather(mut self) -> Gathering {
        self.held = Vec::new();
        self.pieces.reverse();
        let filling = Filling::new(self.sizes, self.claims as usize);
        Gathering {
            words: self.words.known,
            filling,
            pieces: self.pieces,
            claim: 0,
            names: self.names,
        }
    }
}

/// The index while it is made, step by step.
#[derive(Debug)]
pub(super) struct Gathering {
    words: Interner,
    filling: Filling,
    /// What is left to be gathered, from the last on.
    pieces: Vec<Vec<u32>>,
    claim: u32,
    names: Names,
}

impl Gathering {
    /// Gathers a few thousand claims; whether there is more to do.
    pub fn step(&mut self) -> bool {
        let Some(piece) = self.pieces.pop() else { return false };
        for word in piece {
            if word == END {
                self.claim += 1;
            } else {
                self.filling.add(word, self.claim);
            }
        }
        true
    }

    pub fn finish(self) -> InvertedIndex {
        let Self { words, filling, mut names, .. } = self;
        names.sort();
        let mut index =
            InvertedIndex { names, postings: filling.finish(), ..InvertedIndex::default() };
        for (word, value) in words.sorted() {
            index.text.push_str(word);
            index.ends.push(index.text.len() as u32);
            index.values.push(value);
        }
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

impl InvertedIndex {
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

    /// Whether a folded word is the whole name, or a whole alias, of an actor.
    pub(super) fn is_name(&self, word: &str) -> bool {
        !self.names.called(word).is_empty()
    }

    /// The actors of whom this is a whole name or alias.
    pub(super) fn called(&self, name: &str) -> impl Iterator<Item = u32> + '_ {
        self.names.called(name).iter().map(|(_, actor)| *actor)
    }

    /// Adds the claims that hold a word like this one to a set, and tells the actors whose names do.
    pub(super) fn unite_with(
        &self,
        word: &str,
        likeness: Likeness,
        set: &mut Bits,
        tell: &mut dyn FnMut(u32, &mut Bits),
    ) {
        let fits = |known: &str| match likeness {
            Likeness::Same => known == word,
            Likeness::Longer => known.starts_with(word),
            Likeness::Mistaken => is_one_edit_apart(known, word),
        };
        // Words that begin with a digit, of which there may be one a claim, come before all others
        // and are nobody's mistake.
        let from = if likeness == Likeness::Mistaken { ":" } else { word };
        let goes_on = |known: &str| likeness == Likeness::Mistaken || fits(known);
        for at in (self.first(from)..self.ends.len()).take_while(|at| goes_on(self.word(*at))) {
            if fits(self.word(at)) {
                self.postings.unite_with(self.values[at] as usize, set);
            }
        }
        let names = &self.names.words;
        let first = names.partition_point(|(known, _)| &**known < from);
        for (known, actor) in names[first..].iter().take_while(|(known, _)| goes_on(known)) {
            if fits(known) {
                tell(*actor, set);
            }
        }
    }
}
