//! The claims view: core claims first, or all in an order or in groups.

mod arrangement;
pub mod list;
mod prominent;
mod tools;

pub use tools::choice;

use crate::document::labels;
use crate::model::ClaimIx;
use crate::query::{Facet, GroupPart, Grouping};
use crate::views::claims::arrangement::Arrangement;
use crate::views::claims::list::match_list;
use crate::views::claims::prominent::CoreFirst;
use crate::views::claims::tools::ListTools;
use crate::views::context::Context;
use crate::views::coverage::{Empty, Undated};
use crate::views::said::{Handle, Said, Telling};
use crate::views::windowed::Windowed;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The claims that answer the query.
#[component]
pub fn Claims(context: Context) -> impl IntoView {
    let arrangement = Memo::new(move |_| context.query.with(Arrangement::of));
    let none = Memo::new(move |_| context.matches.with(|m| m.is_empty()));
    view! {
        <div data-view="claims">
            <ListTools context arrangement/>
            <Undated context/>
            {move || match (none.get(), arrangement.get()) {
                (true, _) => view! { <Empty context/> }.into_any(),
                (false, Arrangement::CoreFirst) => view! { <CoreFirst context/> }.into_any(),
                (false, Arrangement::Listed) => listed(context),
                (false, Arrangement::Grouped(facet)) => groups(context, facet),
            }}
        </div>
    }
    .into_any()
}

fn listed(context: Context) -> AnyView {
    view! {
        <h2 class="visually-hidden">"All of them, in the order asked for"</h2>
        {match_list(context, context.matches)}
    }
    .into_any()
}

/// Groups of no more claims together are shown whole: claims stand in several, so that there are
/// more rows than claims.
const WHOLE_GROUPS: usize = 600;

/// The claims in groups, one after the other, as one list.
fn groups(context: Context, facet: Facet) -> AnyView {
    let group_claims = move || {
        let (loaded, reading) = (context.loaded(), context.reading.get());
        context.matches.with(|matches| Grouping::new(&loaded.index, &reading, facet, matches))
    };
    let grouping = Memo::new_with_compare(move |_| group_claims(), |_, _| true);
    let windowed = Windowed::whole_up_to(WHOLE_GROUPS, context, "Rows", move || {
        context.sort.get();
        grouping.with(Grouping::places)
    });
    let parts = move || {
        let (loaded, reading) = (context.loaded(), context.reading.get());
        let (sort, rows) = (context.sort.get(), windowed.rows());
        let (mut seen, mut at) = (BTreeSet::default(), rows.first);
        let parts = context.matches.with(|matches| {
            grouping.with(|g| g.page(&loaded.index, &reading, matches, sort, rows.range()))
        });
        let group = |part: GroupPart| {
            let first = at;
            at += part.claims.len();
            one_group(context, windowed, facet, part, first, &mut seen)
        };
        parts.into_iter().map(group).collect_view()
    };
    windowed.around(view! { {move || parts()} }.into_any())
}

/// A group, of which the first claim here stands at a place. A claim with several values stands in
/// several groups; its handle in the first.
fn one_group(
    context: Context,
    windowed: Windowed,
    facet: Facet,
    part: GroupPart,
    first: usize,
    seen: &mut BTreeSet<ClaimIx>,
) -> AnyView {
    let name = labels::value(&context.loaded().dataset, facet, &part.id);
    let count = part.count;
    let going_on = (part.before > 0).then_some(", continued");
    let rows = part.claims.into_iter().enumerate().map(|(nth, ix)| {
        let handle = if seen.insert(ix) { Handle::Carries } else { Handle::Elsewhere };
        view! {
            <li
                data-at=windowed.at(first + nth)
                aria-posinset=windowed.position(part.before + nth)
                aria-setsize=windowed.set_size(count)
            >
                <Said context ix telling=Telling::Full handle/>
            </li>
        }
        .into_any()
    });
    let rows = rows.collect_view();
    view! {
        <section class="group">
            <h2 class="group-name">
                {name} " " <span class="count">{count.to_string()}</span> {going_on}
            </h2>
            <ol class="claim-list">{rows}</ol>
        </section>
    }
    .into_any()
}
