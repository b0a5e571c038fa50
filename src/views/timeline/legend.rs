//! What the marks stand for, in words beside the same drawings; and how the picture is moved.

use crate::layout::Rect;
use crate::layout::timeline::{Body, EndKind, MarkEnd, PlacedMark, Rank};
use crate::model::{Basis, ClaimIx};
use crate::views::svg::path;
use crate::views::timeline::drawing::drawing;
use leptos::prelude::*;

use EndKind::{Faded, Open, Sharp, Unknown};

/// A body, its two ends and its basis, and what they stand for.
type Sample = (Body, EndKind, EndKind, Basis, &'static str);

const SAMPLES: [Sample; 9] = [
    (Body::Day, Sharp, Sharp, Basis::Stated, "a day"),
    (Body::Span, Sharp, Sharp, Basis::Stated, "a month, a year or longer: the whole of it"),
    (Body::Somewhere, Sharp, Sharp, Basis::Stated, "some time within, such as the 1990s"),
    (Body::Span, Faded, Faded, Basis::Stated, "about then, or not certain"),
    (Body::Interval, Sharp, Open, Basis::Stated, "from then on: the end is left open"),
    (Body::Interval, Sharp, Unknown, Basis::Stated, "from then; the end is not known"),
    (Body::Span, Sharp, Sharp, Basis::Computed, "date computed from stated ones"),
    (Body::Span, Sharp, Sharp, Basis::Inferred, "date inferred: the text forces it"),
    (Body::Span, Sharp, Sharp, Basis::External, "date from outside the text"),
];

/// How to read and move the picture.
#[component]
pub fn Legend() -> impl IntoView {
    let possible = item("mark-possible".to_owned(), path("mark-bar", "M1 2h40v12H1z"));
    view! {
        <details class="legend" open=true>
            <summary>"How to read and move this"</summary>
            <ul data-drawn="true">
                {SAMPLES.map(sample).collect_view()}
                <li>{possible} "only possibly in the time asked for"</li>
            </ul>
            <p>
                "Drag to move; pinch, or Ctrl and the wheel, to zoom (the wheel alone once the \
                 picture has focus). Drag along the years, or over the bars above them, to ask for \
                 a time. Keys: arrows, + and −, 0 to fit, Home and End, N and P from date to date; \
                 on a mark, arrows go to the next and Enter opens it."
            </p>
        </details>
    }
    .into_any()
}

fn sample((body, start, end, basis, words): Sample) -> AnyView {
    let end_of = |kind| MarkEnd { kind, cut: false };
    let rect = Rect::new(1.0, 2.0, if body == Body::Day { 12.0 } else { 40.0 }, 12.0);
    let (start, end) = (end_of(start), end_of(end));
    let claim = ClaimIx(0);
    let (count, rank, hit) = (1, Rank::Other, rect);
    let mark = PlacedMark {
        claim,
        count,
        rank,
        rect,
        hit,
        under_px: 0.0,
        row: 0,
        body,
        start,
        end,
        basis,
    };
    let body = if body == Body::Somewhere { "mark-somewhere " } else { "" };
    let picture = item(format!("{body}basis-{}", basis.id()), drawing(&mark));
    view! { <li>{picture} {words}</li> }.into_any()
}

/// A picture of a mark of a class.
fn item(class: String, mark: AnyView) -> AnyView {
    view! {
        <svg aria-hidden="true" width="42" height="16">
            <g class=class>{mark}</g>
        </svg>
    }
    .into_any()
}
