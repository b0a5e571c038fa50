//! Shapes that several pictures share, and lengths as attributes have them.

use crate::layout::{Point, Rect};
use leptos::prelude::*;

/// A length or place in CSS pixels as an attribute has it: to a tenth, without trailing zeros.
pub fn px(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, tenth) = (tenths.abs() / 10, tenths.abs() % 10);
    if tenth == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{tenth}") }
}

/// A path of a class.
pub fn path(class: impl Into<String>, d: impl Into<String>) -> AnyView {
    let (class, d) = (class.into(), d.into());
    view! { <path class=class d=d/> }.into_any()
}

/// A rectangle of a class.
pub fn rect(class: impl Into<String>, Rect { x, y, width, height }: Rect) -> AnyView {
    let class = class.into();
    view! { <rect class=class x=px(x) y=px(y) width=px(width) height=px(height)/> }.into_any()
}

/// A straight line of a class.
pub fn line(class: impl Into<String>, from: Point, to: Point) -> AnyView {
    let class = class.into();
    view! { <line class=class x1=px(from.x) x2=px(to.x) y1=px(from.y) y2=px(to.y)/> }.into_any()
}

/// What is shown of a mark while the pointer rests on it. Not written as markup: beside other
/// children `view!` takes a `title` for the one of HTML, which does nothing in a picture.
pub fn title(words: impl IntoView + 'static) -> AnyView {
    leptos::svg::title().child(words).into_any()
}
