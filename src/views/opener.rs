//! Which dataset is open, and opening another: from a file that the reader chooses or drops.

use super::context::{Loaded, Session};
use crate::data::{self, File, Opening, Problem};
use crate::platform::blocks;
use crate::platform::files::Picked;
use crate::platform::hash::{self, Entry};
use crate::platform::pace::Pace;
use crate::query::{Index, Query, View};
use crate::state;
use leptos::prelude::*;
use std::sync::Arc;

/// Bytes read at a time.
const PIECE: u64 = 1 << 17;

/// What the page shows.
#[derive(Clone)]
pub enum Shown {
    /// This dataset.
    Ready(Arc<Loaded>),
    /// None: everything that is wrong with the file.
    Broken(Arc<Vec<Problem>>),
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
    attempts: u32,
}

impl Opened {
    /// The embedded dataset.
    pub fn embedded() -> Self {
        let text = blocks::embedded_dataset();
        let file = File { name: "the embedded dataset", text: &text };
        let shown = match data::load(&[file]) {
            Ok(dataset) => {
                let index = Index::new(&dataset);
                Shown::Ready(Arc::new(Loaded { dataset, index }))
            }
            Err(problems) => Shown::Broken(Arc::new(problems)),
        };
        Self { shown, file: None, loading: None, attempts: 0 }
    }
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
}

impl Opener {
    /// Loads a file while the page goes on answering, then shows it or what is wrong with it.
    pub fn open(self, file: Picked) {
        let attempt = self.opened.with_untracked(|o| o.attempts) + 1;
        let loading = Loading { name: file.name(), share: 0.0, attempt };
        self.opened.update(|o| (o.attempts, o.loading) = (attempt, Some(loading)));
        leptos::task::spawn_local(async move {
            let name = file.name();
            match self.load(file, attempt).await {
                Ok(loaded) => self.show(Shown::Ready(Arc::new(loaded)), Some(name)),
                // Stopped: what was shown stays.
                Err(problems) if problems.is_empty() => {}
                Err(problems) => self.show(Shown::Broken(Arc::new(problems)), Some(name)),
            }
        });
    }

    /// Stops loading; what is shown stays.
    pub fn cancel(self) {
        self.opened.update(|o| o.loading = None);
    }

    /// Goes back to the embedded dataset.
    pub fn close(self) {
        let embedded = Opened::embedded();
        self.show(embedded.shown, None);
    }

    /// Shows a dataset with nothing of the one before: neither in the address nor in the view.
    fn show(self, shown: Shown, file: Option<String>) {
        let view = if file.is_some() { View::Claims } else { View::Front };
        let query = Query { view, ..Query::default() };
        let address = state::encode(&query);
        hash::set(&address, Entry::Replace);
        blocks::keep_hash(&address);
        let theme = self.session.with_untracked(|s| s.theme);
        self.session.set(Session { theme, ..Session::default() });
        self.query.set(query);
        self.opened.update(|o| {
            (o.shown, o.file, o.loading) = (shown, file, None);
        });
    }

    /// Notes how much is done; whether to go on.
    fn go_on(self, attempt: u32, share: f64) -> bool {
        let current = self
            .opened
            .try_with_untracked(|o| o.loading.as_ref().map(|l| (l.attempt, l.share)))
            .flatten();
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

    async fn load(self, file: Picked, attempt: u32) -> Result<Loaded, Vec<Problem>> {
        let bytes = file.bytes();
        let mut opening = Opening::new(&file.name(), bytes)?;
        let mut pace = Pace::new();
        let mut from = 0;
        while from < bytes {
            let to = (from + PIECE).min(bytes);
            let Some(piece) = file.read(from, to).await else {
                return Err(vec![Problem::of_file(&file.name(), "the browser could not read it")]);
            };
            opening.push(&piece);
            from = to;
            if !self.go_on(attempt, 0.5 * from as f64 / bytes as f64) {
                return Err(Vec::new());
            }
            pace.breathe().await;
        }
        let resolved = opening.finish(async |share| {
            pace.breathe().await;
            self.go_on(attempt, 0.5 + 0.2 * share)
        });
        let dataset = resolved.await?;
        let mut pace = Pace::new();
        let indexed = Index::slowly(&dataset, async |share| {
            pace.breathe().await;
            self.go_on(attempt, 0.7 + 0.3 * share)
        });
        let index = indexed.await.ok_or_else(Vec::new)?;
        Ok(Loaded { dataset, index })
    }
}
