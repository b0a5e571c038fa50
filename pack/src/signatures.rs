//! What a program's functions take and give: sections 1 to 3 of the binary format (core
//! specification, chapter 5.5), as far as the walk has come.

use alloc::vec::Vec;

const TYPES: u8 = 1;
const IMPORTS: u8 = 2;
const FUNCTIONS: u8 = 3;

/// No browser takes a program with functions that give more.
const MOST: usize = 1_000;

/// What functions of one type take and give.
#[derive(Default)]
pub struct Signature {
    /// The types of what they take.
    pub takes: Vec<u8>,
    /// How much they give.
    pub gives: usize,
    /// The type of the last of it.
    pub of: u8,
}

/// The signatures of a program.
#[derive(Default)]
pub struct Signatures {
    types: Vec<Signature>,
    functions: Vec<usize>,
    imported: usize,
}

impl Signatures {
    /// Takes over what a section says. Whatever is no such section says nothing.
    pub fn read(&mut self, section: u8, body: &[u8]) {
        let mut read = Reader(body.iter());
        match section {
            TYPES => {
                for _ in 0..read.number() {
                    read.number();
                    let takes = (0..read.number()).map(|_| read.byte()).collect();
                    let gives = read.number().min(MOST);
                    let of = (0..gives).map(|_| read.byte()).last().unwrap_or(0);
                    self.types.push(Signature { takes, gives, of });
                }
            }
            IMPORTS => {
                // Only functions are imported.
                for _ in 0..read.number() {
                    for _ in 0..2 {
                        let name = read.number();
                        read.skip(name);
                    }
                    read.number();
                    self.functions.push(read.number());
                }
                self.imported = self.functions.len();
            }
            FUNCTIONS => {
                for _ in 0..read.number() {
                    self.functions.push(read.number());
                }
            }
            _ => {}
        }
    }

    /// The signature of this type.
    pub fn of_type(&self, number: usize) -> Option<&Signature> {
        self.types.get(number)
    }

    /// The signature of this function, imported ones first.
    pub fn of_function(&self, number: usize) -> Option<&Signature> {
        self.of_type(*self.functions.get(number)?)
    }

    /// The type of the function with this body.
    pub fn type_of_body(&self, number: usize) -> usize {
        self.functions.get(self.imported + number).copied().unwrap_or(0)
    }
}

/// Reads a section; behind its end are zeros.
struct Reader<'a>(core::slice::Iter<'a, u8>);

impl Reader<'_> {
    fn byte(&mut self) -> u8 {
        self.0.next().copied().unwrap_or(0)
    }

    fn number(&mut self) -> usize {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            number |= usize::from(byte & 0x7f) << (shift & 31);
            shift += 7;
            if byte < 0x80 {
                return number;
            }
        }
    }

    fn skip(&mut self, count: usize) {
        for _ in 0..count {
            self.byte();
        }
    }
}
