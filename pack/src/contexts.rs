//! On what each kind of byte depends: a table, found by trying on the page's own program.

use crate::kind::Kind;
use crate::model::CONTEXTS;

/// How many numbers may be known before a byte.
pub const KNOWN: usize = 16;

/// What is known before a byte: a number at each of the places that follow.
pub type Known = [u32; KNOWN];

/// The instruction it belongs to, or what else it is about.
pub const CODE: usize = 0;
/// The three instructions before that, with what they were told; or what else came before.
pub const LAST: usize = 1;
pub const SECOND: usize = 2;
pub const THIRD: usize = 3;
/// The last six instructions, without what they were told.
pub const SIX: usize = 4;
/// The last two of them.
pub const PAIR: usize = 5;
/// The locals read last.
pub const READ: usize = 6;
pub const READ_BEFORE: usize = 7;
/// The local written last.
pub const WRITTEN: usize = 8;
/// The function.
pub const FUNCTION: usize = 9;
/// How many values lie on the stack.
pub const HEIGHT: usize = 10;
/// What put there the two topmost.
pub const TOP: usize = 11;
pub const BELOW: usize = 12;
/// The last offset of an access to memory.
pub const OFFSET: usize = 13;
/// How many blocks are open.
pub const DEPTH: usize = 14;
/// The function called last.
pub const CALLED: usize = 15;

/// Places, each as a bit.
type Places = u16;

/// The places on which each context of such a byte depends.
fn places(kind: Kind) -> [Places; CONTEXTS] {
    /// These places.
    const fn of<const N: usize>(places: [usize; N]) -> Places {
        let (mut bits, mut n) = (0, 0);
        while n < N {
            bits |= 1 << places[n];
            n += 1;
        }
        bits
    }

    match kind {
        Kind::Instruction => {
            const { [of([SIX]), of([LAST]), of([HEIGHT, PAIR]), of([LAST, SECOND])] }
        }
        Kind::Read => {
            const {
                [
                    of([FUNCTION]),
                    of([LAST, READ, READ_BEFORE]),
                    of([LAST, SECOND, READ, WRITTEN]),
                    of([FUNCTION, HEIGHT, TOP, WRITTEN]),
                ]
            }
        }
        Kind::Written => {
            const {
                [
                    of([FUNCTION]),
                    of([LAST, SECOND, READ]),
                    of([LAST, WRITTEN]),
                    of([FUNCTION, WRITTEN]),
                ]
            }
        }
        Kind::Called => {
            const { [of([]), of([LAST, SECOND]), of([HEIGHT, CALLED]), of([HEIGHT, TOP, BELOW])] }
        }
        Kind::Constant => {
            const { [of([FUNCTION, READ]), of([LAST]), of([LAST, SECOND]), of([HEIGHT, TOP, BELOW])] }
        }
        Kind::Loaded => {
            const {
                [
                    of([CODE]),
                    of([FUNCTION, READ, CODE]),
                    of([CODE, LAST, SECOND, OFFSET]),
                    of([CODE, OFFSET, LAST]),
                ]
            }
        }
        Kind::Stored => {
            const {
                [
                    of([CODE]),
                    of([FUNCTION, READ, CODE]),
                    of([CODE, LAST, SECOND, OFFSET]),
                    of([CODE, OFFSET]),
                ]
            }
        }
        Kind::Alignment => {
            const { [of([CODE]), of([CODE, LAST]), of([CODE, LAST, SECOND]), of([CODE, OFFSET])] }
        }
        Kind::Branch | Kind::Block => {
            const { [of([CODE]), of([CODE, DEPTH]), of([CODE, LAST, SECOND]), of([CODE, DEPTH, LAST])] }
        }
        Kind::Data => const { [of([]), of([LAST]), of([LAST, SECOND]), of([LAST, SECOND, THIRD])] },
        _ => const { [of([CODE]), of([CODE, LAST]), of([CODE, LAST, SECOND]), of([CODE, THIRD])] },
    }
}

/// What a byte of this kind depends on, each as one number.
#[inline(never)]
pub fn contexts(kind: Kind, known: &Known) -> [u32; CONTEXTS] {
    places(kind).map(|places| {
        let (mut left, mut all) = (places, 0);
        while left != 0 {
            all = joined(all, known[left.trailing_zeros() as usize]);
            left &= left - 1;
        }
        all
    })
}

/// Several numbers as one.
pub fn hash(numbers: &[u32]) -> u32 {
    numbers.iter().fold(0, |hash, number| joined(hash, *number))
}

#[inline(always)]
fn joined(hash: u32, number: u32) -> u32 {
    let hash = hash.wrapping_add(number).wrapping_add(1).wrapping_mul(0x2f0b_4c47);
    hash ^ hash >> 13
}
