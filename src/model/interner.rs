//! Numbers for texts: words of an index, ids of records.

use hashbrown::HashTable;
use hashbrown::hash_table::Entry;
use rustc_hash::FxBuildHasher;
use std::hash::BuildHasher;

/// Texts, each with a number: 0 for the first that was interned, 1 for the next, and so on.
///
/// A million texts stand one behind the other in one buffer, and the table holds their numbers: a
/// map that owns its keys takes half as long again to build.
#[derive(Clone, Debug, Default)]
pub struct Interner {
    text: String,
    ends: Vec<u32>,
    numbers: HashTable<u32>,
}

impl Interner {
    /// The number of a text, which is given the next one if it has none.
    pub fn intern(&mut self, text: &str) -> u32 {
        let (all, ends) = (&self.text, &self.ends);
        let is_text = |number: &u32| text_of(all, ends, *number) == text;
        let hash_of = |number: &u32| hash(text_of(all, ends, *number));
        match self.numbers.entry(hash(text), is_text, hash_of) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(place) => {
                let number = self.ends.len() as u32;
                place.insert(number);
                self.text.push_str(text);
                self.ends.push(self.text.len() as u32);
                number
            }
        }
    }

    /// The number of a text that has one.
    pub fn get(&self, text: &str) -> Option<u32> {
        let is_text = |number: &u32| text_of(&self.text, &self.ends, *number) == text;
        self.numbers.find(hash(text), is_text).copied()
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The texts in the order of their bytes, each with its number.
    pub fn sorted(&self) -> Vec<(&str, u32)> {
        let text = |number| (text_of(&self.text, &self.ends, number), number);
        let mut texts: Vec<(&str, u32)> = (0..self.ends.len() as u32).map(text).collect();
        texts.sort_unstable();
        texts
    }
}

fn text_of<'a>(all: &'a str, ends: &[u32], number: u32) -> &'a str {
    let at = number as usize;
    let start = if at == 0 { 0 } else { ends[at - 1] as usize };
    &all[start..ends[at] as usize]
}

fn hash(text: &str) -> u64 {
    FxBuildHasher.hash_one(text)
}
