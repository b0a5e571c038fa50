//! The order of names as the browser has it for its reader's language: `Intl.Collator`.

use js_sys::{Array, Function, Intl, JsString, Object, Reflect};
use rustc_hash::FxHashMap;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// An array that is sorted by a function of JavaScript's: none of its comparisons comes back
    /// here.
    #[wasm_bindgen(extends = Array)]
    type Sortable;

    #[wasm_bindgen(method)]
    fn sort(this: &Sortable, compare: &Function);
}

/// Where each of some names stands among them, from 0, with numbers by their value (2 before 10).
/// Names that differ in case alone share a place.
pub fn rank_names(names: &[&str]) -> Vec<u32> {
    let compare = collator().compare();
    let list: Array = names.iter().map(|name| JsString::from(*name)).collect();
    list.unchecked_ref::<Sortable>().sort(&compare);
    let mut ranks = FxHashMap::default();
    let mut rank = 0;
    let mut before: Option<JsValue> = None;
    for name in list.iter() {
        // A comparison of two texts does not throw, and is a number.
        let same = |before: &JsValue| {
            compare.call2(&JsValue::UNDEFINED, before, &name).is_ok_and(|order| order == 0.0)
        };
        rank += u32::from(before.as_ref().is_some_and(|before| !same(before)));
        ranks.insert(name.as_string().unwrap_or_default(), rank);
        before = Some(name);
    }
    names.iter().map(|name| ranks.get(*name).copied().unwrap_or(rank)).collect()
}

fn collator() -> Intl::Collator {
    let options = Object::new();
    for (name, value) in [("numeric", JsValue::TRUE), ("sensitivity", "accent".into())] {
        // A plain object takes any property.
        drop(Reflect::set(&options, &name.into(), &value));
    }
    Intl::Collator::new(&Array::new(), &options)
}
