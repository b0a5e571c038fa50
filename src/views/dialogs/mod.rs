//! What opening a file asks: whether it is added or replaces what is open; and what is told once it is open.

mod left_out;
mod modal;
mod report;

pub use report::report;

use crate::views::asked::{Asked, How};
use crate::views::dialogs::modal::{Modal, closing};
use crate::views::opener::Opener;
use leptos::prelude::*;

/// The dialog that asks, while there is something to ask.
#[component]
pub fn OpenDialogs(opener: Opener) -> impl IntoView {
    let asked = move || opener.opened.with(|o| o.asked.clone());
    // Asked again about something else, it is another dialog.
    let key = Memo::new(move |_| {
        asked().map(|asked| match asked {
            Asked::AddOrReplace(name) => format!("add {name}"),
        })
    });
    let shown = move || {
        key.get()?;
        let inside = match opener.opened.with_untracked(|o| o.asked.clone())? {
            Asked::AddOrReplace(name) => view! { <AddOrReplace opener name/> }.into_any(),
        };
        Some(view! { <Modal opener inside/> }.into_any())
    };
    view! { {move || shown()} }.into_any()
}

#[component]
fn AddOrReplace(opener: Opener, name: String) -> impl IntoView {
    let open = opener.opened.with_untracked(|o| o.file.clone().unwrap_or_default());
    view! {
        <h2 id="dialog-name">{format!("Add {name}, or replace what is open?")}</h2>
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
