//! The one context that every component is given: three writable signals and what is derived from
//! them.

use crate::layout::Rows;
use crate::model::{ClaimIx, SourceIx};
use crate::platform::hash::Entry;
use crate::platform::theme::Theme;
use crate::platform::{blocks, hash};
use crate::query::{FacetCounts, Matches, Needle, Query, Reading, Screen, Selection, Sort, View};
use crate::state::{self, Dropped};
use crate::views::derived::{Derived, Writable};
use crate::views::detail::cite::Copied;
use crate::views::disputes::plan::{self as dispute_plan, Disputed, Plan};
pub use crate::views::loaded::Loaded;
use crate::views::opener::Opener;
use crate::views::sources::own_text::OwnText;
use std::collections::BTreeMap;
use std::ops::Deref;
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
    /// Parts of the page that are still to be built, one after the other.
    pub unbuilt: u8,
}

/// What every component reads. A copy is one pointer.
///
/// The parts live as long as the page: one small set of signals for each dataset that is opened.
#[derive(Clone, Copy)]
pub struct Context(&'static Parts);

impl Deref for Context {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        self.0
    }
}

/// The signals of the app, and what is derived from them.
pub struct Parts {
    /// Writable: all that a link restores.
    pub query: Writable<Query>,
    /// Writable: what no link restores.
    pub session: Writable<Session>,
    /// Opens another dataset.
    pub opener: Opener,
    loaded: Writable<Arc<Loaded>>,
    /// The dataset less the voices left out.
    pub reading: Derived<Arc<Reading>>,
    /// The claims that answer the query, in file order.
    pub matches: Derived<Arc<Matches>>,
    /// How many claims each facet value would leave.
    pub counts: Derived<Arc<FacetCounts>>,
    /// The claims that answer the query, in the order asked for: all of them. What shows some asks
    /// [`Context::page`].
    pub ordered: Derived<Arc<Vec<ClaimIx>>>,
    /// The order of lists that is asked for.
    pub sort: Derived<Option<Sort>>,
    /// What is looked at closely.
    pub selection: Derived<Option<Selection>>,
    /// Which page.
    pub view: Derived<View>,
    /// What is searched for.
    pub needle: Derived<Needle>,
    /// The disputes and pledges that concern the claims that answer the query.
    pub disputed: Derived<Arc<Disputed>>,
    /// What of those is shown.
    pub plan: Derived<Arc<Plan>>,
}

impl Context {
    /// The signals for a dataset that has been opened.
    pub fn new(loaded: Arc<Loaded>, opener: Opener) -> Self {
        let Opener { query, session, .. } = opener;
        let loaded = Writable::new(loaded);
        let without = Derived::new(move || query.with(|q| q.without.clone()));
        let reading = Derived::always(move || loaded.get_untracked().reading(&without.get()));
        // What narrows the claims, without what only says how they are shown.
        let filters = Derived::new(move || {
            query.with(|q| Query {
                facets: q.facets.clone(),
                intervals: q.intervals.clone(),
                search: q.search.clone(),
                ..Query::default()
            })
        });
        // What a change leaves as it was is taken over from the screen before it.
        let screen = Derived::after(move |before: Option<&Arc<Screen>>| {
            let loaded = loaded.get_untracked();
            let (table, reading, filters) = (loaded.index.table(), reading.get(), filters.get());
            Arc::new(match before {
                Some(before) => Screen::after(before, table, &reading, &filters),
                None => Screen::new(table, &reading, &filters),
            })
        });
        let matches = Derived::new(move || Arc::new(screen.get().matches()));
        let counts = Derived::new(move || {
            let loaded = loaded.get_untracked();
            Arc::new(screen.get().facet_counts(loaded.index.table(), &reading.get()))
        });
        let sort = Derived::new(move || query.with(|q| q.sort));
        let ordered = Derived::new(move || {
            let loaded = loaded.get_untracked();
            let matches = matches.get();
            Arc::new(matches.page(loaded.index.table(), sort.get(), 0..matches.count()))
        });
        let selection = Derived::new(move || query.with(|q| q.select.clone()));
        let view = Derived::new(move || query.with(|q| q.view));
        let needle = Derived::new(move || query.with(|q| Needle::new(&q.search)));
        let (disputed, plan) = dispute_plan::derived(loaded, query, reading, matches);
        Self(Box::leak(Box::new(Parts {
            disputed,
            plan,
            needle,
            query,
            session,
            opener,
            loaded,
            reading,
            matches,
            counts,
            ordered,
            sort,
            selection,
            view,
        })))
    }

    /// The open dataset and its index.
    #[inline(never)]
    pub fn loaded(&self) -> Arc<Loaded> {
        self.loaded.get_untracked()
    }

    /// Some of the claims that match, in the order asked for.
    pub fn page(&self, matches: &Matches, rows: Rows) -> Vec<ClaimIx> {
        matches.page(self.loaded().index.table(), self.sort.get(), rows.range())
    }

    /// Changes the query, in the address too.
    pub fn change(&self, entry: Entry, change: impl FnOnce(&mut Query)) {
        let mut query = self.query.get_untracked();
        change(&mut query);
        self.go(query, entry);
    }

    #[inline(never)]
    fn go(&self, query: Query, entry: Entry) {
        let address = state::encode(&query);
        hash::set(&address, entry);
        blocks::keep_hash(&address);
        self.query.set(query);
    }

    /// The address of the query as it would be after a change. Tracks the query.
    pub fn link(&self, change: impl FnOnce(&mut Query)) -> String {
        let mut query = self.query.get();
        change(&mut query);
        link_to_own(query)
    }

    /// The address that looks closely at something.
    #[inline(never)]
    pub fn link_select(&self, select: Selection) -> String {
        self.link(|query| query.select = Some(select))
    }

    /// Whether something is looked at closely.
    #[inline(never)]
    pub fn is_selected(&self, what: Selection) -> Derived<bool> {
        let selection = self.selection;
        Derived::new(move || selection.with(|s| s.as_ref() == Some(&what)))
    }

    /// Looks closely at something.
    #[inline(never)]
    pub fn select(&self, what: Selection) {
        self.change(Entry::Push, |query| query.select = Some(what));
    }

    /// Announces something that happened, for screen readers. What is announced again differs by
    /// a space, or it would not be read again.
    #[inline(never)]
    pub fn announce(&self, words: &str) {
        self.session.update(|session| {
            let again = if session.announcement == words { "\u{a0}" } else { "" };
            session.announcement = format!("{words}{again}");
        });
    }
}

#[inline(never)]
fn link_to_own(query: Query) -> String {
    link_to(&query)
}

/// The address of a query, `#` for the default one.
pub fn link_to(query: &Query) -> String {
    let hash = state::encode(query);
    if hash.is_empty() { "#".to_owned() } else { hash }
}
