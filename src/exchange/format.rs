//! The formats that are read.

/// A format that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The page's own, as one document or as JSON Lines.
    Sayso,
    /// Rows with columns between commas, semicolons, tabs or bars, and cells that were pasted.
    Table,
    /// A bundle of STIX 2.1.
    Stix,
    /// ClaimReview and Claim of schema.org, as JSON-LD.
    ClaimReview,
    /// The JSON of TimelineJS.
    TimelineJs,
    /// The spreadsheet of TimelineJS, saved as a table.
    TimelineTable,
}

impl Format {
    /// What a file of this format is called.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Sayso => "a dataset of claims (sayso/1)",
            Self::Table => "a table",
            Self::Stix => "a STIX 2.1 bundle",
            Self::ClaimReview => "fact checks (ClaimReview)",
            Self::TimelineJs => "a timeline (TimelineJS)",
            Self::TimelineTable => "the spreadsheet of a timeline (TimelineJS)",
        }
    }
}
