//! Waiting for a change in what the page is made of.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use anyhow::{Context, Result};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::project::Project;

/// The directories that the page is made of.
const DIRECTORIES: [&str; 3] = ["src", "data", "public"];

/// The files beside them.
const FILES: [&str; 4] = ["index.html", "Trunk.toml", "Cargo.toml", "Cargo.lock"];

/// How long nothing must change until a change counts as finished.
const QUIET: Duration = Duration::from_millis(120);

/// A watch over the page's sources.
pub struct Watch {
    root: PathBuf,
    events: Receiver<notify::Result<Event>>,
    // Dropping it ends the watch.
    _watcher: RecommendedWatcher,
}

impl Watch {
    /// Starts watching.
    ///
    /// # Errors
    /// When the system cannot watch the directories.
    pub fn start(project: &Project) -> Result<Self> {
        let (sender, events) = mpsc::channel();
        let mut watcher = notify::recommended_watcher(sender)
            .context("changes cannot be watched on this system")?;
        let mut add = |path: &Path, mode| {
            watcher
                .watch(path, mode)
                .with_context(|| format!("{} cannot be watched", path.display()))
        };
        for directory in DIRECTORIES {
            add(&project.path(directory), RecursiveMode::Recursive)?;
        }
        // The directory and not the files: an editor may put a new file in the place of the old.
        add(project.root(), RecursiveMode::NonRecursive)?;
        Ok(Self { root: project.root().to_owned(), events, _watcher: watcher })
    }

    /// Waits for a change to begin and to settle; gives the path that changed first.
    ///
    /// # Errors
    /// When the watch broke.
    pub fn next_change(&self) -> Result<String> {
        let broken = "changes are no longer watched";
        let first = loop {
            let event = self.events.recv().context(broken)?.context(broken)?;
            if let Some(path) = event_path(&self.root, &event) {
                break path;
            }
        };
        loop {
            match self.events.recv_timeout(QUIET) {
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout) => return Ok(first),
                Err(RecvTimeoutError::Disconnected) => return Err(anyhow::anyhow!(broken)),
            }
        }
    }
}

/// The path, from the root, of the source that an event changes, if it does change one.
fn event_path(root: &Path, event: &Event) -> Option<String> {
    if matches!(event.kind, EventKind::Access(_)) {
        return None;
    }
    let relative = event.paths.iter().filter_map(|path| path.strip_prefix(root).ok());
    relative.filter(|path| is_source(path)).map(|path| path.display().to_string()).next()
}

/// Whether the page is made of this file; what editors leave beside files is not.
fn is_source(relative: &Path) -> bool {
    let name = relative.file_name().unwrap_or_default().to_string_lossy();
    let left_by_an_editor =
        name.starts_with('.') || name.ends_with('~') || name.ends_with(".swp") || name == "4913";
    let listed = DIRECTORIES.iter().any(|directory| relative.starts_with(directory))
        || FILES.iter().any(|file| relative == Path::new(file));
    listed && !left_by_an_editor
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_count_and_builds_and_leavings_do_not() {
        for source in
            ["src/views/mod.rs", "data/dataset.json", "public/styles/base.css", "index.html"]
        {
            assert!(is_source(Path::new(source)), "{source}");
        }
        for other in
            ["dist/index.html", "target/x", "README.md", "src/.mod.rs.swp", "data/claims.json~"]
        {
            assert!(!is_source(Path::new(other)), "{other}");
        }
    }
}
