//! Packing: what a builder does, once.

use crate::coder::Encoder;
use crate::kind::KINDS;
use crate::model::{Coded, Model, Place, Source};
use crate::tree::{BYTES, LONGEST, Lengths, Tree};
use crate::walk::{CODE, Walk};

/// The program in few bytes: its length and `first`, each in four bytes, the lowest first; the
/// lengths of the codes of each kind of byte; then what the coder wrote.
///
/// The last `first` functions are those that somebody waits for: their bodies come first in the
/// program given, and are unpacked sooner than the rest for their number.
///
/// # Errors
/// When the bytes are no program, or one that is not walked through as it is.
pub fn pack(program: &[u8], first: usize) -> Result<Vec<u8>, String> {
    let bytes = without_lengths(program).ok_or("the bytes are no WebAssembly program")?;
    let Known { counts, walked: bytes, .. } = walked(&bytes, program, first)?;
    let lengths: Vec<Lengths> = counts.iter().map(lengths).collect();
    let trees: Vec<Tree> = lengths.iter().map(Tree::new).collect();
    let coder = Encoder::new(&trees, &bytes);
    let mut walk =
        Walk::new(Coded { model: Model::new(trees.clone()), coder }, program.len(), first);
    while walk.step() {}
    let mut packed = [program.len(), first].map(|number| (number as u32).to_le_bytes()).concat();
    packed.extend(lengths.iter().flatten());
    packed.extend(walk.finish().1.coder.finish());
    Ok(packed)
}

/// What each function of a program does: its instructions, each with its first operand or zero.
///
/// # Errors
/// When the bytes are no program, or one that is not walked through as it is.
pub fn instructions(program: &[u8]) -> Result<Vec<Vec<(u8, u32)>>, String> {
    let bytes = without_lengths(program).ok_or("the bytes are no WebAssembly program")?;
    Ok(walked(&bytes, program, 0)?.functions)
}

/// The bytes of a program less the lengths that follow from the rest.
fn without_lengths(program: &[u8]) -> Option<Vec<u8>> {
    let mut rest = program.get(8..)?;
    let mut bytes = program[..8].to_vec();
    while let Some((section, after)) = rest.split_first() {
        let mut body = after;
        let length = number(&mut body)?;
        let number_of_bytes = after.len() - body.len();
        let mut own = body.get(..length)?;
        rest = &body[length..];
        bytes.push(*section);
        if *section != CODE {
            bytes.extend_from_slice(&after[..number_of_bytes + length]);
            continue;
        }
        let functions = number(&mut own)?;
        bytes.extend_from_slice(&body[..length - own.len()]);
        for _ in 0..functions {
            let length = number(&mut own)?;
            bytes.extend_from_slice(own.get(..length)?);
            own = &own[length..];
        }
    }
    Some(bytes)
}

/// The number that the bytes begin with, which then go on behind it.
fn number(bytes: &mut &[u8]) -> Option<usize> {
    let mut number = 0;
    for shift in (0..32).step_by(7) {
        let (first, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= usize::from(first & 0x7f) << shift;
        if *first < 0x80 {
            return Some(number);
        }
    }
    None
}

/// How often each byte comes, by kind.
type Counts = [u32; BYTES];

/// Bytes that are known, and what is learned of them on the way.
struct Known<'a> {
    left: core::slice::Iter<'a, u8>,
    /// What is left of a number, the next byte last.
    number: Vec<u8>,
    /// The bytes in the order in which they are walked through.
    walked: Vec<u8>,
    counts: Vec<Counts>,
    /// The instructions of each function, each with its first operand.
    functions: Vec<Vec<(u8, u32)>>,
    /// Those of the function that the walk is in.
    done: Vec<(u8, u32)>,
}

impl Source for Known<'_> {
    fn byte(&mut self, place: &Place) -> u8 {
        // Behind the end, the end of a block: so the walk ends as well.
        let byte = self.number.pop().or_else(|| self.left.next().copied()).unwrap_or(0x0b);
        self.walked.push(byte);
        self.counts[place.kind][usize::from(byte)] += 1;
        byte
    }

    fn number_follows(&mut self) {
        let left = self.left.as_slice();
        let Some(last) = left.iter().position(|byte| *byte < 0x80) else { return };
        self.left = left[last + 1..].iter();
        self.number.extend(left[..=last].iter().map(|byte| byte | 0x80));
        self.number[0] &= 0x7f;
    }

    fn done(&mut self, instruction: u8, operand: u32) {
        self.done.push((instruction, operand));
    }
}

/// What is learned on the walk through a program of these bytes.
fn walked<'a>(bytes: &'a [u8], program: &[u8], first: usize) -> Result<Known<'a>, String> {
    let counts = vec![[0; BYTES]; KINDS];
    let known = Known {
        left: bytes.iter(),
        number: Vec::new(),
        walked: Vec::new(),
        counts,
        functions: Vec::new(),
        done: Vec::new(),
    };
    let mut walk = Walk::new(known, program.len(), first);
    while walk.step() {
        if walk.is_between_functions() && !walk.source().done.is_empty() {
            let done = core::mem::take(&mut walk.source().done);
            walk.source().functions.push(done);
        }
    }
    let (walked, known) = walk.finish();
    if walked != program {
        let at = walked.iter().zip(program).take_while(|(a, b)| a == b).count();
        return Err(format!(
            "the program has something that packing does not know, near byte {at}"
        ));
    }
    Ok(known)
}

/// A kind of so many different bytes, of which fewer than the other number come, has the same code
/// for each: to tell of another would cost more than it saves.
const FLAT: (usize, u32) = (64, 14_000);

/// The lengths of a prefix code for bytes that come so often.
fn lengths(counts: &Counts) -> Lengths {
    let mut counts = *counts;
    let different = counts.iter().filter(|count| **count > 0).count();
    if different > FLAT.0 && counts.iter().sum::<u32>() < FLAT.1 {
        return [8; BYTES];
    }
    loop {
        let lengths = unbounded(&counts);
        if lengths.iter().all(|length| usize::from(*length) <= LONGEST) {
            return lengths;
        }
        for count in counts.iter_mut().filter(|count| **count > 0) {
            *count = (*count / 2).max(1);
        }
    }
}

/// Joins the two rarest until all are joined.
fn unbounded(counts: &Counts) -> Lengths {
    let mut lengths = [0; BYTES];
    let there = (0..BYTES).filter(|byte| counts[*byte] > 0);
    let mut groups: Vec<(u32, Vec<usize>)> = there.map(|byte| (counts[byte], vec![byte])).collect();
    if let [(_, only)] = &groups[..] {
        // A code needs two.
        let other = usize::from(only[0] == 0);
        groups.push((0, vec![other]));
    }
    while groups.len() > 1 {
        groups.sort_by(|a, b| b.cmp(a));
        let joined = groups.split_off(groups.len() - 2);
        let count = joined.iter().map(|group| group.0).sum();
        let bytes: Vec<usize> = joined.into_iter().flat_map(|group| group.1).collect();
        for byte in &bytes {
            lengths[*byte] += 1;
        }
        groups.push((count, bytes));
    }
    lengths
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Unpacking;
    use proptest::prelude::*;

    fn leb(number: usize) -> Vec<u8> {
        let mut left = number;
        let mut bytes = Vec::new();
        while left > 0x7f {
            bytes.push(left as u8 | 0x80);
            left >>= 7;
        }
        bytes.push(left as u8);
        bytes
    }

    fn sized(bytes: &[u8]) -> Vec<u8> {
        [leb(bytes.len()), bytes.to_vec()].concat()
    }

    fn section(id: u8, body: &[u8]) -> Vec<u8> {
        [vec![id], sized(body)].concat()
    }

    /// A program of functions with these instructions, each without its last `end`.
    fn program(bodies: &[Vec<u8>], data: &[u8]) -> Vec<u8> {
        let mut code = leb(bodies.len());
        for body in bodies {
            // Two locals of one type.
            code.extend(sized(&[b"\x01\x02\x7f", &body[..], b"\x0b"].concat()));
        }
        let functions = [leb(bodies.len()), vec![0; bodies.len()]].concat();
        [
            b"\0asm\x01\0\0\0".to_vec(),
            section(1, b"\x01\x60\x02\x7f\x7f\x01\x7f"),
            section(2, b"\x01\x01a\x01b\0\0"),
            section(3, &functions),
            section(10, &code),
            section(11, data),
        ]
        .concat()
    }

    fn unpacked(packed: &[u8]) -> Vec<u8> {
        let mut unpacking = Unpacking::new(packed).unwrap();
        while unpacking.step() {}
        unpacking.program().to_vec()
    }

    /// One instruction with what follows it, of every shape that the walk knows.
    fn instruction() -> impl Strategy<Value = Vec<u8>> {
        let number = any::<u32>().prop_map(|number| leb(number as usize >> 3));
        let with = |codes: Vec<u8>, count: usize| {
            (prop::sample::select(codes), prop::collection::vec(number.clone(), count))
                .prop_map(|(code, numbers)| [vec![code], numbers.concat()].concat())
        };
        let bytes = |code: u8, count: usize| {
            prop::collection::vec(any::<u8>(), count)
                .prop_map(move |bytes| [vec![code], bytes].concat())
        };
        prop_oneof![
            with(vec![0x00, 0x01, 0x05, 0x0f, 0x1a, 0x1b, 0x45, 0x6a, 0xa7, 0xc4], 0),
            with(vec![0x0c, 0x0d, 0x10, 0x20, 0x21, 0x22, 0x23, 0x24, 0x41, 0x42, 0xd2], 1),
            with(vec![0x11, 0x1c], 2),
            (0x28_u8..0x3f, 0_u8..4, number.clone()).prop_map(|(code, alignment, offset)| [
                vec![code, alignment],
                offset
            ]
            .concat()),
            // A block with nothing in it.
            (0x02_u8..0x05).prop_map(|code| vec![code, 0x40, 0x0b]),
            prop::collection::vec(number.clone(), 1..6).prop_map(|all| [
                vec![0x0e],
                leb(all.len() - 1),
                all.concat()
            ]
            .concat()),
            bytes(0x43, 4),
            bytes(0x44, 8),
            (0_u8..8).prop_map(|code| vec![0xfc, code]),
            Just(vec![0xfc, 10, 0, 0]),
            Just(vec![0xfc, 11, 0]),
        ]
    }

    fn body() -> impl Strategy<Value = Vec<u8>> {
        prop::collection::vec(instruction(), 0..40).prop_map(|all| all.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn any_program_comes_out_as_it_went_in(
            bodies in prop::collection::vec(body(), 0..12),
            data in prop::collection::vec(any::<u8>(), 0..300),
            first in 0_usize..14,
        ) {
            let program = program(&bodies, &data);
            prop_assert_eq!(unpacked(&pack(&program, first).unwrap()), program);
        }

        #[test]
        fn rubbish_is_refused_or_comes_out_as_it_went_in(
            bytes in prop::collection::vec(any::<u8>(), 0..200),
        ) {
            let bytes = [&b"\0asm\x01\0\0\0"[..], &bytes].concat();
            if let Ok(packed) = pack(&bytes, 2) {
                prop_assert_eq!(unpacked(&packed), bytes);
            }
        }
    }

    #[test]
    fn what_is_awaited_is_there_before_the_rest() {
        let body = |n: u8| [vec![0x20, 0, 0x41, n, 0x6a, 0x1a], vec![0x01; 40]].concat();
        let bodies: Vec<Vec<u8>> = (0..20).map(body).collect();
        let program = program(&bodies, b"\0");
        let packed = pack(&program, 8).unwrap();
        let mut unpacking = Unpacking::new(&packed).unwrap();
        while unpacking.is_awaited() {
            assert!(unpacking.step());
        }
        let there = unpacking.program();
        assert!(there.ends_with(&sized(&[b"\x01\x02\x7f", &bodies[7][..], b"\x0b"].concat())));
        while unpacking.step() {}
        assert_eq!(unpacking.program(), program);
    }

    #[test]
    fn what_repeats_costs_little() {
        let body = b"\x20\x00\x41\xac\x02\x6a\x10\x00\x22\x01\x28\x02\x08\x21\x00".repeat(4);
        let program = program(&vec![body; 200], b"\0");
        let packed = pack(&program, 40).unwrap().len() - KINDS * BYTES;
        assert!(packed * 30 < program.len(), "{packed} of {}", program.len());
    }

    #[test]
    fn an_unknown_instruction_is_refused() {
        let program = program(&[b"\xfd\x0c".to_vec()], b"\0");
        assert!(pack(&program, 0).unwrap_err().contains("does not know"));
        assert!(pack(b"no program", 0).is_err());
    }

    #[test]
    fn what_functions_do_is_listed_with_the_first_operand() {
        let program = program(&[b"\x20\x01\x41\x07\x6a".to_vec(), Vec::new()], b"\0");
        let done = [vec![(0x20, 1), (0x41, 7), (0x6a, 0), (0x0b, 0)], vec![(0x0b, 0)]];
        assert_eq!(instructions(&program).unwrap(), done);
    }

    #[test]
    fn code_lengths_are_a_whole_code() {
        let mut counts = [0; BYTES];
        // Each as often as the two before it: the code that grows longest.
        let (mut a, mut b) = (1, 1);
        for count in counts.iter_mut().take(30) {
            *count = a;
            (a, b) = (b, a + b);
        }
        let lengths = lengths(&counts);
        assert!(lengths.iter().all(|length| usize::from(*length) <= LONGEST));
        let space: u32 =
            lengths.iter().filter(|n| **n > 0).map(|n| 1 << (LONGEST - usize::from(*n))).sum();
        assert_eq!(space, 1 << LONGEST);
        let mut one = [0; BYTES];
        one[7] = 5;
        assert_eq!(super::lengths(&one).iter().filter(|length| **length == 1).count(), 2);
    }
}
