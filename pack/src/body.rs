//! What is known of a function while it is walked through: what it did last, and on what.
//!
//! Does not know how that foretells anything: that is [`crate::contexts`]'s.

use alloc::vec::Vec;

use crate::contexts::{Known, joined};
use crate::signatures::Signatures;
use crate::stack::{NONE, Stack, Value};

/// How many instructions back are remembered.
const MEMORY: usize = 8;

/// A local of a function.
#[derive(Clone, Copy)]
pub struct Local {
    /// Its type.
    pub of: u8,
    /// The last offset of an access to memory by what it holds.
    offset: u32,
}

impl Local {
    /// Of this type.
    pub fn new(of: u8) -> Self {
        Self { of, offset: 0 }
    }
}

/// A function, as far as it was walked through.
pub struct Body {
    /// Its number among the bodies.
    pub number: u32,
    /// Its type.
    signature: u32,
    /// How many instructions it had so far.
    count: u32,
    /// The last instructions with what they were told, the latest first: the opcode in the lowest
    /// byte.
    pub done: [u32; MEMORY],
    /// The locals read last.
    pub read: [u32; 2],
    /// The locals written last.
    pub written: [u32; 2],
    /// The function called last.
    pub called: u32,
    /// The offset of the access to memory that comes next or came last.
    pub offset: u32,
    /// The last offset of what was loaded, and of what was stored.
    offsets: [u32; 2],
    /// Its locals.
    pub locals: Vec<Local>,
    /// In place of a local where an address comes from elsewhere.
    elsewhere: Local,
    /// Its operands.
    pub stack: Stack,
}

impl Body {
    /// At the start of the body with this number, of this type.
    pub fn new(number: usize, signatures: &Signatures, signature: usize) -> Self {
        let own = signatures.of_type(signature);
        Self {
            number: number as u32,
            signature: signature as u32,
            count: 0,
            done: [0; MEMORY],
            read: [NONE; 2],
            written: [NONE; 2],
            called: 0,
            offset: 0,
            offsets: [0; 2],
            locals: own
                .map_or_else(Vec::new, |own| own.takes.iter().map(|of| Local::new(*of)).collect()),
            elsewhere: Local::new(0),
            stack: Stack::new(own),
        }
    }

    /// What is known before the next instruction, at the places of [`crate::contexts`].
    pub fn known(&self) -> Known {
        let mut runs = [0; MEMORY];
        let mut run = 0;
        for (of, done) in runs.iter_mut().zip(&self.done) {
            run = joined(run, done & 0xff);
            *of = run;
        }
        let (top, below) = (self.stack.value(0), self.stack.value(1));
        [
            0,
            self.done[0],
            self.done[1],
            self.done[2],
            runs[1],
            runs[2],
            runs[3],
            runs[5],
            runs[7],
            self.read[0],
            self.read[1],
            self.written[0],
            self.written[1],
            self.number,
            self.signature,
            self.count.min(10),
            self.stack.height(),
            self.stack.depth(),
            self.stack.block(),
            top.mark,
            below.mark,
            u32::from(top.of) << 8 | u32::from(below.of),
            top.made,
            top.local,
            below.local,
            self.local(top.local).offset,
            self.local(below.local).offset,
            self.offsets[0],
            self.offsets[1],
            self.called,
            0,
            0,
        ]
    }

    fn local(&self, number: u32) -> Local {
        self.locals.get(number as usize).copied().unwrap_or(self.elsewhere)
    }

    /// An instruction is done: `operand` is what it was told first, `mark` what is remembered of
    /// it, `made` what is remembered of what it makes.
    pub fn did(&mut self, signatures: &Signatures, operand: u32, mark: u32, made: u32) {
        let code = mark as u8;
        match code {
            0x28..=0x35 => self.accessed(0),
            0x36..=0x3e => self.accessed(1),
            _ => {}
        }
        let local = if code == 0x20 || code == 0x22 { operand } else { NONE };
        let of = self.locals.get(local as usize).map_or(0, |local| local.of);
        self.stack.did(signatures, operand, code, Value { mark: made, made: 0, of, local });
        self.done.copy_within(..MEMORY - 1, 1);
        self.done[0] = mark;
        self.count += 1;
    }

    /// Memory was accessed, at an address that lies so far below the top.
    fn accessed(&mut self, below: usize) {
        let local = self.stack.value(below).local as usize;
        self.locals.get_mut(local).unwrap_or(&mut self.elsewhere).offset = self.offset;
        self.offsets[below] = self.offset;
    }
}
