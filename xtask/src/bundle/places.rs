//! The program without the places in source files that a panic would name: a page shows no such
//! message, the paths are those of whoever built it, and each build machine has others. Nor what
//! else only a panic says.

use std::ops::Range;

use anyhow::{Result, ensure};

use super::format::{DATA, Reader, header, push_section, sections};

/// How paths of source files end.
const END: &[u8] = b".rs";
/// How many bytes a `core::panic::Location` has: address and length of a path, line, column.
const LOCATION: usize = 16;

/// What Rust's libraries and Leptos say in a panic and nowhere else.
const SAID: [&str; 45] = [
    "cannot access a Thread Local Storage value during or after destruction: ",
    "Executor::spawn called, but no global 'spawn' function is configured.",
    "Executor::spawn_local called, but no global 'spawn_local' function is configured.",
    "called `Option::unwrap()` on a `None` value",
    "called `Result::unwrap()` on an `Err` value",
    "called `Option::unwrap_throw()` on a `None` value",
    "called `Result::unwrap_throw()` on an `Err` value",
    "attempt to divide with overflow",
    "attempt to divide by zero",
    "attempt to calculate the remainder with overflow",
    "attempt to calculate the remainder with a divisor of zero",
    "`async fn` resumed after completion",
    "RefCell already mutably borrowed",
    "RefCell already borrowed",
    "LazyCell instance has previously been poisoned",
    "Once instance has previously been poisoned",
    "one-time initialization may not be performed recursively",
    "Attempted to initialize thread-local while it is being dropped",
    "Tried to access a reactive value that has already been disposed.",
    "Tried to shrink to a larger capacity",
    "Dropped SendWrapper<T> variable from a thread different to the one it has been created with.",
    "use of std::thread::current() is not possible after the thread's local data has been destroyed",
    "failed to generate unique thread ID: bitspace exhausted",
    "internal error: entered unreachable code",
    "index out of bounds: the len is ",
    " but the index is ",
    "slice index starts at ",
    " but ends at ",
    "range start index ",
    "range end index ",
    " out of range for slice of length ",
    "insertion index (is ",
    ") should be <= len (is ",
    "removal index (is ",
    ") should be < len (is ",
    "copy_from_slice: source slice length (",
    ") does not match destination slice length (",
    "min > max. min = ",
    ", max = ",
    "assertion `left ",
    " right` failed",
    "a formatting trait implementation returned an error when the underlying stream did not",
    "Hash table capacity overflow",
    "finish: callbacks should be Some",
    "finish: result should be None",
];

/// The program with noughts for paths and for all that tells of them: as long as before, so that
/// nothing else moves. What would have read them has [fallen silent](super::panics).
///
/// # Errors
/// When the bytes are no program.
pub fn without_places(program: &[u8]) -> Result<Vec<u8>> {
    let mut out = header(program)?.to_vec();
    for (id, body) in sections(program)? {
        let mut body = body.to_vec();
        if id == DATA {
            empty_places(&mut body)?;
            empty_texts(&mut body);
        }
        push_section(&mut out, id, &body);
    }
    Ok(out)
}

/// A run of bytes of the data section, and the address in memory that it is copied to.
struct Segment {
    bytes: Range<usize>,
    address: u32,
}

fn empty_places(data: &mut [u8]) -> Result<()> {
    let segments = segments(data)?;
    let mut paths = Vec::new();
    for segment in &segments {
        let last = (segment.bytes.end + 1).saturating_sub(LOCATION);
        for at in segment.bytes.start..last {
            if let Some(path) = path_of_location(data, &segments, at) {
                paths.extend([path, at..at + LOCATION]);
            }
        }
    }
    for path in paths {
        data[path].fill(0);
    }
    Ok(())
}

fn empty_texts(data: &mut [u8]) {
    for text in SAID {
        let find = |data: &[u8]| data.windows(text.len()).position(|own| own == text.as_bytes());
        while let Some(at) = find(data) {
            data[at..at + text.len()].fill(0);
        }
    }
}

/// Where the path of the location at `at` stands, if one is there.
fn path_of_location(data: &[u8], segments: &[Segment], at: usize) -> Option<Range<usize>> {
    let word = |n: usize| {
        let bytes = [0, 1, 2, 3].map(|byte| data[at + n * 4 + byte]);
        u32::from_le_bytes(bytes)
    };
    let (address, length) = (word(0), word(1) as usize);
    let segment = segments.iter().rev().find(|segment| segment.address <= address)?;
    let start = segment.bytes.start + (address - segment.address) as usize;
    let path = start..start.checked_add(length)?;
    let is_path = |byte: &u8| byte.is_ascii_alphanumeric() || b"/._-+".contains(byte);
    let text = data.get(path.clone()).filter(|_| path.end <= segment.bytes.end)?;
    let is_there = text.ends_with(END) && text.iter().all(is_path);
    // Lines and columns are counted from one.
    (is_there && word(2) > 0 && word(3) > 0).then_some(path)
}

/// The segments of the data section, each of which has a constant address.
fn segments(data: &[u8]) -> Result<Vec<Segment>> {
    let mut read = Reader(data);
    let mut segments = Vec::new();
    for _ in 0..read.number()? {
        // Active, in the first memory, at `i32.const …; end`.
        ensure!(read.take(2)? == [0, 0x41], "the program has data of a kind not known here");
        let address = read.number()? as u32;
        ensure!(read.take(1)? == [0x0b], "the program has data at no constant place");
        let count = read.sized()?.len();
        let end = data.len() - read.0.len();
        segments.push(Segment { bytes: end - count..end, address });
    }
    Ok(segments)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// At 1000: words, a path of seven bytes at 1003, then these numbers.
    fn data(numbers: [u32; 4]) -> Vec<u8> {
        let mut data = b"\x01\x00\x41\xe8\x07\x0b\x1atwo/a/b.rs".to_vec();
        data.extend(numbers.map(u32::to_le_bytes).concat());
        data
    }

    #[test]
    fn a_path_and_its_line_go_and_nothing_else_moves() {
        let mut emptied = data([1003, 7, 20, 9]);
        empty_places(&mut emptied).unwrap();
        let mut expected = data([0, 0, 0, 0]);
        expected[10..17].fill(0);
        assert_eq!(emptied, expected);
    }

    #[test]
    fn what_only_a_panic_says_goes() {
        let mut data = b"before, RefCell already borrowed, after".to_vec();
        empty_texts(&mut data);
        assert_eq!(data, [&b"before, "[..], &[0; 24], b", after"].concat());
    }

    #[test]
    fn what_only_looks_like_a_place_stays() {
        for numbers in [[1003, 7, 0, 9], [1003, 6, 20, 9], [1000, 3, 20, 9], [1020, 7, 1, 1]] {
            let mut emptied = data(numbers);
            empty_places(&mut emptied).unwrap();
            assert_eq!(emptied, data(numbers));
        }
    }
}
