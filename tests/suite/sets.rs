//! Our own sets and maps against the standard library's.

use proptest::prelude::*;
use sayso::model::{SortedMap, SortedSet};
use std::collections::{BTreeMap, BTreeSet};

fn moves() -> impl Strategy<Value = Vec<(bool, u8, u8)>> {
    prop::collection::vec((any::<bool>(), 0_u8..20, any::<u8>()), 0..100)
}

proptest! {
    #[test]
    fn a_set_answers_as_the_standard_library_does(moves in moves()) {
        let (mut ours, mut theirs) = (SortedSet::default(), BTreeSet::new());
        for (put_in, item, _) in moves {
            if put_in {
                prop_assert_eq!(ours.insert(item), theirs.insert(item));
            } else {
                prop_assert_eq!(ours.remove(&item), theirs.remove(&item));
            }
            prop_assert_eq!(ours.contains(&(item / 2)), theirs.contains(&(item / 2)));
            prop_assert_eq!((ours.len(), ours.is_empty()), (theirs.len(), theirs.is_empty()));
        }
        prop_assert!(ours.iter().eq(&theirs));
        let again: SortedSet<u8> = theirs.iter().rev().copied().collect();
        prop_assert_eq!(&again, &ours);
        ours.retain(|item| item % 2 == 0);
        theirs.retain(|item| item % 2 == 0);
        prop_assert!((&ours).into_iter().eq(&theirs));
        ours.clear();
        prop_assert!(ours.is_empty());
    }

    #[test]
    fn a_map_answers_as_the_standard_library_does(moves in moves()) {
        let (mut ours, mut theirs) = (SortedMap::default(), BTreeMap::new());
        for (put_in, key, value) in moves {
            if put_in {
                prop_assert_eq!(ours.insert(key, value), theirs.insert(key, value));
            } else {
                prop_assert_eq!(ours.remove(&key), theirs.remove(&key));
            }
            let other = key / 2;
            prop_assert_eq!(ours.get(&other), theirs.get(&other));
            prop_assert_eq!(ours.contains_key(&other), theirs.contains_key(&other));
            prop_assert_eq!((ours.len(), ours.is_empty()), (theirs.len(), theirs.is_empty()));
        }
        prop_assert!(ours.keys().eq(theirs.keys()));
        prop_assert!(ours.iter().eq(&theirs));
        prop_assert!((&ours).into_iter().eq(&theirs));
        ours.clear();
        prop_assert!(ours.is_empty());
    }
}
