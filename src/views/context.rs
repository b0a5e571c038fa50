//! What every component is given: the page's writable signals and the memos derived from them.

use crate::layout::Rows;
use crate::model::ClaimIx;
use crate::platform::hash::Entry;
use crate::platform::{blocks, hash};
use crate::query::{
    Evaluation, FacetCounts, Matches, Needle, Query, Reading, Selection, Sort, View,
};
use crate::state;
pub use crate::views::loaded::Loaded;
use crate::views::opener::Opener;
use crate::views::plan::{self, Disputed, Plan};
use crate::views::session::Session;
use leptos::prelude::*;
use std::sync::Arc;

/// What every component reads, for as long as one dataset is open. A copy is the same signals.
#[derive(Clone, Copy)]
pub struct Context {
    /// Writable: all that a link restores.
    pub query: RwSignal<Query>,
    /// Writable: what no link restores.
    pub session: RwSignal<Session>,
    /// Opens another dataset.
    pub opener: Opener,
    loaded: StoredValue<Arc<Loaded>>,
    /// The dataset less the voices left out.
    pub reading: Memo<Arc<Reading>>,
    /// The claims that answer the query, in file order.
    pub matches: Memo<Arc<Matches>>,
    /// How many claims each facet value would leave.
    pub counts: Memo<Arc<FacetCounts>>,
    /// The claims that answer the query, in the order asked for: all of them. What shows some asks
    /// [`Context::page`].
    pub ordered: Memo<Arc<Vec<ClaimIx>>>,
    /// The order of lists that is asked for.
    pub sort: Memo<Option<Sort>>,
    /// What is looked at closely.
    pub selection: Memo<Option<Selection>>,
    /// Which page.
    pub view: Memo<View>,
    /// What is searched for.
    pub needle: Memo<Needle>,
    /// The disputes and pledges that concern the claims that answer the query.
    pub disputed: Memo<Arc<Disputed>>,
    /// What of those is shown.
    pub plan: Memo<Arc<Plan>>,
}

impl Context {
    /// The signals for a dataset that has been opened.
    pub fn new(dataset: Arc<Loaded>, opener: Opener) -> Self {
        let Opener { query, session, .. } = opener;
        let loaded = StoredValue::new(dataset);
        let reading = reading(loaded, query);
        let evaluation = evaluation(loaded, query, reading);
        let matches = Memo::new(move |_| Arc::new(evaluation.get().matches()));
        let counts = Memo::new(move |_| {
            let loaded = loaded.get_value();
            Arc::new(evaluation.get().facet_counts(loaded.index.table(), &reading.get()))
        });
        let sort = Memo::new(move |_| query.with(|q| q.sort));
        let ordered = Memo::new(move |_| {
            let loaded = loaded.get_value();
            let matches = matches.get();
            Arc::new(matches.page(loaded.index.table(), sort.get(), 0..matches.count()))
        });
        let selection = Memo::new(move |_| query.with(|q| q.select.clone()));
        let view = Memo::new(move |_| query.with(|q| q.view));
        let needle = Memo::new(move |_| query.with(|q| Needle::new(&q.search)));
        let (disputed, plan) = plan::derived(loaded, query, reading, matches);
        Self {
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
            needle,
            disputed,
            plan,
        }
    }

    /// The open dataset and its index.
    pub fn loaded(&self) -> Arc<Loaded> {
        self.loaded.get_value()
    }

    /// Some of the claims that match, in the order asked for.
    pub fn page(&self, matches: &Matches, rows: Rows) -> Vec<ClaimIx> {
        matches.page(self.loaded().index.table(), self.sort.get(), rows.range())
    }

    /// Changes the query, in the address too.
    pub fn change(&self, entry: Entry, change: impl FnOnce(&mut Query)) {
        let mut query = self.query.get_untracked();
        change(&mut query);
        // What is read of a reader's own file says so in the address.
        query.data = query.data.or_else(|| self.opener.own_title());
        let address = state::encode(&query);
        hash::set(&address, entry);
        blocks::keep_hash(&address);
        self.query.set(query);
    }

    /// The address of the query as it would be after a change. Tracks the query.
    pub fn link(&self, change: impl FnOnce(&mut Query)) -> String {
        let mut query = self.query.get();
        change(&mut query);
        link_to(&query)
    }

    /// The address that looks closely at something.
    pub fn link_select(&self, select: Selection) -> String {
        self.link(|query| query.select = Some(select))
    }

    /// Whether something is looked at closely.
    pub fn is_selected(&self, what: Selection) -> Memo<bool> {
        let selection = self.selection;
        Memo::new(move |_| selection.with(|s| s.as_ref() == Some(&what)))
    }

    /// Looks closely at something.
    pub fn select(&self, what: Selection) {
        self.change(Entry::Push, |query| query.select = Some(what));
    }

    /// Announces something that happened, for screen readers. What is announced again differs by
    /// a space, or it would not be read again.
    pub fn announce(&self, words: &str) {
        self.session.update(|session| {
            let again = if session.announcement == words { "\u{a0}" } else { "" };
            session.announcement = format!("{words}{again}");
        });
    }
}

/// How the dataset reads less the voices left out. It is large, so it is not compared: it is worked
/// out again only when those voices change.
fn reading(loaded: StoredValue<Arc<Loaded>>, query: RwSignal<Query>) -> Memo<Arc<Reading>> {
    let without = Memo::new(move |_| query.with(|q| q.without.clone()));
    Memo::new_with_compare(
        move |_| without.with(|without| loaded.get_value().reading(without)),
        |_, _| true,
    )
}

/// The clauses in force, evaluated. What a change leaves as it was is taken over from the evaluation
/// before it.
fn evaluation(
    loaded: StoredValue<Arc<Loaded>>,
    query: RwSignal<Query>,
    reading: Memo<Arc<Reading>>,
) -> Memo<Arc<Evaluation>> {
    // What narrows the claims, without what only says how they are shown.
    let filters = Memo::new(move |_| {
        query.with(|q| Query {
            facets: q.facets.clone(),
            intervals: q.intervals.clone(),
            search: q.search.clone(),
            ..Query::default()
        })
    });
    let evaluate = move |before: Option<&Arc<Evaluation>>| {
        let loaded = loaded.get_value();
        let (table, reading, filters) = (loaded.index.table(), reading.get(), filters.get());
        Arc::new(match before {
            Some(before) => Evaluation::after(before, table, &reading, &filters),
            None => Evaluation::new(table, &reading, &filters),
        })
    };
    Memo::new_with_compare(evaluate, |_, _| true)
}

/// The address of a query, `#` for the default one.
pub fn link_to(query: &Query) -> String {
    let hash = state::encode(query);
    if hash.is_empty() { "#".to_owned() } else { hash }
}
