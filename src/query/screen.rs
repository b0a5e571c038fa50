//! Screening claims against a query: one pass notes for every claim how many clauses it fails
//! and which, so that the match set and the counts of every facet follow without a second
//! evaluation. (The idea is crossfilter's: a facet does not observe its own clause.)

use super::ask::Query;
use super::clause::{Clause, Term};
use super::contested::Reading;
use super::count::FacetCounts;
use super::facet::Facet;
use super::index::{Column, Index};
use super::interval::{Answer, Clock};
use super::search::Needle;
use crate::model::{ClaimIx, Dataset, SortedSet};

/// Blame for a failed clause that is no facet: the search, an interval, a silenced voice.
const NO_FACET: u8 = u8::MAX;

/// What a query makes of every claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    /// How many clauses each claim fails.
    fails: Vec<u8>,
    /// The facet of the last clause it failed.
    blame: Vec<u8>,
    /// Whether it lies only possibly inside an interval.
    possible: Vec<bool>,
    /// Whether every interval it fails, it fails for having no date.
    undated: Vec<bool>,
}

/// The claims that answer a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matches {
    /// Certain and possible ones, in file order.
    pub claims: Vec<ClaimIx>,
    /// How many of them lie only possibly in the intervals asked for.
    pub possible: usize,
    /// Claims that answer all but the intervals, having no date there. Not matches.
    pub undated: Vec<ClaimIx>,
}

impl Matches {
    /// Whether a claim is among the matches.
    pub fn contains(&self, claim: ClaimIx) -> bool {
        self.claims.binary_search(&claim).is_ok()
    }
}

impl Screen {
    /// Screens every claim.
    pub fn new(dataset: &Dataset, index: &Index, reading: &Reading, query: &Query) -> Self {
        let count = dataset.claims.len();
        let mut screen = Self {
            fails: vec![0; count],
            blame: vec![NO_FACET; count],
            possible: vec![false; count],
            undated: vec![false; count],
        };
        screen.silence(reading);
        for (facet, clause) in &query.facets {
            screen.facet(index, reading, *facet, clause);
        }
        screen.search(index, &query.search);
        for (clock, interval) in &query.intervals {
            for claim in 0..count {
                let extent = index.extent(*clock, ClaimIx(claim as u32));
                screen.interval(claim, interval.answer(extent));
            }
        }
        screen
    }

    fn fail(&mut self, claim: usize, blame: u8) {
        self.fails[claim] = self.fails[claim].saturating_add(1);
        self.blame[claim] = blame;
    }

    fn silence(&mut self, reading: &Reading) {
        for claim in 0..self.fails.len() {
            if !reading.claims.contains(claim) {
                self.fail(claim, NO_FACET);
            }
        }
    }

    fn facet(&mut self, index: &Index, reading: &Reading, facet: Facet, clause: &Clause) {
        let column = index.column(facet);
        let verdict = Verdict::new(column, clause);
        for claim in 0..self.fails.len() {
            let holds = if facet == Facet::Contested {
                verdict.holds(&[reading.claim(ClaimIx(claim as u32)) as u32])
            } else {
                verdict.holds(column.of(claim))
            };
            if !holds {
                self.fail(claim, facet as u8);
            }
        }
    }

    fn search(&mut self, index: &Index, text: &str) {
        let needle = Needle::new(text);
        if needle.is_empty() {
            return;
        }
        let found = needle.find(index.words(), self.fails.len());
        for claim in (0..self.fails.len()).filter(|claim| !found.contains(*claim)) {
            self.fail(claim, NO_FACET);
        }
    }

    fn interval(&mut self, claim: usize, answer: Answer) {
        match answer {
            Answer::Certain => {}
            Answer::Possible => self.possible[claim] = true,
            Answer::Undated => {
                // An undated claim fails only the intervals: noted here, not among the fails, so
                // that the rest of the query can still be told.
                self.undated[claim] = true;
            }
            Answer::Outside => self.fail(claim, NO_FACET),
        }
    }

    /// The claims that answer the query.
    pub fn matches(&self) -> Matches {
        let mut matches = Matches::default();
        for claim in (0..self.fails.len()).filter(|claim| self.fails[*claim] == 0) {
            let ix = ClaimIx(claim as u32);
            if self.undated[claim] {
                matches.undated.push(ix);
            } else {
                matches.possible += usize::from(self.possible[claim]);
                matches.claims.push(ix);
            }
        }
        matches
    }

    /// How many claims each value of each facet would leave: every facet ignores its own clause
    /// and obeys all others.
    pub fn facet_counts(&self, index: &Index, reading: &Reading) -> FacetCounts {
        let mut counts: Vec<Vec<u32>> =
            Facet::ALL.iter().map(|facet| vec![0; index.column(*facet).values.len()]).collect();
        for claim in (0..self.fails.len()).filter(|claim| !self.undated[*claim]) {
            match (self.fails[claim], self.blame[claim]) {
                (0, _) => {
                    for facet in Facet::ALL {
                        add(&mut counts, index, reading, *facet, claim);
                    }
                }
                (1, blame) if blame != NO_FACET => {
                    add(&mut counts, index, reading, Facet::ALL[usize::from(blame)], claim);
                }
                _ => {}
            }
        }
        FacetCounts::new(index, reading, counts)
    }

    /// Which claims would match if one clock's interval were not asked for, for a histogram that
    /// does not observe its own clause.
    pub fn without_clock(
        dataset: &Dataset,
        index: &Index,
        reading: &Reading,
        query: &Query,
        clock: Clock,
    ) -> Matches {
        let mut wider = query.clone();
        wider.intervals.remove(&clock);
        Self::new(dataset, index, reading, &wider).matches()
    }
}

fn add(counts: &mut [Vec<u32>], index: &Index, reading: &Reading, facet: Facet, claim: usize) {
    let own = [reading.claim(ClaimIx(claim as u32)) as u32];
    let terms = if facet == Facet::Contested { &own[..] } else { index.column(facet).of(claim) };
    for term in terms {
        counts[facet.position()][*term as usize] += 1;
    }
}

/// A clause in terms of a column's dictionary.
struct Verdict {
    include: Vec<bool>,
    exclude: Vec<bool>,
    any: bool,
}

impl Verdict {
    fn new(column: &Column, clause: &Clause) -> Self {
        let flags = |terms: &SortedSet<Term>| {
            let mut flags = vec![false; column.values.len()];
            for at in terms.iter().filter_map(|term| column.position(term.as_str())) {
                flags[at] = true;
            }
            flags
        };
        Self {
            include: flags(&clause.include),
            exclude: flags(&clause.exclude),
            any: clause.include.is_empty(),
        }
    }

    fn holds(&self, terms: &[u32]) -> bool {
        let included = self.any || terms.iter().any(|term| self.include[*term as usize]);
        included && !terms.iter().any(|term| self.exclude[*term as usize])
    }
}
