//! The binary format of WebAssembly, as far as packing a program needs it: sections, numbers and
//! runs of bytes (core specification, chapter 5).
//!
//! Does not know what the page does with a program.

use anyhow::{Result, bail};

/// A section with a name of its own.
pub const CUSTOM: u8 = 0;
/// The section of what a program is given.
pub const IMPORTS: u8 = 2;
/// The section of the types of functions.
pub const FUNCTIONS: u8 = 3;
/// The section of what a program gives.
pub const EXPORTS: u8 = 7;
/// The kind of import that is a function.
pub const FUNCTION: u8 = 0;
/// The section of the bodies of functions.
pub const CODE: u8 = 10;
/// The section of what memory holds at first.
pub const DATA: u8 = 11;

/// The magic and version that a program starts with.
///
/// # Errors
/// When the bytes are no program.
pub fn header(program: &[u8]) -> Result<&[u8]> {
    match program.get(..8) {
        Some(header) if header.starts_with(b"\0asm") => Ok(header),
        _ => bail!("the page's program is no WebAssembly"),
    }
}

/// The sections of a program: what each is, and its bytes.
///
/// # Errors
/// When the bytes are no program.
pub fn sections(program: &[u8]) -> Result<Vec<(u8, &[u8])>> {
    let mut read = Reader(&program[header(program)?.len()..]);
    let mut sections = Vec::new();
    while !read.0.is_empty() {
        sections.push((read.take(1)?[0], read.sized()?));
    }
    Ok(sections)
}

/// How many functions a program is given.
///
/// # Errors
/// When the bytes are no section of imports.
pub fn imported_functions(body: &[u8]) -> Result<usize> {
    let mut read = Reader(body);
    let mut functions = 0;
    for _ in 0..read.number()? {
        read.sized()?;
        read.sized()?;
        functions += usize::from(read.import_type()? == FUNCTION);
    }
    Ok(functions)
}

/// The bodies of the functions in a section of code.
///
/// # Errors
/// When the bytes are no such section.
pub fn bodies(code: &[u8]) -> Result<Vec<&[u8]>> {
    let mut read = Reader(code);
    (0..read.number()?).map(|_| read.sized()).collect()
}

/// Adds a section.
pub fn push_section(out: &mut Vec<u8>, id: u8, body: &[u8]) {
    out.push(id);
    push_sized(out, body);
}

/// Adds bytes with their count before them.
pub fn push_sized(out: &mut Vec<u8>, bytes: &[u8]) {
    out.extend(number(bytes.len()));
    out.extend_from_slice(bytes);
}

/// A number as the format writes it: seven bits a byte, the lowest first.
pub fn number(mut left: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = (left & 0x7f) as u8;
        left >>= 7;
        if left == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

/// The bytes that are not yet read.
pub struct Reader<'a>(pub &'a [u8]);

impl<'a> Reader<'a> {
    /// The next so many bytes.
    pub fn take(&mut self, count: usize) -> Result<&'a [u8]> {
        let Some((taken, rest)) = self.0.split_at_checked(count) else {
            bail!("the page's program ends too early");
        };
        self.0 = rest;
        Ok(taken)
    }

    /// The next number, of at most 32 bits and without a sign.
    pub fn number(&mut self) -> Result<usize> {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.take(1)?[0];
            value |= usize::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 {
                return Ok(value);
            }
            if shift > 28 {
                bail!("the page's program holds a number that is too long");
            }
        }
    }

    /// The next type of something imported: which kind it is.
    pub fn import_type(&mut self) -> Result<u8> {
        let kind = self.take(1)?[0];
        match kind {
            FUNCTION => drop(self.number()?),
            // Tables and memories have limits, globals a type and whether they change.
            1 | 2 => {
                self.take(usize::from(kind == 1))?;
                self.limits()?;
            }
            3 => drop(self.take(2)?),
            _ => bail!("the program imports something of the unknown kind {kind}"),
        }
        Ok(kind)
    }

    /// The next limits of a table or memory.
    pub fn limits(&mut self) -> Result<()> {
        let is_bounded = self.take(1)?[0] & 1 == 1;
        self.number()?;
        if is_bounded {
            self.number()?;
        }
        Ok(())
    }

    /// The next constant expression.
    pub fn constant(&mut self) -> Result<()> {
        loop {
            match self.take(1)?[0] {
                0x0b => return Ok(()),
                // Whole numbers, globals and functions, each as a number of seven bits a byte.
                0x23 | 0x41 | 0x42 | 0xd2 => while self.take(1)?[0] >= 0x80 {},
                0x43 => drop(self.take(4)?),
                0x44 => drop(self.take(8)?),
                0xd0 => drop(self.take(1)?),
                other => bail!("a global starts with the unknown instruction {other:#x}"),
            }
        }
    }

    /// The next bytes that have their count before them.
    pub fn sized(&mut self) -> Result<&'a [u8]> {
        let count = self.number()?;
        self.take(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_written() {
        for n in [0, 1, 127, 128, 300, 70_000] {
            assert_eq!(Reader(&number(n)).number().unwrap(), n);
        }
        assert!(Reader(b"\x80").number().is_err());
    }
}
