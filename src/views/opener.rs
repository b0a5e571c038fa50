//! Which dataset is open, and loading another. What comes before, such as which format a file has, is
//! told elsewhere.

use crate::data::{Opening, Problem};
use crate::platform::files::Picked;
use crate::platform::hash::{self, Entry};
use crate::platform::pace::{self, Pace};
use crate::platform::{blocks, collation, saving};
use crate::query::{Index, Query, Reading, View};
use crate::state;
use crate::views::asked::{Asked, Report};
use crate::views::loaded::Loaded;
use crate::views::session::Session;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Bytes read at a time.
const PIECE: u64 = 1 << 17;

/// Bytes parsed at a stretch, at the start on a slow machine.
const PART: usize = 1 << 11;

/// What the page shows.
#[derive(Clone)]
pub enum Shown {
    /// This dataset.
    Ready(Arc<Loaded>),
    /// None: everything that is wrong with the file.
    Broken(Arc<Vec<Problem>>),
}

impl Shown {
    fn of(loaded: Result<Loaded, Vec<Problem>>) -> Self {
        match loaded {
            Ok(loaded) => Shown::Ready(Arc::new(loaded)),
            Err(problems) => Shown::Broken(Arc::new(problems)),
        }
    }
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Shown::Ready(a), Shown::Ready(b)) => Arc::ptr_eq(a, b),
            (Shown::Broken(a), Shown::Broken(b)) => Arc::ptr_eq(a, b),
            _ => false,
        }
    }
}

/// A file while it is loaded.
#[derive(Clone, PartialEq)]
pub struct Loading {
    /// The file's name.
    pub name: String,
    /// How much of the work is done, 0 to 1.
    pub share: f64,
    /// Which attempt this is.
    attempt: u32,
}

/// Which dataset is open, and what is being loaded meanwhile.
#[derive(Clone)]
pub struct Opened {
    /// What the page shows.
    pub shown: Shown,
    /// The reader's file it is from; `None`: it is the embedded one.
    pub file: Option<String>,
    /// What is being loaded.
    pub loading: Option<Loading>,
    /// What the reader is asked before a file can be opened.
    pub asked: Option<Asked>,
    /// What became of the file on its way here.
    pub report: Arc<Report>,
    attempts: u32,
}

impl Opened {
    /// The embedded dataset, loaded while the page goes on answering.
    pub async fn embedded() -> Self {
        let loaded = load(&blocks::embedded_dataset(), &|_| true).await;
        Self {
            shown: Shown::of(loaded),
            file: None,
            loading: None,
            asked: None,
            report: Arc::default(),
            attempts: 0,
        }
    }
}

/// Files of the reader's that are at hand.
#[derive(Clone, Default)]
pub struct Files {
    /// The one that is open, as a document.
    pub carried: Option<Picked>,
    /// The one that the reader is asked about.
    pub waiting: Option<Picked>,
}

/// The page's three writable signals, for what opens a dataset.
#[derive(Clone, Copy)]
pub struct Opener {
    /// Which dataset is open.
    pub opened: RwSignal<Opened>,
    /// What a link restores.
    pub query: RwSignal<Query>,
    /// What no link restores.
    pub session: RwSignal<Session>,
    /// The files themselves, which only the browser has.
    pub files: StoredValue<Files, LocalStorage>,
}

impl Opener {
    /// Loads a document while the page goes on answering, then shows it or what is wrong with it.
    pub fn take(self, file: Picked, is_own: bool, report: Report) {
        let attempt = self.begin_loading(&file.name());
        pace::start(async move {
            let loaded = load(&file, &|share| self.go_on(attempt, share)).await;
            // Without a problem it was stopped: what was shown stays.
            if !loaded.as_ref().is_err_and(Vec::is_empty) {
                self.show(Shown::of(loaded), is_own.then_some(&file), report);
            }
        });
    }

    /// The title of the dataset that is open, if it is the reader's own and has one.
    pub fn own_title(self) -> Option<String> {
        self.opened
            .with_untracked(|o| match (&o.file, &o.shown) {
                (Some(_), Shown::Ready(loaded)) => Some(loaded.dataset.title.clone()),
                _ => None,
            })
            .filter(|title| !title.is_empty())
    }

    /// Whether what is open is the reader's own.
    pub fn has_own(self) -> bool {
        self.opened.with_untracked(|o| o.file.is_some() && matches!(o.shown, Shown::Ready(_)))
    }

    /// Asks the reader something, or nothing any more.
    pub fn ask(self, asked: Option<Asked>) {
        self.opened.update(|o| o.asked = asked);
    }

    /// Shows what is wrong with a file that cannot be opened.
    pub fn show_problems(self, name: &str, problems: Vec<Problem>) {
        let file = Picked::of_text(name, "");
        self.show(Shown::Broken(Arc::new(problems)), Some(&file), Report::default());
    }

    /// Stops loading; what is shown stays.
    pub fn cancel(self) {
        self.opened.update(|o| o.loading = None);
    }

    /// Goes back to the embedded dataset.
    pub fn close(self) {
        self.take(blocks::embedded_dataset(), false, Report::default());
    }

    /// Shows a dataset with nothing of the one before: neither in the address nor in the view.
    fn show(self, shown: Shown, file: Option<&Picked>, report: Report) {
        let query = self.first_query(&shown, file.is_some());
        let address = state::encode(&query);
        hash::set(&address, Entry::Replace);
        blocks::keep_hash(&address);
        let is_ready = matches!(shown, Shown::Ready(_));
        saving::carry(file.filter(|_| is_ready));
        let carried = file.filter(|_| is_ready).cloned();
        self.files.set_value(Files { carried, waiting: None });
        let theme = self.session.with_untracked(|s| s.theme);
        self.session.set(Session { theme, ..Session::default() });
        self.query.set(query);
        self.opened.update(|o| {
            (o.shown, o.file, o.loading) = (shown, file.map(Picked::name), None);
            (o.asked, o.report) = (None, Arc::new(report));
        });
    }

    /// What is asked of a dataset that has just been opened: what the link asks of it that the reader
    /// came by, and else nothing.
    fn first_query(self, shown: &Shown, is_own: bool) -> Query {
        let view = if is_own { View::Claims } else { View::Front };
        let title = match shown {
            Shown::Ready(loaded) if is_own => Some(&loaded.dataset.title),
            _ => None,
        };
        let data = title.filter(|title| !title.is_empty()).cloned();
        if let Shown::Ready(loaded) = shown
            && data.is_some()
            && self.own_title() != data
        {
            let linked = state::read(&hash::current(), &loaded.dataset).query;
            if linked.data == data {
                return linked;
            }
        }
        Query { view, data, ..Query::default() }
    }

    /// Shows that a file of this name is being opened; which attempt it is.
    pub fn begin_loading(self, name: &str) -> u32 {
        let attempt = self.opened.with_untracked(|o| o.attempts) + 1;
        let loading = Loading { name: name.to_owned(), share: 0.0, attempt };
        self.opened.update(|o| (o.attempts, o.loading) = (attempt, Some(loading)));
        attempt
    }

    /// Notes how much is done; whether to go on.
    pub fn go_on(self, attempt: u32, share: f64) -> bool {
        let loading = |o: &Opened| o.loading.as_ref().map(|l| (l.attempt, l.share));
        let current = self.opened.with_untracked(loading);
        let Some((_, before)) = current.filter(|(current, _)| *current == attempt) else {
            return false;
        };
        if share - before >= 0.01 {
            self.opened.update(|o| {
                if let Some(loading) = &mut o.loading {
                    loading.share = share;
                }
            });
        }
        true
    }
}

/// Loads a file while the page goes on answering. It is asked with the share that is done whether
/// to go on.
///
/// # Errors
/// Every problem of the file; none where it was not to go on.
async fn load(file: &Picked, go_on: &dyn Fn(f64) -> bool) -> Result<Loaded, Vec<Problem>> {
    let bytes = file.bytes();
    let mut opening = Opening::new(&file.name(), bytes)?;
    let mut pace = Pace::new();
    let mut from = 0;
    while from < bytes {
        let to = (from + PIECE).min(bytes);
        let Some(piece) = file.read(from, to).await else {
            return Err(vec![Problem::of_file(&file.name(), "the browser could not read it")]);
        };
        for part in piece.chunks(PART) {
            opening.push(part);
            pace.breathe().await;
        }
        from = to;
        if !go_on(0.5 * from as f64 / bytes as f64) {
            return Err(Vec::new());
        }
    }
    let resolved = opening.finish(async |share| {
        pace.breathe().await;
        go_on(0.5 + 0.2 * share)
    });
    let dataset = resolved.await?;
    let mut pace = Pace::new();
    let indexed = Index::slowly(&dataset, &collation::rank_names, async |share| {
        pace.breathe().await;
        go_on(0.7 + 0.28 * share)
    });
    let index = indexed.await.ok_or_else(Vec::new)?;
    pace.breathe().await;
    let whole = Arc::new(Reading::new(&dataset, index.relations(), &BTreeSet::default()));
    pace.breathe().await;
    if !go_on(1.0) {
        return Err(Vec::new());
    }
    Ok(Loaded::new(dataset, index, whole))
}
