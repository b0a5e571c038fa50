//! Name, views and theme.

use crate::document::{labels, page_title, render_indexed};
use crate::platform::saving;
use crate::platform::theme::{self, Theme};
use crate::query::{Query, View};
use crate::views::context::{Context, Loaded, link_to};
use crate::views::derived::Derived;
use crate::views::el::{El, div, el};
use crate::views::open_dataset::{more, open_dataset};

/// The line at the top of every view.
pub fn masthead(context: Context) -> El {
    let links: El = View::ALL
        .iter()
        .copied()
        .filter(|view| *view != View::Front)
        .map(|view| view_link(context, view))
        .collect();
    let home = el("a").attr("href", link_to(&Query::default())).child("Sayso");
    let tagline = el("span.masthead-tagline").child("On whose say-so?");
    el("div.masthead")
        .child(el("p.masthead-name").child(home).child(tagline))
        .child(el("nav.masthead-nav[aria-label=Views]").child(links))
        .child(
            div("masthead-tools")
                .child(open_dataset(context.opener))
                .child(save_button(context))
                .child(theme_button(context)),
        )
}

fn view_link(context: Context, view: View) -> El {
    let href = move || {
        context.link(|query| {
            query.view = view;
            query.select = None;
        })
    };
    el("a")
        .live("href", move || Some(href()))
        .live("aria-current", move || (context.view.get() == view).then(|| "page".to_owned()))
        .child(labels::view(view))
}

fn save_button(context: Context) -> El {
    let button = el("button.button[type=button]").on("click", move |_| save(context));
    button.child("Save").child(more(" this page"))
}

fn save(context: Context) {
    let Loaded { dataset, index, .. } = &*context.loaded();
    let is_own = context.opener.opened.with_untracked(|o| o.file.is_some());
    let record = if is_own { render_indexed(dataset, index) } else { String::new() };
    let description = dataset.description.as_deref().unwrap_or(&dataset.title);
    saving::save(&record, &page_title(dataset), description);
}

fn theme_button(context: Context) -> El {
    let current = Derived::new(move || context.session.with(|s| s.theme));
    let turn = move || {
        let next = current.get_untracked().next();
        context.session.update(|s| s.theme = next);
        theme::show(next);
        theme::keep(next);
    };
    let words = move || match current.get() {
        Theme::System => "Theme: system",
        Theme::Light => "Theme: light",
        Theme::Dark => "Theme: dark",
    };
    el("button.button.theme[type=button]")
        .on("click", move |_| turn())
        .text(move || words().to_owned())
}
