//! The page's program so that it can be started before all of it is there: what it shares with the
//! part of it that starts, and in which order it is unpacked. `page/unpack.js` makes both of it.

use anyhow::{Result, bail, ensure};

use super::format::{
    CODE, CUSTOM, DATA, EXPORTS, FUNCTIONS, IMPORTS, Reader, bodies, header, number, push_section,
    push_sized, sections,
};

/// The sections of what is shared, in this order in every program: tables, memories, globals.
const SHARED: [u8; 3] = [4, 5, 6];

/// The section of the imports of the whole program when it takes over what is shared. No browser
/// reads this number: the page takes the section out.
const WITH_SHARED: u8 = 0;

/// The kinds under which these are exported and imported.
const KINDS: [u8; 3] = [1, 2, 3];

/// The page names what is missing at first by two bytes, the second below a space, and finds the
/// type of a function in one byte.
const MOST_MISSING: usize = 128 * 32;
const MOST_TYPES: usize = 128;

/// The program, its sections in the order in which they are unpacked: the code last, in it the
/// bodies of the last `first` functions first. It exports whatever it has of tables, memories and
/// globals, and tells how to import these.
///
/// # Errors
/// When the bytes are no program, or one that the page could not take apart.
pub fn in_order(program: &[u8], first: usize) -> Result<Vec<u8>> {
    let sections = sections(program)?;
    let of = |id: u8| sections.iter().find(|section| section.0 == id).map(|section| section.1);
    let mut shared = Vec::new();
    for (section, kind) in SHARED.into_iter().zip(KINDS) {
        for (n, its_type) in types(section, of(section).unwrap_or(&[0]))?.into_iter().enumerate() {
            shared.push(Shared { kind, n, its_type });
        }
    }
    let mut out = header(program)?.to_vec();
    for (id, body) in &sections {
        match *id {
            CUSTOM | CODE | DATA => {}
            IMPORTS => {
                push_section(&mut out, IMPORTS, body);
                push_section(&mut out, WITH_SHARED, &added(body, &shared, Shared::import)?);
            }
            EXPORTS => push_section(&mut out, EXPORTS, &added(body, &shared, Shared::export)?),
            FUNCTIONS => {
                let functions = Reader(body).number()?;
                ensure!(functions.saturating_sub(first) <= MOST_MISSING, "too much is missing");
                let in_bytes = body.len() - number(functions).len();
                ensure!(in_bytes == functions, "the program has over {MOST_TYPES} types");
                push_section(&mut out, FUNCTIONS, body);
            }
            _ => push_section(&mut out, *id, body),
        }
    }
    let (Some(data), Some(code)) = (of(DATA), of(CODE)) else {
        bail!("the page's program has no code or no data");
    };
    push_section(&mut out, DATA, data);
    push_section(&mut out, CODE, &rotated(code, first)?);
    Ok(out)
}

/// A table, memory or global.
struct Shared<'a> {
    kind: u8,
    n: usize,
    its_type: &'a [u8],
}

impl Shared<'_> {
    fn name(&self) -> String {
        format!("{}.{}", self.kind, self.n)
    }

    fn import(&self) -> Vec<u8> {
        let mut out = vec![0];
        push_sized(&mut out, self.name().as_bytes());
        out.push(self.kind);
        out.extend_from_slice(self.its_type);
        out
    }

    fn export(&self) -> Vec<u8> {
        let mut out = Vec::new();
        push_sized(&mut out, self.name().as_bytes());
        out.push(self.kind);
        out.extend(number(self.n));
        out
    }
}

/// A section with more entries.
fn added<'a>(
    body: &[u8],
    shared: &[Shared<'a>],
    entry: impl Fn(&Shared<'a>) -> Vec<u8>,
) -> Result<Vec<u8>> {
    let mut read = Reader(body);
    let mut out = number(read.number()? + shared.len());
    out.extend_from_slice(read.0);
    out.extend(shared.iter().flat_map(entry));
    Ok(out)
}

/// The types of the entries of a section of tables, memories or globals.
fn types(section: u8, body: &[u8]) -> Result<Vec<&[u8]>> {
    let mut read = Reader(body);
    let mut types = Vec::new();
    for _ in 0..read.number()? {
        let whole = read.0;
        match section {
            4 => {
                read.take(1)?;
                read.limits()?;
            }
            5 => read.limits()?,
            _ => drop(read.take(2)?),
        }
        types.push(&whole[..whole.len() - read.0.len()]);
        if section == 6 {
            read.constant()?;
        }
    }
    Ok(types)
}

/// The bodies of functions, those of the last ones first.
fn rotated(code: &[u8], first: usize) -> Result<Vec<u8>> {
    let mut bodies = bodies(code)?;
    ensure!(first <= bodies.len(), "more functions are to come first than there are");
    bodies.rotate_right(first);
    let mut out = number(bodies.len());
    for body in bodies {
        push_sized(&mut out, body);
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A memory, a table, a global that starts at 65, one import, three functions.
    const PROGRAM: &[u8] = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x07\x01\x01a\x01b\0\0\
        \x03\x04\x03\0\0\0\x04\x04\x01\x70\0\x02\x05\x03\x01\0\x01\x06\x07\x01\x7f\x01\x41\xc1\0\x0b\
        \x07\x05\x01\x01f\0\x01\x0a\x0f\x03\x02\0\x0b\x04\0\x01\x01\x0b\x05\0\x41\x01\x1a\x0b\
        \x0b\x07\x01\0\x41\0\x0b\x01x";

    #[test]
    fn what_is_awaited_comes_first_and_the_code_last() {
        let out = in_order(PROGRAM, 2).unwrap();
        let sections = sections(&out).unwrap();
        let ids: Vec<u8> = sections.iter().map(|section| section.0).collect();
        assert_eq!(ids, [1, IMPORTS, WITH_SHARED, FUNCTIONS, 4, 5, 6, EXPORTS, DATA, CODE]);
        let code = b"\x03\x04\0\x01\x01\x0b\x05\0\x41\x01\x1a\x0b\x02\0\x0b";
        assert_eq!(sections[9].1, code);
    }

    #[test]
    fn what_is_shared_is_exported_and_could_be_imported() {
        let out = in_order(PROGRAM, 1).unwrap();
        let sections = sections(&out).unwrap();
        let exports = b"\x04\x01f\0\x01\x031.0\x01\0\x032.0\x02\0\x033.0\x03\0";
        assert_eq!(sections[7].1, exports);
        let imports =
            b"\x04\x01a\x01b\0\0\0\x031.0\x01\x70\0\x02\0\x032.0\x02\0\x01\0\x033.0\x03\x7f\x01";
        assert_eq!(sections[2].1, imports);
    }

    #[test]
    fn more_functions_than_there_are_cannot_come_first() {
        assert!(in_order(PROGRAM, 4).is_err());
        assert!(in_order(b"no program", 0).is_err());
    }
}
