//! The page's program before it is packed: which of its exports the page calls, and an order of
//! its functions in which they pack well.
//!
//! The optimiser does the rewriting, told through the exports that are left and the names that
//! functions get.

use std::collections::BTreeSet;

use anyhow::{Error, Result};

use super::format::{
    CUSTOM, EXPORTS, IMPORTS, Reader, header, imported_functions, number, push_section, push_sized,
    sections,
};

/// How many instructions in a row are compared between functions without their operands.
const GRAM: usize = 4;

/// The instructions whose operands are compared as well: calls, constants, accesses to memory.
const TOLD: [std::ops::RangeInclusive<u8>; 3] = [0x10..=0x10, 0x41..=0x41, 0x28..=0x3e];

/// The program without the exports that `glue` never calls, so that the optimiser finds what only
/// they kept.
///
/// # Errors
/// When the bytes are no program.
pub fn with_called_exports(program: &[u8], glue: &str) -> Result<Vec<u8>> {
    let called = called(glue);
    let mut out = header(program)?.to_vec();
    for (id, body) in sections(program)? {
        if id != EXPORTS {
            push_section(&mut out, id, body);
            continue;
        }
        let mut read = Reader(body);
        let mut kept = Vec::new();
        let mut count = 0;
        for _ in 0..read.number()? {
            let whole = read.0;
            let name = read.sized()?;
            read.take(1)?;
            read.number()?;
            if called.contains(name) {
                kept.extend_from_slice(&whole[..whole.len() - read.0.len()]);
                count += 1;
            }
        }
        let mut section = number(count);
        section.append(&mut kept);
        push_section(&mut out, id, &section);
    }
    Ok(out)
}

/// The names that the glue reads from the program.
fn called(glue: &str) -> BTreeSet<&[u8]> {
    let is_end = |c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '$');
    let names = glue.split("wasm.").skip(1).map(|rest| rest.split(is_end).next().unwrap_or(""));
    names.map(str::as_bytes).collect()
}

/// The program with its functions named so that, sorted by name, those come last that are `called`
/// at the start, and among these and the others like stands beside like: each function is followed
/// by the one that shares most with it.
///
/// # Errors
/// When the bytes are no program.
pub fn named_by_likeness(program: &[u8], called: &[bool]) -> Result<Vec<u8>> {
    let mut imported = 0;
    let mut out = header(program)?.to_vec();
    for (id, body) in sections(program)? {
        match id {
            IMPORTS => imported = imported_functions(body)?,
            CUSTOM if Reader(body).sized()? == b"name" => continue,
            _ => {}
        }
        push_section(&mut out, id, body);
    }
    let done = pack::instructions(program).map_err(Error::msg)?;
    let (last, others) =
        (0..done.len()).partition(|n| called.get(*n).is_some_and(|called| *called));
    let order = [others, last].map(|functions| by_likeness(&done, functions)).concat();
    let mut places = vec![0; done.len()];
    for (place, function) in order.into_iter().enumerate() {
        places[function] = place;
    }
    let mut names = number(places.len());
    for (function, place) in places.iter().enumerate() {
        names.extend(number(imported + function));
        push_sized(&mut names, format!("{place:06}").as_bytes());
    }
    let mut section = Vec::new();
    push_sized(&mut section, b"name");
    section.push(1);
    push_sized(&mut section, &names);
    push_section(&mut out, CUSTOM, &section);
    Ok(out)
}

/// These functions in an order that begins with the largest.
fn by_likeness(bodies: &[Vec<(u8, u32)>], functions: Vec<usize>) -> Vec<usize> {
    let grams: Vec<Vec<Gram>> = bodies.iter().map(|body| grams(body)).collect();
    let mut left = functions;
    left.sort_by_key(|n| std::cmp::Reverse(bodies[*n].len()));
    let mut order: Vec<usize> = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let at = order.last().map_or(0, |last| most_alike(&grams, *last, &left));
        order.push(left.remove(at));
    }
    order
}

/// Which of those left is most like a function, for its size.
fn most_alike(grams: &[Vec<Gram>], last: usize, left: &[usize]) -> usize {
    let mine = &grams[last];
    let mut best = (0, -1.0);
    for (at, other) in left.iter().enumerate() {
        let theirs = &grams[*other];
        let size = theirs.len() as f64 + mine.len() as f64 * 0.1 + 8.0;
        // No more can be shared than the smaller one has.
        if mine.len().min(theirs.len()) as f64 / size > best.1 {
            let likeness = shared(mine, theirs) as f64 / size;
            if likeness > best.1 {
                best = (at, likeness);
            }
        }
    }
    best.0
}

/// What two functions may share: a run of instructions, or two in a row with their operands.
type Gram = [u64; 2];

/// What is compared of a function, in order and each once.
fn grams(body: &[(u8, u32)]) -> Vec<Gram> {
    let run = |run: &[(u8, u32)]| {
        let codes = run.iter().fold(0, |codes, (code, _)| codes << 8 | u64::from(*code));
        [u64::MAX, codes]
    };
    let pair = |pair: &[(u8, u32); 2]| {
        pair.map(|(code, operand)| {
            let is_told = TOLD.iter().any(|told| told.contains(&code));
            u64::from(code) << 32 | if is_told { u64::from(operand) } else { 0 }
        })
    };
    let runs = body.windows(GRAM).map(run);
    runs.chain(body.array_windows().map(pair)).collect::<BTreeSet<_>>().into_iter().collect()
}

fn shared(a: &[Gram], b: &[Gram]) -> usize {
    let (mut i, mut j, mut count) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        let order = a[i].cmp(&b[j]);
        count += usize::from(order.is_eq());
        i += usize::from(order.is_le());
        j += usize::from(order.is_ge());
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Exports `a` and `b`, two functions with bodies of their own.
    const PROGRAM: &[u8] =
        b"\0asm\x01\0\0\0\x07\x09\x02\x01a\0\0\x01b\0\x01\x0a\x07\x02\x02\0\x0b\x02\0\x0b";

    #[test]
    fn exports_that_are_not_called_go() {
        let out = with_called_exports(PROGRAM, "x = wasm.b(1);").unwrap();
        assert_eq!(sections(&out).unwrap()[0], (EXPORTS, &b"\x01\x01b\0\x01"[..]));
        assert_eq!(sections(&out).unwrap()[1], sections(PROGRAM).unwrap()[1]);
    }

    #[test]
    fn every_function_gets_a_name() {
        let out = named_by_likeness(PROGRAM, &[]).unwrap();
        let sections = sections(&out).unwrap();
        let names = sections.last().unwrap();
        assert_eq!(names.1, b"\x04name\x01\x11\x02\0\x06000000\x01\x06000001");
    }

    #[test]
    fn what_the_start_calls_comes_last() {
        let out = named_by_likeness(PROGRAM, &[true, false]).unwrap();
        let sections = sections(&out).unwrap();
        let names = sections.last().unwrap();
        assert_eq!(names.1, b"\x04name\x01\x11\x02\0\x06000001\x01\x06000000");
    }

    #[test]
    fn like_stands_beside_like() {
        let body = |codes: &[u8]| codes.iter().map(|code| (*code, 0)).collect();
        let bodies: [Vec<(u8, u32)>; 4] =
            [body(b"abcdefgh"), body(b"12345678"), body(b"abcdefg"), body(b"1234567")];
        assert_eq!(by_likeness(&bodies, vec![0, 1, 2, 3]), [0, 2, 1, 3]);
        assert_eq!(by_likeness(&bodies, vec![1, 2, 3]), [1, 3, 2]);
        let calling = |function| vec![(0x20, 1), (0x10, function), (0x0b, 0)];
        let bodies = [calling(5), calling(6), calling(5)];
        assert_eq!(by_likeness(&bodies, vec![0, 1, 2]), [0, 2, 1]);
    }
}
