//! What opening a file asks: whether it is added or replaces what is open, what the columns of a
//! table hold; and what is told once it is open.

mod columns;
mod left_out;
mod modal;
mod paste;
mod report;

pub use report::report;

use crate::views::asked::{Asked, How};
use crate::views::dialogs::columns::Columns;
use crate::views::dialogs::modal::{Modal, closing};
use crate::views::dialogs::paste::Paste;
use crate::views::opener::Opener;
use leptos::prelude::*;

/// The dialog that asks, while there is something to ask.
#[component]
pub fn OpenDialogs(opener: Opener) -> impl IntoView {
    let asked = move || opener.opened.with(|o| o.asked.clone());
    // Asked again about something else, it is another dialog.
    let key = Memo::new(move |_| {
        asked().map(|asked| match asked {
            Asked::Paste => "paste".to_owned(),
            Asked::AddOrReplace(name) => format!("add {name}"),
            Asked::Columns(table) => format!("columns {} {}", table.name, table.attempt),
        })
    });
    let shown = move || {
        key.get()?;
        let inside = match opener.opened.with_untracked(|o| o.asked.clone())? {
            Asked::Paste => view! { <Paste opener/> }.into_any(),
            Asked::AddOrReplace(name) => view! { <AddOrReplace opener name/> }.into_any(),
            Asked::Columns(table) => view! { <Columns opener table/> }.into_any(),
        };
        Some(view! { <Modal opener inside/> }.into_any())
    };
    view! { {move || shown()} }.into_any()
}

#[component]
fn AddOrReplace(opener: Opener, name: String) -> impl IntoView {
    let open = opener.opened.with_untracked(|o| o.file.clone().unwrap_or_default());
    view! {
        <h2 id="dialog-name" tabindex="-1" autofocus=true>{format!("Add {name}, or replace what is open?")}</h2>
        <p>
            {format!(
                "{open} is open. Added, both are read as one dataset; ids that clash are renamed, and \
                 you are told which."
            )}
        </p>
        <div class="dialog-buttons">
            {closing("Add to it", "button button-main", move || opener.answer(How::Add))}
            {closing("Replace it", "button", move || opener.answer(How::Replace))}
            {closing("Cancel", "button", move || opener.drop_question())}
        </div>
    }
    .into_any()
}
