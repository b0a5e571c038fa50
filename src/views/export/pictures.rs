//! Saving what a view draws as a picture that says what it is: title, sentence, filters, legend,
//! where it is from and its address.

use crate::document::{counted, labels, page_motto, publisher_name};
use crate::layout::{Column, Paragraph, SheetRole};
use crate::model::{Dataset, SourceIx, isolated};
use crate::platform::{download, pace, picture};
use crate::query::{Clock, Query, Show, View};
use crate::views::chips::clause_words;
use crate::views::context::Context;
use crate::views::export::address::{hash_of, told};
use crate::views::export::sheet::{Sheet, Svg};
use leptos::prelude::*;

/// Narrowest that the words of a picture are set, in px.
const LEAST_PX: f64 = 480.0;

/// Texts that are named in a picture; the others are counted.
const MOST_TEXTS: usize = 4;

/// The form of a picture.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Svg,
    Png,
}

/// The control beside a picture of this view.
#[component]
pub fn PictureButtons(context: Context) -> impl IntoView {
    let button = move |form: Form, name: &'static str, words: &'static str| {
        view! {
            <button class="copy" type="button" title=words on:click=move |_| save(context, form)>
                {name}
            </button>
        }
        .into_any()
    };
    view! {
        <div class="copying" role="group" aria-label="Save this picture as">
            <span aria-hidden="true">"Save picture as"</span>
            {button(Form::Svg, "SVG", "To enlarge, or to edit further")}
            {button(Form::Png, "PNG", "To put into a text, or to send")}
        </div>
    }
    .into_any()
}

fn save(context: Context, form: Form) {
    let Some(svg) = pictured(context) else {
        return context.announce("There is no picture to save here");
    };
    let name = file_name(&context.query.get_untracked());
    pace::start(async move {
        let (name, content) = match form {
            Form::Svg => (format!("{name}.svg"), download::text_blob(&svg.text, "image/svg+xml")),
            Form::Png => {
                let png = picture::png(&svg.text, svg.width_px, svg.height_px).await;
                (format!("{name}.png"), png)
            }
        };
        let saved = content.is_some_and(|content| download::offer(&name, &content));
        context.announce(&match saved {
            true => format!("The picture goes to your downloads as {name}"),
            false => "The browser could not make this picture; try the other form".to_owned(),
        });
    });
}

fn file_name(query: &Query) -> String {
    let part = match (query.view, query.clock) {
        (View::Timeline, Some(clock)) => clock.id(),
        (View::Timeline, None) => "plane",
        _ => query.show.id(),
    };
    format!("sayso-{}-{part}", query.view.id())
}

/// The picture of the view, with its words.
fn pictured(context: Context) -> Option<Svg> {
    let drawn = picture::drawn("#main [data-view]")?;
    let loaded = context.loaded();
    let query = context.query.get_untracked();
    let title = loaded.dataset.title.clone();
    let width_px = drawn.width_px.max(LEAST_PX);
    let mut sheet = Sheet::new(width_px);
    let clauses = clause_words(context);
    let filters = match clauses.is_empty() {
        true => String::new(),
        false => format!("Narrowed to {}", clauses.join("; ")),
    };
    let head = [
        Paragraph::new(SheetRole::Title, title.clone()),
        Paragraph::new(SheetRole::Plain, format!("{}. {}.", kind_name(&query), context.sentence())),
        Paragraph::new(SheetRole::Plain, filters),
    ];
    sheet.column(&Column::new(&head, width_px), 0.0, None);
    sheet.skip(18.0);
    sheet.drawing(&drawn);
    sheet.skip(18.0);
    let address = told(&hash_of(context, Query { select: None, ..query }));
    let foot = [
        Paragraph::new(SheetRole::Small, page_motto(&loaded.dataset)),
        Paragraph::new(SheetRole::Small, texts_line(&loaded.dataset)),
        Paragraph::new(SheetRole::Small, address),
    ];
    sheet.column(&Column::new(&foot, width_px), 0.0, None);
    Some(sheet.finish(&title))
}

/// What the picture is.
fn kind_name(query: &Query) -> &'static str {
    match (query.view, query.show, query.clock) {
        (View::Timeline, _, Some(Clock::About)) => "Claims by the time they speak of",
        (View::Timeline, _, Some(Clock::Said)) => "Claims by when they were said",
        (View::Timeline, _, Some(Clock::Published)) => "Claims by when they were published",
        (View::Timeline, _, None) => "When it was said, and what time it speaks of",
        (_, Show::Graph, _) => "Relations as told",
        (_, Show::Matrix, _) => "Relations as told, of whom and to whom",
        (_, Show::Carriers, _) => "Who carries whom",
        (view, ..) => labels::view(view),
    }
}

/// The texts that it all is from, and when it was compiled.
fn texts_line(dataset: &Dataset) -> String {
    let text = |at: usize| {
        let source = dataset.source(SourceIx(at as u32));
        let date = source.published.as_ref().map_or("no date".to_owned(), |date| date.words());
        format!("“{}”, {}, {date}", isolated(&source.title), publisher_name(dataset, source))
    };
    let count = dataset.sources.len();
    let mut texts: Vec<String> = (0..count.min(MOST_TEXTS)).map(text).collect();
    if count > MOST_TEXTS {
        texts.push(counted(count - MOST_TEXTS, "more text"));
    }
    let compiled = dataset.compiled.iter().map(|day| format!(" Compiled {day}."));
    let license = dataset.license.iter().map(|license| format!(" {license}."));
    let tail: String = compiled.chain(license).collect();
    format!("From {}.{tail}", texts.join("; "))
}
