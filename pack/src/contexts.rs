//! On what each kind of byte depends: a table, found by trying on the page's own program.

use crate::kind::Kind;
use crate::model::HASHES;

/// How many numbers may be known before a byte.
pub const KNOWN: usize = 32;

/// What is known before a byte: a number at each of the places that follow.
pub type Known = [u32; KNOWN];

/// The instruction it belongs to, or what else it is about.
pub const CODE: usize = 0;
/// The three instructions before that, with what they were told; or what else came before.
pub const LAST: usize = 1;
pub const SECOND: usize = 2;
pub const THIRD: usize = 3;
/// The last instructions without what they were told: two, three, four, six, eight of them.
pub const PAIR: usize = 4;
pub const TRIPLE: usize = 5;
pub const FOUR: usize = 6;
pub const SIX: usize = 7;
pub const EIGHT: usize = 8;
/// The locals read last.
pub const READ: usize = 9;
pub const READ_BEFORE: usize = 10;
/// The locals written last.
pub const WRITTEN: usize = 11;
pub const WRITTEN_BEFORE: usize = 12;
/// The function, its type, and how many instructions it had so far, up to a few.
pub const FUNCTION: usize = 13;
pub const SIGNATURE: usize = 14;
pub const COUNT: usize = 15;
/// How many values the innermost block has on the stack.
pub const HEIGHT: usize = 16;
/// How many blocks are open, and what the innermost is.
pub const DEPTH: usize = 17;
pub const BLOCK: usize = 18;
/// What put there the two topmost values.
pub const TOP: usize = 19;
pub const BELOW: usize = 20;
/// Their types.
pub const TYPES: usize = 21;
/// All that made the topmost.
pub const MADE: usize = 22;
/// The locals they were read from.
pub const TOP_LOCAL: usize = 23;
pub const BELOW_LOCAL: usize = 24;
/// The last offset of an access to memory by way of these locals.
pub const TOP_OFFSET: usize = 25;
pub const BELOW_OFFSET: usize = 26;
/// The last offset of what was loaded, and of what was stored.
pub const LOADED: usize = 27;
pub const STORED: usize = 28;
/// The function called last.
pub const CALLED: usize = 29;

/// Nothing: zero.
const NOTHING: usize = 31;

/// The places of as many numbers as a context may depend on.
type Places = [u8; 4];

/// What makes one number of several.
const FACTORS: [u32; 4] = [0x9e37_79b1, 0x85eb_ca6b, 0xc2b2_ae35, 0x27d4_eb2f];

/// These places.
const fn of<const N: usize>(places: [usize; N]) -> Places {
    let (mut all, mut n) = ([NOTHING as u8; 4], 0);
    while n < N {
        all[n] = places[n] as u8;
        n += 1;
    }
    all
}

/// The places on which such a byte depends: those of each context, of the weights, and of the plain
/// table.
#[rustfmt::skip]
fn places(kind: Kind) -> &'static [Places; HASHES] {
    match kind {
        Kind::Instruction => const { &[
            of([EIGHT]), of([TOP, HEIGHT]), of([TYPES, TRIPLE]),
            of([LAST, SECOND, BLOCK]), of([PAIR, TYPES]), of([BLOCK, TYPES]),
        ] },
        Kind::Read => const { &[
            of([FUNCTION, MADE]), of([READ_BEFORE, TRIPLE, SIGNATURE]), of([PAIR, READ, WRITTEN]),
            of([WRITTEN, WRITTEN_BEFORE, SIGNATURE]), of([TRIPLE]), of([DEPTH, TYPES]),
        ] },
        Kind::Written => const { &[
            of([TYPES, COUNT, SIGNATURE]), of([LAST, READ, BLOCK, TRIPLE]), of([THIRD, SIX, READ, WRITTEN]),
            of([FUNCTION, TYPES, COUNT]), of([PAIR]), of([WRITTEN]),
        ] },
        Kind::Called => const { &[
            of([BELOW, HEIGHT, TYPES]), of([FUNCTION, HEIGHT, TYPES]), of([CALLED, HEIGHT, TYPES]),
            of([SIX]), of([PAIR, HEIGHT]), of([LAST]),
        ] },
        Kind::Constant => const { &[
            of([FUNCTION, TOP_LOCAL]), of([LAST]), of([LAST, EIGHT]),
            of([PAIR, TYPES, TOP_OFFSET]), of([TRIPLE]), of([TRIPLE]),
        ] },
        Kind::Loaded => const { &[
            of([CODE, FOUR, LOADED]), of([FUNCTION, TOP_LOCAL]), of([CODE, LAST, SECOND, TOP_OFFSET]),
            of([CODE, TOP_OFFSET]), of([TRIPLE]), of([CODE, PAIR]),
        ] },
        Kind::Stored => const { &[
            of([FUNCTION, BELOW_LOCAL]), of([CODE, TYPES, STORED]), of([FUNCTION, DEPTH, CALLED, BELOW_LOCAL]),
            of([THIRD, TYPES, FOUR, BELOW_OFFSET]), of([TRIPLE]), of([CODE, BELOW_OFFSET]),
        ] },
        Kind::Alignment => const { &[
            of([CODE]), of([CODE, CALLED]), of([CODE, LAST]),
            of([CODE, TOP]), of([CODE]), of([FUNCTION]),
        ] },
        Kind::Branch => const { &[
            of([HEIGHT, BLOCK]), of([CODE, DEPTH, BLOCK]), of([FOUR, BLOCK]),
            of([CODE, LAST, DEPTH, EIGHT]), of([DEPTH]), of([DEPTH]),
        ] },
        Kind::Block => const { &[
            of([BLOCK]), of([CODE, HEIGHT, BELOW_LOCAL, SIGNATURE]), of([]),
            of([CODE, LAST, HEIGHT]), of([CODE, HEIGHT]), of([CODE]),
        ] },
        Kind::Long => const { &[
            of([FUNCTION]), of([LAST]), of([LAST, SECOND]),
            of([THIRD, HEIGHT]), of([LAST]), of([TRIPLE]),
        ] },
        Kind::Data => const { &[
            of([]), of([LAST]), of([LAST, SECOND]),
            of([LAST, SECOND, THIRD]), of([LAST]), of([]),
        ] },
        Kind::Outside => const { &[
            of([CODE]), of([CODE, LAST]), of([CODE, LAST, SECOND]),
            of([CODE, THIRD]), of([LAST]), of([LAST]),
        ] },
        _ => const { &[
            of([CODE]), of([CODE, LAST]), of([CODE, LAST, SECOND]),
            of([CODE, THIRD]), of([CODE, LAST]), of([CODE]),
        ] },
    }
}

/// The same for the bytes of a number behind its first.
#[rustfmt::skip]
fn places_of_more(kind: Kind) -> &'static [Places; HASHES] {
    match kind {
        Kind::Called => const { &[
            of([FOUR]), of([FUNCTION, TYPES]), of([HEIGHT, TYPES]),
            of([CALLED, HEIGHT]), of([]), of([]),
        ] },
        Kind::Constant => const { &[
            of([FUNCTION]), of([TOP]), of([]),
            of([PAIR, HEIGHT, TOP_OFFSET]), of([]), of([]),
        ] },
        Kind::Loaded => const { &[
            of([CODE]), of([TOP_OFFSET]), of([CODE, TYPES, TRIPLE, LOADED]),
            of([CODE, LOADED]), of([]), of([]),
        ] },
        Kind::Stored => const { &[
            of([COUNT, STORED]), of([FUNCTION]), of([CODE, THIRD, TRIPLE, STORED]),
            of([CODE, COUNT]), of([]), of([]),
        ] },
        _ => const { &[
            of([CODE]), of([LAST]), of([]),
            of([CODE, LAST, SECOND]), of([]), of([]),
        ] },
    }
}

/// What a byte of this kind depends on, each as one number.
pub fn hashes(kind: Kind, known: &Known) -> [u32; HASHES] {
    hashed(places(kind), known)
}

/// What the bytes behind the first of a number of this kind depend on besides these.
pub fn more(kind: Kind, known: &Known) -> [u32; HASHES] {
    hashed(places_of_more(kind), known)
}

#[inline(never)]
fn hashed(places: &[Places; HASHES], known: &Known) -> [u32; HASHES] {
    // As many for each, so that processors need not guess how many.
    let mut hashes = [0_u32; HASHES];
    for (hash, places) in hashes.iter_mut().zip(places) {
        for (place, factor) in places.iter().zip(FACTORS) {
            let known = known[usize::from(*place) & (KNOWN - 1)];
            *hash = hash.wrapping_add(known.wrapping_mul(factor));
        }
    }
    hashes
}

/// Several numbers as one.
pub fn hash(numbers: &[u32]) -> u32 {
    numbers.iter().fold(0, |hash, number| joined(hash, *number))
}

/// A hash of several numbers with one more.
#[inline(always)]
pub fn joined(hash: u32, number: u32) -> u32 {
    let hash = hash.wrapping_add(number).wrapping_add(1).wrapping_mul(0x2f0b_4c47);
    hash ^ hash >> 13
}
