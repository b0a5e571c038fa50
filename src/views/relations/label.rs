//! Texts in a picture: labels of several lines, and short texts on a disc.

use crate::layout::Rect;
use crate::layout::graph::PlacedLabel;
use crate::views::svg::{px, rect};
use leptos::prelude::*;

/// The lines of a label.
pub fn label_view(label: &PlacedLabel, class: &'static str) -> AnyView {
    let lines = label.lines.iter().enumerate().map(|(at, line)| {
        let y = label.baseline + label.line_px * at as f64;
        // The space parts the words of two lines for whoever reads the label as one text; it has
        // no width, which would move the first out of line.
        let gap = (at > 0).then(|| view! { <tspan font-size="0">" "</tspan> }.into_any());
        view! { {gap} <tspan x=px(label.x) y=px(y)>{line.clone()}</tspan> }.into_any()
    });
    let lines = lines.collect_view();
    view! { <text class=class text-anchor=label.anchor.svg()>{lines}</text> }.into_any()
}

/// A label on a ground of its own, so that nothing runs through its words.
pub fn plated(label: &PlacedLabel, class: &'static str) -> AnyView {
    let Rect { x, y, width, height } = label.rect;
    // Fonts differ by a few px from what their words were measured to take.
    let ground = Rect::new(x - 5.0, y - 1.0, width + 10.0, height + 2.0);
    view! { {rect("plate", ground)} {label_view(label, class)} }.into_any()
}

/// A short text on a disc.
pub fn disc(class: &'static str, room: Rect, words: String) -> AnyView {
    let middle = room.middle();
    view! {
        <g class=class>
            <rect
                x=px(room.x)
                y=px(room.y)
                width=px(room.width)
                height=px(room.height)
                rx=px(room.height / 2.0)
            />
            <text text-anchor="middle" x=px(middle.x) y=px(middle.y + 4.0)>
                {words}
            </text>
        </g>
    }
    .into_any()
}
