//! Our own sort against the standard library's.

use proptest::prelude::*;
use sayso::model::{sort_by, sort_by_key, sort_unique, sorted_order};

proptest! {
    #[test]
    fn a_list_is_sorted_as_the_standard_library_does_it(
        numbers in prop::collection::vec(0_u8..40, 0..200),
    ) {
        // The place tells equals apart, so that stability is tested too.
        let mut ours: Vec<(u8, usize)> = numbers.iter().copied().zip(0..).collect();
        let mut theirs = ours.clone();
        sort_by(&mut ours, |a, b| b.0.cmp(&a.0));
        theirs.sort_by_key(|pair| std::cmp::Reverse(pair.0));
        prop_assert_eq!(&ours, &theirs);
        sort_by_key(&mut ours, |pair| pair.0 / 2);
        theirs.sort_by_key(|pair| pair.0 / 2);
        prop_assert_eq!(ours, theirs);
    }

    #[test]
    fn unique_numbers_are_those_of_a_set(numbers in prop::collection::vec(0_u32..99, 0..99)) {
        let mut ours = numbers.clone();
        sort_unique(&mut ours);
        let set: std::collections::BTreeSet<u32> = numbers.into_iter().collect();
        prop_assert!(ours.into_iter().eq(set));
    }
}

#[test]
fn sorting_compares_no_more_than_n_log_n_times() {
    let count = 10_000_usize;
    let mut compared = 0_usize;
    let scattered = |at: usize| at.wrapping_mul(7_919) % count;
    let order = sorted_order(count, &mut |a, b| {
        compared += 1;
        scattered(a).cmp(&scattered(b))
    });
    assert!(order.windows(2).all(|pair| scattered(pair[0] as usize) < scattered(pair[1] as usize)));
    // 10 000 needs 14 rounds of merging.
    assert!(compared <= 14 * count, "{compared}");
}
