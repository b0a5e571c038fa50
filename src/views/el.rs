//! Building elements: Leptos' own, by one builder of one type, so that the page carries the
//! machinery of an element once and not once for every shape of markup.
//!
//! Text is always text: nothing here takes markup.

use crate::platform::events::Event;
use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;
use leptos::svg;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::event::on;
use leptos::tachys::html::property::prop;
use leptos::tachys::reactive_graph::SharedReactiveFunction;
use leptos::tachys::view::iterators::StaticVec;
use std::sync::{Arc, Mutex};

/// An element under construction. One pointer, so that passing it on costs next to nothing.
pub struct El(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element of this name; names that only SVG has, and `svg:title`, are SVG's.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Parts { tag, attributes: Vec::new(), children: Vec::new() }))
}

/// An element of this name and class.
pub fn div(class: &str) -> El {
    el("div").class(class)
}

/// A table that scrolls by itself where it is wider than its column, by this name.
pub fn scrolling(name: impl Into<String>, table: El) -> El {
    div("table-scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", name)
        .child(table)
}

impl El {
    /// Sets an attribute.
    pub fn attr(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.set(fixed(name, value.into()));
        self
    }

    /// Sets an attribute to a number.
    pub fn number(self, name: &'static str, value: f64) -> Self {
        self.attr(name, px(value))
    }

    /// Sets an attribute that has a value, or none.
    pub fn maybe(self, name: &'static str, value: Option<String>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Sets an attribute that follows signals; none: it is absent.
    pub fn live(
        mut self,
        name: &'static str,
        value: impl Fn() -> Option<String> + Send + Sync + 'static,
    ) -> Self {
        self.set(following(name, Box::new(value)));
        self
    }

    /// Sets a property that follows signals, such as the text in a field.
    pub fn value(mut self, value: impl Fn() -> String + Send + Sync + 'static) -> Self {
        self.set(prop("value", Signal::derive(value)).into_any_attr());
        self
    }

    /// Sets whether a box is ticked, following signals.
    pub fn checked(mut self, value: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        self.set(prop("checked", Signal::derive(value)).into_any_attr());
        self
    }

    /// Sets the class.
    #[inline(never)]
    pub fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    /// Sets the class, and further ones that come and go.
    pub fn class_if(
        self,
        class: &str,
        more: &'static str,
        holds: impl Fn() -> bool + Send + Sync + 'static,
    ) -> Self {
        let class = class.to_owned();
        self.live("class", move || {
            Some(if holds() { format!("{class} {more}") } else { class.clone() })
        })
    }

    /// Calls back on an event.
    pub fn on(mut self, event: &'static str, call: impl FnMut(Event) + 'static) -> Self {
        self.set(listening(event, Box::new(call)));
        self
    }

    /// Adds a child: an element, a text, a view, or a list of them.
    pub fn child(mut self, child: impl IntoChildren) -> Self {
        child.add_to(&mut self.0.children);
        self
    }

    /// Adds a text that follows signals.
    pub fn text(self, text: impl Fn() -> String + Send + Sync + 'static) -> Self {
        self.child(text_view(Box::new(text)))
    }

    /// Adds what follows signals.
    pub fn dynamic(self, view: impl FnMut() -> AnyView + Send + 'static) -> Self {
        self.child(dynamic(view))
    }

    #[inline(never)]
    fn set(&mut self, attribute: AnyAttribute) {
        self.0.attributes.push(attribute);
    }

    /// The element as a view.
    #[inline(never)]
    pub fn view(self) -> AnyView {
        let Parts { tag, attributes, children } = *self.0;
        macro_rules! finish {
            ($element:expr) => {
                $element.add_any_attr(attributes).child(StaticVec::from(children)).into_any()
            };
        }
        match tag {
            "svg" => finish!(svg::svg()),
            "g" => finish!(svg::g()),
            "path" => finish!(svg::path()),
            "rect" => finish!(svg::rect()),
            "circle" => finish!(svg::circle()),
            "line" => finish!(svg::line()),
            "text" => finish!(svg::text()),
            "tspan" => finish!(svg::tspan()),
            "defs" => finish!(svg::defs()),
            "pattern" => finish!(svg::pattern()),
            "svg:title" => finish!(svg::title()),
            html => finish!(custom(html)),
        }
    }
}

#[inline(never)]
fn fixed(name: &'static str, value: String) -> AnyAttribute {
    custom_attribute(name, value).into_any_attr()
}

#[inline(never)]
fn following(
    name: &'static str,
    value: Box<dyn Fn() -> Option<String> + Send + Sync>,
) -> AnyAttribute {
    custom_attribute(name, Signal::derive(value)).into_any_attr()
}

#[inline(never)]
fn text_view(text: Box<dyn Fn() -> String + Send + Sync>) -> AnyView {
    Signal::derive(text).into_any()
}

#[inline(never)]
fn listening(event: &'static str, call: Box<dyn FnMut(Event)>) -> AnyAttribute {
    on(ev::Custom::<Event>::new(event), call).into_any_attr()
}

/// What follows signals, as a view.
pub fn dynamic(view: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    shared(Arc::new(Mutex::new(view)))
}

#[inline(never)]
fn shared(view: SharedReactiveFunction<AnyView>) -> AnyView {
    view.into_any()
}

/// Nothing.
pub fn nothing() -> AnyView {
    ().into_any()
}

/// Several views after one another.
pub fn all(views: Vec<AnyView>) -> AnyView {
    StaticVec::from(views).into_any()
}

/// An item of a keyed list: its key, and how it is built.
#[derive(Clone)]
pub struct Item {
    key: String,
    build: Arc<dyn Fn() -> AnyView + Send + Sync>,
}

impl Item {
    /// An item that is built once for as long as its key stays in the list.
    pub fn new(
        key: impl Into<String>,
        build: impl Fn() -> AnyView + Send + Sync + 'static,
    ) -> Self {
        Self { key: key.into(), build: Arc::new(build) }
    }
}

/// A list that follows signals and keeps what stays.
pub fn keyed(items: impl Fn() -> Vec<Item> + Send + Sync + 'static) -> AnyView {
    let each: Arc<dyn Fn() -> Vec<Item> + Send + Sync> = Arc::new(items);
    keyed_list(each)
}

fn keyed_list(each: Arc<dyn Fn() -> Vec<Item> + Send + Sync>) -> AnyView {
    view! {
        <For each=move || each() key=|item| item.key.clone() children=|item| (item.build)()/>
    }
    .into_any()
}

/// A length or place in CSS pixels as an attribute has it: to a tenth, without trailing zeros.
pub fn px(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, tenth) = (tenths.abs() / 10, tenths.abs() % 10);
    if tenth == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{tenth}") }
}

/// What can be put into an element.
pub trait IntoChildren {
    /// Adds itself to the children.
    fn add_to(self, children: &mut Vec<AnyView>);
}

impl IntoChildren for El {
    #[inline(never)]
    fn add_to(self, children: &mut Vec<AnyView>) {
        children.push(self.view());
    }
}

impl IntoChildren for AnyView {
    fn add_to(self, children: &mut Vec<AnyView>) {
        children.push(self);
    }
}

impl IntoChildren for String {
    #[inline(never)]
    fn add_to(self, children: &mut Vec<AnyView>) {
        children.push(self.into_any());
    }
}

impl IntoChildren for &str {
    #[inline(never)]
    fn add_to(self, children: &mut Vec<AnyView>) {
        self.to_owned().add_to(children);
    }
}

impl<C: IntoChildren> IntoChildren for Option<C> {
    fn add_to(self, children: &mut Vec<AnyView>) {
        if let Some(child) = self {
            child.add_to(children);
        }
    }
}

impl<C: IntoChildren> IntoChildren for Vec<C> {
    fn add_to(self, children: &mut Vec<AnyView>) {
        for child in self {
            child.add_to(children);
        }
    }
}
