//! The design's sentences, one claim at a time: slow, plain, and written without looking at the
//! engine. What the engine answers must be what this answers.

use super::naive_origins::{is_part_of, relays};
use sayso::model::{
    Actor, Basis, Claim, ClaimIx, ClaimKind, Dataset, Edtf, Extent, Likelihood, LinkKind, Polarity,
};
use sayso::query::{Clause, Clock, Facet, Interval, Query, Voice};
use std::collections::BTreeSet;

/// A dataset read with some voices left out.
pub struct Naive<'a> {
    pub dataset: &'a Dataset,
    pub query: &'a Query,
}

/// How a claim stands to the intervals of a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    Certain,
    Possible,
    Undated,
    Outside,
}

/// How well a claim answers a search, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    Named,
    AsTyped,
    Longer,
    Mistaken,
}

/// Whether a word of five or more letters becomes another by one mistake: each is tried.
pub fn mistaken(known: &str, typed: &str) -> bool {
    let letters: Vec<char> = typed.chars().collect();
    if known.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    if letters.len() < 5 || !letters.iter().all(|c| c.is_alphabetic()) || known == typed {
        return false;
    }
    let alphabet: Vec<char> = known.chars().collect();
    let mut tries: Vec<Vec<char>> = Vec::new();
    for at in 0..=letters.len() {
        for c in &alphabet {
            let mut more = letters.clone();
            more.insert(at, *c);
            tries.push(more);
        }
        if at < letters.len() {
            let mut fewer = letters.clone();
            fewer.remove(at);
            tries.push(fewer);
            for c in &alphabet {
                let mut other = letters.clone();
                other[at] = *c;
                tries.push(other);
            }
        }
        if at + 1 < letters.len() {
            let mut swapped = letters.clone();
            swapped.swap(at, at + 1);
            tries.push(swapped);
        }
    }
    tries.contains(&alphabet)
}

impl Naive<'_> {
    fn claim(&self, ix: ClaimIx) -> &Claim {
        self.dataset.claim(ix)
    }

    /// "read the dataset as if these had never spoken"
    pub fn speaks(&self, ix: ClaimIx) -> bool {
        let claim = self.claim(ix);
        let actors: BTreeSet<&str> =
            claim.attribution.iter().map(|hop| self.dataset.actor(hop.actor).id.as_str()).collect();
        let without = &self.query.without;
        let silent = without.iter().any(|voice| match voice {
            Voice::Actor(id) => actors.contains(id.as_str()),
            Voice::Source(_) => false,
        });
        let mut sources = claim.evidence.iter().map(|e| self.dataset.source(e.source));
        !silent && sources.any(|source| !without.contains(&Voice::Source(source.id.to_string())))
    }

    /// The values a claim has of a facet; empty: none.
    pub fn values(&self, ix: ClaimIx, facet: Facet) -> BTreeSet<String> {
        let (data, claim) = (self.dataset, self.claim(ix));
        let actors = |list: &[sayso::model::ActorIx]| -> BTreeSet<String> {
            list.iter().map(|actor| data.actor(*actor).id.to_string()).collect()
        };
        let chain: Vec<_> = claim.attribution.iter().map(|hop| hop.actor).collect();
        let one = |id: &str| BTreeSet::from([id.to_owned()]);
        let maybe = |id: Option<&str>| id.map(one).unwrap_or_default();
        match facet {
            Facet::Speaker => actors(&chain),
            Facet::Root => actors(&chain[chain.len() - 1..]),
            Facet::Actor => actors(&[&claim.subject[..], &claim.object.actors].concat()),
            Facet::Subject => actors(&claim.subject),
            Facet::Object => actors(&claim.object.actors),
            Facet::Predicate => maybe(claim.predicate.map(|ix| data.predicate(ix).id.as_str())),
            Facet::Topic => claim.topics.iter().map(|t| data.topic(*t).id.to_string()).collect(),
            Facet::Stance => maybe(stance(claim)),
            Facet::Kind => maybe(claim.kind.map(ClaimKind::id)),
            Facet::Polarity => maybe(claim.polarity.map(Polarity::id)),
            Facet::Contested => one(self.contested(ix)),
            Facet::Likelihood => maybe(claim.certainty.likelihood.map(Likelihood::id)),
            Facet::Confidence => maybe(claim.certainty.confidence.map(|value| value.id())),
            Facet::Source => {
                claim.evidence.iter().map(|e| data.source(e.source).id.to_string()).collect()
            }
            Facet::Depth => one(&(chain.len() - 1).to_string()),
            Facet::Weight => one(claim.weight.id()),
            Facet::AboutBasis => maybe(known(claim.about.basis)),
            Facet::SaidBasis => maybe(known(claim.said.basis)),
            Facet::PublishedBasis => maybe(known(self.published(claim).1)),
        }
    }

    fn published(&self, claim: &Claim) -> (Option<Edtf>, Basis) {
        let source = self.dataset.source(claim.evidence[0].source);
        (source.published.clone(), source.published_basis)
    }

    fn clause_holds(&self, ix: ClaimIx, facet: Facet, clause: &Clause) -> bool {
        let values = self.values(ix, facet);
        let present = |id: &str| {
            if id == "none" { values.is_empty() } else { values.contains(id) }
        };
        let included =
            clause.include.is_empty() || clause.include.iter().any(|term| present(term.as_str()));
        included && !clause.exclude.iter().any(|term| present(term.as_str()))
    }

    /// Whether a claim answers everything but the intervals and one facet's own clause.
    pub fn answers_but(&self, ix: ClaimIx, own: Option<Facet>) -> bool {
        self.speaks(ix)
            && self.found(ix)
            && self
                .query
                .facets
                .iter()
                .all(|(facet, clause)| Some(*facet) == own || self.clause_holds(ix, *facet, clause))
    }

    /// The worst answer of the clocks: outside, else undated, else possible, else certain.
    pub fn when(&self, ix: ClaimIx) -> When {
        let claim = self.claim(ix);
        let date = |clock: Clock| match clock {
            Clock::About => claim.about.date.clone(),
            Clock::Said => claim.said.date.clone(),
            Clock::Published => self.published(claim).0,
        };
        let answers = self.query.intervals.iter().map(|(clock, interval)| {
            let extent = date(*clock).map(|date| date.extent());
            when(interval, extent)
        });
        answers.max().unwrap_or(When::Certain)
    }

    fn found(&self, ix: ClaimIx) -> bool {
        self.found_how(ix).is_some()
    }

    /// All words of the search, the last as a prefix from three letters on, one typing mistake in
    /// five letters, and a whole name as a word only; the worst of the words tells how well, and a
    /// claim of an actor with exactly this name comes first. The generated words are plain, so that
    /// folding is no more than lower case, and `ae` for `ai`.
    pub fn found_how(&self, ix: ClaimIx) -> Option<Found> {
        let claim = self.claim(ix);
        let mut texts = vec![claim.id.to_string(), claim.statement.clone()];
        texts.extend(claim.predicate.map(|ix| self.dataset.predicate(ix).label.clone()));
        texts.extend(claim.evidence.iter().filter_map(|e| e.quote.clone()));
        let chain = claim.attribution.iter().map(|hop| hop.actor);
        let actors = chain.chain(claim.subject.clone()).chain(claim.object.actors.clone());
        let own_names: Vec<String> =
            actors.flat_map(|actor| names(self.dataset.actor(actor))).collect();
        texts.extend(own_names.clone());
        let have: BTreeSet<String> = texts.iter().flat_map(|text| plain_words(text)).collect();
        let wanted = plain_words(&self.query.search);
        let is_name = |words: &[String]| {
            self.dataset.actors.iter().flat_map(names).any(|name| plain_words(&name) == words)
        };
        let last = wanted.len().wrapping_sub(1);
        let how = |(at, word): (usize, &String)| {
            let longer = |known: &String| known.starts_with(word.as_str());
            if have.contains(word) {
                Some(Found::AsTyped)
            } else if is_name(std::slice::from_ref(word)) {
                None
            } else if at == last && word.len() >= 3 && have.iter().any(longer) {
                Some(Found::Longer)
            } else {
                have.iter().any(|known| mistaken(known, word)).then_some(Found::Mistaken)
            }
        };
        if !wanted.is_empty() && own_names.iter().any(|name| plain_words(name) == wanted) {
            return Some(Found::Named);
        }
        let all: Option<Vec<Found>> = wanted.iter().enumerate().map(how).collect();
        all.map(|all| all.into_iter().max().unwrap_or(Found::AsTyped))
    }

    fn relations(&self, claim: &Claim) -> BTreeSet<(String, String, String)> {
        let Some(predicate) = claim.predicate else { return BTreeSet::new() };
        let predicate = self.dataset.predicate(predicate);
        let id = |actor| self.dataset.actor(actor).id.to_string();
        let mut keys = BTreeSet::new();
        for subject in &claim.subject {
            for object in &claim.object.actors {
                let (mut from, mut to) = (id(*subject), id(*object));
                if predicate.symmetric && from > to {
                    std::mem::swap(&mut from, &mut to);
                }
                keys.insert((from, predicate.id.to_string(), to));
            }
        }
        keys
    }

    /// "A claim is as contested as its relation, or as its own links."
    pub fn contested(&self, ix: ClaimIx) -> &'static str {
        if !self.speaks(ix) {
            return "no";
        }
        let mut related = vec![ix];
        let mut both_ways = false;
        for key in self.relations(self.claim(ix)) {
            let members: Vec<ClaimIx> = self
                .dataset
                .claim_ixs()
                .filter(|other| self.speaks(*other))
                .filter(|other| self.relations(self.claim(*other)).contains(&key))
                .collect();
            both_ways |= self.said_and_denied(&members);
            related.extend(members);
        }
        let set_against = self
            .links(LinkKind::Contradicts)
            .any(|(from, to)| related.contains(&from) || related.contains(&to));
        let questioned = self.links(LinkKind::Undermines).any(|(_, to)| related.contains(&to));
        match (both_ways, set_against, questioned) {
            (true, _, _) => "both-ways",
            (_, true, _) => "set-against",
            (_, _, true) => "questioned",
            _ => "no",
        }
    }

    fn links(&self, kind: LinkKind) -> impl Iterator<Item = (ClaimIx, ClaimIx)> + '_ {
        self.dataset
            .links
            .iter()
            .filter(move |link| link.kind == kind)
            .filter(|link| {
                let drawn_by = link.claim.unwrap_or(link.from);
                [link.from, link.to, drawn_by].into_iter().all(|claim| self.speaks(claim))
            })
            .map(|link| (link.from, link.to))
    }

    fn said_and_denied(&self, claims: &[ClaimIx]) -> bool {
        claims.iter().any(|a| {
            claims.iter().any(|b| {
                let (a, b) = (self.claim(*a), self.claim(*b));
                stance(a) == Some("says")
                    && stance(b) == Some("denies")
                    && may_overlap(a, b)
                    && self.are_apart(a, b)
            })
        })
    }
}

impl Naive<'_> {
    /// "by different roots, neither of which is part of the other or relays the other anywhere"
    fn are_apart(&self, a: &Claim, b: &Claim) -> bool {
        let (a, b) = (a.root().actor, b.root().actor);
        let speaking: Vec<&Claim> = self
            .dataset
            .claim_ixs()
            .filter(|ix| self.speaks(*ix))
            .map(|ix| self.claim(ix))
            .collect();
        a != b
            && !is_part_of(self.dataset, a, b)
            && !is_part_of(self.dataset, b, a)
            && !relays(self.dataset, &speaking, a, b)
            && !relays(self.dataset, &speaking, b, a)
    }
}

/// "Stance": the sentence of the design, in its order; none where what it needs is not coded.
pub fn stance(claim: &Claim) -> Option<&'static str> {
    let likelihood = claim.certainty.likelihood.map(|likelihood| likelihood.band());
    match (claim.kind?, likelihood, claim.polarity) {
        (ClaimKind::Pledge, _, _) => Some("promises"),
        (_, Some((_, high)), _) if high <= 45 => Some("calls-unlikely"),
        (_, Some((low, _)), _) if low >= 55 => Some("calls-likely"),
        (ClaimKind::Scenario, _, _) => Some("considers-possible"),
        (ClaimKind::Forecast, _, _) => Some("expects"),
        (_, _, Some(Polarity::Affirm)) => Some("says"),
        (_, _, Some(Polarity::Negate)) => Some("denies"),
        (_, _, None) => None,
    }
}

fn known(basis: Basis) -> Option<&'static str> {
    (basis != Basis::None).then(|| basis.id())
}

fn may_overlap(a: &Claim, b: &Claim) -> bool {
    let (Some(a), Some(b)) = (&a.about.date, &b.about.date) else {
        return true;
    };
    let (a, b) = (a.extent(), b.extent());
    a.first.max(b.first) <= a.last.min(b.last)
}

fn when(interval: &Interval, extent: Option<Extent>) -> When {
    match (interval, extent) {
        (Interval::Undated, None) => When::Certain,
        (Interval::Undated, Some(_)) => When::Outside,
        (Interval::Between(..), None) => When::Undated,
        (Interval::Between(from, to), Some(extent)) => {
            let before = from.as_ref().is_some_and(|from| extent.last < from.extent().first);
            let after = to.as_ref().is_some_and(|to| extent.first > to.extent().last);
            let starts_in = from.as_ref().is_none_or(|from| extent.first >= from.extent().first);
            let ends_in = to.as_ref().is_none_or(|to| extent.last <= to.extent().last);
            match (before || after, starts_in && ends_in && extent.firm) {
                (true, _) => When::Outside,
                (_, true) => When::Certain,
                _ => When::Possible,
            }
        }
    }
}

fn names(actor: &Actor) -> Vec<String> {
    std::iter::once(&actor.name).chain(&actor.aliases).cloned().collect()
}

fn plain_words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| word.to_lowercase().replace("ae", "ai")).collect()
}
