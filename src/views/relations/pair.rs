//! The pair of actors of whom most is told, beside the graph: every relation between the two, by how
//! it is told, with who tells it and on how many voices it rests.

use crate::document::{footing_words, labels, tellers};
use crate::query::{Pair, Query, Selection, Show, Told, ToldRelation, View};
use crate::views::context::Context;
use crate::views::links::select_link;
use leptos::prelude::*;

/// Relations listed at most.
const MOST: usize = 100;

/// Whether a query shows the graph, beside which the pair has its place.
pub fn has_place(query: &Query) -> bool {
    query.view == View::Relations && query.show == Show::Graph
}

/// The pair; nothing where the graph is not shown, or something is looked at in its place.
#[component]
pub fn PairBeside(context: Context) -> impl IntoView {
    let shown = Memo::new(move |_| context.query.with(|q| has_place(q) && q.select.is_none()));
    let aside = move || {
        view! {
            <aside class="beside" aria-label="The pair of whom most is told">
                {move || told(context)}
            </aside>
        }
        .into_any()
    };
    view! { {move || shown.get().then(aside)} }.into_any()
}

/// The relations of the pair, in groups. Followed.
fn told(context: Context) -> Option<AnyView> {
    let loaded = context.loaded();
    let (dataset, index) = (&loaded.dataset, loaded.index.relations());
    let all = context.heard();
    let wish = context.query.with(|query| super::graph_layout::wish(context, query, &all));
    let pair: Pair = wish.open_pair?;
    let relations: Vec<ToldRelation> =
        all.into_iter().filter(|one| index.pair(one.ix) == pair).take(MOST).collect();
    let names = [pair.0, pair.1].map(|actor| dataset.actor(actor).told());
    let heading = format!("{} and {}", names[0], names[1]);
    let count = format!("{} relations are told of these two", relations.len());
    let groups = Told::ALL.iter().filter_map(|state| group(context, *state, &relations));
    let groups = groups.collect_view();
    Some(view! { <h2>{heading}</h2> <p class="beside-count">{count}</p> {groups} }.into_any())
}

/// The relations that are told in one way; nothing where none is.
fn group(context: Context, state: Told, relations: &[ToldRelation]) -> Option<AnyView> {
    let own: Vec<&ToldRelation> = relations.iter().filter(|one| one.told == state).collect();
    let items = own.iter().map(|relation| item(context, relation)).collect_view();
    let heading = format!("{} ({})", labels::told(state), own.len());
    (!own.is_empty()).then(|| {
        view! {
            <section>
                <h3 class=format!("beside-state beside-{}", state.id())>{heading}</h3>
                <ul class="told">{items}</ul>
            </section>
        }
        .into_any()
    })
}

fn item(context: Context, relation: &ToldRelation) -> AnyView {
    let (loaded, reading) = (context.loaded(), context.reading.get());
    let (dataset, index) = (&loaded.dataset, &loaded.index);
    let key = index.relation(relation.ix).key;
    let words = format!(
        "{} {} {}",
        dataset.actor(key.subject).told(),
        dataset.predicate(key.predicate).told(),
        dataset.actor(key.object).told(),
    );
    let footing = footing_words(&relation.origins(dataset, &reading));
    view! {
        <li>
            <span class="beside-tellers">{format!("{}: ", tellers(dataset, &relation.claims))}</span>
            {select_link(context, &words, Selection::Relation(key.id(dataset)))}
            <span class="beside-footing">{footing}</span>
        </li>
    }
    .into_any()
}
