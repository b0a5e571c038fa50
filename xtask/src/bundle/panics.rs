//! The program without what a panic would say: there is nobody in a page to say it to. A panic ends
//! the program as before, at the same place; only the message is no longer made.

use std::collections::BTreeSet;

use anyhow::{Context, Result};

use super::format::{CODE, CUSTOM, IMPORTS, Reader, header, number, push_section, sections};
use super::format::{imported_functions, push_sized};

/// How the names of the functions begin that make a message and never return. Only Rust's own
/// libraries have them.
const NEVER_RETURNING: [&str; 16] = [
    "core::panicking::",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::result::unwrap_failed",
    "core::cell::panic_already_borrowed",
    "core::cell::panic_already_mutably_borrowed",
    "core::cell::lazy::panic_poisoned",
    "core::slice::index::slice_index_fail",
    "core::slice::copy_from_slice_impl::len_mismatch_fail",
    "core::str::slice_error_fail",
    "alloc::alloc::handle_alloc_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::raw_vec::handle_error",
    "std::panicking::panic_with_hook",
    "std::thread::local::panic_access_error",
    "__rustc::rust_panic",
];

/// What a function that never returns ends with: `unreachable; end`.
const ENDS: [u8; 2] = [0x00, 0x0b];
/// A function that does nothing but end the program: no locals, `unreachable; end`.
const SILENT: [u8; 3] = [0x00, 0x00, 0x0b];

/// The program with the functions that only speak of a panic made silent.
///
/// # Errors
/// When the bytes are no program, or it has lost the names of its functions.
pub fn without_panics(program: &[u8]) -> Result<Vec<u8>> {
    let mut imported = 0;
    let speaking = speaking(program)?;
    let mut out = header(program)?.to_vec();
    for (id, body) in sections(program)? {
        if id == IMPORTS {
            imported = imported_functions(body)?;
        }
        if id == CODE {
            push_section(&mut out, id, &silenced(body, imported, &speaking)?);
        } else {
            push_section(&mut out, id, body);
        }
    }
    Ok(out)
}

fn silenced(code: &[u8], imported: usize, speaking: &BTreeSet<usize>) -> Result<Vec<u8>> {
    let mut read = Reader(code);
    let count = read.number()?;
    let mut out = number(count);
    for function in imported..imported + count {
        let body = read.sized()?;
        let speaks = speaking.contains(&function) && body.ends_with(&ENDS);
        push_sized(&mut out, if speaks { &SILENT } else { body });
    }
    Ok(out)
}

/// The functions that only speak of a panic, by their number in the program.
fn speaking(program: &[u8]) -> Result<BTreeSet<usize>> {
    let mut speaking = BTreeSet::new();
    for (id, body) in sections(program)? {
        let mut read = Reader(body);
        if id != CUSTOM || read.sized()? != b"name" {
            continue;
        }
        while !read.0.is_empty() {
            let (kind, content) = (read.take(1)?[0], read.sized()?);
            // The names of functions; those of locals and others are of no interest.
            if kind == 1 {
                let mut names = Reader(content);
                for _ in 0..names.number()? {
                    let function = names.number()?;
                    let name = String::from_utf8_lossy(names.sized()?);
                    if NEVER_RETURNING.iter().any(|begins| bare(&name).starts_with(begins)) {
                        speaking.insert(function);
                    }
                }
            }
        }
    }
    (!speaking.is_empty()).then_some(speaking).context("the page's program has lost its names")
}

/// A name without the digests of its crates, which stand in brackets.
fn bare(name: &str) -> String {
    let mut bare = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('[') {
        bare.push_str(before);
        rest = after.split_once(']').map_or("", |(_, after)| after);
    }
    bare + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_functions_that_never_return_fall_silent() {
        // Each has no locals; the second returns.
        let code = b"\x03\x05\x00\x41\x07\x00\x0b\x04\x00\x41\x07\x0b\x05\x00\x41\x07\x00\x0b";
        let out = silenced(code, 4, &BTreeSet::from([4, 5])).unwrap();
        assert_eq!(out, b"\x03\x03\x00\x00\x0b\x04\x00\x41\x07\x0b\x05\x00\x41\x07\x00\x0b");
    }

    #[test]
    fn digests_are_no_part_of_a_name() {
        assert_eq!(bare("core[c593]::panicking::panic_fmt"), "core::panicking::panic_fmt");
        assert_eq!(bare("core::a"), "core::a");
    }

    #[test]
    fn a_program_without_names_is_refused() {
        assert!(without_panics(b"\0asm\x01\0\0\0").is_err());
    }
}
