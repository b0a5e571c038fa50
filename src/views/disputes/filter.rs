//! Narrowing the disputes by the respect in which they differ and by who drew them. Actor, time
//! and the rest are the filters that every view has.

use crate::document::labels;
use crate::model::{Aspect, Dataset, DynSort};
use crate::platform::hash::Entry;
use crate::query::{Dispute, Query};
use crate::views::context::Context;
use crate::views::coverage::empty_of;
use crate::views::derived::Derived;
use crate::views::el::{El, Item, div, dynamic, el, keyed};
use std::sync::Arc;

/// By what disputes are narrowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Narrow {
    Aspect,
    Author,
}

/// Values shown of one kind; a chosen one is always among them.
const MOST: usize = 12;

impl Narrow {
    const fn id(self) -> &'static str {
        match self {
            Narrow::Aspect => "aspect",
            Narrow::Author => "author",
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Narrow::Aspect => "In what respect they differ",
            Narrow::Author => "Who drew them",
        }
    }

    fn of(self, dataset: &Dataset, dispute: &Dispute) -> Option<String> {
        match self {
            Narrow::Aspect => dispute.aspect(dataset).map(|aspect| aspect.id().to_owned()),
            Narrow::Author => Some(dispute.author(dataset).to_owned()),
        }
    }

    fn words(self, dataset: &Dataset, id: &str) -> String {
        match (self, id) {
            (Narrow::Aspect, id) => {
                Aspect::from_id(id).map(labels::aspect).unwrap_or_default().to_owned()
            }
            (_, "compiler") => "the compiler of this dataset".to_owned(),
            (_, "none") => "nobody: said and denied".to_owned(),
            (_, id) => {
                dataset.actor_by_id(id).map_or(id, |ix| dataset.actor(ix).name.as_str()).to_owned()
            }
        }
    }

    fn chosen(self, query: &Query) -> Vec<String> {
        match self {
            Narrow::Aspect => query.aspect.iter().map(|aspect| aspect.id().to_owned()).collect(),
            Narrow::Author => query.author.iter().cloned().collect(),
        }
    }

    fn clear(self, query: &mut Query) {
        match self {
            Narrow::Aspect => query.aspect.clear(),
            Narrow::Author => query.author.clear(),
        }
    }

    fn toggle(self, query: &mut Query, id: &str) {
        let chosen = self.chosen(query).iter().any(|other| other == id);
        match (self, Aspect::from_id(id)) {
            (Narrow::Aspect, Some(aspect)) if chosen => drop(query.aspect.remove(&aspect)),
            (Narrow::Aspect, Some(aspect)) => drop(query.aspect.insert(aspect)),
            (Narrow::Aspect, None) => {}
            (Narrow::Author, _) if chosen => drop(query.author.remove(&id.to_owned())),
            (Narrow::Author, _) => drop(query.author.insert(id.to_owned())),
        }
    }
}

/// The choices, closed where none is made.
pub fn dispute_filter(context: Context) -> El {
    let groups = [Narrow::Aspect, Narrow::Author].map(|narrow| group(context, narrow));
    let open = context.query.with_untracked(|q| !q.aspect.is_empty() || !q.author.is_empty());
    let chosen = move || match context.query.with(|q| q.aspect.len() + q.author.len()) {
        0 => String::new(),
        n => format!(" ({n} chosen)"),
    };
    el("details.shelf.narrow")
        .maybe("open", open.then(String::new))
        .child(
            el("summary").child("Narrow these disputes").child(el("span.facet-mark").text(chosen)),
        )
        .child(Vec::from(groups))
}

/// A value: its id, how many disputes have it, and how many of those the other kind leaves.
type Value = (String, usize, usize);

/// The values of one kind, each with how many disputes it would leave.
fn group(context: Context, narrow: Narrow) -> El {
    let values = Derived::new(move || values(context, narrow, &context.disputed.get().disputes));
    let buttons = keyed(move || {
        let item =
            |(id, ..): Value| Item::new(id.clone(), move || button(context, narrow, &id, values));
        values.get().into_iter().map(item).collect()
    });
    el("div.narrow-by[role=group]")
        .attr("aria-label", narrow.name())
        .child(el("p.narrow-name").child(narrow.name()))
        .child(div("choice").child(buttons))
}

/// The values, most frequent first whatever is chosen, so that none moves when one is pressed.
/// What a value would leave ignores this kind's own choice.
fn values(context: Context, narrow: Narrow, among: &[Arc<Dispute>]) -> Vec<Value> {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let mut query = context.query.get();
    let chosen = narrow.chosen(&query);
    narrow.clear(&mut query);
    let mut values: Vec<Value> = chosen.iter().map(|id| (id.clone(), 0, 0)).collect();
    for dispute in among {
        let Some(id) = narrow.of(dataset, dispute) else { continue };
        let left = usize::from(dispute.asked_for(dataset, &query));
        match values.iter_mut().find(|(other, ..)| *other == id) {
            Some((_, all, count)) => (*all, *count) = (*all + 1, *count + left),
            None => values.push((id, 1, left)),
        }
    }
    values.dyn_sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let mut room = MOST;
    values.retain(|(id, ..)| {
        room = room.saturating_sub(1);
        room > 0 || chosen.contains(id)
    });
    values
}

fn button(context: Context, narrow: Narrow, id: &str, values: Derived<Vec<Value>>) -> El {
    let words = narrow.words(&context.loaded().dataset, id);
    let (value, own, id) = (id.to_owned(), id.to_owned(), id.to_owned());
    let count = Derived::new(move || {
        values.with(|v| v.iter().find(|(id, ..)| *id == value).map_or(0, |(.., count)| *count))
    });
    let value = id.clone();
    let pressed = Derived::new(move || context.query.with(|q| narrow.chosen(q).contains(&own)));
    el("button.button[type=button]")
        .attr("data-facet", narrow.id())
        .attr("data-value", value)
        .live("data-count", move || Some(count.get().to_string()))
        .live("data-state", move || Some(if pressed.get() { "include" } else { "off" }.to_owned()))
        .live("aria-pressed", move || Some(pressed.get().to_string()))
        .on("click", move |_| context.change(Entry::Push, |query| narrow.toggle(query, &id)))
        .text(move || format!("{words} ({})", count.get()))
}

/// Says why there is no dispute, and offers to drop what narrows them.
pub fn narrowed(context: Context) -> El {
    let chosen = Derived::new(move || {
        context.query.with(|q| [Narrow::Aspect, Narrow::Author].map(|n| !n.chosen(q).is_empty()))
    });
    dynamic(move || {
        let chosen = chosen.get();
        let offer = |narrow: Narrow| {
            let button = el("button.button[type=button]")
                .on("click", move |_| context.change(Entry::Push, |query| narrow.clear(query)))
                .child(format!("Drop “{}”", narrow.name()));
            el("li").child(button)
        };
        let offers = [Narrow::Aspect, Narrow::Author].into_iter().zip(chosen);
        let offers: Vec<El> = offers.filter(|(_, any)| *any).map(|(n, _)| offer(n)).collect();
        let words = if offers.is_empty() {
            "Nothing is set against any of these claims in the texts."
        } else {
            "No dispute among these claims is of that kind."
        };
        empty_of(context, words, offers)
    })
}
