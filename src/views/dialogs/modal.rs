//! The frame of the dialog.

use crate::platform::dialog;
use crate::views::opener::Opener;
use leptos::prelude::*;

/// Id of the dialog.
pub const DIALOG: &str = "opening";

/// The dialog around what is asked; Escape drops the question.
#[component]
pub fn Modal(opener: Opener, inside: AnyView) -> impl IntoView {
    Effect::new(move |_| dialog::show(DIALOG));
    view! {
        <dialog
            class="dialog"
            id=DIALOG
            aria-labelledby="dialog-name"
            on:cancel=move |_: leptos::ev::Event| opener.drop_question()
        >
            {inside}
        </dialog>
    }
    .into_any()
}

/// A button of the dialog that closes it and does something.
pub fn closing(
    words: &'static str,
    class: &'static str,
    run: impl Fn() + Send + 'static,
) -> AnyView {
    let pressed = move |_| {
        dialog::close(DIALOG);
        run();
    };
    view! { <button class=class type="button" on:click=pressed>{words}</button> }.into_any()
}
