//! Check it yourself: the ways in for the reader's own copy of a text, which is then checked.

use crate::document::found_words;
use crate::model::SourceIx;
use crate::platform::files::Picked;
use crate::platform::{events, files};
use crate::query::check_source;
use crate::views::context::Context;
use crate::views::sources::findings::{Checked, Findings};
use crate::views::sources::own_text::{self, MOST_BYTES};
use leptos::prelude::*;
use std::sync::Arc;

const HINT: &str = "Open or paste the text as you have it. It stays on this machine and is \
                    forgotten when the page is reloaded. “Save this page” leaves it out; the \
                    browser’s own saving does not, while it is shown.";

/// Opens or takes a text of the reader's, and shows what checking it found.
#[component]
pub fn CheckYourself(context: Context, ix: SourceIx) -> impl IntoView {
    let own = Memo::new(move |_| {
        context.session.with(|s| s.texts.get(&ix).map(|own| Arc::clone(&own.text)))
    });
    let compute = move |_: Option<&Option<Checked>>| {
        let text = own.get()?;
        let check = Arc::new(check_source(&context.loaded().dataset, ix, &text));
        Some(Checked { text, check })
    };
    let checked = Memo::new_with_compare(compute, |_, _| true);
    let intake = Intake { context, ix, checked, problem: RwSignal::new(String::new()) };
    let drop = move |event: leptos::ev::DragEvent| {
        if let Some(file) = files::dropped(&event) {
            events::keep_here(&event);
            intake.read(file);
        }
    };
    let findings = move |checked| view! { <Findings context ix checked/> };
    view! {
        <details class="check" open=own.with_untracked(Option::is_some) on:drop=drop>
            <summary>"Check it yourself"</summary>
            <p>{HINT}</p>
            <WaysIn intake own/>
            <p class="bad">{move || intake.problem.get()}</p>
            {move || checked.get().map(findings)}
        </details>
    }
    .into_any()
}

/// The fields for a text: one for a file that is chosen, and one to paste it into.
#[component]
fn WaysIn(intake: Intake, own: Memo<Option<Arc<str>>>) -> impl IntoView {
    let choose = move |event| {
        if let Some(file) = files::chosen(&event) {
            intake.read(file);
        }
    };
    view! {
        <label class="button open-text">
            "Open the text…"
            <input
                class="visually-hidden"
                type="file"
                accept=".txt,text/plain"
                on:change=choose
            />
        </label>
        <label class="field">
            "Or paste it here"
            <textarea
                rows="3"
                spellcheck="false"
                prop:value=move || own.get().unwrap_or_default()
                on:input=move |event| intake.take(&event_target_value(&event))
            ></textarea>
        </label>
    }
    .into_any()
}

/// Takes texts in for one source.
#[derive(Clone, Copy)]
struct Intake {
    context: Context,
    ix: SourceIx,
    checked: Memo<Option<Checked>>,
    /// Why the last text was not taken; empty: it was.
    problem: RwSignal<String>,
}

impl Intake {
    /// Takes a text and announces what checking it found.
    fn take(self, text: &str) {
        if text.len() > MOST_BYTES {
            let words = "This is more text than is checked here: at most 2 MB";
            return self.problem.set(words.to_owned());
        }
        self.problem.set(String::new());
        own_text::set(self.context, self.ix, text);
        if let Some(checked) = self.checked.get_untracked() {
            self.context.announce(&found_words(&checked.check));
        }
    }

    /// Reads a file and takes what it holds.
    fn read(self, file: Picked) {
        leptos::task::spawn_local(async move {
            let bytes = file.bytes().min(MOST_BYTES as u64 + 1);
            let read = file.read(0, bytes).await.and_then(|bytes| String::from_utf8(bytes).ok());
            // The reader may have gone elsewhere meanwhile.
            if self.problem.is_disposed() {
                return;
            }
            match read {
                Some(text) => self.take(&text),
                None => self.problem.set(format!("{} could not be read as text", file.name())),
            }
        });
    }
}
