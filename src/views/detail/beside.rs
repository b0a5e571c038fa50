//! What stands beside a claim: the links that somebody draws to and from it.

use crate::document::{LinkEnd, labels, link_words};
use crate::model::{ClaimIx, Dataset, Link, isolated};
use crate::views::context::Context;
use crate::views::said::{Handle, Said, Telling};
use leptos::prelude::*;

/// A link as handles write it.
pub fn link_key(dataset: &Dataset, link: &Link) -> String {
    let (from, to) = (&dataset.claim(link.from).id, &dataset.claim(link.to).id);
    format!("{from}~{}~{to}", link.kind.id())
}

/// The links of a claim, as items of a list. Tracks the reading.
pub fn links_of(context: Context, ix: ClaimIx) -> Vec<AnyView> {
    let loaded = context.loaded();
    let reading = context.reading.get();
    let links = reading.links.iter().map(|link| loaded.dataset.link(*link));
    links
        .filter_map(|link| match (link.from == ix, link.to == ix) {
            (true, _) => Some(link_item(context, link, LinkEnd::From, link.to)),
            (_, true) => Some(link_item(context, link, LinkEnd::To, link.from)),
            _ => None,
        })
        .collect()
}

/// A link as read at one of its ends, with the claim at the other.
fn link_item(context: Context, link: &Link, end: LinkEnd, other: ClaimIx) -> AnyView {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let rationale = match link.aspect {
        Some(aspect) => format!("{}. {}", labels::aspect(aspect), isolated(&link.rationale)),
        None => link.rationale.clone(),
    };
    view! {
        <li data-detail-link=link_key(dataset, link)>
            <p class="link-words">{link_words(dataset, link, end)}</p>
            <Said context ix=other telling=Telling::Short handle=Handle::Elsewhere/>
            <p class="rationale">{rationale}</p>
        </li>
    }
    .into_any()
}
