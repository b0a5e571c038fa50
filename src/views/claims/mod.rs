//! The claims view: a list, sorted and grouped.

pub mod list;

use crate::document::labels;
use crate::model::ClaimIx;
use crate::platform::events;
use crate::platform::hash::Entry;
use crate::query::{Facet, GroupPart, Grouping, Query, Sort, SortKey};
use crate::views::claims::list::match_list;
use crate::views::context::Context;
use crate::views::coverage::{empty, undated};
use crate::views::derived::Derived;
use crate::views::el::{El, div, dynamic, el};
use crate::views::said::{Handle, Telling, said};
use crate::views::windowed::Windowed;
use std::collections::BTreeSet;

/// The claims that answer the query.
pub fn claims(context: Context) -> El {
    let grouping = Derived::new(move || context.query.with(|q| q.group));
    let none = Derived::new(move || context.matches.with(|m| m.is_empty()));
    el("div[data-view=claims]")
        .child(div("list-tools").child(sort_by(context)).child(group_by(context)))
        .child(undated(context))
        .dynamic(move || match (none.get(), grouping.get()) {
            (true, _) => empty(context),
            (false, None) => match_list(context, context.matches),
            (false, Some(facet)) => groups(context, facet),
        })
}

/// Groups of no more claims together are shown whole: claims stand in several, so that there are
/// more rows than claims.
const WHOLE_GROUPS: usize = 600;

/// The claims in groups, one after the other, as one list.
fn groups(context: Context, facet: Facet) -> El {
    let grouping = Derived::always(move || {
        let (loaded, reading) = (context.loaded(), context.reading.get());
        context.matches.with(|matches| Grouping::new(&loaded.index, &reading, facet, matches))
    });
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
        parts.into_iter().map(group).collect()
    };
    windowed.around(dynamic(parts))
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
) -> El {
    let name = labels::value(&context.loaded().dataset, facet, &part.id);
    let count = el("span.count").child(part.count.to_string());
    let going_on = (part.before > 0).then_some(", continued");
    let length = Derived::new(move || part.count);
    let rows = part.claims.into_iter().enumerate().map(|(nth, ix)| {
        let handle = if seen.insert(ix) { Handle::Carries } else { Handle::Elsewhere };
        let row = el("li").child(said(context, ix, Telling::Full, handle));
        windowed.item(row, first + nth, part.before + nth, length)
    });
    let rows: El = rows.collect();
    el("section.group")
        .child(el("h2.group-name").child(name).child(" ").child(count).child(going_on))
        .child(el("ol.claim-list").child(rows))
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

fn sort_by(context: Context) -> El {
    let options = SORTS.map(|(id, words)| {
        let chosen = move || context.query.with(|q| q.sort == sort_from(id));
        (id, words, Derived::new(chosen))
    });
    choice("Order ", &options, move |id| {
        let sort = sort_from(id);
        context.change(Entry::Push, |query: &mut Query| query.sort = sort);
    })
}

fn group_by(context: Context) -> El {
    let option = |facet: Option<Facet>| {
        let chosen = Derived::new(move || context.query.with(|q| q.group == facet));
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
    name: &str,
    options: &[(&'static str, &'static str, Derived<bool>)],
    choose: impl Fn(&str) + 'static,
) -> El {
    let options: Vec<El> = options
        .iter()
        .map(|(id, words, chosen)| {
            let chosen = *chosen;
            el("option")
                .attr("value", *id)
                .live("selected", move || chosen.get().then(String::new))
                .child(*words)
        })
        .collect();
    let select = el("select").on("change", move |event| choose(&events::value(&event)));
    el("label.field").child(name).child(select.child(options))
}
