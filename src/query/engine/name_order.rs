//! The order of names: how it is handed in, and the one that stands in where there is no browser.

use super::folding::plain_letters;
use crate::model::{ActorIx, Dataset, DynSort, PredicateIx};
use std::borrow::Cow;
use std::cmp::Ordering;

/// Tells where each of some names stands among them, from 0; those that it does not tell apart share
/// a place. A browser hands in its own; [`rank_names`] is one that needs none.
pub type RankNames = dyn Fn(&[&str]) -> Vec<u32>;

/// Where the actors and predicates of a dataset stand by their names.
#[derive(Clone, Debug, Default)]
pub(super) struct NameRanks {
    actors: Vec<u32>,
    predicates: Vec<u32>,
}

impl NameRanks {
    pub fn new(dataset: &Dataset, rank: &RankNames) -> Self {
        let names: Vec<&str> = dataset.actors.iter().map(|actor| actor.name.as_str()).collect();
        let labels: Vec<&str> = dataset.predicates.iter().map(|p| p.label.as_str()).collect();
        Self { actors: rank(&names), predicates: rank(&labels) }
    }

    pub fn of_actor(&self, actor: ActorIx) -> u32 {
        self.actors[actor.get()]
    }

    pub fn of_predicate(&self, predicate: PredicateIx) -> u32 {
        self.predicates[predicate.get()]
    }
}

/// The places of names by [`compare_names`].
pub fn rank_names(names: &[&str]) -> Vec<u32> {
    let mut sorted = names.to_vec();
    sorted.dyn_sort_by(|a, b| compare_names(a, b));
    sorted.dedup_by(|a, b| compare_names(a, b).is_eq());
    let rank = |name: &&str| sorted.partition_point(|other| compare_names(other, name).is_lt());
    names.iter().map(|name| rank(name) as u32).collect()
}

/// The order of two names as readers of most languages expect it: by letters, whatever their
/// accents (Ärzte stands by A), and numbers by their value (2 before 10). Names that differ only in
/// accents go by those; case never tells two names apart.
pub fn compare_names(a: &str, b: &str) -> Ordering {
    let order = compare_plain(&plain(a), &plain(b));
    if order.is_ne() || (a.is_ascii() && b.is_ascii()) {
        return order;
    }
    a.to_lowercase().cmp(&b.to_lowercase())
}

/// A name without accents; ASCII is not copied for that.
fn plain(name: &str) -> Cow<'_, str> {
    if name.is_ascii() { name.into() } else { plain_letters(name).into() }
}

fn compare_plain(mut a: &str, mut b: &str) -> Ordering {
    loop {
        let (Some(x), Some(y)) = (a.chars().next(), b.chars().next()) else {
            return a.len().cmp(&b.len());
        };
        let order = if x.is_ascii_digit() && y.is_ascii_digit() {
            let (m, n) = (take_number(&mut a), take_number(&mut b));
            m.len().cmp(&n.len()).then_with(|| m.cmp(n))
        } else {
            (a, b) = (&a[x.len_utf8()..], &b[y.len_utf8()..]);
            x.to_ascii_lowercase().cmp(&y.to_ascii_lowercase())
        };
        if order.is_ne() {
            return order;
        }
    }
}

/// Takes the digits from the front of a text; without leading zeros.
fn take_number<'a>(text: &mut &'a str) -> &'a str {
    let end = text.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    *text = rest;
    digits.trim_start_matches('0')
}
