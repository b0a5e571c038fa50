//! The stack of operands of a function, as the instructions tell it: what put there each value, and
//! of which type it is (core specification, chapter 3.3).
//!
//! Does not know how that foretells anything: that is [`crate::contexts`]'s.

use alloc::vec;
use alloc::vec::Vec;

use crate::contexts::hash;
use crate::signatures::{Signature, Signatures};

/// No local.
pub const NONE: u32 = 255;

const I32: u8 = 0x7f;
const I64: u8 = 0x7e;
const F32: u8 = 0x7d;
const F64: u8 = 0x7c;

/// A value on the stack.
#[derive(Clone, Copy)]
pub struct Value {
    /// What is remembered of the instruction that put it there.
    pub mark: u32,
    /// That instruction and those that made its operands, as one number.
    pub made: u32,
    /// Its type, 0 where that is not known.
    pub of: u8,
    /// The local that it was read from.
    pub local: u32,
}

/// No program in earnest has more values on its stack.
const DEEPEST: usize = 65_536;

/// In place of a value that is not there.
const NOTHING: Value = Value { mark: 0, made: 0, of: 0, local: 0 };

/// A block that is open.
struct Block {
    /// What opened it, and the type of what it gives.
    kind: u32,
    /// How many values lay on the stack before it.
    base: usize,
    gives: usize,
    of: u8,
}

/// The stack.
pub struct Stack {
    values: Vec<Value>,
    blocks: Vec<Block>,
    /// Nothing gets here.
    is_dead: bool,
}

impl Stack {
    /// At the start of a function of this type.
    pub fn new(signature: Option<&Signature>) -> Self {
        let mut stack = Self { values: Vec::new(), blocks: vec![], is_dead: false };
        stack.open(1, signature.map_or((0, 0), given));
        stack
    }

    /// A value, counted from the top.
    #[inline(always)]
    pub fn value(&self, n: usize) -> Value {
        self.values.len().checked_sub(n + 1).map_or(NOTHING, |at| self.values[at])
    }

    /// How many blocks are open, that of the function among them.
    pub fn depth(&self) -> u32 {
        self.blocks.len() as u32
    }

    /// The innermost block: what opened it, and the type of what it gives.
    pub fn block(&self) -> u32 {
        self.blocks.last().map_or(0, |block| block.kind)
    }

    /// How many values lie on it since the innermost block began, and whether nothing gets here.
    pub fn height(&self) -> u32 {
        let height = self.values.len().saturating_sub(self.base());
        height.min(12) as u32 | u32::from(self.is_dead) << 8
    }

    fn base(&self) -> usize {
        self.blocks.last().map_or(0, |block| block.base)
    }

    fn open(&mut self, code: u32, (gives, of): (usize, u8)) {
        let kind = code << 8 | u32::from(of);
        self.blocks.push(Block { kind, base: self.values.len(), gives, of });
    }

    /// An instruction with this first operand is done, that leaves such a value if it leaves any.
    pub fn did(&mut self, signatures: &Signatures, operand: u32, code: u8, mut value: Value) {
        let (takes, gives) = effect(signatures, code, operand);
        value.made = hash(&[u32::from(code), operand]);
        for n in 0..takes.min(3) {
            value.made = hash(&[value.made, self.value(n).made]);
        }
        if value.of == 0 {
            value.of = match code {
                0x10 => signatures.of_function(operand as usize).map_or(0, |called| called.of),
                0x11 => signatures.of_type(operand as usize).map_or(0, |called| called.of),
                0x1b => self.value(1).of,
                _ => made(code, operand),
            };
        }
        self.values.truncate(self.values.len().saturating_sub(takes));
        self.is_dead = false;
        self.blocks(signatures, operand, code, value);
        self.values.extend((0..gives).map(|_| value));
        // A damaged program must not fill all memory.
        self.values.truncate(DEEPEST);
    }

    /// What an instruction does to blocks.
    fn blocks(&mut self, signatures: &Signatures, operand: u32, code: u8, value: Value) {
        match code {
            0x02..=0x04 => {
                let gives = match operand {
                    0x40 => (0, 0),
                    0x7c..=0x7f => (1, operand as u8),
                    _ => signatures.of_type(operand as usize).map_or((0, 0), given),
                };
                self.open(u32::from(code), gives);
            }
            0x05 => {
                self.values.truncate(self.base());
                if let Some(block) = self.blocks.last_mut() {
                    block.kind = 5 << 8 | block.kind & 0xff;
                }
            }
            0x0b => {
                self.values.truncate(self.base());
                if let Some(Block { gives, of, .. }) = self.blocks.pop() {
                    self.values.extend((0..gives).map(|_| Value { of, ..value }));
                }
            }
            0x00 | 0x0c | 0x0e | 0x0f => {
                self.values.truncate(self.base());
                self.is_dead = true;
            }
            _ => {}
        }
    }
}

fn given(signature: &Signature) -> (usize, u8) {
    (signature.gives, signature.of)
}

/// The type of what an instruction makes, 0 where it does not tell.
fn made(code: u8, operand: u32) -> u8 {
    match code {
        0x23
        | 0x28
        | 0x2c..=0x2f
        | 0x3f..=0x41
        | 0x45..=0x78
        | 0xa7..=0xab
        | 0xbc
        | 0xc0
        | 0xc1 => I32,
        0x29 | 0x30..=0x35 | 0x42 | 0x79..=0x8a | 0xac..=0xb1 | 0xbd | 0xc2..=0xc4 => I64,
        0x2a | 0x43 | 0x8b..=0x98 | 0xb2..=0xb6 | 0xbe => F32,
        0x2b | 0x44 | 0x99..=0xa6 | 0xb7..=0xbb | 0xbf => F64,
        0xfc if operand < 4 => I32,
        0xfc if operand < 8 => I64,
        _ => 0,
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A stack after some instructions, each with its first operand.
    fn after(instructions: &[(u8, u32)]) -> Stack {
        let mut stack = Stack::new(None);
        for (code, operand) in instructions {
            let value = Value { mark: u32::from(*code), ..NOTHING };
            stack.did(&Signatures::default(), *operand, *code, value);
        }
        stack
    }

    #[test]
    fn what_lies_on_top_is_known_with_its_type() {
        let stack = after(&[(0x41, 7), (0x42, 8), (0xa7, 0)]);
        assert_eq!((stack.height(), stack.value(0).of, stack.value(0).mark), (2, I32, 0xa7));
        let added = after(&[(0x41, 7), (0x42, 8), (0xa7, 0), (0x6a, 0)]);
        assert_eq!((added.height(), added.value(0).of, added.value(1).of), (1, I32, 0));
        let alike = [after(&[(0x41, 7), (0x45, 0)]), after(&[(0x41, 8), (0x45, 0)])];
        assert_ne!(alike[0].value(0).made, alike[1].value(0).made);
    }

    #[test]
    fn a_block_leaves_what_it_gives_whatever_was_in_it() {
        let open = after(&[(0x41, 7), (0x02, 0x7f), (0x41, 8), (0x44, 0)]);
        assert_eq!((open.depth(), open.height(), open.value(0).of), (2, 2, F64));
        let closed = after(&[(0x41, 7), (0x02, 0x7f), (0x41, 8), (0x44, 0), (0x0b, 0)]);
        assert_eq!((closed.depth(), closed.height(), closed.value(0).of), (1, 2, I32));
        let left = after(&[(0x41, 7), (0x02, 0x40), (0x41, 8), (0x0c, 0)]);
        assert_eq!((left.height(), left.value(0).of), (1 << 8, I32), "nothing gets here");
        let other = after(&[(0x41, 7), (0x04, 0x7e), (0x42, 1), (0x05, 0), (0x42, 2)]);
        assert_eq!((other.depth(), other.height(), other.block()), (2, 1, 5 << 8 | u32::from(I64)));
    }
}
