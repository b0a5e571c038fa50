//! How likely the next bit is a one, learned from all bits before it.
//!
//! A byte is asked for question by question along the [tree](Tree) of its kind. For each question,
//! every context remembers how it was answered there; [`crate::matches`] tells what came after the
//! last time that things stood alike; and all of that is weighed as it has proved right at this
//! question, and in the like of this place (context mixing after M. Mahoney, "Adaptive weighing of
//! context models for lossless data compression", 2005).
//!
//! Does not know what the contexts mean. Encoder and decoder must compute the same to the last bit:
//! all arithmetic is on integers, or on single floats in a fixed order.

use alloc::vec;
use alloc::vec::Vec;

use crate::coder::Coder;
use crate::curves::Curves;
use crate::matches::{Matches, TRUSTS};
use crate::tree::{BYTES, Tree};

/// How many contexts a byte has.
pub const CONTEXTS: usize = 4;

/// How many likes of a place a caller may tell apart.
pub const CHOICES: usize = 4096;

/// What is weighed: each context, what is foretold, and how often a one comes at all; with two that
/// stay empty, as processors take four at a time.
const INPUTS: usize = 8;

/// The input that is always the same.
const ALWAYS: usize = CONTEXTS + 1;

/// How many questions share a row of slots.
const ROW: usize = 15;

/// The binary logarithm of how many rows there are.
const ROWS_BITS: u32 = 19;

/// A slot holds a probability, in 65536ths, whose last bits count what it rests on.
const COUNT: u16 = 15;

/// An even chance. Slots hold how they differ from it, so that one that was never asked is zero.
const EVEN: u16 = 0x8000;

/// How fast weights follow what proves right.
const LEARNING: f32 = 0.009 / 65_536.0;

/// The next byte, as far as it is known beforehand.
pub struct Place {
    /// Below the number of trees.
    pub kind: usize,
    /// What the byte may depend on, each as one number.
    pub contexts: [u32; CONTEXTS],
    /// Below [`CHOICES`].
    pub choice: usize,
}

/// Where the bytes of a program come from, one after the other.
pub trait Source {
    /// The next byte.
    fn byte(&mut self, place: &Place) -> u8;

    /// Is told the fingerprint of what came before the next byte.
    fn look(&mut self, _fingerprint: u32) {}
}

/// Bytes by way of a coder.
pub struct Coded<C> {
    /// What was learned so far.
    pub model: Model,
    /// What codes the answers.
    pub coder: C,
}

impl<C: Coder> Source for Coded<C> {
    fn byte(&mut self, place: &Place) -> u8 {
        self.model.byte(&mut self.coder, place)
    }

    fn look(&mut self, fingerprint: u32) {
        self.model.matches.look(fingerprint);
    }
}

/// The slots that a context has for some questions of a byte, and last whose they are: some bits of
/// the context. Zeros where nothing was asked yet, as fresh memory is.
type Row = [u16; ROW + 1];

/// All that was learned.
pub struct Model {
    trees: Vec<Tree>,
    matches: Matches,
    curves: Curves,
    rows: Vec<Row>,
    /// How often what is foretold is right, in 65536ths, by kind and trust.
    trusted: Vec<u16>,
    by_question: Vec<[f32; INPUTS]>,
    by_choice: Vec<[f32; INPUTS]>,
    /// How much of a surprise a slot takes over, by its count, in 32768ths.
    rates: [i32; COUNT as usize + 1],
}

impl Model {
    /// Before anything is learned; one tree a kind.
    pub fn new(trees: Vec<Tree>) -> Self {
        let kinds = trees.len();
        Self {
            trees,
            matches: Matches::new(),
            curves: Curves::new(),
            rows: vec![[0; ROW + 1]; 1 << ROWS_BITS],
            trusted: vec![49_152; kinds * TRUSTS],
            by_question: vec![[0.15; INPUTS]; kinds * BYTES],
            by_choice: vec![[0.15; INPUTS]; kinds * CHOICES],
            rates: core::array::from_fn(|count| 327_680 / (7 * count as i32 + 13)),
        }
    }

    /// Learns the next byte from a coder.
    #[inline(never)]
    fn byte(&mut self, coder: &mut impl Coder, place: &Place) -> u8 {
        coder.byte_follows(place.kind);
        let mut guess = self.guess(place);
        let mut rows = [0; CONTEXTS];
        let mut question = 0;
        let mut of_row = usize::MAX;
        loop {
            if question / ROW != of_row {
                of_row = question / ROW;
                rows = core::array::from_fn(|n| self.row(place, n, of_row));
            }
            let bit = self.bit(coder, place, question, &rows, &mut guess);
            match self.trees[place.kind].after(question, bit) {
                Ok(byte) => {
                    self.matches.push(byte);
                    return byte;
                }
                Err(next) => question = next,
            }
        }
    }

    /// Codes the answer to one question, and learns from it.
    #[inline(always)]
    fn bit(
        &mut self,
        coder: &mut impl Coder,
        place: &Place,
        question: usize,
        rows: &[usize; CONTEXTS],
        guess: &mut Option<Guess>,
    ) -> u32 {
        let slot = question % ROW;
        let inputs = self.inputs(rows, slot, *guess);
        let (question, choice) =
            (place.kind * BYTES + question, place.kind * CHOICES + place.choice);
        let by_question = weighed(&inputs, &self.by_question[question]);
        let by_choice = weighed(&inputs, &self.by_choice[choice]);
        let one = self.curves.squash(by_question + by_choice);
        let bit = coder.bit(one);
        let surprise = ((bit << 16) as f32 - one as f32) * LEARNING;
        learn(&mut self.by_question[question], &inputs, surprise);
        learn(&mut self.by_choice[choice], &inputs, surprise);
        for row in rows {
            let slot = &mut self.rows[*row][slot];
            *slot = answered(*slot, bit, &self.rates);
        }
        *guess = guess.and_then(|guess| guess.answered(bit, &mut self.trusted));
        bit
    }

    #[inline(always)]
    fn inputs(&self, rows: &[usize; CONTEXTS], slot: usize, guess: Option<Guess>) -> [f32; INPUTS] {
        let mut inputs = [0.0; INPUTS];
        for (input, row) in inputs.iter_mut().zip(rows) {
            *input = self.curves.stretch(self.rows[*row][slot] ^ EVEN);
        }
        if let Some(guess) = guess {
            let right = self.curves.stretch(self.trusted[guess.trusted]);
            inputs[CONTEXTS] = if guess.next() == 1 { right } else { -right };
        }
        inputs[ALWAYS] = 0.4;
        inputs
    }

    /// What is foretold, as answers.
    fn guess(&self, place: &Place) -> Option<Guess> {
        let foretold = self.matches.foretold()?;
        let (code, left) = self.trees[place.kind].code(foretold.byte);
        let trusted = place.kind * TRUSTS + foretold.trust;
        (left > 0).then_some(Guess { code, left, trusted })
    }

    /// The row of slots that a context has for some questions of a byte. Of two that it may stand
    /// in, whoever comes anew takes the one that rests on less.
    fn row(&mut self, place: &Place, context: usize, of_row: usize) -> usize {
        let salt = (place.kind << 8 | of_row) as u32;
        let hash = place.contexts[context] ^ (context as u32).wrapping_mul(0x3c6e_f372);
        let mut hash = hash.wrapping_add(salt).wrapping_mul(0x9e37_79b1);
        hash ^= hash >> 15;
        hash = hash.wrapping_mul(0x85eb_ca6b);
        let (owner, first) = (hash as u16, (hash >> (32 - ROWS_BITS)) as usize);
        let second = first ^ 1;
        if self.rows[first][ROW] == owner {
            first
        } else if self.rows[second][ROW] == owner {
            second
        } else {
            let count = |row: usize| self.rows[row][0] & COUNT;
            let row = if count(first) <= count(second) { first } else { second };
            self.rows[row] = [0; ROW + 1];
            self.rows[row][ROW] = owner;
            row
        }
    }
}

/// What becomes of a slot with an answer.
#[inline(always)]
fn answered(slot: u16, bit: u32, rates: &[i32; COUNT as usize + 1]) -> u16 {
    let count = slot & COUNT;
    let one = i32::from((slot ^ EVEN) & !COUNT);
    let target = if bit == 1 { 65_535 } else { 0 };
    let moved = one + (((target - one) * rates[usize::from(count)]) >> 15);
    (moved.clamp(32, 65_503) as u16 & !COUNT ^ EVEN) | (count + 1).min(COUNT)
}

/// The answers that lead to a byte that is foretold.
#[derive(Clone, Copy)]
struct Guess {
    code: u32,
    left: u32,
    /// The place of how often the like is right.
    trusted: usize,
}

impl Guess {
    #[inline(always)]
    fn next(self) -> u32 {
        self.code >> (self.left - 1) & 1
    }

    /// What it goes on to foretell: nothing more once it was wrong.
    #[inline(always)]
    fn answered(mut self, bit: u32, trusted: &mut [u16]) -> Option<Self> {
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

/// Four at a time, as processors add.
#[inline(always)]
fn weighed(inputs: &[f32; INPUTS], weights: &[f32; INPUTS]) -> f32 {
    let sums: [f32; 4] =
        core::array::from_fn(|n| inputs[n] * weights[n] + inputs[n + 4] * weights[n + 4]);
    (sums[0] + sums[1]) + (sums[2] + sums[3])
}

#[inline(always)]
fn learn(weights: &mut [f32; INPUTS], inputs: &[f32; INPUTS], surprise: f32) {
    for (weight, input) in weights.iter_mut().zip(inputs) {
        *weight += surprise * input;
    }
}
