//! What the disputes view shows, in order, and which of it carries handles: derived once for the
//! view, its sentence, and whatever else asks.

use crate::document::counted;
use crate::model::{Aspect, ClaimIx, Dataset, LinkAuthor};
use crate::query::{
    Bits, Dispute, DisputeKind, Followed, Matches, Origin, Pledge, Query, Reading, RelationIx,
    by_origin, disputes, pledges,
};
use crate::views::loaded::Loaded;
use leptos::prelude::*;
use std::sync::Arc;

/// A dispute as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The dispute.
    pub dispute: Arc<Dispute>,
    /// Those of its claims that carry their handle here.
    pub carries: Vec<ClaimIx>,
    /// Those of its relations that carry their handle here.
    pub relations: Vec<RelationIx>,
}

/// A pledge as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Promised {
    /// The pledge.
    pub pledge: Arc<Pledge>,
    /// Those of its claims that carry their handle here.
    pub carries: Vec<ClaimIx>,
}

/// Every dispute and pledge of a reading.
#[derive(Clone, Debug, PartialEq)]
pub struct Disputed {
    /// The disputes.
    pub disputes: Vec<Arc<Dispute>>,
    /// The pledges.
    pub pledges: Vec<Arc<Pledge>>,
}

/// Most disputes of a kind, and most pledges, that are listed: what is beyond is counted, and
/// reached by narrowing.
pub const MOST_LISTED: usize = 240;

/// Origins that are shown one by one; the claims of the rest stand in one list.
pub const MOST_ORIGINS: usize = 20;

/// What the view shows, in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The disputes that are listed, by kind.
    pub disputes: Vec<Entry>,
    /// The pledges that are listed.
    pub pledges: Vec<Promised>,
    /// How many disputes of each kind there are, listed or not.
    pub counts: [usize; 4],
    /// How many pledges there are, listed or not.
    pub pledge_count: usize,
}

/// What concerns the claims shown, and what of it is asked for; recomputed no further than what
/// changed reaches.
pub fn derived(
    loaded: StoredValue<Arc<Loaded>>,
    query: RwSignal<Query>,
    reading: Memo<Arc<Reading>>,
    matches: Memo<Arc<Matches>>,
) -> (Memo<Arc<Disputed>>, Memo<Arc<Plan>>) {
    let all = move |_: Option<&Arc<Disputed>>| {
        Arc::new(Disputed::of(&loaded.get_value(), &reading.get()))
    };
    let all = Memo::new_with_compare(all, |_, _| true);
    let among =
        Memo::new_with_compare(move |_| Arc::new(all.get().among(&matches.get())), |_, _| true);
    // What narrows the disputes beside what narrows the claims.
    let narrowed = Memo::new(move |_| {
        query.with(|q| Query {
            aspect: q.aspect.clone(),
            author: q.author.clone(),
            ..Query::default()
        })
    });
    let plan = move |_: Option<&Arc<Plan>>| {
        Arc::new(Plan::new(&loaded.get_value(), &reading.get(), &narrowed.get(), &among.get()))
    };
    (among, Memo::new_with_compare(plan, |_, _| true))
}

impl Disputed {
    /// All there is in a reading.
    pub fn of(loaded: &Loaded, reading: &Reading) -> Self {
        let disputes = disputes(&loaded.dataset, loaded.index.relations(), reading);
        let pledges = pledges(&loaded.dataset, reading);
        Self {
            disputes: disputes.into_iter().map(Arc::new).collect(),
            pledges: pledges.into_iter().map(Arc::new).collect(),
        }
    }

    /// What concerns a claim among those shown.
    pub fn among(&self, matches: &Matches) -> Self {
        let disputes = self.disputes.iter();
        let disputes = disputes.filter(|one| one.claims().any(|ix| matches.contains(ix)));
        let pledges = self.pledges.iter();
        let pledges = pledges.filter(|one| claims_of(one).any(|ix| matches.contains(ix)));
        Self { disputes: disputes.cloned().collect(), pledges: pledges.cloned().collect() }
    }
}

fn claims_of(pledge: &Pledge) -> impl Iterator<Item = ClaimIx> + '_ {
    std::iter::once(pledge.claim).chain(pledge.followed.iter().map(|followed| followed.claim))
}

impl Plan {
    /// What is asked for of those by aspect and author.
    pub fn new(loaded: &Loaded, reading: &Reading, query: &Query, among: &Disputed) -> Self {
        let dataset = &loaded.dataset;
        let mut seen = Bits::none(dataset.claims.len());
        let mut seen_relations = Bits::none(loaded.index.relations().len());
        let mut counts = [0; 4];
        let asked = among.disputes.iter().filter(|dispute| dispute.asked_for(dataset, query));
        let disputes = asked
            .filter(|dispute| {
                counts[dispute.kind as usize] += 1;
                counts[dispute.kind as usize] <= MOST_LISTED
            })
            .map(|dispute| {
                let mut carries = fronted(dataset, reading, dispute);
                carries.retain(|ix| seen.insert(ix.get()));
                let mut relations = dispute.relations.clone();
                relations.retain(|ix| {
                    dispute.kind != DisputeKind::Headline && seen_relations.insert(ix.get())
                });
                Entry { dispute: dispute.clone(), carries, relations }
            })
            .collect();
        let asked = among.pledges.iter().filter(|pledge| pledge_asked_for(dataset, query, pledge));
        let mut pledge_count = 0;
        let pledges = asked
            .inspect(|_| pledge_count += 1)
            .enumerate()
            .filter(|(at, _)| *at < MOST_LISTED)
            .map(|(_, pledge)| {
                let carries = claims_of(pledge).filter(|ix| seen.insert(ix.get())).collect();
                Promised { pledge: pledge.clone(), carries }
            })
            .collect();
        Self { disputes, pledges, counts, pledge_count }
    }

    /// The disputes of a kind that are listed.
    pub fn of_kind(&self, kind: DisputeKind) -> impl Iterator<Item = &Entry> {
        self.disputes.iter().filter(move |entry| entry.dispute.kind == kind)
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.disputes.is_empty() && self.pledges.is_empty()
    }

    /// Whether a claim carries its handle in the view.
    pub fn shows(&self, ix: ClaimIx) -> bool {
        self.disputes.iter().any(|entry| entry.carries.contains(&ix))
            || self.pledges.iter().any(|entry| entry.carries.contains(&ix))
    }

    /// How much there is: "17 disputes, 4 pledges".
    pub fn tally(&self) -> String {
        let disputes = self.counts.iter().sum();
        format!("{}, {}", counted(disputes, "dispute"), counted(self.pledge_count, "pledge"))
    }
}

/// Whether a pledge is asked for: it is of the aspect of pledges and conduct, and by an author if
/// that author draws something that followed.
fn pledge_asked_for(dataset: &Dataset, query: &Query, pledge: &Pledge) -> bool {
    let by_author = |followed: &Followed| {
        let author = match dataset.link(followed.link).author {
            LinkAuthor::Compiler => "compiler",
            LinkAuthor::Actor(ix) => dataset.actor(ix).id.as_str(),
        };
        query.author.iter().any(|id| id == author)
    };
    (query.aspect.is_empty() || query.aspect.contains(&Aspect::PledgeConduct))
        && (query.author.is_empty() || pledge.followed.iter().any(by_author))
}

/// The claims that stand open in a dispute: the first of each origin of each side.
fn fronted(dataset: &Dataset, reading: &Reading, dispute: &Dispute) -> Vec<ClaimIx> {
    let first = |origin: Origin| origin.claims[0];
    let mut fronted = Vec::new();
    for side in &dispute.sides {
        match side[..] {
            [one] => fronted.push(one),
            _ => fronted.extend(
                by_origin(dataset, reading, side).into_iter().take(MOST_ORIGINS).map(first),
            ),
        }
    }
    fronted
}
