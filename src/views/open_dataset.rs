//! The control that opens a dataset from the reader's machine, its progress, and the way back.

use crate::platform::files;
use crate::views::derived::Derived;
use crate::views::el::{El, div, el, nothing};
use crate::views::opener::Opener;

/// Chooses a file to open.
pub fn open_dataset(opener: Opener) -> El {
    let choose = el("input.visually-hidden[id=open-dataset][type=file]")
        .attr("accept", ".json,.jsonl,.ndjson,application/json")
        .on("change", move |event| {
            if let Some(file) = files::chosen(&event) {
                opener.open(file);
            }
        });
    el("label.button.open-dataset").child("Open").child(more(" a dataset…")).child(choose)
}

/// Words of a control at the top that a phone has no room for.
pub fn more(words: &str) -> El {
    el("span.masthead-more").child(words)
}

/// Says what is being loaded, that what is shown is the reader's own, and what the page has to tell.
pub fn opened_notice(opener: Opener) -> El {
    let name =
        Derived::new(move || opener.opened.with(|o| o.loading.as_ref().map(|l| l.name.clone())));
    let file = Derived::new(move || opener.opened.with(|o| o.file.clone()));
    let told = Derived::new(move || opener.session.with(|s| s.told.clone()));
    el("div.open-notices[aria-live=polite]")
        .dynamic(move || match name.get() {
            Some(name) => loading(opener, &name),
            None => nothing(),
        })
        .dynamic(move || match file.get() {
            Some(name) => own(opener, &name),
            None => nothing(),
        })
        .dynamic(move || match told.get() {
            words if words.is_empty() => nothing(),
            words => notice(words, "Dismiss", move || {
                opener.session.update(|s| s.told.clear());
            })
            .attr("data-told", "true"),
        })
}

fn loading(opener: Opener, name: &str) -> El {
    let share = Derived::new(move || {
        let share = opener.opened.with(|o| o.loading.as_ref().map_or(0.0, |l| l.share));
        (share * 100.0).round() as u32
    });
    let label = el("label[for=loading]").child(format!("Opening {name}"));
    let progress =
        el("progress[id=loading][max=100]").live("value", move || Some(share.get().to_string()));
    el("div.notice[data-loading=true]")
        .child(el("p").child(label))
        .child(progress)
        .child(button("Cancel", move || opener.cancel()))
}

fn own(opener: Opener, name: &str) -> El {
    let words = format!("This is {name}, a file of yours. Nothing of it leaves this machine.");
    notice(words, "Back to the embedded dataset", move || opener.close())
        .attr("data-opened", "true")
}

fn notice(words: String, button_words: &str, pressed: impl Fn() + 'static) -> El {
    div("notice").child(el("p").child(words)).child(button(button_words, pressed))
}

fn button(words: &str, pressed: impl Fn() + 'static) -> El {
    el("button.button[type=button]").on("click", move |_| pressed()).child(words)
}
