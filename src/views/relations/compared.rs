//! What somebody links between the claims of two voices who are compared: every link, with both
//! claims.

use crate::document::{labels, link_between_words};
use crate::model::{ClaimIx, LinkIx, isolated};
use crate::views::context::Context;
use crate::views::detail::link_key;
use crate::views::keyed::Keyed;
use crate::views::said::{Handle, Said, Telling};
use leptos::prelude::*;

/// Links shown at most.
const MOST: usize = 50;

/// The links between two voices; nothing where one is heard, or nobody links what they say.
#[component]
pub fn Compared(context: Context) -> impl IntoView {
    let links = Memo::new(move |_| context.comparison().map_or_else(Vec::new, |c| c.links));
    let any = Memo::new(move |_| links.with(|links| !links.is_empty()));
    let shown = move || links.with(|links| links.iter().take(MOST).copied().collect::<Vec<_>>());
    let list = move || {
        view! {
            <section class="compared" aria-label="Links between what the two say">
                <ul class="links">
                    <Keyed
                        each=shown
                        key=|ix| ix.0
                        children=move |ix| view! { <Joined context ix/> }.into_any()
                    />
                </ul>
                {move || rest(links.with(Vec::len))}
            </section>
        }
        .into_any()
    };
    view! { {move || any.get().then(list)} }.into_any()
}

fn rest(links: usize) -> Option<AnyView> {
    let more = links.saturating_sub(MOST);
    let words = format!("And {more} more links; each stands beside the claims that it joins.");
    (more > 0).then(|| view! { <p class="left-out">{words}</p> }.into_any())
}

/// A link, with the claims at its ends beside one another.
#[component]
fn Joined(context: Context, ix: LinkIx) -> impl IntoView {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let link = dataset.link(ix);
    let end = |ix: ClaimIx| {
        view! { <Said context ix telling=Telling::Dated handle=Handle::Elsewhere/> }.into_any()
    };
    let rationale = match link.aspect {
        Some(aspect) => format!("{}. {}", labels::aspect(aspect), isolated(&link.rationale)),
        None => link.rationale.clone(),
    };
    view! {
        <li data-link=link_key(dataset, link)>
            <p class="link-words">{link_between_words(dataset, link)}</p>
            <div class="compared-ends">{end(link.from)} {end(link.to)}</div>
            <p class="rationale">{rationale}</p>
        </li>
    }
    .into_any()
}
