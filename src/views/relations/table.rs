//! Relations as a table: the picture's twin, with the same rows, in the order the reader chooses;
//! and the words in which a relation is told.

use crate::document::{self, between_words, contested_words, labels, origin_words, own_state};
use crate::model::{ActorIx, DynSort};
use crate::query::{Between, Bits, Selection, ToldRelation, compare_names};
use crate::views::context::Context;
use crate::views::derived::{Derived, Writable};
use crate::views::el::{El, all, dynamic, el, nothing, scrolling};
use crate::views::highlight::highlight;
use std::cmp::Ordering;
use std::sync::Arc;

/// The relations that the claims shown speak of.
pub type Relations = Derived<Arc<Vec<ToldRelation>>>;

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
    (Column::Subject, "Of whom", true),
    (Column::Predicate, "what is said", true),
    (Column::Object, "of whom", true),
    (Column::Tellers, "By whom, and how", false),
    (Column::Claims, "Claims", true),
    (Column::State, "State here", true),
    (Column::Origins, "Rests on", false),
];

/// By which column rows stand, and whether from its end.
type Order = (Column, bool);

/// The table. `drawn`: positions of those relations whose handle the picture carries.
pub fn relation_table(context: Context, relations: Relations, drawn: Derived<Bits>) -> El {
    let pages = Writable::new(1_usize);
    // What is said both ways is what a reader comes for.
    let order: Writable<Order> = Writable::new((Column::State, false));
    let rows = move || {
        let relations = relations.get();
        let shown = places(context, &relations, order.get());
        let shown = shown.into_iter().take(pages.get() * PAGE);
        shown.map(|at| row(context, &relations[at], at, drawn)).collect()
    };
    let rest = Derived::new(move || relations.with(|r| r.len().saturating_sub(pages.get() * PAGE)));
    let head = |(column, words, sorts): &(Column, &'static str, bool)| {
        let column = *column;
        if !sorts {
            return el("th[scope=col]").child(*words);
        }
        let here = move || Some(order.get()).filter(|(by, _)| *by == column).map(|(_, end)| end);
        // Where most or the fiercest is looked for, it comes first.
        let choose = move || {
            let end = here().map_or(column == Column::Claims, |end| !end);
            order.set((column, end));
        };
        sort_head(words, Derived::new(here), choose)
    };
    let heads: El = COLUMNS.iter().map(head).collect();
    let table = el("table.relation-table")
        .child(el("caption.view-caption").text(move || context.sentence()))
        .child(el("thead").child(el("tr").child(heads)))
        .child(el("tbody").dynamic(rows));
    let scrolled = scrolling("Relations as a table", table);
    all(vec![scrolled, more_button(rest, "relations", pages)])
}

/// The positions of the relations in the order chosen; ties as they are.
fn places(context: Context, relations: &[ToldRelation], (column, end): Order) -> Vec<usize> {
    let loaded = context.loaded();
    let mut places: Vec<usize> = (0..relations.len()).collect();
    let key = |at: usize| loaded.index.relation(relations[at].ix).key;
    let name = |actor: ActorIx| loaded.dataset.actor(actor).name.as_str();
    let label = |at: usize| loaded.dataset.predicate(key(at).predicate).label.as_str();
    let compare = |a: usize, b: usize| match column {
        Column::Subject => compare_names(name(key(a).subject), name(key(b).subject)),
        Column::Object => compare_names(name(key(a).object), name(key(b).object)),
        Column::Predicate => compare_names(label(a), label(b)),
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

/// A column's head with a button that sorts by it. `here`: whether rows stand by it, and then
/// whether from its end.
pub fn sort_head(
    words: &'static str,
    here: Derived<Option<bool>>,
    choose: impl Fn() + 'static,
) -> El {
    let way = move || here.get().map(|end| if end { "descending" } else { "ascending" }.to_owned());
    let mark = move || match here.get() {
        Some(true) => " ↓".to_owned(),
        Some(false) => " ↑".to_owned(),
        None => String::new(),
    };
    let button = el("button.sort-head[type=button]")
        .on("click", move |_| choose())
        .child(words)
        .child(el("span[aria-hidden=true]").text(mark));
    el("th[scope=col]").live("aria-sort", way).child(button)
}

/// The head of a table.
pub fn table_head(names: &[&str]) -> El {
    let name = |name: &&str| el("th[scope=col]").child(*name);
    el("thead").child(el("tr").child(names.iter().map(name).collect::<El>()))
}

/// Offers the rows that are not shown yet, where there are any. The button stays the same while
/// there are, and keeps its focus.
pub fn more_button(rest: Derived<usize>, what: &'static str, pages: Writable<usize>) -> El {
    let any = Derived::new(move || rest.get() > 0);
    dynamic(move || {
        if !any.get() {
            return nothing();
        }
        el("button.button[type=button]")
            .on("click", move |_| pages.update(|n| *n += 1))
            .text(move || format!("Show more of {} further {what}", rest.get()))
    })
}

fn row(context: Context, relation: &ToldRelation, at: usize, drawn: Derived<Bits>) -> El {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let key = loaded.index.relation(relation.ix).key;
    let id = key.id(dataset);
    let actor = |ix| highlight(context, dataset.actor(ix).name.clone());
    let selection = Selection::Relation(id.clone());
    let selected = context.is_selected(selection.clone());
    let chosen = selection.clone();
    let carries = Derived::new(move || !drawn.with(|drawn| drawn.contains(at)));
    let link = el("a")
        .live("href", move || Some(context.link_select(selection.clone())))
        .child(highlight(context, dataset.predicate(key.predicate).label.clone()));
    let cell = |words: String| el("td").child(words);
    el("tr")
        .live("class", move || selected.get().then(|| "is-selected".to_owned()))
        .live("data-relation", move || carries.get().then(|| id.clone()))
        .on("click", move |_| context.select(chosen.clone()))
        .child(el("td").child(actor(key.subject)))
        .child(el("th[scope=row]").child(link))
        .child(el("td").child(actor(key.object)))
        .child(cell(tellers(context, relation)))
        .child(cell(relation.claims.len().to_string()).class("number"))
        .child(cell(state_words(context, relation)))
        .child(cell(origin_words(dataset, &relation.origins(dataset, &context.reading.get()))))
}

/// Who tells a relation, and how.
pub fn tellers(context: Context, relation: &ToldRelation) -> String {
    document::tellers(&context.loaded().dataset, &relation.claims)
}

/// The class of line that a relation is drawn with.
pub fn style(relation: &ToldRelation) -> &'static str {
    relation.between.map_or(relation.told.id(), |between| between.id())
}

/// The class of what stands for several relations at once, the most disputed first: that one's;
/// but where two voices agree on some of them only, none of them speaks for the others.
pub fn style_of_all(relations: &[&ToldRelation]) -> &'static str {
    let Some(first) = relations.first() else { return MIXED };
    let same = |other: &&ToldRelation| other.between == first.between;
    match first.between {
        Some(between) if between != Between::Oppose && !relations.iter().all(same) => MIXED,
        _ => style(first),
    }
}

/// The class of several relations in which two voices stand differently to one another.
pub const MIXED: &str = "mixed";

/// How a relation is told, in words: by all, by one voice, or by two beside one another. What
/// others say otherwise is not lost where one voice is heard alone.
pub fn state_words(context: Context, relation: &ToldRelation) -> String {
    let loaded = context.loaded();
    let voices = context.voices();
    let name = |at: usize| voices.get(at).map_or("", |ix| loaded.dataset.actor(*ix).name.as_str());
    let reading = context.reading.get();
    let claims = &loaded.index.relation(relation.ix).claims;
    let contested =
        contested_words(&loaded.dataset, &reading, reading.relation(relation.ix), claims);
    let state = match relation.between {
        Some(between) => between_words(name(0), name(1), between, relation.told),
        None if voices.is_empty() => {
            return contested.unwrap_or_else(|| labels::told(relation.told).to_owned());
        }
        None => own_state(relation.told).to_owned(),
    };
    match contested {
        None => state,
        Some(contested) => format!("{state}; {contested}"),
    }
}

/// What a relation is, in words, with who tells it.
pub fn relation_words(context: Context, relation: &ToldRelation) -> String {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let key = loaded.index.relation(relation.ix).key;
    format!(
        "{}; as told here ({}): {} {} {}",
        tellers(context, relation),
        state_words(context, relation),
        dataset.actor(key.subject).name,
        dataset.predicate(key.predicate).label,
        dataset.actor(key.object).name,
    )
}
