//! Where others find what is taken away.

use crate::platform::hash;
use crate::query::Query;
use crate::state;
use crate::views::context::Context;

/// The hash of a query as it stands in an address that leaves the page: of a dataset of the
/// reader's own it says of which.
pub fn hash_of(context: Context, query: Query) -> String {
    let data = query.data.clone().or_else(|| context.opener.own_title());
    state::encode(&Query { data, ..query })
}

/// The address of this page with a hash, as words: of a page on disk, which others cannot reach,
/// only the hash.
pub fn told(hash: &str) -> String {
    match hash::public_page() {
        Some(page) => format!("{page}{hash}"),
        None if hash.is_empty() => "Sayso, read from a file: its front page".to_owned(),
        None => format!("Sayso, read from a file: {hash}"),
    }
}
