//! Arithmetic coding of single bits: what was foretold costs next to nothing.
//!
//! A carryless range coder (after G. N. N. Martin, "Range encoding", 1979). Knows nothing of what
//! the bits mean.

#[cfg(not(target_arch = "wasm32"))]
use crate::tree::Tree;
#[cfg(not(target_arch = "wasm32"))]
use alloc::vec::Vec;

/// Either side of the coding: it learns of a bit by writing it down, or by reading it.
pub trait Coder {
    /// The next bit, with the probability that it is a one in 65536ths, 1 to 65535.
    fn bit(&mut self, one: u32) -> u32;

    /// A byte is next, of this kind; whoever reads need not know.
    fn byte_follows(&mut self, _kind: usize) {}
}

/// The range of numbers that stand for what was coded so far.
struct Range {
    low: u32,
    high: u32,
}

impl Range {
    const ALL: Self = Self { low: 0, high: u32::MAX };

    /// The last number that stands for a one.
    #[inline(always)]
    fn border(&self, one: u32) -> u32 {
        let width = u64::from(self.high - self.low);
        self.low + ((width * u64::from(one)) >> 16) as u32
    }

    #[inline(always)]
    fn narrow(&mut self, border: u32, bit: u32) {
        if bit == 1 {
            self.high = border;
        } else {
            self.low = border + 1;
        }
    }

    /// The first byte of all numbers in the range, once they share it; the range then goes on
    /// without.
    #[inline(always)]
    fn settled(&mut self) -> Option<u8> {
        let first = self.high >> 24;
        if self.low >> 24 != first {
            return None;
        }
        self.low <<= 8;
        self.high = self.high << 8 | 0xff;
        Some(first as u8)
    }
}

/// Reads bits.
pub struct Decoder<'a> {
    range: Range,
    number: u32,
    left: core::slice::Iter<'a, u8>,
}

impl<'a> Decoder<'a> {
    /// Over what an encoder wrote; behind its end it reads zeros.
    pub fn new(coded: &'a [u8]) -> Self {
        let mut decoder = Self { range: Range::ALL, number: 0, left: coded.iter() };
        for _ in 0..4 {
            decoder.shift();
        }
        decoder
    }

    fn shift(&mut self) {
        self.number = self.number << 8 | u32::from(self.left.next().copied().unwrap_or(0));
    }
}

impl Coder for Decoder<'_> {
    #[inline(always)]
    fn bit(&mut self, one: u32) -> u32 {
        let border = self.range.border(one);
        let bit = u32::from(self.number <= border);
        self.range.narrow(border, bit);
        while self.range.settled().is_some() {
            self.shift();
        }
        bit
    }
}

/// Writes the bits of bytes that it knows beforehand.
#[cfg(not(target_arch = "wasm32"))]
pub struct Encoder<'a> {
    range: Range,
    trees: &'a [Tree],
    known: core::slice::Iter<'a, u8>,
    /// What is left of the code of the current byte: bits, the next one highest, and their number.
    code: (u32, u32),
    coded: Vec<u8>,
}

#[cfg(not(target_arch = "wasm32"))]
impl<'a> Encoder<'a> {
    /// Over these bytes, each of which has its code in the tree of its kind.
    pub fn new(trees: &'a [Tree], known: &'a [u8]) -> Self {
        Self { range: Range::ALL, trees, known: known.iter(), code: (0, 0), coded: Vec::new() }
    }

    /// What was written.
    pub fn finish(mut self) -> Vec<u8> {
        self.coded.extend(self.range.low.to_be_bytes());
        self.coded
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Coder for Encoder<'_> {
    fn bit(&mut self, one: u32) -> u32 {
        self.code.1 -= 1;
        let bit = self.code.0 >> self.code.1 & 1;
        let border = self.range.border(one);
        self.range.narrow(border, bit);
        while let Some(byte) = self.range.settled() {
            self.coded.push(byte);
        }
        bit
    }

    fn byte_follows(&mut self, kind: usize) {
        let byte = self.known.next().copied().unwrap_or(0);
        self.code = self.trees[kind].code(byte);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    /// A tree in which every byte has its own eight bits.
    fn flat() -> Vec<Tree> {
        vec![Tree::new(&[8; 256])]
    }

    /// Probabilities from one end to the other, in no order.
    fn probability(n: usize) -> u32 {
        (n * 40_503 % 65_535 + 1) as u32
    }

    #[test]
    fn what_is_written_is_read_whatever_was_foretold() {
        let known: Vec<u8> = (0..2_000_u32).map(|n| (n * n / 7) as u8).collect();
        let trees = flat();
        let mut encoder = Encoder::new(&trees, &known);
        for n in 0..known.len() * 8 {
            if n % 8 == 0 {
                encoder.byte_follows(0);
            }
            encoder.bit(probability(n));
        }
        let coded = encoder.finish();
        let mut decoder = Decoder::new(&coded);
        for (n, byte) in known.iter().enumerate() {
            let read =
                (0..8).fold(0, |read, bit| read << 1 | decoder.bit(probability(n * 8 + bit)));
            assert_eq!(read, u32::from(*byte), "byte {n}");
        }
    }

    #[test]
    fn what_was_foretold_costs_next_to_nothing() {
        let known = [0; 1_000];
        let trees = flat();
        let mut encoder = Encoder::new(&trees, &known);
        for n in 0..8_000 {
            if n % 8 == 0 {
                encoder.byte_follows(0);
            }
            encoder.bit(24);
        }
        assert!(encoder.finish().len() < 10);
    }
}
