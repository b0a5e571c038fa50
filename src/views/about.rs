//! How to read this.

use crate::document::about_paragraphs;
use crate::views::context::Context;
use crate::views::el::{El, el};

/// The about page.
pub fn about(context: Context) -> El {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let paragraphs: El =
        about_paragraphs(dataset).into_iter().map(|text| el("p").child(text)).collect();
    let compiled = dataset.compiled.clone().map(|date| format!("Compiled {date}. "));
    let license = dataset.license.clone().map(|id| format!("The data is under {id}."));
    let description = dataset.description.clone().unwrap_or_default();
    let key = |name: &str| el("kbd").child(name);
    el("div.prose[data-view=about]")
        .child(el("h1").child("How to read this"))
        .child(context.sentence_line())
        .child(paragraphs)
        .child(el("h2").child("The dataset"))
        .child(el("p").child(format!("{}. {description}", dataset.title)))
        .child(el("p").child(compiled).child(license))
        .child(el("h2").child("Keys"))
        .child(el("p").child(key("/")).child(" goes to the search, ").child(key("Esc")).child(
            " closes what lies on top. In the graph and on the timeline the arrow keys \
                     move between marks.",
        ))
}
