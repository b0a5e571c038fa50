//! Prefix codes of bytes (D. A. Huffman, 1952), as the order in which a byte's bits are asked for:
//! frequent bytes need few questions. What a question costs is not settled here.

use alloc::vec;
use alloc::vec::Vec;

/// How many bytes there are.
pub const BYTES: usize = 256;

/// How long the code of each byte is in bits, 0 where it has none.
pub type Lengths = [u8; BYTES];

/// The longest code: one more bit here costs less than to tell of rare bytes' codes in full.
#[cfg(not(target_arch = "wasm32"))]
pub const LONGEST: usize = 11;

/// What a question leads to: this bit marks a byte, all else is the number of the next question.
const FOUND: u16 = 0x8000;

/// The canonical code of these lengths, as questions numbered from the root, level by level.
#[derive(Debug, Clone)]
pub struct Tree {
    codes: [(u32, u32); BYTES],
    zeros: [u16; BYTES],
    ones: [u16; BYTES],
}

impl Tree {
    /// The tree of a code.
    pub fn new(lengths: &Lengths) -> Self {
        let mut tree = Self { codes: [(0, 0); BYTES], zeros: [0; BYTES], ones: [0; BYTES] };
        let (mut code, mut level, mut questions) = (0, vec![0], 1);
        let longest = lengths.iter().copied().max().unwrap_or(0);
        for length in 1..=longest {
            let mut found = (0..=u8::MAX).filter(|byte| lengths[usize::from(*byte)] == length);
            let mut below = Vec::new();
            for (question, bit) in
                level.iter().flat_map(|question| [(*question, 0), (*question, 1)])
            {
                let to = match found.next() {
                    Some(byte) => {
                        tree.codes[usize::from(byte)] = (code, u32::from(length));
                        code += 1;
                        FOUND | u16::from(byte)
                    }
                    None => {
                        below.push(usize::from(questions));
                        questions += 1;
                        questions - 1
                    }
                };
                let answers = if bit == 1 { &mut tree.ones } else { &mut tree.zeros };
                answers[question % BYTES] = to;
            }
            code <<= 1;
            level = below;
        }
        tree
    }

    /// The code of a byte: its bits, and how many.
    pub fn code(&self, byte: u8) -> (u32, u32) {
        self.codes[usize::from(byte)]
    }

    /// Where an answer leads to.
    #[inline(always)]
    pub fn after(&self, question: usize, bit: u32) -> Result<u8, usize> {
        let question = question % BYTES;
        let to = if bit == 1 { self.ones[question] } else { self.zeros[question] };
        if to & FOUND == 0 { Err(usize::from(to)) } else { Ok(to as u8) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `a` has one bit, `b` two, `c` and `d` three.
    fn tree() -> Tree {
        let mut lengths = [0; BYTES];
        for (byte, length) in [(b'a', 1), (b'b', 2), (b'c', 3), (b'd', 3)] {
            lengths[usize::from(byte)] = length;
        }
        Tree::new(&lengths)
    }

    #[test]
    fn codes_are_canonical() {
        let tree = tree();
        assert_eq!(tree.code(b'a'), (0b0, 1));
        assert_eq!(tree.code(b'b'), (0b10, 2));
        assert_eq!(tree.code(b'c'), (0b110, 3));
        assert_eq!(tree.code(b'd'), (0b111, 3));
        assert_eq!(tree.code(b'e'), (0, 0));
    }

    #[test]
    fn the_answers_of_a_code_lead_to_its_byte() {
        let tree = tree();
        for byte in *b"abcd" {
            let (code, length) = tree.code(byte);
            let mut question = 0;
            let mut found = None;
            for left in (0..length).rev() {
                match tree.after(question, code >> left & 1) {
                    Ok(byte) => found = Some((byte, left)),
                    Err(next) => question = next,
                }
            }
            assert_eq!(found, Some((byte, 0)));
        }
    }
}
