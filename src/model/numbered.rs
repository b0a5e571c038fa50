//! Texts numbered in the order they were first seen: words of an index, ids of records, days.
//!
//! Knows texts as bytes, and nothing of what they are. The table is one of our own: the standard library's is
//! compiled anew for each type it holds, and here a million texts stand in one, with no allocation
//! for each.

/// Texts by number and numbers by text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbered {
    /// All texts in one, and where each ends.
    text: Vec<u8>,
    ends: Vec<u32>,
    /// What each text is hashed to; and by that, of at least twice as many slots, its number + 1.
    hashes: Vec<u32>,
    slots: Vec<u32>,
}

impl Numbered {
    /// The number of a text, which is given one if it has none.
    pub fn number(&mut self, text: &[u8]) -> u32 {
        if self.slots.len() <= 2 * self.ends.len() {
            self.grow();
        }
        let hash = hash(text);
        let slot = self.slot(hash, text);
        if let Some(known) = self.slots[slot].checked_sub(1) {
            return known;
        }
        let number = self.ends.len() as u32;
        self.slots[slot] = number + 1;
        self.text.extend_from_slice(text);
        self.ends.push(self.text.len() as u32);
        self.hashes.push(hash);
        number
    }

    /// The number of a text that has one.
    pub fn find(&self, text: &[u8]) -> Option<u32> {
        if self.slots.is_empty() {
            return None;
        }
        self.slots[self.slot(hash(text), text)].checked_sub(1)
    }

    /// Where a text stands, or would.
    fn slot(&self, hash: u32, text: &[u8]) -> usize {
        let mut slot = hash as usize;
        loop {
            // There are a power of two slots.
            slot &= self.slots.len() - 1;
            match self.slots[slot].checked_sub(1) {
                Some(other) if self.hashes[other as usize] != hash || self.bytes(other) != text => {
                    slot += 1;
                }
                _ => return slot,
            }
        }
    }

    fn grow(&mut self) {
        let room = (4 * self.ends.len()).next_power_of_two().max(64);
        self.slots = vec![0; room];
        for (number, hash) in self.hashes.iter().enumerate() {
            let mut slot = *hash as usize & (room - 1);
            while self.slots[slot] != 0 {
                slot = (slot + 1) & (room - 1);
            }
            self.slots[slot] = number as u32 + 1;
        }
    }

    /// The text with a number.
    ///
    /// # Panics
    /// If there is none.
    pub fn bytes(&self, number: u32) -> &[u8] {
        let number = number as usize;
        let start = if number == 0 { 0 } else { self.ends[number - 1] as usize };
        &self.text[start..self.ends[number] as usize]
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Gives back what only finding and numbering need: neither is done after this.
    pub fn close(&mut self) {
        (self.hashes, self.slots) = (Vec::new(), Vec::new());
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}

/// FNV-1a, which is quick for short texts. They come from a file the reader chose: somebody who
/// makes them collide slows down their own page.
fn hash(text: &[u8]) -> u32 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in text {
        hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    (hash >> 32) as u32 ^ hash as u32
}
