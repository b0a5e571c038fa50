//! Building what is shown: elements, texts and what follows signals, by one builder of one type, so
//! that the program carries the machinery of an element once and not once for every shape of markup.
//!
//! Text is always text: nothing here takes markup. Knows nothing of the browser: how it gets into
//! the page is [`mounted`](crate::views::mounted)'s.

use crate::platform::dom::Hear;
use crate::platform::events::Event;
use crate::views::children::IntoChildren;

/// A part of the page under construction: an element, or what stands in the place of one. One
/// pointer, so that passing it on costs next to nothing.
pub struct El(pub(super) Box<Piece>);

/// What a part of the page is.
pub(super) enum Piece {
    Nothing,
    Text(String),
    LiveText(Box<dyn Follow<String>>),
    Element(Parts),
    Several(Vec<El>),
    Dynamic(Box<dyn Follow<El>>),
    Keyed(Box<dyn Follow<Vec<Item>>>),
}

/// What an element is made of.
pub(super) struct Parts {
    pub tag: &'static str,
    pub attributes: Vec<(&'static str, Value)>,
    pub children: Vec<El>,
}

/// What an attribute has for a value; or, by the name of an event, who listens to it.
pub(super) enum Value {
    Fixed(String),
    Live(Box<dyn Follow<Option<String>>>),
    Heard(Box<dyn Hear>),
}

/// What is worked out again whenever the signals that it reads change. A trait of its own: the
/// closures' own would bring a second function for each of them into the program.
pub(super) trait Follow<T>: 'static {
    /// As it is now.
    fn now(&mut self) -> T;
}

impl<T, F: FnMut() -> T + 'static> Follow<T> for F {
    fn now(&mut self) -> T {
        self()
    }
}

#[inline(never)]
fn piece(piece: Piece) -> El {
    El(Box::new(piece))
}

/// An element as a selector has it: its name, its classes and what else never changes, as in
/// `button.button.filters-done[type=button]`. Names that only SVG has, and `svg:title`, are SVG's.
#[inline(never)]
pub fn el(selector: &'static str) -> El {
    let (named, fixed) = selector.split_once('[').unwrap_or((selector, ""));
    let (tag, classes) = named.split_once('.').unwrap_or((named, ""));
    let mut el = piece(Piece::Element(Parts { tag, attributes: Vec::new(), children: Vec::new() }));
    if !classes.is_empty() {
        el = el.attr("class", classes.replace('.', " "));
    }
    for attribute in fixed.split('[') {
        let attribute = attribute.strip_suffix(']').unwrap_or_default();
        let (name, value) = attribute.split_once('=').unwrap_or((attribute, ""));
        if !name.is_empty() {
            el = el.attr(name, value);
        }
    }
    el
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
    pub fn attr(self, name: &'static str, value: impl Into<String>) -> Self {
        self.fixed(name, value.into())
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
    pub fn live(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        self.follows(name, Box::new(value))
    }

    /// Sets the text in a field, following signals.
    pub fn value(self, value: impl Fn() -> String + 'static) -> Self {
        self.live("value", move || Some(value()))
    }

    /// Sets whether a box is ticked, following signals.
    pub fn checked(self, value: impl Fn() -> bool + 'static) -> Self {
        self.live("checked", move || value().then(String::new))
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
        holds: impl Fn() -> bool + 'static,
    ) -> Self {
        let class = class.to_owned();
        self.live("class", move || {
            Some(if holds() { format!("{class} {more}") } else { class.clone() })
        })
    }

    /// Calls back on an event.
    pub fn on(self, event: &'static str, call: impl FnMut(Event) + 'static) -> Self {
        self.hears(event, Box::new(call))
    }

    /// Adds a child: an element or what stands for one, a text, or a list of them.
    pub fn child(mut self, child: impl IntoChildren) -> Self {
        child.add_to(&mut self);
        self
    }

    /// Adds a text that follows signals.
    pub fn text(self, text: impl Fn() -> String + 'static) -> Self {
        self.child(live_text(Box::new(text)))
    }

    /// Adds what follows signals.
    pub fn dynamic(self, view: impl FnMut() -> El + 'static) -> Self {
        self.child(dynamic(view))
    }

    /// Whether nothing is there.
    pub fn is_empty(&self) -> bool {
        matches!(*self.0, Piece::Nothing)
    }

    #[inline(never)]
    fn fixed(self, name: &'static str, value: String) -> Self {
        self.set(name, Value::Fixed(value))
    }

    #[inline(never)]
    fn follows(self, name: &'static str, value: Box<dyn Follow<Option<String>>>) -> Self {
        self.set(name, Value::Live(value))
    }

    #[inline(never)]
    fn hears(self, event: &'static str, call: Box<dyn Hear>) -> Self {
        self.set(event, Value::Heard(call))
    }

    #[inline(never)]
    fn set(mut self, name: &'static str, value: Value) -> Self {
        if let Piece::Element(parts) = &mut *self.0 {
            parts.attributes.push((name, value));
        }
        self
    }
}

/// What follows signals.
pub fn dynamic(view: impl FnMut() -> El + 'static) -> El {
    shown_by(Box::new(view))
}

#[inline(never)]
fn shown_by(view: Box<dyn Follow<El>>) -> El {
    piece(Piece::Dynamic(view))
}

#[inline(never)]
fn live_text(text: Box<dyn Follow<String>>) -> El {
    piece(Piece::LiveText(text))
}

impl From<String> for El {
    fn from(text: String) -> Self {
        piece(Piece::Text(text))
    }
}

impl From<&str> for El {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

/// Nothing.
pub fn nothing() -> El {
    piece(Piece::Nothing)
}

/// Several, one after the other.
pub fn all(several: Vec<El>) -> El {
    piece(if several.is_empty() { Piece::Nothing } else { Piece::Several(several) })
}

/// An item of a keyed list: its key, and how it is built.
pub struct Item {
    pub(super) key: String,
    pub(super) build: Box<dyn Follow<El>>,
}

impl Item {
    /// An item that is built once for as long as its key stays in the list.
    pub fn new(key: impl Into<String>, build: impl Fn() -> El + 'static) -> Self {
        Self { key: key.into(), build: Box::new(build) }
    }
}

/// A list that follows signals and keeps what stays.
pub fn keyed(items: impl Fn() -> Vec<Item> + 'static) -> El {
    piece(Piece::Keyed(Box::new(items)))
}

/// A length or place in CSS pixels as an attribute has it: to a tenth, without trailing zeros.
pub fn px(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, tenth) = (tenths.abs() / 10, tenths.abs() % 10);
    if tenth == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{tenth}") }
}
