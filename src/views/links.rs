//! Links that follow the query: what they lead to is what the address would be after a change.

use crate::query::{Query, Selection};
use crate::views::context::Context;
use crate::views::el::{El, el};

/// A link to the query as it would be after a change.
pub fn change_link(
    context: Context,
    words: &str,
    change: impl Fn(&mut Query) + Send + Sync + 'static,
) -> El {
    el("a").live("href", move || Some(context.link(&change))).child(words)
}

/// A link that looks closely at something.
pub fn select_link(context: Context, words: &str, selection: Selection) -> El {
    el("a").live("href", move || Some(context.link_select(selection.clone()))).child(words)
}
