//! Numbers for texts: words of an index, ids of records.

use rustc_hash::FxHashMap;

/// Texts, each with a number: 0 for the first that was interned, 1 for the next, and so on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Interner {
    numbers: FxHashMap<Box<str>, u32>,
}

impl Interner {
    /// The number of a text, which is given the next one if it has none.
    pub fn intern(&mut self, text: &str) -> u32 {
        if let Some(number) = self.get(text) {
            return number;
        }
        let number = self.numbers.len() as u32;
        self.numbers.insert(text.into(), number);
        number
    }

    /// The number of a text that has one.
    pub fn get(&self, text: &str) -> Option<u32> {
        self.numbers.get(text).copied()
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// The texts in the order of their bytes, each with its number.
    pub fn into_sorted(self) -> Vec<(Box<str>, u32)> {
        let mut texts: Vec<(Box<str>, u32)> = self.numbers.into_iter().collect();
        texts.sort_unstable();
        texts
    }
}
