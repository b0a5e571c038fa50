//! Relations as a table: the picture's twin, with the same rows, in the order the reader chooses.
//! And what other tables have too: heads, a head that sorts, the button for further rows.

use crate::document::origin_words;
use crate::model::{ActorIx, Dataset, DynSort};
use crate::query::{Bits, Selection, ToldRelation};
use crate::views::context::Context;
use crate::views::highlight::Highlight;
use crate::views::keyed::Keyed;
use crate::views::relations::card::{is_narrow, relation_card};
use crate::views::relations::latest::latest;
use crate::views::relations::told::{ToldRelations, state_words, tellers};
use crate::views::scrolling::Scrolling;
use crate::views::separate::separate;
use leptos::prelude::*;
use std::cmp::Ordering;

/// Rows shown at first, and added each time.
const PAGE: usize = 200;

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Subject,
    Predicate,
    Object,
    Tellers,
    Claims,
    State,
    Origins,
}

/// The columns with their heads, and whether rows can be put in order by them.
const COLUMNS: [(Column, &str, bool); 7] = [
    (Column::Subject, "Who", true),
    (Column::Predicate, "what is said", true),
    (Column::Object, "whom", true),
    (Column::Tellers, "By whom, and how", false),
    (Column::Claims, "Claims", true),
    (Column::State, "State here", true),
    (Column::Origins, "Rests on", false),
];

/// By which column rows stand, and whether from its end.
type Order = (Column, bool);

/// The table. `drawn`: positions of those relations whose handle the picture carries.
#[component]
pub fn RelationTable(
    context: Context,
    relations: ToldRelations,
    #[prop(into)] drawn: Signal<Bits>,
) -> impl IntoView {
    let pages = RwSignal::new(1_usize);
    // What is said both ways is what a reader comes for.
    let order: RwSignal<Order> = RwSignal::new((Column::State, false));
    let shown = move || {
        let relations = relations.get();
        let mut places = places(context, &relations, order.get());
        places.truncate(pages.get() * PAGE);
        places.into_iter().map(|at| (at, relations[at].clone())).collect::<Vec<_>>()
    };
    let rest = Memo::new(move |_| relations.with(|r| r.len().saturating_sub(pages.get() * PAGE)));
    let heads = COLUMNS.iter().map(|column| column_head(*column, order)).collect_view();
    view! {
        <Scrolling name="Relations as a table">
            <table class="relation-table">
                <caption class="view-caption">{move || context.sentence()}</caption>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>
                    <Keyed
                        each=shown
                        key=|(at, relation)| format!("{at} {}", relation.ix.0)
                        children=move |(at, relation)| {
                            view! { <RelationRow context relations drawn at relation/> }.into_any()
                        }
                    />
                </tbody>
            </table>
        </Scrolling>
        {more_button(rest, "relations", pages)}
    }
    .into_any()
}

/// The positions of the relations in the order chosen; ties as they are.
fn places(context: Context, relations: &[ToldRelation], (column, end): Order) -> Vec<usize> {
    let loaded = context.loaded();
    let mut places: Vec<usize> = (0..relations.len()).collect();
    let key = |at: usize| loaded.index.relation(relations[at].ix).key;
    let name = |actor: ActorIx| loaded.index.name_rank(actor);
    let label = |at: usize| loaded.index.label_rank(key(at).predicate);
    let compare = |a: usize, b: usize| match column {
        Column::Subject => name(key(a).subject).cmp(&name(key(b).subject)),
        Column::Object => name(key(a).object).cmp(&name(key(b).object)),
        Column::Predicate => label(a).cmp(&label(b)),
        Column::Claims => relations[a].claims.len().cmp(&relations[b].claims.len()),
        Column::State => {
            let state = |at: usize| (relations[at].between, relations[at].told);
            state(a).cmp(&state(b))
        }
        Column::Tellers | Column::Origins => Ordering::Equal,
    };
    places.dyn_sort_by(|a, b| if end { compare(*b, *a) } else { compare(*a, *b) });
    places
}

/// The head of a column, which sorts by it where that can be.
fn column_head(
    (column, words, sorts): (Column, &'static str, bool),
    order: RwSignal<Order>,
) -> AnyView {
    if !sorts {
        return view! { <th scope="col">{words}</th> }.into_any();
    }
    let here = Memo::new(move |_| Some(order.get()).filter(|(by, _)| *by == column).map(|o| o.1));
    sort_head(words, here, move || {
        // Where most or the fiercest is looked for, it comes first.
        let end = here.get_untracked().map_or(column == Column::Claims, |end| !end);
        order.set((column, end));
    })
}

/// A relation, which stands at this position among the relations.
#[component]
fn RelationRow(
    context: Context,
    relations: ToldRelations,
    drawn: Signal<Bits>,
    at: usize,
    relation: ToldRelation,
) -> impl IntoView {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let ix = relation.ix;
    let key = loaded.index.relation(ix).key;
    let id = key.id(dataset);
    let selection = Selection::Relation(id.clone());
    let selected = context.is_selected(selection.clone());
    let chosen = selection.clone();
    let relation = latest(relation, move || {
        relations.with(|r| r.get(at).filter(|relation| relation.ix == ix).cloned())
    });
    let origins = move || {
        let (loaded, reading) = (context.loaded(), context.reading.get());
        relation.with(|r| origin_words(&loaded.dataset, &r.origins(&loaded.dataset, &reading)))
    };
    let cells = move || {
        let (loaded, selection) = (context.loaded(), selection.clone());
        let dataset = &loaded.dataset;
        view! {
            <td><Highlight context text=name(dataset, key.subject)/></td>
            <th scope="row">
                <a
                    href=move || context.link_select(selection.clone())
                    aria-current=move || selected.get().then_some("true")
                >
                    <Highlight context text=dataset.predicate(key.predicate).told().into_owned()/>
                </a>
            </th>
            <td><Highlight context text=name(dataset, key.object)/></td>
            <td>{move || relation.with(|r| tellers(context, r))}</td>
            <td class="number">{move || relation.with(|r| r.claims.len()).to_string()}</td>
            <td>{move || relation.with(|r| state_words(context, r))}</td>
            <td>
                {move || origins()}
                {move || relation.with(|r| separate(context, &r.claims))}
            </td>
        }
        .into_any()
    };
    let narrow = Memo::new(move |_| is_narrow(context));
    view! {
        <tr
            class:is-selected=move || selected.get()
            data-relation=move || (!drawn.with(|drawn| drawn.contains(at))).then(|| id.clone())
            on:click=move |_| context.select(chosen.clone())
        >
            {move || match narrow.get() {
                true => relation_card(context, ix, relation, selected),
                false => cells(),
            }}
        </tr>
    }
    .into_any()
}

fn name(dataset: &Dataset, actor: ActorIx) -> String {
    dataset.actor(actor).told().into_owned()
}

/// A column's head with a button that sorts by it. `here`: whether rows stand by it, and then
/// whether from its end.
pub fn sort_head(
    words: &'static str,
    here: Memo<Option<bool>>,
    choose: impl Fn() + 'static,
) -> AnyView {
    let mark = move || match here.get() {
        Some(true) => " ↓",
        Some(false) => " ↑",
        None => "",
    };
    view! {
        <th
            scope="col"
            aria-sort=move || here.get().map(|end| if end { "descending" } else { "ascending" })
        >
            <button class="sort-head" type="button" on:click=move |_| choose()>
                {words}
                <span aria-hidden="true">{move || mark()}</span>
            </button>
        </th>
    }
    .into_any()
}

/// The head of a table.
pub fn table_head(names: &[&'static str]) -> AnyView {
    let heads = names.iter().map(|name| view! { <th scope="col">{*name}</th> }).collect_view();
    view! {
        <thead>
            <tr>{heads}</tr>
        </thead>
    }
    .into_any()
}

/// Offers the rows that are not shown yet, where there are any. The button stays the same while
/// there are, and keeps its focus.
pub fn more_button(rest: Memo<usize>, what: &'static str, pages: RwSignal<usize>) -> AnyView {
    let any = Memo::new(move |_| rest.get() > 0);
    let words = move || format!("Show more of {} further {what}", rest.get());
    let button = move || {
        view! {
            <button class="button" type="button" on:click=move |_| pages.update(|n| *n += 1)>
                {move || words()}
            </button>
        }
        .into_any()
    };
    view! { {move || any.get().then(button)} }.into_any()
}
