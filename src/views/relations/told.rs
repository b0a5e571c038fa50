//! How a relation is told: in words, and by the class of what it is drawn with.

use crate::document::{self, between_words, contested_words, labels, own_state};
use crate::query::{Between, ToldRelation};
use crate::views::context::Context;
use leptos::prelude::*;
use std::sync::Arc;

/// The relations that the claims shown speak of.
pub type ToldRelations = Memo<Arc<Vec<ToldRelation>>>;

/// The class of several relations in which two voices stand differently to one another.
pub const MIXED: &str = "mixed";

/// The class of line that a relation is drawn with.
pub fn style(relation: &ToldRelation) -> &'static str {
    relation.between.map_or(relation.told.id(), |between| between.id())
}

/// The class of what stands for several relations at once, the most disputed first: that one's;
/// but where two voices agree on some of them only, none of them speaks for the others.
pub fn style_of_all(relations: &[ToldRelation]) -> &'static str {
    let Some(first) = relations.first() else { return MIXED };
    let same = |other: &ToldRelation| other.between == first.between;
    match first.between {
        Some(between) if between != Between::Oppose && !relations.iter().all(same) => MIXED,
        _ => style(first),
    }
}

/// Who tells a relation, and how: "Mike Pompeo denies; An unnamed outlet itself says".
pub fn tellers(context: Context, relation: &ToldRelation) -> String {
    document::tellers(&context.loaded().dataset, &relation.claims)
}

/// How a relation is told, in words: by all, by one voice, or by two beside one another. What
/// others say otherwise is not lost where one voice is heard alone.
pub fn state_words(context: Context, relation: &ToldRelation) -> String {
    let loaded = context.loaded();
    let voices = context.voices();
    let name =
        |at: usize| voices.get(at).map(|ix| loaded.dataset.actor(*ix).told()).unwrap_or_default();
    let reading = context.reading.get();
    let claims = &loaded.index.relation(relation.ix).claims;
    let contested =
        contested_words(&loaded.dataset, &reading, reading.relation(relation.ix), claims);
    let state = match relation.between {
        Some(between) => between_words(&name(0), &name(1), between, relation.told),
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
        dataset.actor(key.subject).told(),
        dataset.predicate(key.predicate).told(),
        dataset.actor(key.object).told(),
    )
}
