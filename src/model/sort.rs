//! Sorting lists: the standard library's stable sort, compiled once.
//!
//! `slice::sort_by` is compiled anew for each type of item and each comparison it is given, 6 KB
//! each time, and a page has hundreds of them. Here it sorts the positions of a list, by a
//! comparison behind a `dyn`, and the items then go where their positions are. Where a list has an
//! item for each claim, `sort_unstable*` of the standard library serves better.

use std::cmp::Ordering;

/// The standard library's stable sorts, with the comparison behind a `dyn`.
pub trait DynSort<T> {
    /// As [`slice::sort`].
    fn dyn_sort(&mut self)
    where
        T: Ord;

    /// As [`slice::sort_by`].
    fn dyn_sort_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// As [`slice::sort_by_key`]: the key is read anew for each comparison.
    fn dyn_sort_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K);
}

impl<T> DynSort<T> for [T] {
    fn dyn_sort(&mut self)
    where
        T: Ord,
    {
        self.dyn_sort_by(T::cmp);
    }

    fn dyn_sort_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let order = sorted_positions(self.len(), &mut |a, b| compare(&self[a], &self[b]));
        reorder(self, order);
    }

    fn dyn_sort_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.dyn_sort_by(|a, b| key(a).cmp(&key(b)));
    }
}

/// The positions of a list of so many items, in the order of the items.
fn sorted_positions(len: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

/// Puts the item that stands at `order[at]` at `at`, for each place: along one cycle of the
/// permutation after the other.
fn reorder<T>(items: &mut [T], mut order: Vec<usize>) {
    for start in 0..items.len() {
        let mut at = start;
        while order[at] != start {
            let from = std::mem::replace(&mut order[at], at);
            items.swap(at, from);
            at = from;
        }
        order[at] = at;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_items_keep_their_order() {
        let mut items = vec![(3, 'a'), (1, 'b'), (3, 'c'), (2, 'd'), (1, 'e')];
        items.dyn_sort_by_key(|(key, _)| *key);
        assert_eq!(items, [(1, 'b'), (1, 'e'), (2, 'd'), (3, 'a'), (3, 'c')]);
    }

    #[test]
    fn it_sorts_as_the_standard_library_does() {
        for seed in 0..200_u64 {
            let mut items: Vec<(u64, usize)> =
                (0..seed as usize).map(|at| ((at as u64 * 7919 + seed * seed) % 31, at)).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|item| std::cmp::Reverse(item.0));
            items.dyn_sort_by(|a, b| b.0.cmp(&a.0));
            assert_eq!(items, expected);
        }
    }
}
