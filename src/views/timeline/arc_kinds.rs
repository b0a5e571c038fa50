//! Which kinds of link are drawn as arcs, of those that there are.

use crate::document::labels;
use crate::model::{Link, LinkKind};
use crate::platform::hash::Entry;
use crate::views::timeline::time::Time;
use leptos::prelude::*;

/// A box for each kind of link, where there are any.
#[component]
pub fn ArcKinds(time: Time) -> impl IntoView {
    let context = time.context;
    let kinds = Memo::new(move |_| {
        let (loaded, reading) = (context.loaded(), context.reading.get());
        let count = |kind: &LinkKind| {
            let links = reading.links.iter().map(|ix| loaded.dataset.link(*ix));
            links.filter(|link| link.kind == *kind).count()
        };
        let counted = LinkKind::ALL.iter().map(|kind| (*kind, count(kind)));
        counted.filter(|(_, count)| *count > 0).collect::<Vec<_>>()
    });
    let boxes = move || {
        let kinds = kinds.get();
        (!kinds.is_empty()).then(|| {
            let kinds = kinds.into_iter().map(|(kind, count)| arc_kind(time, kind, count));
            view! {
                <fieldset class="arc-kinds">
                    <legend>"Links drawn as arcs"</legend>
                    {kinds.collect_view()}
                </fieldset>
            }
            .into_any()
        })
    };
    boxes.into_any()
}

/// Switches one kind, and tells how many of its links have a mark at either end here.
fn arc_kind(time: Time, kind: LinkKind, count: usize) -> AnyView {
    let context = time.context;
    let toggle = move || {
        context.change(Entry::Push, |query| {
            if !query.arcs.remove(&kind) {
                query.arcs.insert(kind);
            }
        });
    };
    let words = move || {
        let (loaded, reading) = (context.loaded(), context.reading.get());
        let links = reading.links.iter().map(|ix| loaded.dataset.link(*ix));
        let joins = |link: &&Link| link.kind == kind && time.joins(link);
        let name = labels::link_name(kind);
        match links.filter(joins).count() {
            here if here == count => format!(" {name} ({count})"),
            here => format!(" {name} ({here} of {count} here)"),
        }
    };
    view! {
        <label class="field">
            <input
                type="checkbox"
                data-arc=kind.id()
                prop:checked=move || context.query.with(|q| q.arcs.contains(&kind))
                on:change=move |_| toggle()
            />
            {words}
        </label>
    }
    .into_any()
}
