//! Where others find what is taken away.

use crate::platform::hash;
use crate::views::context::Context;
use leptos::prelude::*;

/// The address of this page with a hash; of a page on disk, which others cannot reach, only the
/// hash and what it is.
pub fn address(context: Context, hash: &str) -> String {
    let own = context.opener.opened.with_untracked(|o| o.file.is_some());
    match hash::public_page().filter(|_| !own) {
        Some(page) => format!("{page}{hash}"),
        None if hash.is_empty() => "Sayso, read from a file: its front page".to_owned(),
        None => format!("Sayso, read from a file: {hash}"),
    }
}
