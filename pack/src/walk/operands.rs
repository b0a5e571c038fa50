//! What follows an instruction (core specification, chapter 5.4), and what of it is worth
//! remembering.

use core::mem;

use super::{MOST, Walk, few};
use crate::body::Body;
use crate::contexts::{CODE as ABOUT, Known, LAST, hashes};
use crate::kind::Kind;
use crate::model::Source;

impl<S: Source> Walk<S> {
    /// What follows an instruction: its first operand, and what of it is worth remembering.
    pub(super) fn operands(&mut self, known: &Known, body: &mut Body) -> (u32, u32) {
        let (code, last) = (known[ABOUT], known[LAST] & 0xff);
        match code {
            0x02..=0x04 => (self.number(Kind::Block, known), 0),
            0x0c | 0x0d => {
                let blocks = self.number(Kind::Branch, known);
                (blocks, blocks.min(15))
            }
            0x0e => self.branch_table(),
            0x10 => {
                body.called = self.number(Kind::Called, known);
                (body.called, body.called)
            }
            0x20 => {
                let local = self.number(Kind::Read, known);
                let again =
                    u32::from(local == body.read[0]) | u32::from(local == body.written[0]) << 1;
                body.read = [local, body.read[0]];
                let of = body.locals.get(local as usize).map_or(0, |local| local.of);
                (local, again | u32::from(of & 7) << 2)
            }
            0x21 | 0x22 => {
                let local = self.number(Kind::Written, known);
                body.written = [local, body.written[0]];
                if code == 0x22 {
                    body.read = [local, body.read[0]];
                }
                (local, 0)
            }
            0x28..=0x3e => {
                self.number(Kind::Alignment, known);
                let kind = if code < 0x36 { Kind::Loaded } else { Kind::Stored };
                body.offset = self.number(kind, known);
                (body.offset, body.offset & 0xff)
            }
            0x41 | 0x42 => {
                let kind = if code == 0x41 { Kind::Constant } else { Kind::Long };
                let constant = self.number(kind, known);
                (constant, constant & 0xff_ffff)
            }
            0x43 => self.float(4, last),
            0x44 => self.float(8, last),
            _ => self.others(code, last),
        }
    }

    fn branch_table(&mut self) -> (u32, u32) {
        let count = self.number(Kind::Table, &few([0; 4]));
        let (mut last, mut before) = (0, 0);
        for n in 0..=count.min(MOST as u32) {
            let blocks = self.number(Kind::Table, &few([1, last, before, n]));
            before = mem::replace(&mut last, blocks);
        }
        (0, 0)
    }

    fn float(&mut self, bytes: u32, after: u32) -> (u32, u32) {
        let (mut last, mut before) = (0, 0);
        for n in 0..bytes {
            let byte = self.byte(Kind::Float, hashes(Kind::Float, &few([n, last, before, after])));
            before = mem::replace(&mut last, u32::from(byte));
        }
        (0, 0)
    }

    /// What follows the rarer instructions: numbers.
    fn others(&mut self, code: u32, last: u32) -> (u32, u32) {
        let mut count = match code {
            0x23..=0x26 | 0x3f | 0x40 | 0xd0 | 0xd2 | 0xfc => 1,
            0x11 | 0x1c => 2,
            _ => return (0, 0),
        };
        let (mut first, mut n) = (0, 0);
        while n < count {
            let operand = self.number(Kind::Other, &few([code, n, first, last]));
            if n == 0 {
                first = operand;
                // Conversions are told nothing; what copies is told from where to where.
                count += match (code, first) {
                    (0xfc, 8 | 10 | 12 | 14) => 2,
                    (0xfc, 8..) => 1,
                    _ => 0,
                };
            }
            n += 1;
        }
        (first, if code == 0x11 { first } else { 0 })
    }
}
