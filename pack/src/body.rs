//! What is known of a function while it is walked through: what it did last, on what, and what
//! lies on its stack.
//!
//! Does not know how that foretells anything: that is [`crate::contexts`]'s.

use alloc::vec::Vec;

use crate::contexts::{Known, hash};
use crate::signatures::{Signature, Signatures};

/// How many instructions back are remembered.
pub const MEMORY: usize = 8;

/// No local was read or written yet.
const NONE: u32 = 255;

/// A function, as far as it was walked through.
pub struct Body {
    /// Its number among the bodies.
    pub number: u32,
    /// How many blocks are open, its own among them.
    pub depth: u32,
    /// The last instructions with what they were told, the latest first: the opcode in the lowest
    /// byte.
    pub done: [u32; MEMORY],
    /// The locals read last.
    pub read: [u32; 2],
    /// The local written last.
    pub written: u32,
    /// The function called last.
    pub called: u32,
    /// The last offset of an access to memory.
    pub offset: u32,
    /// The types of its locals.
    pub locals: Vec<u8>,
    /// What put there the values on its stack.
    stack: Vec<u32>,
}

impl Body {
    /// At the start of the body with this number.
    pub fn new(number: usize, signature: Option<&Signature>) -> Self {
        Self {
            number: number as u32,
            depth: 1,
            done: [0; MEMORY],
            read: [NONE; 2],
            written: NONE,
            called: 0,
            offset: 0,
            locals: signature.map_or_else(Vec::new, |signature| signature.takes.clone()),
            stack: Vec::new(),
        }
    }

    /// How many values lie on the stack.
    pub fn height(&self) -> u32 {
        self.stack.len() as u32
    }

    /// What is known before the next instruction, at the places of [`crate::contexts`].
    pub fn known(&self) -> Known {
        let codes = self.done.map(|done| done & 0xff);
        let mut top = self.stack.iter().rev().copied();
        [
            0,
            self.done[0],
            self.done[1],
            self.done[2],
            hash(&codes[..6]),
            hash(&codes[..2]),
            self.read[0],
            self.read[1],
            self.written,
            self.number,
            self.height(),
            top.next().unwrap_or(0),
            top.next().unwrap_or(0),
            self.offset,
            self.depth,
            self.called,
        ]
    }

    /// An instruction is done: `operand` is what it was told first, `mark` what is remembered of
    /// it, `made` what is remembered of what it makes.
    pub fn did(&mut self, signatures: &Signatures, operand: u32, mark: u32, made: u32) {
        let (takes, gives) = effect(signatures, mark as u8, operand);
        self.stack.truncate(self.stack.len().saturating_sub(takes));
        self.stack.extend((0..gives).map(|_| made));
        self.done.copy_within(..MEMORY - 1, 1);
        self.done[0] = mark;
    }
}

/// How many values an instruction takes from the stack, and how many it puts there (core
/// specification, chapter 3.3), as far as that can be told by itself: what a branch takes along, or
/// a block, stays.
fn effect(signatures: &Signatures, instruction: u8, operand: u32) -> (usize, usize) {
    let call = |signature: Option<&Signature>, more| {
        signature.map_or((0, 0), |signature| (signature.takes.len() + more, signature.gives))
    };
    match instruction {
        0x04 | 0x0d | 0x0e | 0x1a | 0x21 | 0x24 => (1, 0),
        0x10 => call(signatures.of_function(operand as usize), 0),
        0x11 => call(signatures.of_type(operand as usize), 1),
        0x1b | 0x1c => (3, 1),
        0x20 | 0x23 | 0x3f | 0x41..=0x44 | 0xd0 | 0xd2 => (0, 1),
        0x22 | 0x25 | 0x28..=0x35 | 0x40 => (1, 1),
        0x26 | 0x36..=0x3e => (2, 0),
        // Tests and conversions take one value; comparisons and arithmetic two.
        0x45 | 0x50 | 0x67..=0x69 | 0x79..=0x7b | 0x8b..=0x91 | 0x99..=0x9f | 0xa7..=0xc4 => (1, 1),
        0x46..=0xa6 => (2, 1),
        0xfc => match operand {
            0..=7 => (1, 1),
            15 => (2, 1),
            16 => (0, 1),
            _ => (3, 0),
        },
        _ => (0, 0),
    }
}
