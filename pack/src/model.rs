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
use crate::guess::Guess;
use crate::matches::{Matches, TRUSTS};
use crate::rows::{ROW, Rows};
use crate::slots::{Rates, Slot, one};
use crate::tree::{BYTES, Tree};

/// How many contexts a byte has.
pub const CONTEXTS: usize = 4;

/// How many likes of a place a caller may tell apart.
pub const CHOICES: usize = 4096;

/// What is weighed: each context; what is foretold; how often a one comes at all; and what two
/// plain tables say, once nobody waits. Processors take four at a time.
const INPUTS: usize = 8;

/// The input that is always the same.
const ALWAYS: usize = CONTEXTS + 1;

/// The inputs of the plain tables.
const PLAIN: usize = CONTEXTS + 2;

/// How fast weights follow what proves right.
const LEARNING: f32 = 0.008 / 65_536.0;

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

    /// Is told an instruction that is done, with what it was told first.
    fn done(&mut self, _instruction: u8, _operand: u32) {}

    /// Nobody waits for what comes next. Takes as many stretches as it says there are more.
    fn take_time(&mut self) -> bool {
        false
    }
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

    fn take_time(&mut self) -> bool {
        self.model.take_time()
    }
}

/// All that was learned.
pub struct Model {
    trees: Vec<Tree>,
    matches: Matches,
    curves: Curves,
    rates: Rates,
    rows: Rows,
    /// The slots of each question by kind, and by kind and the first byte of the choice: empty as
    /// long as somebody waits.
    plain: [Vec<[Slot; BYTES]>; 2],
    /// How often what is foretold is right, in 65536ths, by kind and trust.
    trusted: Vec<u16>,
    by_question: Vec<[f32; INPUTS]>,
    by_choice: Vec<[f32; INPUTS]>,
    /// What the weights by choice are to learn from this byte.
    learned: [f32; INPUTS],
}

/// What is known of a question once it is put.
struct Question {
    /// Its number in the tree.
    number: usize,
    /// The row of each context.
    rows: [usize; CONTEXTS],
    /// What is weighed.
    inputs: [f32; INPUTS],
    /// How likely a one was called, in 65536ths.
    one: u32,
}

impl Model {
    /// Before anything is learned; one tree a kind.
    pub fn new(trees: Vec<Tree>) -> Self {
        let kinds = trees.len();
        Self {
            trees,
            matches: Matches::new(),
            curves: Curves::new(),
            rates: Rates::new(),
            rows: Rows::new(),
            plain: [Vec::new(), Vec::new()],
            trusted: vec![49_152; kinds * TRUSTS],
            by_question: vec![[0.15; INPUTS]; kinds * BYTES],
            by_choice: vec![[0.15; INPUTS]; kinds * CHOICES],
            learned: [0.0; INPUTS],
        }
    }

    /// Nobody waits any more: more is remembered, and more is asked.
    fn take_time(&mut self) -> bool {
        if self.plain[0].is_empty() {
            let kinds = self.trees.len();
            self.plain = [kinds, kinds * BYTES].map(|size| vec![[0; BYTES]; size]);
        }
        self.rows.widen()
    }

    /// Learns the next byte from a coder.
    #[inline(never)]
    fn byte(&mut self, coder: &mut impl Coder, place: &Place) -> u8 {
        coder.byte_follows(place.kind);
        let mut guess = self.guess(place);
        let mut rows = [0; CONTEXTS];
        let mut number = 0;
        let mut of_row = usize::MAX;
        loop {
            if number / ROW != of_row {
                of_row = number / ROW;
                rows = core::array::from_fn(|n| self.rows.find(hashed(place, n, of_row)));
            }
            let question = self.question(place, number, rows, guess);
            // Two ways on, so that processors begin with the likely one before it is certain.
            let next = if coder.bit(question.one) == 1 {
                self.answered::<1>(place, &question, &mut guess)
            } else {
                self.answered::<0>(place, &question, &mut guess)
            };
            match next {
                Ok(byte) => {
                    self.matches.push(byte);
                    let weights = &mut self.by_choice[place.kind * CHOICES + place.choice];
                    learn(weights, &self.learned, 1.0);
                    self.learned = [0.0; INPUTS];
                    return byte;
                }
                Err(next) => number = next,
            }
        }
    }

    /// How likely the answer to a question is a one.
    #[inline(always)]
    fn question(
        &mut self,
        place: &Place,
        number: usize,
        rows: [usize; CONTEXTS],
        guess: Option<Guess>,
    ) -> Question {
        let inputs = self.inputs(place, number, &rows, guess);
        let by_question = &self.by_question[place.kind * BYTES + number];
        let by_choice = &self.by_choice[place.kind * CHOICES + place.choice];
        let weights = core::array::from_fn(|n| by_question[n] + by_choice[n]);
        Question { number, rows, inputs, one: self.curves.squash(weighed(&inputs, &weights)) }
    }

    /// Learns from an answer; where it leads to.
    #[inline(always)]
    fn answered<const BIT: u32>(
        &mut self,
        place: &Place,
        question: &Question,
        guess: &mut Option<Guess>,
    ) -> Result<u8, usize> {
        let Question { number, rows, inputs, one } = question;
        let surprise = ((BIT << 16) as f32 - *one as f32) * LEARNING;
        learn(&mut self.by_question[place.kind * BYTES + number], inputs, surprise);
        learn(&mut self.learned, inputs, surprise);
        for row in rows {
            let slot = self.rows.slot(*row, number % ROW);
            *slot = self.rates.answered(*slot, BIT);
        }
        for (plain, at) in self.plain.iter_mut().zip(plain_places(place)) {
            if let Some(slots) = plain.get_mut(at) {
                slots[*number] = self.rates.answered(slots[*number], BIT);
            }
        }
        *guess = guess.and_then(|guess| guess.answered(BIT, &mut self.trusted));
        self.trees[place.kind].after(*number, BIT)
    }

    #[inline(always)]
    fn inputs(
        &mut self,
        place: &Place,
        number: usize,
        rows: &[usize; CONTEXTS],
        guess: Option<Guess>,
    ) -> [f32; INPUTS] {
        let mut inputs = [0.0; INPUTS];
        for (input, row) in inputs.iter_mut().zip(rows) {
            *input = self.curves.stretch(one(*self.rows.slot(*row, number % ROW)));
        }
        for (n, at) in plain_places(place).into_iter().enumerate() {
            if let Some(slots) = self.plain[n].get(at) {
                inputs[PLAIN + n] = self.curves.stretch(one(slots[number]));
            }
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
        let code = self.trees[place.kind].code(foretold.byte);
        Guess::new(code, place.kind * TRUSTS + foretold.trust)
    }
}

/// Where the plain tables have the slots of a byte.
#[inline(always)]
fn plain_places(place: &Place) -> [usize; 2] {
    [place.kind, place.kind * BYTES + place.choice % BYTES]
}

/// What stands for a context of a byte at some of its questions.
#[inline(always)]
fn hashed(place: &Place, context: usize, of_row: usize) -> u32 {
    let salt = (place.kind << 8 | of_row) as u32;
    let hash = place.contexts[context] ^ (context as u32).wrapping_mul(0x3c6e_f372);
    let hash = hash.wrapping_add(salt).wrapping_mul(0x9e37_79b1);
    (hash ^ hash >> 15).wrapping_mul(0x85eb_ca6b)
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
