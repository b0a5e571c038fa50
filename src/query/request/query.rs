//! [`Query`]: all that a link must restore. Everything on screen is computed from the dataset
//! and one of these.

use super::clause::Clause;
use super::facet::Facet;
use super::interval::{Clock, Interval};
use crate::model::{Aspect, LinkKind, vocabulary};
use std::collections::{BTreeMap, BTreeSet};

vocabulary! {
    /// The pages of the page. The front page's id, and path, is empty.
    View {
        Front = "", Claims = "claims", Actors = "actors", Relations = "relations",
        Timeline = "timeline", Disputes = "disputes", Sources = "sources", About = "about",
    }
}

vocabulary! {
    /// By what lists are sorted: claims by the first four, actors by the rest.
    SortKey {
        Date = "date", Said = "said", Speaker = "speaker", Source = "source",
        Name = "name", Says = "says", SpokenOf = "spoken-of", Relays = "relays",
    }
}

vocabulary! {
    /// How relations are shown.
    Show { Graph = "graph", Matrix = "matrix", Table = "table", Carriers = "carriers" }
}

vocabulary! {
    /// As what a voice tells the relations: as root only, or anywhere on the chain.
    VoiceRole { Root = "root", Speaker = "speaker" }
}

vocabulary! {
    /// What the pictures of relations draw beyond what they always do.
    Draw {
        /// Relations with places.
        Places = "places",
        /// Relations with voices that nobody names.
        Unnamed = "unnamed",
        /// Nodes sized by the claims that speak of them.
        Sizes = "sizes",
    }
}

/// An order of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sort {
    /// By what.
    pub key: SortKey,
    /// From the end.
    pub descending: bool,
}

/// An order that a list of claims can have.
pub type ClaimSort = Sort;
/// An order that a list of actors can have.
pub type ActorSort = Sort;

/// Somebody who may be read as if they had never spoken.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Voice {
    /// An actor, anywhere on a chain, by id.
    Actor(String),
    /// A source, by id.
    Source(String),
}

/// The one thing that is looked at closely. Never filters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Selection {
    /// A claim, by id.
    Claim(String),
    /// An actor, by id.
    Actor(String),
    /// A relation, by its key `s~p~o`.
    Relation(String),
    /// A source, by id.
    Source(String),
    /// A question, by id.
    Question(String),
}

/// The neighbourhood of one actor in the relation graph.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Near {
    /// The actor, by id.
    pub actor: String,
    /// How many steps away, 1 or 2.
    pub steps: u8,
}

/// A step of a guided story.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct StoryStep {
    /// The story, by id.
    pub story: String,
    /// Which of its steps, from 1.
    pub step: usize,
}

/// All that a link must restore. The default is the empty hash.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Query {
    /// Which page.
    pub view: View,
    /// Clauses by facet; none of them empty.
    pub facets: BTreeMap<Facet, Clause>,
    /// Intervals by clock.
    pub intervals: BTreeMap<Clock, Interval>,
    /// Search text, as typed.
    pub search: String,
    /// Read the dataset as if these had never spoken.
    pub without: BTreeSet<Voice>,
    /// What is looked at closely.
    pub select: Option<Selection>,
    /// The step of a guided story that is told beside all this.
    pub story: Option<StoryStep>,
    /// The title of the dataset that all this is asked of, where that is not the one a page comes
    /// with; never empty.
    pub data: Option<String>,
    /// Order of the list; none: by source, or by name.
    pub sort: Option<Sort>,
    /// Grouping of the list of claims.
    pub group: Option<Facet>,
    /// The timeline's clock; `None` is the plane of two clocks.
    pub clock: Option<Clock>,
    /// The timeline's lanes.
    pub lanes: Facet,
    /// The days the timeline shows; none: fit. Never [`Interval::Undated`].
    pub window: Option<Interval>,
    /// The kinds of link drawn as arcs.
    pub arcs: BTreeSet<LinkKind>,
    /// How relations are shown.
    pub show: Show,
    /// Only this actor's neighbourhood.
    pub near: Option<Near>,
    /// Relations as these voices tell them: nobody in particular, one, or two to compare.
    pub voice: Vec<String>,
    /// As what those voices speak.
    pub voice_role: VoiceRole,
    /// What pictures of relations draw beyond what they always do.
    pub draw: BTreeSet<Draw>,
    /// Only disputes of these aspects; none: all.
    pub aspect: BTreeSet<Aspect>,
    /// Only disputes that these drew: `compiler`, actors by id, or `none` for what follows from
    /// what is said and denied; none of them: all.
    pub author: BTreeSet<String>,
}

impl Default for Query {
    fn default() -> Self {
        Self {
            view: View::Front,
            facets: BTreeMap::default(),
            intervals: BTreeMap::default(),
            search: String::new(),
            without: BTreeSet::default(),
            select: None,
            story: None,
            data: None,
            sort: None,
            group: None,
            clock: Some(Clock::About),
            lanes: Facet::Actor,
            window: None,
            arcs: BTreeSet::from([LinkKind::Breaks, LinkKind::Contradicts]),
            show: Show::Graph,
            near: None,
            voice: Vec::new(),
            voice_role: VoiceRole::Speaker,
            draw: BTreeSet::default(),
            aspect: BTreeSet::default(),
            author: BTreeSet::default(),
        }
    }
}

impl Query {
    /// Changes one facet's clause; an empty clause is taken out.
    pub fn change_facet(&mut self, facet: Facet, change: impl FnOnce(&mut Clause)) {
        let mut clause = self.facets.remove(&facet).unwrap_or_default();
        change(&mut clause);
        if !clause.is_empty() {
            self.facets.insert(facet, clause);
        }
    }

    /// Whether anything narrows the claims.
    pub fn filters(&self) -> bool {
        !self.facets.is_empty()
            || !self.intervals.is_empty()
            || !self.search.trim().is_empty()
            || !self.without.is_empty()
    }

    /// The same query with nothing that narrows the claims.
    pub fn without_filters(&self) -> Self {
        Self {
            facets: BTreeMap::default(),
            intervals: BTreeMap::default(),
            search: String::new(),
            without: BTreeSet::default(),
            ..self.clone()
        }
    }

    /// The same query on another page.
    pub fn on(&self, view: View) -> Self {
        Self { view, ..self.clone() }
    }
}
