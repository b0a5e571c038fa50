//! Starting the app, and the one context that every component reads: three writable signals and
//! what is derived from them.

use super::opener::{Opened, Opener, Shown};
use super::problems::Problems;
use super::shell::Shell;
use crate::document;
use crate::model::{ClaimIx, Dataset};
use crate::platform::hash::Entry;
use crate::platform::theme::Theme;
use crate::platform::{blocks, files, hash, takeover, theme};
use crate::query::{FacetCounts, Index, Matches, Query, Reading, Screen, Selection, View};
use crate::state::{self, Dropped};
use leptos::prelude::*;
use std::sync::Arc;

/// A dataset with its index. Never changes while it is open; equal only to itself.
#[derive(Debug)]
pub struct Loaded {
    /// The claims and all they refer to.
    pub dataset: Dataset,
    /// What is precomputed about them.
    pub index: Index,
}

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
    /// What the pointer or the focus is on.
    pub hovered: Option<Selection>,
}

/// What every component reads. Copies are cheap: all parts are signals.
#[derive(Clone, Copy)]
pub struct Context {
    /// Writable: all that a link restores.
    pub query: RwSignal<Query>,
    /// Writable: what no link restores.
    pub session: RwSignal<Session>,
    loaded: StoredValue<Arc<Loaded>>,
    /// The dataset less the voices left out.
    pub reading: Memo<Arc<Reading>>,
    /// The claims that answer the query, in file order.
    pub matches: Memo<Arc<Matches>>,
    /// How many claims each facet value would leave.
    pub counts: Memo<Arc<FacetCounts>>,
    /// The claims that answer the query, in the order asked for.
    pub ordered: Memo<Arc<Vec<ClaimIx>>>,
    /// What is looked at closely.
    pub selection: Memo<Option<Selection>>,
    /// Which page.
    pub view: Memo<View>,
}

impl Context {
    fn new(loaded: Arc<Loaded>, query: RwSignal<Query>, session: RwSignal<Session>) -> Self {
        let loaded = StoredValue::new(loaded);
        let without = Memo::new(move |_| query.with(|q| q.without.clone()));
        let reading = Memo::new(move |_| {
            let loaded = loaded.get_value();
            Arc::new(Reading::new(&loaded.dataset, &loaded.index, &without.get()))
        });
        // What narrows the claims, without what only says how they are shown.
        let filters = Memo::new(move |_| {
            query.with(|q| Query {
                facets: q.facets.clone(),
                intervals: q.intervals.clone(),
                search: q.search.clone(),
                ..Query::default()
            })
        });
        // What a change leaves as it was is taken over from the screen before it.
        let screen = Memo::new(move |before: Option<&Arc<Screen>>| {
            let loaded = loaded.get_value();
            let (table, reading, filters) = (loaded.index.table(), reading.get(), filters.get());
            Arc::new(match before {
                Some(before) => Screen::after(before, table, &reading, &filters),
                None => Screen::new(table, &reading, &filters),
            })
        });
        let matches = Memo::new(move |_| Arc::new(screen.get().matches()));
        let counts = Memo::new(move |_| {
            let loaded = loaded.get_value();
            Arc::new(
                screen
                    .get()
                    .facet_counts(loaded.index.table(), &reading.get()),
            )
        });
        let sort = Memo::new(move |_| query.with(|q| q.sort));
        let ordered = Memo::new(move |_| {
            let loaded = loaded.get_value();
            let matches = matches.get();
            Arc::new(matches.page(loaded.index.table(), sort.get(), 0..matches.count()))
        });
        let selection = Memo::new(move |_| query.with(|q| q.select.clone()));
        let view = Memo::new(move |_| query.with(|q| q.view));
        Self {
            query,
            session,
            loaded,
            reading,
            matches,
            counts,
            ordered,
            selection,
            view,
        }
    }

    /// The open dataset and its index.
    pub fn loaded(&self) -> Arc<Loaded> {
        self.loaded.get_value()
    }

    /// Changes the query, in the address too.
    pub fn change(&self, entry: Entry, change: impl FnOnce(&mut Query)) {
        let mut query = self.query.get_untracked();
        change(&mut query);
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

    /// The sentence of the view.
    pub fn sentence(&self) -> String {
        let loaded = self.loaded();
        self.query.with(|query| {
            document::view_sentence(
                &loaded.dataset,
                &self.reading.get(),
                query,
                &self.matches.get(),
            )
        })
    }

    /// Announces something that happened, for screen readers.
    pub fn announce(&self, words: &str) {
        self.session
            .update(|session| session.announcement = words.to_owned());
    }
}

/// The address of a query, `#` for the default one.
pub fn link_to(query: &Query) -> String {
    let hash = state::encode(query);
    if hash.is_empty() {
        "#".to_owned()
    } else {
        hash
    }
}

/// The context of the component that asks.
pub fn context() -> Context {
    use_context::<Context>().expect("every component is mounted under the app's context")
}

/// Takes over from the document and runs the app.
pub fn start() {
    let first = Opened::embedded();
    let session = Session {
        theme: theme::restore(),
        ..Session::default()
    };
    let app = takeover::take_over();
    leptos::mount::mount_to(app, move || {
        let opened = RwSignal::new(first);
        let session = RwSignal::new(session);
        let query = RwSignal::new(Query::default());
        let opener = Opener { opened, query, session };
        provide_context(opener);
        theme::show(session.with_untracked(|s| s.theme));
        follow_address(opened, query, session);
        files::on_drop(move |file| opener.open(file));
        let shown = Memo::new(move |_| opened.with(|o| o.shown.clone()));
        move || match shown.get() {
            Shown::Ready(loaded) => {
                provide_context(Context::new(loaded, query, session));
                view! { <Shell/> }.into_any()
            }
            Shown::Broken(problems) => view! { <Problems problems/> }.into_any(),
        }
    })
    .forget();
    takeover::ready();
}

/// Keeps the query what the address says: now, and whenever the reader goes back or forward,
/// follows a link or edits it. Without a hash, a saved page opens where it was saved.
fn follow_address(opened: RwSignal<Opened>, query: RwSignal<Query>, session: RwSignal<Session>) {
    let read = move || {
        let mut decoded = state::decode(&hash::current());
        if let Shown::Ready(loaded) = opened.with_untracked(|o| o.shown.clone()) {
            decoded
                .dropped
                .extend(state::drop_unknown(&mut decoded.query, &loaded.dataset));
        }
        blocks::keep_hash(&state::encode(&decoded.query));
        if session.with_untracked(|s| s.dropped != decoded.dropped) {
            session.update(|s| s.dropped = decoded.dropped);
        }
        if query.with_untracked(|q| *q != decoded.query) {
            query.set(decoded.query);
        }
    };
    let saved = blocks::saved_hash();
    if matches!(hash::current().as_str(), "" | "#") && !saved.is_empty() {
        hash::set(&saved, Entry::Replace);
    }
    read();
    hash::on_change(read);
}
