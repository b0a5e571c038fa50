//! Intervals of time in a query, and how surely a date lies within one.

use crate::model::{Basis, Claim, Dataset, Dated, Day, Edtf, Extent, vocabulary};

vocabulary! {
    /// The three times of a claim.
    Clock {
        /// The time the claim speaks of.
        About = "about",
        /// The time its root uttered it.
        Said = "said",
        /// The time its source came out.
        Published = "published",
    }
}

impl Clock {
    /// The days this clock shows for a claim, where it has any. Published is the claim's own
    /// source: that of its first pointer.
    pub fn extent(self, dataset: &Dataset, claim: &Claim) -> Option<Extent> {
        match self {
            Clock::About => claim.about.extent(),
            Clock::Said => claim.said.extent(),
            Clock::Published => dataset.source(claim.source()).published.as_ref().map(Edtf::extent),
        }
    }

    /// Where the date this clock shows for a claim is known from.
    pub fn basis(self, dataset: &Dataset, claim: &Claim) -> Basis {
        match self {
            Clock::About => claim.about.basis,
            Clock::Said => claim.said.basis,
            Clock::Published => dataset.source(claim.source()).published_basis,
        }
    }

    /// The date this clock shows for a claim, with its basis.
    pub fn dated(self, dataset: &Dataset, claim: &Claim) -> Dated {
        match self {
            Clock::About => claim.about.clone(),
            Clock::Said => claim.said.clone(),
            Clock::Published => {
                let source = dataset.source(claim.source());
                Dated { date: source.published.clone(), basis: source.published_basis }
            }
        }
    }
}

/// What a query asks of a clock.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Interval {
    /// `none`: only claims with no date on this clock.
    Undated,
    /// `a..b`: from the first day of `a` to the last day of `b`; an absent end is open. At least
    /// one end is present, they are single dates and they are not reversed.
    Between(Option<Edtf>, Option<Edtf>),
}

/// How surely a date lies in an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// The whole extent lies in it and is firm.
    Certain,
    /// It overlaps, but might lie outside.
    Possible,
    /// No day in common.
    Outside,
    /// There is no date.
    Undated,
}

impl Interval {
    /// Reads `a..b` or `none`. `..` alone asks for nothing and is `Ok(None)`. An end is a single
    /// date: an EDTF interval has dots of its own and cannot be one.
    ///
    /// # Errors
    /// The text, where it is neither, or where it runs backwards.
    pub fn parse(text: &str) -> Result<Option<Interval>, String> {
        if text == "none" {
            return Ok(Some(Interval::Undated));
        }
        let ends = text.split_once('.').and_then(|(from, to)| Some((from, to.strip_prefix('.')?)));
        let (from, to) = ends.ok_or_else(|| text.to_owned())?;
        let end = |end: &str| -> Result<Option<Edtf>, String> {
            match end {
                "" => Ok(None),
                date => {
                    date.parse().map(|date| Some(Edtf::Single(date))).map_err(|_| text.to_owned())
                }
            }
        };
        let (from, to) = (end(from)?, end(to)?);
        match (&from, &to) {
            (None, None) => Ok(None),
            (Some(a), Some(b)) if a.extent().first > b.extent().last => Err(text.to_owned()),
            _ => Ok(Some(Interval::Between(from, to))),
        }
    }

    /// The inclusive days asked for; `None` for [`Interval::Undated`].
    pub fn days(&self) -> Option<(Day, Day)> {
        match self {
            Interval::Undated => None,
            Interval::Between(from, to) => Some((
                from.as_ref().map_or(Day::FIRST, |date| date.extent().first),
                to.as_ref().map_or(Day::LAST, |date| date.extent().last),
            )),
        }
    }

    /// How surely an extent lies in this interval. For [`Interval::Undated`] a claim with no
    /// date is certainly wanted and any other is outside.
    pub fn answer(&self, extent: Option<Extent>) -> Answer {
        match (self.days(), extent) {
            (None, None) => Answer::Certain,
            (None, Some(_)) => Answer::Outside,
            (Some(_), None) => Answer::Undated,
            (Some((first, last)), Some(extent)) => {
                if extent.last < first || extent.first > last {
                    Answer::Outside
                } else if extent.firm && extent.first >= first && extent.last <= last {
                    Answer::Certain
                } else {
                    Answer::Possible
                }
            }
        }
    }
}

impl std::fmt::Display for Interval {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Interval::Undated => f.write_str("none"),
            Interval::Between(from, to) => {
                if let Some(from) = from {
                    write!(f, "{from}")?;
                }
                f.write_str("..")?;
                to.as_ref().map_or(Ok(()), |to| write!(f, "{to}"))
            }
        }
    }
}
