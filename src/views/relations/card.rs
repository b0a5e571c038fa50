//! A relation as one sentence, in the place of a row's cells where the column is narrow: who tells
//! it and how, what it is, how it stands, and on whom it rests.

use crate::document::{origin_words, relation_told};
use crate::query::{RelationIx, Selection, ToldRelation};
use crate::views::context::Context;
use crate::views::relations::told::state_words;
use crate::views::separate::separate;
use leptos::prelude::*;

/// Columns narrower than this have no room for seven cells, in px: beside a panel too.
const NARROW_PX: f64 = 720.0;

/// Whether the column is narrow. Followed.
pub fn is_narrow(context: Context) -> bool {
    let width_px = context.session.with(|session| session.width_px);
    width_px > 0.0 && width_px < NARROW_PX
}

/// The sentence, as the one cell of its row.
pub fn relation_card(
    context: Context,
    ix: RelationIx,
    relation: Memo<ToldRelation>,
    selected: Memo<bool>,
) -> AnyView {
    let id = context.loaded().index.relation(ix).key.id(&context.loaded().dataset);
    let selection = Selection::Relation(id);
    let told = move || {
        let loaded = context.loaded();
        relation.with(|r| relation_told(&loaded.dataset, &loaded.index, ix, &r.claims))
    };
    view! {
        <td class="relation-card" colspan="7">
            <p>
                <a
                    href=move || context.link_select(selection.clone())
                    aria-current=move || selected.get().then_some("true")
                >
                    {move || told()}
                </a>
            </p>
            <p class="relation-standing">{move || relation.with(|r| standing(context, r))}</p>
            {move || relation.with(|r| separate(context, &r.claims))}
        </td>
    }
    .into_any()
}

/// How it stands and on whom it rests, after the sentence.
fn standing(context: Context, relation: &ToldRelation) -> String {
    let (loaded, reading) = (context.loaded(), context.reading.get());
    let origins = relation.origins(&loaded.dataset, &reading);
    let state = state_words(context, relation);
    format!("{state}; {}", origin_words(&loaded.dataset, &origins))
}
