//! What a row of a keyed list shows, followed.

use leptos::prelude::*;

/// What a row shows: what `find` finds of it now. A row may be asked once more after the list has
/// lost it: then it shows what it did before.
pub fn latest<T: Clone + PartialEq + Send + Sync + 'static>(
    first: T,
    find: impl Fn() -> Option<T> + Send + Sync + 'static,
) -> Memo<T> {
    Memo::new(move |before: Option<&T>| find().unwrap_or_else(|| before.unwrap_or(&first).clone()))
}
