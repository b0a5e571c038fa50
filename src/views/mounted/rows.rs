//! Lists whose rows are known by their keys: a row stays the same one, with its focus and what it
//! follows, for as long as its key stays in the list.

use super::{Mounted, build, follow};
use crate::platform::dom::{self, Node};
use crate::query::Bits;
use crate::views::el::{Follow, Item};
use leptos::prelude::Owner;
use std::cell::RefCell;
use std::rc::Rc;

/// The rows of a keyed list.
pub struct Rows {
    rows: Vec<Row>,
    /// Keeps the place after the last.
    end: Node,
    /// What rows belong to: they outlive the changes of the list that they stay in.
    owner: Owner,
}

struct Row {
    key: String,
    place: Mounted,
    #[expect(dead_code, reason = "what is the row's own ends with it")]
    owner: Owner,
}

/// A list that follows signals.
pub fn keyed(mut items: Box<dyn Follow<Vec<Item>>>) -> Mounted {
    let owner = Owner::current().unwrap_or_default();
    let rows = Rows { rows: Vec::new(), end: dom::placeholder(), owner };
    let rows = Rc::new(RefCell::new(rows));
    // What follows ends a moment after it was dropped; the rows at once.
    let place = Rc::downgrade(&rows);
    let following = follow(Box::new(move || {
        if let Some(place) = place.upgrade() {
            let next = items.now();
            place.borrow_mut().become_next(next);
        }
    }));
    Mounted::Keyed(following, rows)
}

impl Rows {
    /// Does something with each of the nodes, in order.
    pub fn each(&self, visit: &mut dyn FnMut(&Node)) {
        self.rows.iter().for_each(|row| row.place.each(visit));
        visit(&self.end);
    }

    /// Keeps rows whose keys stay, in their new order; builds new ones, and drops the others.
    fn become_next(&mut self, items: Vec<Item>) {
        let mut before: Vec<Option<Row>> = self.rows.drain(..).map(Some).collect();
        let found = places(&before, &items);
        let mut stays = Bits::none(before.len());
        for at in found.iter().flatten() {
            stays.insert(*at);
        }
        for (at, row) in before.iter_mut().enumerate() {
            if let Some(row) = row.take_if(|_| !stays.contains(at)) {
                row.place.remove();
            }
        }
        let parent = self.end.parent_node();
        let mut after = self.end.clone();
        // From the last to the first: the last of those that wait stands where it is to stand.
        let mut waiting = before.len();
        for (mut item, at) in items.into_iter().zip(found).rev() {
            while waiting > 0 && before[waiting - 1].is_none() {
                waiting -= 1;
            }
            let stands = at.is_some_and(|at| at + 1 == waiting);
            let row = at.and_then(|at| before[at].take()).unwrap_or_else(|| {
                let owner = self.owner.child();
                let place = owner.with(|| build(item.build.now()));
                Row { key: item.key, place, owner }
            });
            if let Some(parent) = parent.as_ref().filter(|_| !stands) {
                row.place.put(parent, Some(&after));
            }
            after = row.place.first().unwrap_or(after);
            self.rows.push(row);
        }
        self.rows.reverse();
    }
}

/// At which place each of the items has stood.
fn places(rows: &[Option<Row>], items: &[Item]) -> Vec<Option<usize>> {
    let key = |at: u32| rows[at as usize].as_ref().map_or("", |row| row.key.as_str());
    let mut by_key: Vec<u32> = (0..rows.len() as u32).collect();
    by_key.sort_unstable_by(|a, b| key(*a).cmp(key(*b)));
    let place = |item: &Item| {
        let found = by_key.binary_search_by(|at| key(*at).cmp(&item.key));
        found.ok().map(|found| by_key[found] as usize)
    };
    items.iter().map(place).collect()
}
