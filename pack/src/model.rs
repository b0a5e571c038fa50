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
use crate::kind::Kind;
use crate::matches::{Matches, TRUSTS};
use crate::rows::{ROW, Rows};
use crate::slots::{Rates, Slot, one};
use crate::tree::{BYTES, Tree};
use crate::weights::{INPUTS, learn, weighed};

/// How many contexts a byte has.
const CONTEXTS: usize = 4;

/// How many hashes tell what a byte depends on.
pub const HASHES: usize = CONTEXTS + 2;

/// How many likes of a place have weights of their own, and the binary logarithm of it.
const CHOICES: usize = 1 << CHOICE_BITS;
const CHOICE_BITS: u32 = 12;

// What is weighed: each context; what is foretold; how often a one comes at all; and what two plain
// tables say, once nobody waits.

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
    contexts: [u32; CONTEXTS],
    /// What the weights depend on: below [`CHOICES`].
    choice: usize,
    /// What the plain table depends on: below [`BYTES`].
    plain: usize,
}

impl Place {
    /// Of a kind, with what it depends on as hashes: that of each context, of the weights, and of
    /// the plain table.
    #[inline(always)]
    pub fn new(kind: Kind, [a, b, c, d, choice, plain]: [u32; HASHES]) -> Self {
        let [choice, plain] = [choice >> (32 - CHOICE_BITS), plain >> (32 - u8::BITS)];
        let [kind, choice, plain] = [kind as u32, choice, plain].map(|place| place as usize);
        Self { kind, contexts: [a, b, c, d], choice, plain }
    }
}

/// Where the bytes of a program come from, one after the other.
pub trait Source {
    /// The next byte.
    fn byte(&mut self, place: &Place) -> u8;

    /// Is told the fingerprint of what came before the next byte.
    fn look(&mut self, _fingerprint: u32) {}

    /// Is told that a number follows, of which the bytes with the highest bits come first.
    fn number_follows(&mut self) {}

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
    /// The slots of each question by kind, and by kind and what a place says: empty as long as
    /// somebody waits.
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
        if !self.plain[0].is_empty() {
            for (plain, at) in self.plain.iter_mut().zip(plain_places(place)) {
                let slot = &mut plain[at][*number];
                *slot = self.rates.answered(*slot, BIT);
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
        if !self.plain[0].is_empty() {
            for (n, at) in plain_places(place).into_iter().enumerate() {
                inputs[PLAIN + n] = self.curves.stretch(one(self.plain[n][at][number]));
            }
        }
        if let Some(guess) = guess {
            let right = self.curves.stretch(self.trusted[guess.trusted]);
            inputs[CONTEXTS] = if guess.next() == 1 { right } else { -right };
        }
        inputs[ALWAYS] = 0.8;
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
    [place.kind, place.kind * BYTES + place.plain]
}

/// What stands for a context of a byte at some of its questions.
#[inline(always)]
fn hashed(place: &Place, context: usize, of_row: usize) -> u32 {
    let salt = (place.kind << 8 | of_row) as u32;
    let hash = place.contexts[context] ^ (context as u32).wrapping_mul(0x3c6e_f372);
    let hash = hash.wrapping_add(salt).wrapping_mul(0x9e37_79b1);
    (hash ^ hash >> 15).wrapping_mul(0x85eb_ca6b)
}
