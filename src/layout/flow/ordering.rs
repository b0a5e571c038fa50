//! Who stands where in the columns of the flow, so that bands seldom cross: crossing reduction by
//! layers.
//!
//! Knows bars and bands by their claims and heights; no widths and no labels.

use super::slots::{Band, GAP, Slot, Stop};
use crate::model::{ActorIx, DynSort};
use std::cmp::Reverse;

type Key = (Stop, ActorIx);

/// Orders and places the columns: publishers by their claims, and beside each what goes to it.
pub(super) fn place(slots: &mut [Slot], bands: &mut [Band]) {
    order(slots, bands);
    for stop in [Stop::Root, Stop::Relay, Stop::Publisher] {
        let mut bottom = 0.0;
        for at in 0..slots.len() {
            if slots[at].key.0 != stop {
                continue;
            }
            let pulled = pulled_to(slots, bands, slots[at].key);
            let wanted = pulled.map_or(bottom, |middle| middle - slots[at].height / 2.0);
            slots[at].top = wanted.max(bottom);
            bottom = slots[at].top + slots[at].height + GAP;
        }
    }
    let at = |key| slots.iter().position(|slot| slot.key == key).unwrap_or(0);
    bands.dyn_sort_by_key(|band| (at(band.0), at(band.1)));
}

fn order(slots: &mut [Slot], bands: &[Band]) {
    let publishers = slots.iter().filter(|slot| slot.key.0 == Stop::Publisher);
    let mut ranked: Vec<(usize, Key)> = publishers.map(|slot| (slot.claims, slot.key)).collect();
    ranked.dyn_sort_by_key(|(claims, key)| (Reverse(*claims), key.1));
    let rank = |key| ranked.iter().position(|(_, other)| *other == key).unwrap_or(0);
    // Where most of what leaves a bar goes next.
    let next = |key: Key| {
        let leaving = bands.iter().filter(|band| band.0 == key);
        leaving.max_by_key(|band| (band.2, Reverse(band.1))).map(|band| band.1)
    };
    slots.dyn_sort_by_key(|slot| {
        let first = next(slot.key);
        let relay = first.filter(|key| key.0 == Stop::Relay);
        let end = relay.and_then(next).or(first).unwrap_or(slot.key);
        let through = relay.map_or(u32::MAX, |relay| relay.1.0);
        (slot.key.0, rank(end), through, Reverse(slot.claims), slot.key.1)
    });
}

/// The mean height of what comes to a bar, each claim counting once; nothing for a root.
fn pulled_to(slots: &[Slot], bands: &[Band], key: Key) -> Option<f64> {
    let (mut sum, mut claims) = (0.0, 0.0);
    for (from, _, count) in bands.iter().filter(|band| band.1 == key) {
        if let Some(slot) = slots.iter().find(|slot| slot.key == *from) {
            sum += (slot.top + slot.height / 2.0) * *count as f64;
            claims += *count as f64;
        }
    }
    (claims > 0.0).then(|| sum / claims)
}
