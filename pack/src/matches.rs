//! What came after the last time that things stood as they do now.
//!
//! Knows bytes in the order in which they are coded, and the fingerprints that the walk gives it.

use alloc::vec;
use alloc::vec::Vec;

/// How far what is foretold is trusted: a number below this.
pub const TRUSTS: usize = 64;

/// The binary logarithm of how many places are remembered.
const MEMORY_BITS: u32 = 19;

/// After so many bytes that came otherwise another place is looked for.
const PATIENCE: u32 = 8;

/// A byte that is foretold, and how far it is to be trusted.
#[derive(Debug, Clone, Copy)]
pub struct Foretold {
    /// The byte.
    pub byte: u8,
    /// Below [`TRUSTS`].
    pub trust: usize,
}

/// All that was coded, and where in it the like of what comes next may stand.
pub struct Matches {
    seen: Vec<u8>,
    /// By fingerprint, where that last stood.
    places: Vec<u32>,
    /// Where the next byte is looked up; 0: nowhere.
    at: usize,
    /// How many bytes came as foretold since the last that did not.
    right: u32,
    /// How many came otherwise.
    wrong: u32,
}

impl Matches {
    /// Before anything was coded.
    pub fn new() -> Self {
        // The first place stands for none.
        Self { seen: vec![0], places: vec![0; 1 << MEMORY_BITS], at: 0, right: 0, wrong: 0 }
    }

    /// What is foretold of the next byte, if anything is.
    pub fn foretold(&self) -> Option<Foretold> {
        (self.at > 0).then(|| Foretold { byte: self.seen[self.at], trust: self.trust() })
    }

    fn trust(&self) -> usize {
        let right = match self.right {
            few @ 0..8 => few,
            8..16 => 8,
            16..32 => 9,
            _ => 10,
        };
        (right + 11 * self.wrong.min(4)) as usize
    }

    /// The next byte has come.
    pub fn push(&mut self, byte: u8) {
        if self.at > 0 {
            self.told(self.seen[self.at] == byte);
        }
        self.seen.push(byte);
    }

    fn told(&mut self, rightly: bool) {
        self.at += 1;
        if rightly {
            self.right += 1;
            if self.right > 16 {
                self.wrong = 0;
            }
        } else {
            self.right = 0;
            self.wrong += 1;
            if self.wrong > PATIENCE {
                self.at = 0;
            }
        }
    }

    /// The fingerprint of what came last: where nothing is followed, or only wrongly, on from where
    /// it last stood.
    pub fn look(&mut self, fingerprint: u32) {
        let place = &mut self.places[(fingerprint >> (32 - MEMORY_BITS)) as usize];
        let last = core::mem::replace(place, self.seen.len() as u32) as usize;
        if last != self.at && (self.at == 0 || self.right == 0 && last != 0) {
            (self.at, self.right, self.wrong) = (last, 0, 0);
        }
    }
}
