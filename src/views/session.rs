//! What no link restores: colours, what is hovered, texts that the reader pasted, what was copied.

use crate::model::SourceIx;
use crate::platform::theme::Theme;
use crate::query::Selection;
use crate::state::Dropped;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What no link restores.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Session {
    /// The reader's choice of colours.
    pub theme: Theme,
    /// Values of the last link that could not be used.
    pub dropped: Vec<Dropped>,
    /// Whether the filters are open: as a sheet on a phone, as a column elsewhere.
    pub filters_open: Option<bool>,
    /// On a phone, whether the views and what is done with the page are on offer.
    pub menu_open: bool,
    /// On a phone, whether the settings of the view are.
    pub settings_open: bool,
    /// Width of the main column in CSS pixels; 0 until measured.
    pub width_px: f64,
    /// The last thing announced to screen readers beside the view's sentence.
    pub announcement: String,
    /// Texts that the reader gave to check the pointers into them.
    pub texts: BTreeMap<SourceIx, OwnText>,
    /// What was copied last.
    pub copied: Option<Copied>,
    /// What the page last had to tell, shown until it is dismissed; empty: nothing.
    pub told: String,
    /// What the pointer or the focus is on.
    pub hovered: Option<Selection>,
}

/// A text of the reader's.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnText {
    /// The text, line ends as LF.
    pub text: Arc<str>,
    /// Whether the browser keeps it for the next visit.
    pub kept: bool,
}

/// What was copied last.
#[derive(Clone, Debug, PartialEq)]
pub struct Copied {
    /// The hash that it was copied from.
    pub from: String,
    /// What happened, in words.
    pub words: String,
    /// The text, where the browser did not let us copy it.
    pub refused: Option<String>,
}
