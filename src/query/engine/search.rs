//! Search: what was typed, as folded words, which claims hold them, and where they stand in a
//! text.
//!
//! Ranking, best first: claims of an actor whose name or alias is exactly what was typed; claims
//! that hold every word as typed; claims that hold the last word only as the start of a longer
//! one; claims that hold some word only with a typing mistake. Within each, by source and place.

use super::edit_distance::{allows_an_edit, is_one_edit_apart};
use super::folding::without_article;
use super::inverted_index::{InvertedIndex, Likeness};
use super::table::Table;
use super::tokens::{Token, TokenKind, pair, spelling, tokens};
use crate::query::bits::Bits;
use crate::query::request::Facet;
use std::ops::Range;
use std::sync::Arc;

/// Letters that the last word must have to stand for longer ones.
const PREFIX_LETTERS: usize = 3;

/// What a reader looks for: all words must match, the last as a prefix from three letters on; in a
/// word of five or more letters one typing mistake is allowed for. A word that is a whole name or
/// alias matches as a word only. Of a script that puts no spaces between words a run of signs must
/// match, wherever it stands in a longer one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needle {
    parts: Vec<Part>,
    /// All that was typed, to be held against whole names.
    spelling: String,
}

/// A part of what is looked for, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Word(String),
    /// Signs that stand together; never empty.
    Signs(Vec<String>),
}

/// A term to be looked up in the index.
struct Term {
    text: String,
    is_word: bool,
    /// Whether it ends what was typed.
    is_last: bool,
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
        let tokens = tokens(text);
        let spelling = spelling(&tokens);
        let mut parts: Vec<Part> = Vec::new();
        for token in tokens {
            match (parts.last_mut(), token.kind) {
                (Some(Part::Signs(signs)), TokenKind::NextSign) => signs.push(token.folded),
                (_, TokenKind::Word) => parts.push(Part::Word(token.folded)),
                _ => parts.push(Part::Signs(vec![token.folded])),
            }
        }
        Self { parts, spelling }
    }

    /// Whether it looks for nothing.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The claims in which everything is found, by how well.
    pub(super) fn find(&self, table: &Table) -> Found {
        let mut ranks = [const { None }; 3];
        for term in self.terms() {
            for (rank, found) in ranks.iter_mut().zip(find_term(table, &term)) {
                match rank {
                    None => *rank = Some(found),
                    Some(rank) => rank.intersect(&found),
                }
            }
        }
        let named = named(table, &self.spelling);
        let ranks: Vec<Arc<Bits>> =
            [named].into_iter().chain(ranks).flatten().map(Arc::new).collect();
        let any = ranks.last().cloned().unwrap_or_else(|| Arc::new(Bits::all(table.claims())));
        Found { any, ranks }
    }

    /// What stands in the index for all parts.
    fn terms(&self) -> Vec<Term> {
        let mut terms = Vec::new();
        let mut push = |text: String, is_word| terms.push(Term { text, is_word, is_last: false });
        for part in &self.parts {
            match part {
                Part::Word(word) => push(word.clone(), true),
                Part::Signs(signs) if signs.len() == 1 => push(signs[0].clone(), false),
                Part::Signs(signs) => {
                    signs.windows(2).for_each(|two| push(pair(&two[0], &two[1]), false));
                }
            }
        }
        if let Some(last) = terms.last_mut() {
            last.is_last = true;
        }
        terms
    }

    /// Whether a text holds every part, the last word as a prefix however short it is.
    pub fn fits(&self, text: &str) -> bool {
        let tokens = tokens(text);
        let last = self.parts.len().wrapping_sub(1);
        self.parts.iter().enumerate().all(|(at, part)| {
            let starts = |from: usize| part.stands_at(&tokens[from..], at == last, 1).is_some();
            (0..tokens.len()).any(starts)
        })
    }

    /// How many tokens at the front of some answer a part, if they do.
    fn hits(&self, tokens: &[Token]) -> Option<usize> {
        let last = self.parts.len().wrapping_sub(1);
        let hit = |(at, part): (usize, &Part)| {
            let mistaken = matches!(part, Part::Word(word) if tokens[0].is_mistaken_for(word));
            let stands = part.stands_at(tokens, at == last, PREFIX_LETTERS);
            stands.or(mistaken.then_some(1))
        };
        self.parts.iter().enumerate().find_map(hit)
    }
}

/// The claims that an actor speaks or that speak of it, of whom this is a whole name; none if
/// nobody is called so.
fn named(table: &Table, name: &str) -> Option<Bits> {
    let mut called = table.words().called(name).peekable();
    called.peek()?;
    let mut set = Bits::none(table.claims());
    called.for_each(|actor| unite_with_actor(table, actor, &mut set));
    Some(set)
}

/// Adds the claims that an actor speaks or that speak of it to a set.
fn unite_with_actor(table: &Table, actor: u32, set: &mut Bits) {
    // The dictionaries of these two begin with the actors, in the dataset's order.
    for facet in [Facet::Speaker, Facet::Actor] {
        table.column(facet).unite_with(actor as usize, set);
    }
}

/// The claims that hold a term as typed, those with longer ones too, and those with a mistake too.
fn find_term(table: &Table, term: &Term) -> [Bits; 3] {
    let words: &InvertedIndex = table.words();
    let mut set = Bits::none(table.claims());
    let mut add = |likeness: Likeness| {
        let mut tell = |actor, set: &mut Bits| unite_with_actor(table, actor, set);
        words.unite_with(&term.text, likeness, &mut set, &mut tell);
        if let Some(bare) = without_article(&term.text).filter(|_| term.is_word) {
            words.unite_with(bare, likeness, &mut set, &mut tell);
        }
        set.clone()
    };
    let is_name = term.is_word && words.is_name(&term.text);
    let is_prefix =
        term.is_last && !is_name && (!term.is_word || term.text.chars().count() >= PREFIX_LETTERS);
    let same = add(Likeness::Same);
    let longer = if is_prefix { add(Likeness::Longer) } else { same.clone() };
    let guess = term.is_word && !is_name && allows_an_edit(&term.text);
    let likely = if guess { add(Likeness::Mistaken) } else { longer.clone() };
    [same, longer, likely]
}

impl Part {
    /// How many tokens at the front of some are this part, if they are; the last word of a needle
    /// may be the start of a longer one if it has so many letters.
    fn stands_at(&self, tokens: &[Token], is_last: bool, prefix_letters: usize) -> Option<usize> {
        match self {
            Part::Word(word) => {
                let token = tokens.first().filter(|token| token.kind == TokenKind::Word)?;
                let is_prefix = is_last && word.chars().count() >= prefix_letters;
                token.is_word(word, is_prefix).then_some(1)
            }
            Part::Signs(signs) => {
                let here = tokens.get(..signs.len())?;
                let (last, others) = signs.split_last()?;
                let together = here[1..].iter().all(|token| token.kind == TokenKind::NextSign);
                let same = others.iter().zip(here).all(|(sign, token)| *sign == token.folded);
                let end = &here[signs.len() - 1];
                let ends = if is_last { end.folded.starts_with(last) } else { end.folded == *last };
                let is_run = end.kind != TokenKind::Word && together && same && ends;
                is_run.then_some(signs.len())
            }
        }
    }
}

impl Token {
    /// Whether it is a word, or starts with it; with or without an Arabic article.
    fn is_word(&self, word: &str, is_prefix: bool) -> bool {
        let forms = |word| [Some(word), without_article(word)].into_iter().flatten();
        let fits = |own: &str, word: &str| own == word || (is_prefix && own.starts_with(word));
        forms(&self.folded).any(|own| forms(word).any(|word| fits(own, word)))
    }

    fn is_mistaken_for(&self, word: &str) -> bool {
        self.kind == TokenKind::Word
            && allows_an_edit(word)
            && is_one_edit_apart(&self.folded, word)
    }
}

/// Where parts of the needle stand in a text: byte ranges, ascending, not overlapping.
pub fn match_ranges(needle: &Needle, text: &str) -> Vec<Range<usize>> {
    if needle.is_empty() {
        return Vec::new();
    }
    let tokens = tokens(text);
    let (mut ranges, mut at) = (Vec::new(), 0);
    while at < tokens.len() {
        let hit = needle.hits(&tokens[at..]);
        if let Some(length) = hit {
            ranges.push(tokens[at].range.start..tokens[at + length - 1].range.end);
        }
        at += hit.unwrap_or(1);
    }
    ranges
}
