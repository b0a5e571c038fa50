//! Putting lists in order: one stable merge sort for every type.
//!
//! The standard library's sort is compiled anew for each type and each comparison, which was a
//! quarter of the page's program. Here only the comparison and the exchange of two places are:
//! the sorting itself knows positions. Knows nothing of what is sorted.

use std::cmp::Ordering;

/// The positions `0..len` in the order of what stands there: stable, in O(n log n) comparisons.
pub fn sorted_order(len: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<u32> {
    let mut order: Vec<u32> = (0..len as u32).collect();
    let mut merged = order.clone();
    let mut run = 1;
    while run < len {
        let mut start = 0;
        while start < len {
            let (middle, end) = ((start + run).min(len), (start + 2 * run).min(len));
            let (mut left, mut right) = (start, middle);
            for place in &mut merged[start..end] {
                let from_left = right == end
                    || (left < middle
                        && compare(order[left] as usize, order[right] as usize).is_le());
                let next = if from_left { &mut left } else { &mut right };
                *place = order[*next];
                *next += 1;
            }
            start = end;
        }
        std::mem::swap(&mut order, &mut merged);
        run *= 2;
    }
    order
}

/// Positions in the order of a number each of them has, those that have none last; equals keep
/// their order. The numbers are counted and not compared: they are best small.
pub fn sorted_by_number(
    order: &[u32],
    descending: bool,
    number: &dyn Fn(u32) -> Option<u32>,
) -> Vec<u32> {
    let bound = order.iter().filter_map(|at| number(*at)).max().map_or(0, |most| most as usize + 1);
    let place = |at: u32| match number(at) {
        Some(number) if descending => bound - 1 - number as usize,
        Some(number) => number as usize,
        None => bound,
    };
    let mut starts = vec![0_u32; bound + 2];
    order.iter().for_each(|at| starts[place(*at) + 1] += 1);
    for at in 0..=bound {
        starts[at + 1] += starts[at];
    }
    let mut sorted = vec![0; order.len()];
    for at in order {
        let start = &mut starts[place(*at)];
        sorted[*start as usize] = *at;
        *start += 1;
    }
    sorted
}

/// Brings what stands at `order[n]` to place `n`, for every `n`, by exchanging two places at a
/// time.
fn put_in_order(mut order: Vec<u32>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut at = start;
        loop {
            let from = std::mem::replace(&mut order[at], at as u32) as usize;
            if from == start || from == at {
                break;
            }
            swap(at, from);
            at = from;
        }
    }
}

/// Sorts a list by a comparison; equals keep their order.
pub fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let order = sorted_order(items.len(), &mut |a, b| compare(&items[a], &items[b]));
    put_in_order(order, &mut |a, b| items.swap(a, b));
}

/// Sorts a list by a key, which is read anew for each comparison; equals keep their order.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts numbers and leaves each once.
pub fn sort_unique(numbers: &mut Vec<u32>) {
    sort_by(numbers, u32::cmp);
    numbers.dedup();
}
