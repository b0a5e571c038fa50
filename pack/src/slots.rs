//! How likely a one is, as far as the answers to one question tell: a probability that moves with
//! each answer, the less the more it rests on.

/// A probability of a one in 65536ths, as it differs from an even chance, so that a question that
/// was never asked is zero. The last bits count what it rests on.
pub type Slot = u16;

/// The bits that count.
pub const COUNT: Slot = 15;

/// An even chance.
const EVEN: Slot = 0x8000;

/// How much of a surprise a slot takes over, by its count, in 32768ths.
pub struct Rates([i32; COUNT as usize + 1]);

impl Rates {
    /// The rates.
    pub fn new() -> Self {
        Self(core::array::from_fn(|count| 327_680 / (7 * count as i32 + 13)))
    }

    /// What becomes of a slot with an answer.
    #[inline(always)]
    pub fn answered(&self, slot: Slot, bit: u32) -> Slot {
        let count = slot & COUNT;
        let one = i32::from(one(slot) & !COUNT);
        let target = if bit == 1 { 65_535 } else { 0 };
        let moved = one + (((target - one) * self.0[usize::from(count)]) >> 15);
        (moved.clamp(32, 65_503) as Slot & !COUNT ^ EVEN) | (count + 1).min(COUNT)
    }
}

/// The probability of a one, in 65536ths.
#[inline(always)]
pub fn one(slot: Slot) -> u16 {
    slot ^ EVEN
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slot_follows_the_answers_and_never_becomes_certain() {
        let rates = Rates::new();
        let mut slot = 0;
        assert_eq!(one(slot), 0x8000);
        let mut last = one(slot);
        for _ in 0..200 {
            slot = rates.answered(slot, 1);
            assert!(one(slot) | COUNT >= last & !COUNT);
            last = one(slot);
        }
        assert!((64_000..65_535).contains(&last), "{last}");
        assert_eq!(slot & COUNT, COUNT);
        let after = rates.answered(slot, 0);
        assert!(one(after) < last);
    }
}
