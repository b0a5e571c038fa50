//! The claims view: a list, sorted and grouped.

pub mod list;

use crate::document::labels;
use crate::model::ClaimIx;
use crate::platform::hash::Entry;
use crate::query::{Facet, GroupPart, Grouping, Query, Sort, SortKey};
use crate::views::claims::list::match_list;
use crate::views::context::Context;
use crate::views::coverage::{Empty, Undated};
use crate::views::said::{Handle, Said, Telling};
use crate::views::windowed::Windowed;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The claims that answer the query.
#[component]
pub fn Claims(context: Context) -> impl IntoView {
    let grouping = Memo::new(move |_| context.query.with(|q| q.group));
    let none = Memo::new(move |_| context.matches.with(|m| m.is_empty()));
    view! {
        <div data-view="claims">
            <div class="list-tools">{sort_by(context)} {group_by(context)}</div>
            <Undated context/>
            {move || match (none.get(), grouping.get()) {
                (true, _) => view! { <Empty context/> }.into_any(),
                (false, None) => match_list(context, context.matches),
                (false, Some(facet)) => groups(context, facet),
            }}
        </div>
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

const SORTS: [(&str, &str); 7] = [
    ("", "by text"),
    ("date", "by the time spoken of, oldest first"),
    ("-date", "by the time spoken of, newest first"),
    ("said", "by the time it was said, oldest first"),
    ("-said", "by the time it was said, newest first"),
    ("speaker", "by whom it traces back to, A to Z"),
    ("-speaker", "by whom it traces back to, Z to A"),
];

fn sort_from(id: &str) -> Option<Sort> {
    let descending = id.starts_with('-');
    let key = SortKey::from_id(id.trim_start_matches('-'))?;
    Some(Sort { key, descending })
}

fn sort_by(context: Context) -> AnyView {
    let options = SORTS.map(|(id, words)| {
        let chosen = move |_: Option<&bool>| context.query.with(|q| q.sort == sort_from(id));
        (id, words, Memo::new(chosen))
    });
    choice("Order ", &options, move |id| {
        let sort = sort_from(id);
        context.change(Entry::Push, |query: &mut Query| query.sort = sort);
    })
}

fn group_by(context: Context) -> AnyView {
    let option = |facet: Option<Facet>| {
        let chosen = Memo::new(move |_| context.query.with(|q| q.group == facet));
        match facet {
            Some(facet) => (facet.id(), labels::facet(facet), chosen),
            None => ("", "not at all", chosen),
        }
    };
    let facets = Facet::ALL.iter().copied().map(Some);
    let options: Vec<_> = std::iter::once(None).chain(facets).map(option).collect();
    choice("Group ", &options, move |id| {
        let facet = Facet::from_id(id);
        context.change(Entry::Push, |query: &mut Query| query.group = facet);
    })
}

/// A field with a choice of values: id, words, and whether it is chosen.
pub fn choice(
    name: &'static str,
    options: &[(&'static str, &'static str, Memo<bool>)],
    choose: impl Fn(&str) + 'static,
) -> AnyView {
    let options = options.iter().map(|(id, words, chosen)| {
        let chosen = *chosen;
        view! { <option value=*id selected=move || chosen.get()>{*words}</option> }.into_any()
    });
    let options = options.collect_view();
    view! {
        <label class="field">
            {name}
            <select on:change=move |event| choose(&event_target_value(&event))>{options}</select>
        </label>
    }
    .into_any()
}
