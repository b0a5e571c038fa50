//! Ids as the dataset file and the URL write them.

use std::fmt;

/// An id: `[a-z0-9]+(-[a-z0-9]+)*`, never the reserved word `none`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Box<str>);

/// Why a text is no id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlugError {
    /// It is the word that means "has no value" in a query.
    Reserved,
    /// It has other characters than lower-case letters, digits and single inner hyphens.
    Malformed,
}

impl Slug {
    /// Reads an id.
    ///
    /// # Errors
    /// [`SlugError`] says which rule the text breaks.
    pub fn parse(text: &str) -> Result<Self, SlugError> {
        if text == "none" {
            return Err(SlugError::Reserved);
        }
        let well_formed = text.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        });
        if well_formed { Ok(Self(text.into())) } else { Err(SlugError::Malformed) }
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for SlugError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Reserved => "`none` is reserved and cannot be an id",
            Self::Malformed => {
                "an id has lower-case letters, digits and single hyphens between them"
            }
        })
    }
}
