//! Claims of one text and one date, which share a mark: which they are, and what they are called.

use crate::layout::timeline::{Lane, MarkWords, PlacedMark};
use crate::model::{ClaimIx, Dataset, Edtf};
use crate::query::{Clock, Group};
use crate::views::loaded::Loaded;

/// The claims that a mark stands for and what they are called, where it stands for several.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pile {
    /// The id of the mark.
    pub id: String,
    /// What the claims are called.
    pub words: String,
    /// The claims.
    pub claims: Vec<ClaimIx>,
}

/// The claims that a mark of a lane stands for.
pub fn claims_of(
    loaded: &Loaded,
    clock: Clock,
    groups: &[Group],
    (lane, mark): (&Lane, &PlacedMark),
) -> Vec<ClaimIx> {
    if mark.count == 1 {
        return vec![mark.claim];
    }
    let alike =
        |ix: &ClaimIx| (loaded.index.extent(clock, *ix), loaded.dataset.claim(*ix).source());
    let wanted = alike(&mark.claim);
    let all = groups.get(lane.key).map(|group| group.claims.as_slice()).unwrap_or_default();
    all.iter().copied().filter(|ix| alike(ix) == wanted).collect()
}

/// What a mark of several claims says: "45 claims, all of 18 February 2021".
pub fn pile_words(dataset: &Dataset, clock: Clock, mark: &PlacedMark) -> MarkWords {
    let date = clock.dated(dataset, dataset.claim(mark.claim)).date;
    let joined = if matches!(date, Some(Edtf::Interval(..))) { "all" } else { "all of" };
    let date = date.map_or_else(String::new, |date| date.words());
    let (lead, statement) = (format!("{} claims,", mark.count), format!("{joined} {date}"));
    MarkWords { lead, least_words: statement.split_whitespace().count(), statement }
}
