//! The way through a program, byte by byte, which both sides go: what each byte is, and what is known
//! before it.
//!
//! The lengths of functions, and of all of them together, are not among the bytes: they follow from
//! the rest. On what of all that is known each byte depends is told in [`crate::contexts`].

mod operands;

use alloc::vec::Vec;
use core::mem;

use crate::body::{Body, Local};
use crate::contexts::{CODE as ABOUT, KNOWN, Known, hash, hashes, more};
use crate::kind::Kind;
use crate::model::{HASHES, Place, Source};
use crate::signatures::Signatures;

/// The section of code.
pub const CODE: u8 = 10;
/// The section of what memory holds at first.
const DATA: u8 = 11;

/// The bytes that a program starts with, before its sections.
const HEADER: usize = 8;

/// No browser takes a program with more locals in a function, or more branches in a table.
const MOST: usize = 65_536;

/// No number has more bytes.
const LONGEST: usize = 10;

/// What a section is stands before it; so does its length.
const BEFORE: u8 = 12;

/// How many bytes of a section, or instructions of a function, are one step: few enough that a page
/// can answer between two steps on any machine.
const STRIDE: usize = 1_000;

/// A program on its way from its source.
pub struct Walk<S> {
    source: S,
    size: usize,
    /// How many functions somebody waits for: the bodies that come first are those of the last.
    first: usize,
    is_awaited: bool,
    program: Vec<u8>,
    signatures: Signatures,
    within: Within,
}

/// In what the walk is.
enum Within {
    /// Between two sections.
    Nothing,
    /// In a section whose body starts there, with so many bytes left.
    Section { section: u8, starts_at: usize, left: usize },
    /// In the section of code, which starts there, before the function of this number.
    Code { starts_at: usize, next: usize, functions: usize },
    /// The same, where what was awaited is there and the source takes its time.
    Pause { starts_at: usize, next: usize, functions: usize },
    /// In a function of it, whose body starts there.
    Function { code: (usize, usize), starts_at: usize, body: Body },
}

impl<S: Source> Walk<S> {
    /// At the start of a program of so many bytes, whose last functions, so many, have the bodies
    /// that come first.
    pub fn new(source: S, size: usize, first: usize) -> Self {
        let (program, signatures) = (Vec::with_capacity(size + 8), Signatures::default());
        Self { source, size, first, is_awaited: true, program, signatures, within: Within::Nothing }
    }

    /// Goes on for a stretch that is about as long for everything; `false` at the end.
    pub fn step(&mut self) -> bool {
        self.within = match mem::replace(&mut self.within, Within::Nothing) {
            Within::Nothing if self.program.len() >= self.size => return false,
            Within::Nothing => self.section(),
            Within::Section { section, starts_at, left } => {
                for _ in 0..left.min(STRIDE) {
                    self.outside(section);
                }
                if left > STRIDE {
                    Within::Section { section, starts_at, left: left - STRIDE }
                } else {
                    self.signatures.read(section, &self.program[starts_at..]);
                    Within::Nothing
                }
            }
            Within::Code { starts_at, next, functions }
                if self.is_awaited && next == self.first =>
            {
                self.is_awaited = false;
                Within::Pause { starts_at, next, functions }
            }
            Within::Pause { starts_at, next, functions } => {
                if self.source.take_time() {
                    Within::Pause { starts_at, next, functions }
                } else {
                    Within::Code { starts_at, next, functions }
                }
            }
            Within::Code { starts_at, next, functions } if next < functions => {
                let of = (next + functions.saturating_sub(self.first)) % functions;
                let signature = self.signatures.type_of_body(of);
                let mut body = Body::new(next, &self.signatures, signature);
                let code = (starts_at, functions);
                let starts_at = self.program.len();
                self.locals(&mut body);
                Within::Function { code, starts_at, body }
            }
            Within::Code { starts_at, .. } => {
                self.put_length(starts_at);
                Within::Nothing
            }
            Within::Function { code, starts_at, mut body } => {
                for _ in 0..STRIDE {
                    if body.stack.depth() > 0 {
                        self.instruction(&mut body);
                    }
                }
                if body.stack.depth() > 0 {
                    Within::Function { code, starts_at, body }
                } else {
                    self.put_length(starts_at);
                    let next = body.number as usize + 1;
                    Within::Code { starts_at: code.0, next, functions: code.1 }
                }
            }
        };
        true
    }

    /// Whether the bodies that come first are not all there.
    pub fn is_awaited(&self) -> bool {
        self.is_awaited
    }

    /// Whether no function is begun, in the section of code.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn is_between_functions(&self) -> bool {
        matches!(self.within, Within::Code { .. })
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

    /// What a section is, and how long.
    fn section(&mut self) -> Within {
        if self.program.is_empty() {
            for _ in 0..HEADER {
                self.outside(BEFORE);
            }
        }
        let section = self.outside(BEFORE);
        let starts_at = self.program.len();
        let number = self.outside_number();
        if section == CODE {
            return Within::Code { starts_at, next: 0, functions: number };
        }
        Within::Section { section, starts_at: self.program.len(), left: number }
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
        let kind = if section == DATA { Kind::Data } else { Kind::Outside };
        if section == DATA {
            self.source.look(hash(&b));
        }
        self.byte(kind, hashes(kind, &few([u32::from(section), b[0], b[1], b[2]])))
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

    fn byte(&mut self, kind: Kind, hashes: [u32; HASHES]) -> u8 {
        let byte = self.source.byte(&Place::new(kind, hashes));
        self.program.push(byte);
        byte
    }

    /// A number of seven bits a byte, the lowest first; of more than 32 bits the lowest 32. The
    /// highest are foretold first: from these follows more.
    #[inline(never)]
    fn number(&mut self, kind: Kind, known: &Known) -> u32 {
        self.source.number_follows();
        let start = self.program.len();
        let mut byte = self.byte(kind, hashes(kind, known));
        let mut number = u32::from(byte & 0x7f);
        if byte < 0x80 {
            return number;
        }
        let more = more(kind, known);
        while byte >= 0x80 && self.program.len() < start + LONGEST {
            let hashes = more.map(|more| hash(&[more, number, kind as u32]));
            byte = self.byte(Kind::More, hashes);
            number = number << 7 | u32::from(byte & 0x7f);
        }
        let bytes = &mut self.program[start..];
        bytes.reverse();
        for byte in &mut *bytes {
            *byte |= 0x80;
        }
        bytes[bytes.len() - 1] &= 0x7f;
        number
    }

    fn locals(&mut self, body: &mut Body) {
        let groups = self.number(Kind::Locals, &few([0; 4]));
        let (mut last, mut before) = (0, 0);
        for _ in 0..groups {
            let count = self.number(Kind::Locals, &few([1, last, before, groups]));
            let of = self.byte(Kind::Locals, hashes(Kind::Locals, &few([2, last, count, 0])));
            before = mem::replace(&mut last, u32::from(of));
            let count = (count as usize).min(MOST.saturating_sub(body.locals.len()));
            body.locals.extend((0..count).map(|_| Local::new(of)));
        }
    }

    fn instruction(&mut self, body: &mut Body) {
        self.source.look(hash(&body.done[..4]));
        let mut known = body.known();
        let byte = self.byte(Kind::Instruction, hashes(Kind::Instruction, &known));
        let code = u32::from(byte);
        known[ABOUT] = code;
        let (operand, told) = self.operands(&known, body);
        let mark = code | told << 8;
        // A local is one of many: which one says more of the value than of the instruction.
        let made = if code == 0x20 { mark | operand << 16 } else { mark };
        self.source.done(byte, operand);
        body.did(&self.signatures, operand, mark, made);
    }
}

/// Where only these few are known: what it is about, and what came before it.
fn few(first: [u32; 4]) -> Known {
    let mut known = [0; KNOWN];
    known[..4].copy_from_slice(&first);
    known
}
