//! The words of this page that a reader may not know, each explained in one sentence: the same
//! beside the word itself, on the about page and in the record.

/// A word that is explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GlossaryTerm {
    /// One of the separate voices that claims trace back to.
    Origin,
    /// The last actor of a chain.
    Root,
    /// An actor between outlet and root.
    Relay,
    /// What something is held to undermine.
    Questioned,
    /// A date that no text states and that follows from what it says.
    Forced,
    /// How probable a speaker calls something.
    Likelihood,
}

impl GlossaryTerm {
    /// All of them, in reading order.
    pub const ALL: [Self; 6] =
        [Self::Root, Self::Relay, Self::Origin, Self::Questioned, Self::Forced, Self::Likelihood];

    /// The word, as a heading.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Origin => "Origin, or separate voice",
            Self::Root => "Root: whom a claim traces back to",
            Self::Relay => "Relay",
            Self::Questioned => "Questioned",
            Self::Forced => "Inferred: the text forces it",
            Self::Likelihood => "Likelihood",
        }
    }

    /// The question that opens what it means.
    pub const fn question(self) -> &'static str {
        match self {
            Self::Origin => "What is a separate voice?",
            Self::Root => "What is it to trace back to somebody?",
            Self::Relay => "What is a relay?",
            Self::Questioned => "What does “questioned” mean?",
            Self::Forced => "When does a text force a date?",
            Self::Likelihood => "What does “likelihood” mean?",
        }
    }

    /// What it means, in one sentence.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Origin => {
                "Voices are separate origins of what is said where none is part of another and \
                 none only passes on what another says: an agency, and a report that relays that \
                 agency, are one."
            }
            Self::Root => {
                "A claim traces back to the last speaker whom its text gives for it, its root; \
                 where the text gives none, to the outlet itself."
            }
            Self::Relay => {
                "A relay stands between the outlet and the one a claim traces back to, and passes \
                 on what that one says, as a report does that quotes an agency."
            }
            Self::Questioned => {
                "A claim is questioned here where a text, or whoever compiled this dataset, holds \
                 that another claim undermines it, without saying the opposite."
            }
            Self::Forced => {
                "The text states no date, but what it says leaves no other: an answer, for one, \
                 cannot come before its question."
            }
            Self::Likelihood => {
                "How probable the speaker calls it, where they use a word of the ICD 203 scale; \
                 its percentages are a standard that these speakers are not known to use, and \
                 none of it says how good they call their own basis."
            }
        }
    }
}
