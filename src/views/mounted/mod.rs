//! What has been built, in the page: how it gets there, and how it becomes what it is to be next
//! with as few changes as that takes, so that focus and what the reader unfolded stay.
//!
//! To Leptos this is one view of one type. Knows nothing of what is shown.

mod rows;

use crate::platform::dom::{self, Element, Listener, Node};
use crate::views::el::{El, Follow, Parts, Piece, Value};
use crate::views::mounted::rows::{Rows, keyed};
use leptos::prelude::RenderEffect;
use leptos::tachys::view::{Mountable, Render};
use std::cell::RefCell;
use std::rc::Rc;

/// A part of the page.
#[expect(dead_code, reason = "what follows signals does so until it is dropped")]
pub enum Mounted {
    /// Keeps the place of nothing.
    Nothing(Node),
    Text(Node, String),
    LiveText(Node, Following),
    Element(Box<Placed>),
    /// At least one.
    Several(Vec<Mounted>),
    Dynamic(Following, Rc<RefCell<Mounted>>),
    Keyed(Following, Rc<RefCell<Rows>>),
}

/// What runs again whenever the signals that it reads change, until it is dropped.
type Following = RenderEffect<()>;

fn follow(mut run: Box<dyn FnMut()>) -> Following {
    RenderEffect::new(move |_| run())
}

/// An element in its place.
pub struct Placed {
    node: Element,
    tag: &'static str,
    attributes: Vec<(&'static str, Set)>,
    children: Vec<Mounted>,
}

/// An attribute that has been set, or a listener.
#[expect(dead_code, reason = "what follows or listens does so until it is dropped")]
enum Set {
    Fixed(String),
    Live(Following),
    Heard(Listener),
}

impl Mounted {
    /// Does something with each of the nodes, in order, that stand beside one another.
    fn each(&self, visit: &mut dyn FnMut(&Node)) {
        match self {
            Self::Nothing(node) | Self::Text(node, _) | Self::LiveText(node, _) => visit(node),
            Self::Element(placed) => visit(&placed.node),
            Self::Several(several) => several.iter().for_each(|one| one.each(visit)),
            Self::Dynamic(_, place) => place.borrow().each(visit),
            Self::Keyed(_, rows) => rows.borrow().each(visit),
        }
    }

    /// Puts it into a node, before one of its children or at its end.
    fn put(&self, parent: &Node, before: Option<&Node>) {
        self.each(&mut |node| dom::put(parent, node, before));
    }

    /// Takes it out of the page.
    fn remove(&self) {
        self.each(&mut dom::remove);
    }

    /// The first of its nodes.
    fn first(&self) -> Option<Node> {
        let mut first = None;
        self.each(&mut |node| first = first.take().or_else(|| Some(node.clone())));
        first
    }

    /// The last of its nodes.
    fn last(&self) -> Option<Node> {
        let mut last = None;
        self.each(&mut |node| last = Some(node.clone()));
        last
    }

    /// Becomes what it is to be next.
    fn become_next(&mut self, next: El) {
        match (&mut *self, *next.0) {
            (Self::Nothing(_), Piece::Nothing) => {}
            (Self::Text(node, words), Piece::Text(next)) => {
                if *words != next {
                    dom::set_text(node, &next);
                    *words = next;
                }
            }
            (Self::Element(placed), Piece::Element(next)) if placed.tag == next.tag => {
                placed.become_next(next);
            }
            (Self::Several(several), Piece::Several(next)) => {
                let last = several.last().and_then(Self::last);
                let parent = last.as_ref().and_then(Node::parent_node);
                let after = last.as_ref().and_then(Node::next_sibling);
                become_all(several, next, parent.as_ref(), after.as_ref());
            }
            (Self::Dynamic(_, place), Piece::Dynamic(view)) => {
                let place = place.clone();
                *self = Self::Dynamic(dynamic(&place, view), place);
            }
            (_, next) => {
                let next = build(El(Box::new(next)));
                if let Some(last) = self.last()
                    && let Some(parent) = last.parent_node()
                {
                    next.put(&parent, last.next_sibling().as_ref());
                }
                self.remove();
                *self = next;
            }
        }
    }
}

/// Those that stand beside one another become others, the last before a node or at the end.
fn become_all(now: &mut Vec<Mounted>, next: Vec<El>, parent: Option<&Node>, after: Option<&Node>) {
    now.drain(next.len().min(now.len())..).for_each(|gone| gone.remove());
    let staying = now.len();
    for (at, next) in next.into_iter().enumerate() {
        if at < staying {
            now[at].become_next(next);
            continue;
        }
        let next = build(next);
        if let Some(parent) = parent {
            next.put(parent, after);
        }
        now.push(next);
    }
}

impl Placed {
    fn become_next(&mut self, next: Parts) {
        let before = std::mem::take(&mut self.attributes);
        for (name, set) in &before {
            if !matches!(set, Set::Heard(_)) && !next.attributes.iter().any(|(n, _)| n == name) {
                dom::set(&self.node, name, None);
            }
        }
        // A choice has a value only once it has its options.
        let (late, early): (Vec<_>, Vec<_>) =
            next.attributes.into_iter().partition(|(name, _)| *name == "value");
        self.set(early, &before);
        become_all(&mut self.children, next.children, Some(&self.node), None);
        self.set(late, &before);
    }

    fn set(&mut self, attributes: Vec<(&'static str, Value)>, before: &[(&'static str, Set)]) {
        for (name, value) in attributes {
            let same = match &value {
                Value::Fixed(value) => before.iter().any(|(n, set)| {
                    *n == name && matches!(set, Set::Fixed(before) if before == value)
                }),
                _ => false,
            };
            self.attributes.push((name, set(&self.node, name, value, same)));
        }
    }
}

/// Sets an attribute, unless it is the same as before, or listens.
fn set(element: &Element, name: &'static str, value: Value, same: bool) -> Set {
    match value {
        Value::Fixed(value) => {
            if !same {
                dom::set(element, name, Some(&value));
            }
            Set::Fixed(value)
        }
        Value::Live(mut value) => {
            let (element, mut before) = (element.clone(), None);
            Set::Live(follow(Box::new(move || {
                let now = Some(value.now());
                if before != now || dom::is_field(name) {
                    dom::set(&element, name, now.as_ref().and_then(Option::as_deref));
                    before = now;
                }
            })))
        }
        Value::Heard(call) => Set::Heard(dom::listen(element, name, call)),
    }
}

fn build(el: El) -> Mounted {
    match *el.0 {
        Piece::Nothing => Mounted::Nothing(dom::placeholder()),
        Piece::Text(words) => Mounted::Text(dom::text(&words), words),
        Piece::LiveText(words) => live_text(words),
        Piece::Element(parts) => {
            let node = dom::element(parts.tag);
            let mut placed =
                Placed { node, tag: parts.tag, attributes: Vec::new(), children: Vec::new() };
            placed.become_next(parts);
            Mounted::Element(Box::new(placed))
        }
        Piece::Several(several) => Mounted::Several(several.into_iter().map(build).collect()),
        Piece::Dynamic(view) => {
            let place = Rc::new(RefCell::new(Mounted::Several(Vec::new())));
            Mounted::Dynamic(dynamic(&place, view), place)
        }
        Piece::Keyed(items) => keyed(items),
    }
}

fn live_text(mut text: Box<dyn Follow<String>>) -> Mounted {
    let (node, mut before) = (dom::text(""), String::new());
    let shown = node.clone();
    let following = follow(Box::new(move || {
        let now = text.now();
        if before != now {
            dom::set_text(&shown, &now);
            before = now;
        }
    }));
    Mounted::LiveText(node, following)
}

/// Keeps what stands in a place as a view has it, for as long as there is the place: what follows
/// ends a moment after it was dropped, and all that stands there has to be gone by then.
fn dynamic(place: &Rc<RefCell<Mounted>>, mut view: Box<dyn Follow<El>>) -> Following {
    let place = Rc::downgrade(place);
    follow(Box::new(move || {
        if let Some(place) = place.upgrade() {
            let next = view.now();
            place.borrow_mut().become_next(next);
        }
    }))
}

impl Render for El {
    type State = Mounted;

    fn build(self) -> Mounted {
        build(self)
    }

    fn rebuild(self, state: &mut Mounted) {
        state.become_next(self);
    }
}

impl Mountable for Mounted {
    fn unmount(&mut self) {
        self.remove();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.put(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let first = self.first();
        let parent = first.as_ref().and_then(|first| first.parent_element());
        if let Some(parent) = &parent {
            child.mount(parent, first.as_ref());
        }
        parent.is_some()
    }

    fn elements(&self) -> Vec<Element> {
        Vec::new()
    }
}
