//! Pledges, and what the texts hold to have followed: broken, doubted, kept, or nothing.
//!
//! An outcome is always somebody's word: that of the author of the link that draws it.

use super::reading::Reading;
use super::stance::stance;
use crate::model::{ClaimIx, Dataset, Dated, Day, DynSort, Edtf, IntervalEnd, LinkIx, LinkKind};
use crate::query::request::{Clock, Stance};

/// What somebody holds to have become of a pledge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// A link says that conduct broke it.
    Broken,
    /// A claim is held to undermine it, or is set against it.
    Doubted,
    /// A link says that conduct kept it.
    Kept,
}

/// The days from when a pledge was given to when something began: 0 is the same day, 1 the day
/// after; negative where the dates leave open, or say, that it began before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The fewest days.
    pub fewest: i64,
    /// The most days.
    pub most: i64,
    /// Which time of what followed is meant: that it speaks of, or, failing that, of its saying.
    pub clock: Clock,
}

/// Something held to have followed a pledge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Followed {
    /// The link that draws it.
    pub link: LinkIx,
    /// What is said to have followed.
    pub claim: ClaimIx,
    /// What became of the pledge by it.
    pub outcome: Outcome,
    /// How long after; none where a date is missing.
    pub gap: Option<Gap>,
}

/// A pledge with what followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pledge {
    /// The pledge.
    pub claim: ClaimIx,
    /// What followed, earliest first, what has no date last; empty: nothing in these texts.
    pub followed: Vec<Followed>,
    /// Links that qualify it, or by which it qualifies another claim.
    pub qualified: Vec<LinkIx>,
}

impl Pledge {
    /// What became of it, each outcome once; empty: nothing in these texts.
    pub fn outcomes(&self) -> Vec<Outcome> {
        let mut outcomes: Vec<Outcome> = self.followed.iter().map(|f| f.outcome).collect();
        outcomes.dyn_sort();
        outcomes.dedup();
        outcomes
    }
}

/// Every pledge of a reading, in file order.
pub fn pledges(dataset: &Dataset, reading: &Reading) -> Vec<Pledge> {
    let promised = |ix: &ClaimIx| stance(dataset.claim(*ix)) == Some(Stance::Promises);
    let remaining = reading.claims.iter().map(|at| ClaimIx(at as u32)).filter(promised);
    let mut pledges: Vec<Pledge> = remaining
        .map(|claim| Pledge { claim, followed: Vec::new(), qualified: Vec::new() })
        .collect();
    for ix in &reading.links {
        let link = dataset.link(*ix);
        for (end, other) in [(link.to, link.from), (link.from, link.to)] {
            // Claims are in file order, and so are the pledges among them.
            let Ok(at) = pledges.binary_search_by(|pledge| pledge.claim.cmp(&end)) else {
                continue;
            };
            match (link.kind, end == link.to) {
                (LinkKind::Qualifies, _) => pledges[at].qualified.push(*ix),
                (kind, pointed_to) => {
                    if let Some(outcome) = outcome(kind, pointed_to) {
                        let gap = gap(dataset, end, other);
                        let followed = Followed { link: *ix, claim: other, outcome, gap };
                        pledges[at].followed.push(followed);
                    }
                }
            }
        }
    }
    for pledge in &mut pledges {
        pledge.followed.dyn_sort_by_key(|f| f.gap.map_or(i64::MAX, |gap| gap.fewest));
    }
    pledges
}

/// What a link makes of the pledge at one of its ends. A contradiction points both ways.
fn outcome(kind: LinkKind, pointed_to: bool) -> Option<Outcome> {
    match (kind, pointed_to) {
        (LinkKind::Breaks, true) => Some(Outcome::Broken),
        (LinkKind::Keeps, true) => Some(Outcome::Kept),
        (LinkKind::Undermines, true) | (LinkKind::Contradicts, _) => Some(Outcome::Doubted),
        _ => None,
    }
}

fn gap(dataset: &Dataset, pledge: ClaimIx, other: ClaimIx) -> Option<Gap> {
    let pledge = dataset.claim(pledge);
    let (given, until) = begins(&pledge.said).or_else(|| begins(&pledge.about))?;
    let other = dataset.claim(other);
    let about = begins(&other.about).map(|days| (days, Clock::About));
    let (days, clock) = about.or_else(|| begins(&other.said).map(|days| (days, Clock::Said)))?;
    Some(Gap { fewest: days.0.0 - until.0, most: days.1.0 - given.0, clock })
}

/// The first and the last day on which a date may begin; none where no beginning is known.
fn begins(dated: &Dated) -> Option<(Day, Day)> {
    let date = match dated.date.as_ref()? {
        Edtf::Single(date) | Edtf::Interval(IntervalEnd::At(date), _) => date,
        Edtf::Interval(..) => return None,
    };
    let extent = date.extent();
    Some((extent.first, extent.last))
}
