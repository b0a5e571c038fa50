//! The way through a program, byte by byte, which both sides go: what each byte is, and what it may
//! depend on.
//!
//! The lengths of functions, and of all of them together, are not among the bytes: they follow from
//! the rest. Which contexts foretell best was tried on the page's own program.

use alloc::vec::Vec;
use core::mem;

use crate::body::Body;
use crate::model::{CONTEXTS, Place, Source};
use crate::signatures::Signatures;

/// What a byte is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Of an instruction.
    Instruction,
    /// Of a local that is read.
    Read,
    /// Of a local that is written.
    Written,
    /// Of a function that is called.
    Called,
    /// Of a constant of 32 bits.
    Constant,
    /// Of the offset of what is loaded.
    Loaded,
    /// Of the offset of what is stored.
    Stored,
    /// Of the alignment of either.
    Alignment,
    /// Of how many blocks are left.
    Branch,
    /// Of a table of branches.
    Table,
    /// Of the type of a block.
    Block,
    /// Of the declaration of locals.
    Locals,
    /// Of a constant of 64 bits.
    Long,
    /// Of a constant with a fraction.
    Float,
    /// Of what follows other instructions.
    Other,
    /// Of what memory holds at first.
    Data,
    /// Outside of all that.
    Outside,
}

/// How many kinds there are.
pub const KINDS: usize = Kind::Outside as usize + 1;

/// The section of code.
pub const CODE: u8 = 10;
/// The section of what memory holds at first.
const DATA: u8 = 11;

/// The bytes that a program starts with, before its sections.
const HEADER: usize = 8;

/// No browser takes a program with more locals in a function, or more branches in a table.
const MOST: u32 = 65_536;

/// What a section is stands before it; so does its length.
const BEFORE: u8 = 12;

/// A program on its way from its source.
pub struct Walk<S> {
    source: S,
    size: usize,
    program: Vec<u8>,
    signatures: Signatures,
    code: Option<Code>,
}

/// The section of code, in which the walk is.
struct Code {
    starts_at: usize,
    done: usize,
    functions: usize,
}

impl<S: Source> Walk<S> {
    /// At the start of a program of so many bytes.
    pub fn new(source: S, size: usize) -> Self {
        let (program, signatures) = (Vec::with_capacity(size + 8), Signatures::default());
        Self { source, size, program, signatures, code: None }
    }

    /// Goes on for a section, or for a function; `false` at the end.
    pub fn step(&mut self) -> bool {
        if let Some(mut code) = self.code.take() {
            if code.done < code.functions {
                self.function(code.done);
                code.done += 1;
                self.code = Some(code);
            } else {
                self.put_length(code.starts_at);
            }
            return true;
        }
        if self.program.len() >= self.size {
            return false;
        }
        if self.program.is_empty() {
            for _ in 0..HEADER {
                self.outside(BEFORE);
            }
        }
        self.section();
        true
    }

    /// Where it comes from.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn source(&mut self) -> &mut S {
        &mut self.source
    }

    /// The program as far as it has come, and where it came from.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn finish(self) -> (Vec<u8>, S) {
        (self.program, self.source)
    }

    /// The program as far as it has come.
    pub fn program(&self) -> &[u8] {
        &self.program
    }

    fn section(&mut self) {
        let section = self.outside(BEFORE);
        let starts_at = self.program.len();
        let number = self.outside_number();
        if section == CODE {
            self.code = Some(Code { starts_at, done: 0, functions: number });
            return;
        }
        let body = self.program.len();
        for _ in 0..number {
            self.outside(section);
        }
        self.signatures.read(section, &self.program[body..]);
    }

    /// Puts the length of all from here before it.
    fn put_length(&mut self, start: usize) {
        let end = self.program.len();
        let mut left = end - start;
        let bytes = (1..).find(|bytes| left >> (7 * bytes) == 0).unwrap_or(1);
        self.program.resize(end + bytes, 0);
        self.program.copy_within(start..end, start + bytes);
        for byte in &mut self.program[start..start + bytes] {
            *byte = left as u8 | 0x80;
            left >>= 7;
        }
        self.program[start + bytes - 1] &= 0x7f;
    }

    /// A byte of anything but code.
    fn outside(&mut self, section: u8) -> u8 {
        let mut before = self.program.iter().rev().map(|byte| u32::from(*byte));
        let b: [u32; 5] = core::array::from_fn(|_| before.next().unwrap_or(0));
        let in_section = u32::from(section);
        let kind = if section == DATA { Kind::Data } else { Kind::Outside };
        if section == DATA {
            self.source.look(hash(&b));
        }
        let contexts = [
            in_section,
            hash(&[in_section, b[0]]),
            hash(&[in_section, b[0], b[1]]),
            hash(&[b[0], b[1], b[2]]),
        ];
        self.byte(kind, contexts, b[0])
    }

    fn outside_number(&mut self) -> usize {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.outside(BEFORE);
            number |= usize::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 {
                return number;
            }
        }
    }

    fn byte(&mut self, kind: Kind, contexts: [u32; CONTEXTS], choice: u32) -> u8 {
        let place = Place { kind: kind as usize, contexts, choice: choice as usize };
        let byte = self.source.byte(&place);
        self.program.push(byte);
        byte
    }

    /// A number of seven bits a byte, the lowest first; of more than 32 bits the lowest 32.
    #[inline(never)]
    fn number(&mut self, kind: Kind, contexts: [u32; CONTEXTS], choice: u32) -> u32 {
        let (mut number, mut of_byte) = (0, contexts);
        for count in 0.. {
            let byte = self.byte(kind, of_byte, choice);
            number |= u32::from(byte & 0x7f).checked_shl(7 * count).unwrap_or(0);
            if byte < 0x80 {
                break;
            }
            of_byte = contexts.map(|context| hash(&[context, number, count]));
        }
        number
    }

    fn function(&mut self, number: usize) {
        let starts_at = self.program.len();
        let mut body = Body::new(number, self.signatures.of_body(number));
        self.locals(&mut body);
        while body.depth > 0 {
            self.instruction(&mut body);
        }
        self.put_length(starts_at);
    }

    fn locals(&mut self, body: &mut Body) {
        let groups = self.number(Kind::Locals, [0, 1, 2, 3], 0);
        let (mut last, mut before) = (0, 0);
        for _ in 0..groups {
            let contexts = [4, hash(&[4, last]), hash(&[4, last, before]), hash(&[5, groups])];
            let count = self.number(Kind::Locals, contexts, 1);
            let contexts = [6, hash(&[6, count]), hash(&[6, last]), hash(&[6, last, count])];
            let of = self.byte(Kind::Locals, contexts, 2);
            before = mem::replace(&mut last, u32::from(of));
            body.locals.extend((0..count.min(MOST)).map(|_| of));
        }
    }

    fn instruction(&mut self, body: &mut Body) {
        let done = body.done;
        self.source.look(hash(&done[..4]));
        let codes = done.map(|done| done & 0xff);
        let contexts = [
            hash(&codes[..6]),
            hash(&[done[0]]),
            hash(&[body.height(), codes[0], codes[1]]),
            hash(&[done[0], done[1]]),
        ];
        let choice = codes[0] | body.height().min(15) << 8;
        let code = u32::from(self.byte(Kind::Instruction, contexts, choice));
        let (operand, told) = self.operands(code, body);
        let mark = code | told << 8;
        // A local is one of many: which one says more of the value than of the instruction.
        let made = if code == 0x20 { mark | operand << 16 } else { mark };
        body.did(&self.signatures, operand, mark, made);
    }

    /// What follows an instruction: its first operand, and what of it is worth remembering.
    fn operands(&mut self, code: u32, body: &mut Body) -> (u32, u32) {
        let [last, second, ..] = body.done;
        let (height, [top, below]) = (body.height(), body.top());
        let function = body.number;
        let Body { read, written, offset, depth, .. } = *body;
        match code {
            0x02..=0x04 => {
                let contexts =
                    [code, hash(&[code, last]), hash(&[code, last, second]), hash(&[code, depth])];
                body.depth += 1;
                (self.number(Kind::Block, contexts, code), 0)
            }
            0x0b => {
                body.depth -= 1;
                (0, 0)
            }
            0x0c | 0x0d => {
                let contexts = [
                    code,
                    hash(&[code, depth]),
                    hash(&[code, last, second]),
                    hash(&[code, depth, last]),
                ];
                let blocks = self.number(Kind::Branch, contexts, depth.min(255));
                (blocks, blocks.min(15))
            }
            0x0e => self.branch_table(),
            0x10 => {
                let contexts = [
                    0,
                    hash(&[last, second]),
                    hash(&[height, body.called]),
                    hash(&[height, top, below]),
                ];
                body.called = self.number(Kind::Called, contexts, last & 0xff);
                (body.called, body.called)
            }
            0x20 => {
                let contexts = [
                    function,
                    hash(&[last, read[0], read[1]]),
                    hash(&[last, second, read[0], written]),
                    hash(&[function, height.min(5), top, written]),
                ];
                let choice = last & 0xff | (read[0].wrapping_sub(read[1]) & 15) << 8;
                let local = self.number(Kind::Read, contexts, choice);
                body.read = [local, read[0]];
                let again = u32::from(local == read[0]) | u32::from(local == written) << 1;
                let of = body.locals.get(local as usize).copied().unwrap_or(0);
                (local, again | u32::from(of & 7) << 2)
            }
            0x21 | 0x22 => {
                let contexts = [
                    function,
                    hash(&[last, second, read[0]]),
                    hash(&[last, written]),
                    hash(&[function, written]),
                ];
                body.written = self.number(Kind::Written, contexts, last & 0xff);
                if code == 0x22 {
                    body.read = [body.written, read[0]];
                }
                (body.written, 0)
            }
            0x28..=0x3e => {
                let contexts =
                    [code, hash(&[code, last]), hash(&[code, last, second]), hash(&[code, offset])];
                self.byte(Kind::Alignment, contexts, code);
                let is_load = code < 0x36;
                let contexts = [
                    code,
                    hash(&[function, read[0], code]),
                    hash(&[code, last, second, offset]),
                    if is_load { hash(&[code, offset, last]) } else { hash(&[code, offset]) },
                ];
                let kind = if is_load { Kind::Loaded } else { Kind::Stored };
                body.offset = self.number(kind, contexts, code | (last & 63) << 6);
                (body.offset, body.offset & 0xff)
            }
            0x41 => {
                let contexts = [
                    hash(&[function, read[0]]),
                    hash(&[last]),
                    hash(&[last, second]),
                    hash(&[top, below, height]),
                ];
                let constant = self.number(Kind::Constant, contexts, last & 0xff);
                (constant, constant & 0xff_ffff)
            }
            0x42 => {
                let contexts = [0, hash(&[last]), hash(&[last, second]), hash(&body.done[..3])];
                let constant = self.number(Kind::Long, contexts, 0);
                (constant, constant & 0xff_ffff)
            }
            0x43 => self.float(4, last),
            0x44 => self.float(8, last),
            _ => self.others(code, last, second),
        }
    }

    fn branch_table(&mut self) -> (u32, u32) {
        let count = self.number(Kind::Table, [0, 1, 2, 3], 0);
        let (mut last, mut before) = (0, 0);
        for n in 0..=count.min(MOST) {
            let contexts = [4, hash(&[4, last]), hash(&[4, last, before]), hash(&[5, n])];
            let blocks = self.number(Kind::Table, contexts, 1);
            before = mem::replace(&mut last, blocks);
        }
        (0, 0)
    }

    fn float(&mut self, bytes: u32, last: u32) -> (u32, u32) {
        let (mut one, mut two) = (0, 0);
        for n in 0..bytes {
            let contexts = [n, hash(&[n, one]), hash(&[n, one, two]), hash(&[n, last])];
            let byte = self.byte(Kind::Float, contexts, n);
            two = mem::replace(&mut one, u32::from(byte));
        }
        (0, 0)
    }

    /// What follows the rarer instructions: numbers.
    fn others(&mut self, code: u32, last: u32, second: u32) -> (u32, u32) {
        let count = match code {
            0x23..=0x26 | 0x3f | 0x40 | 0xd0 | 0xd2 | 0xfc => 1,
            0x11 | 0x1c => 2,
            _ => return (0, 0),
        };
        let mut operands = [0; 2];
        for (n, operand) in operands.iter_mut().enumerate().take(count) {
            let at = code | (n as u32) << 8;
            let contexts =
                [at, hash(&[at, last]), hash(&[at, last, second]), hash(&[at, last & 0xff])];
            *operand = self.number(Kind::Other, contexts, at & 0x1ff);
        }
        let first = operands[0];
        if code == 0xfc {
            // Conversions are told nothing; what copies is told from where to where.
            let more = match first {
                0..=7 => 0,
                8 | 10 | 12 | 14 => 2,
                _ => 1,
            };
            for n in 0..more {
                self.number(Kind::Other, [n, first, 0, 0], 0x200);
            }
        }
        (first, if code == 0x11 { first } else { 0 })
    }
}

/// Several numbers as one.
#[inline(never)]
fn hash(numbers: &[u32]) -> u32 {
    numbers.iter().fold(0, |hash, number| {
        let hash = hash.wrapping_add(*number).wrapping_add(1).wrapping_mul(0x2f0b_4c47);
        hash ^ hash >> 13
    })
}
