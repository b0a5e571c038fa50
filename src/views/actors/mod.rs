//! The actors view: everyone who says, is spoken of or relays, among the claims shown, by what role
//! they have; or as one list in the order asked for.

mod line;
mod table;

use crate::views::actors::line::lines;
use crate::views::actors::table::ActorTable;
use crate::views::context::Context;
use crate::views::coverage::{Empty, Undated};
use leptos::prelude::*;

/// The table of actors.
#[component]
pub fn Actors(context: Context) -> impl IntoView {
    let lines = Memo::new(move |_| lines(context));
    let is_empty = Memo::new(move |_| lines.with(Vec::is_empty));
    view! {
        <div data-view="actors">
            <Undated context/>
            {move || match is_empty.get() {
                true => view! { <Empty context/> }.into_any(),
                false => view! { <ActorTable context lines/> }.into_any(),
            }}
        </div>
    }
    .into_any()
}
