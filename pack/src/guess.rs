//! What is foretold of a byte, as answers to the questions that lead to it.

/// The answers that lead to a byte that is foretold.
#[derive(Clone, Copy)]
pub struct Guess {
    code: u32,
    left: u32,
    /// The place of how often the like is right.
    pub trusted: usize,
}

impl Guess {
    /// The answers of a code: its bits, and how many; none where a byte has none.
    #[inline(always)]
    pub fn new((code, left): (u32, u32), trusted: usize) -> Option<Self> {
        (left > 0).then_some(Self { code, left, trusted })
    }

    /// The next answer.
    #[inline(always)]
    pub fn next(self) -> u32 {
        self.code >> (self.left - 1) & 1
    }

    /// What it goes on to foretell: nothing more once it was wrong. How often the like is right, in
    /// 65536ths, is noted.
    #[inline(always)]
    pub fn answered(mut self, bit: u32, trusted: &mut [u16]) -> Option<Self> {
        let right = &mut trusted[self.trusted];
        if self.next() != bit {
            *right -= *right >> 6;
            return None;
        }
        *right += (65_520 - *right) >> 6;
        self.left -= 1;
        (self.left > 0).then_some(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guess_ends_with_its_code_or_when_it_was_wrong() {
        let mut trusted = [0x8000];
        let guess = Guess::new((0b10, 2), 0).unwrap();
        assert_eq!(guess.next(), 1);
        let then = guess.answered(1, &mut trusted).unwrap();
        assert_eq!(then.next(), 0);
        assert!(trusted[0] > 0x8000);
        assert!(then.answered(0, &mut trusted).is_none());
        let before = trusted[0];
        assert!(guess.answered(0, &mut trusted).is_none());
        assert!(trusted[0] < before);
        assert!(Guess::new((0, 0), 0).is_none());
    }
}
