//! Sorting lists: the standard library's stable sort, compiled once for each type of item.
//!
//! `slice::sort_by` is compiled anew for each comparison it is given. A page has hundreds of
//! them, and each copy costs as much as the sort itself; with the comparison behind a `dyn` there
//! is one copy for each type. Where a list has an item for each claim, `sort_unstable*` of the
//! standard library serves better.

use std::cmp::Ordering;

/// The standard library's stable sorts, with the comparison behind a `dyn`.
pub trait DynSort<T> {
    /// As [`slice::sort_by`].
    fn dyn_sort_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// As [`slice::sort_by_key`]: the key is read anew for each comparison.
    fn dyn_sort_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K);
}

impl<T> DynSort<T> for [T] {
    fn dyn_sort_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        sort(self, &mut compare);
    }

    fn dyn_sort_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        sort(self, &mut |a, b| key(a).cmp(&key(b)));
    }
}

fn sort<T>(items: &mut [T], compare: &mut dyn FnMut(&T, &T) -> Ordering) {
    items.sort_by(compare);
}
