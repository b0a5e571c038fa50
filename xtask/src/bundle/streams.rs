//! The page's program taken apart into streams, each of which packs better than all of them mixed:
//! what the functions do, on which locals, with which constants, at which offsets, and whom they
//! call.
//!
//! The packed form is itself a program, an empty one, with the streams in a custom section.
//! `page/unpack.js`, which stands in the page, puts the real one together again; it has the same
//! table of [operands](operands), and [`check`] runs it.

use std::fs;

use anyhow::{Context, Result, bail, ensure};

use crate::process;
use crate::project::Project;

use super::format::{CODE, CUSTOM, Reader, header, number, push_section, push_sized, sections};

/// The name of the section that holds the streams.
const NAME: &[u8] = b"streams";

/// Stands before an access to memory whose alignment is not the natural one. No instruction.
const UNALIGNED: u8 = 0xe0;

/// A stream, by its place. The first three are the whole sections before the code, those after
/// it, and the instructions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stream {
    Before = 0,
    After,
    Instructions,
    Locals,
    Read,
    Written,
    Called,
    CalledIndirectly,
    Loaded,
    Stored,
    Alignments,
    Branches,
    Tables,
    Floats,
    Long,
    /// Constants of one byte; those of two to five follow.
    Constants,
}

/// How many streams there are.
const STREAMS: usize = 20;

/// What follows an instruction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Operands {
    /// So many numbers, each in this stream.
    Numbers(usize, Stream),
    /// So many bytes, in the stream of floats.
    Float(usize),
    /// An alignment, then an offset in this stream.
    Memory(Stream),
    /// A count, then one number more than that.
    BranchTable,
    /// A constant, its stream by its length.
    Constant,
    /// The number of a further instruction.
    Further,
}

/// What follows each instruction that the optimiser writes here.
///
/// # Errors
/// When it is none of those.
fn operands(instruction: u8) -> Result<Operands> {
    use Operands::*;
    Ok(match instruction {
        0x02..=0x04 | 0x23..=0x26 | 0x3f | 0x40 | 0xd0 | 0xd2 => Numbers(1, Stream::Instructions),
        // The types a choice is made between: always one, with its count before it.
        0x1c => Numbers(2, Stream::Instructions),
        0x0c | 0x0d => Numbers(1, Stream::Branches),
        0x0e => BranchTable,
        0x10 => Numbers(1, Stream::Called),
        0x11 => Numbers(2, Stream::CalledIndirectly),
        0x20 => Numbers(1, Stream::Read),
        0x21 | 0x22 => Numbers(1, Stream::Written),
        0x28..=0x35 => Memory(Stream::Loaded),
        0x36..=0x3e => Memory(Stream::Stored),
        0x41 => Constant,
        0x42 => Numbers(1, Stream::Long),
        0x43 => Float(4),
        0x44 => Float(8),
        0xfc => Further,
        0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 => Numbers(0, Stream::Before),
        other => bail!("the page's program has the instruction {other:#x}, which cannot be packed"),
    })
}

/// How many numbers follow a further instruction: none a conversion, two what copies or fills from
/// a segment, one all others.
fn further(instruction: usize) -> Result<usize> {
    match instruction {
        0..=7 => Ok(0),
        8 | 10 | 12 | 14 => Ok(2),
        9 | 11 | 13 | 15..=17 => Ok(1),
        other => {
            bail!("the page's program has the instruction 0xfc {other}, which cannot be packed")
        }
    }
}

/// The natural alignment of an access to memory, as its power of two: a digit for each
/// instruction from `0x28`.
const NATURAL: &[u8] = b"23230011001122232301012";

fn natural(instruction: u8) -> usize {
    usize::from(NATURAL[usize::from(instruction - 0x28)] - b'0')
}

/// The program in its packed form.
///
/// # Errors
/// When the bytes are no program, or one that cannot be packed and put together again byte for
/// byte.
pub fn split(program: &[u8]) -> Result<Vec<u8>> {
    let mut streams = Streams(vec![Vec::new(); STREAMS]);
    streams.push(Stream::Before, header(program)?);
    let mut before = Stream::Before;
    for (id, body) in sections(program)? {
        if id == CODE {
            streams.split_code(body).context("its code could not be taken apart")?;
            before = Stream::After;
        } else {
            let mut section = Vec::new();
            push_section(&mut section, id, body);
            streams.push(before, &section);
        }
    }
    let mut content = Vec::new();
    push_sized(&mut content, NAME);
    content.extend(number(program.len()));
    for stream in &streams.0 {
        content.extend(number(stream.len()));
    }
    for stream in &streams.0 {
        content.extend_from_slice(stream);
    }
    let mut packed = header(program)?.to_vec();
    push_section(&mut packed, CUSTOM, &content);
    Ok(packed)
}

/// What the function with this body does, without what it does it to.
///
/// # Errors
/// When it cannot be taken apart.
pub fn instructions(body: &[u8]) -> Result<Vec<u8>> {
    let mut streams = Streams(vec![Vec::new(); STREAMS]);
    streams.split_body(Reader(body))?;
    Ok(streams.0.swap_remove(Stream::Instructions as usize))
}

/// Makes sure that what the page does with the packed form gives `program` again.
///
/// # Errors
/// When it does not, or cannot be tried.
pub fn check(project: &Project, packed: &[u8], program: &[u8]) -> Result<()> {
    let (input, output) = (project.cache().join("packed"), project.cache().join("unpacked"));
    fs::write(&input, packed)
        .with_context(|| format!("{} could not be written", input.display()))?;
    let mut node = process::command(project, "node");
    node.arg(project.path("xtask/page/check-unpack.cjs")).arg(&input).arg(&output);
    process::work(node, "unpacking the program as the page does")?;
    let unpacked =
        fs::read(&output).with_context(|| format!("{} could not be read", output.display()))?;
    ensure!(unpacked == program, "the packed program is not put together as it was");
    Ok(())
}

struct Streams(Vec<Vec<u8>>);

impl Streams {
    fn push(&mut self, stream: Stream, bytes: &[u8]) {
        self.0[stream as usize].extend_from_slice(bytes);
    }

    /// Takes over the next number as it is written; gives how many bytes it has.
    fn number(&mut self, stream: Stream, code: &mut Reader) -> Result<usize> {
        let count = 1 + code.0.iter().take_while(|byte| **byte >= 0x80).count();
        let bytes = code.take(count)?;
        self.push(stream, bytes);
        Ok(count)
    }

    fn split_code(&mut self, code: &[u8]) -> Result<()> {
        let mut read = Reader(code);
        let count = read.number()?;
        self.push(Stream::Locals, &number(count));
        for _ in 0..count {
            self.split_body(Reader(read.sized()?))?;
        }
        Ok(())
    }

    fn split_body(&mut self, mut body: Reader) -> Result<()> {
        let groups = body.number()?;
        self.push(Stream::Locals, &number(groups));
        for _ in 0..groups {
            self.number(Stream::Locals, &mut body)?;
            self.push(Stream::Locals, body.take(1)?);
        }
        while !body.0.is_empty() {
            self.split_instruction(&mut body)?;
        }
        Ok(())
    }

    fn split_instruction(&mut self, code: &mut Reader) -> Result<()> {
        let instruction = code.take(1)?;
        let operands = operands(instruction[0])?;
        if let Operands::Memory(_) = operands {
            let alignment = code.number()?;
            if alignment != natural(instruction[0]) {
                self.push(Stream::Instructions, &[UNALIGNED]);
                self.push(Stream::Alignments, &number(alignment));
            }
        }
        if operands == Operands::Constant {
            let count = 1 + code.0.iter().take_while(|byte| **byte >= 0x80).count();
            ensure!(count <= 5, "a constant is too long");
            let known_by_length = if count == 1 { 0x41 } else { UNALIGNED + count as u8 };
            self.push(Stream::Instructions, &[known_by_length]);
            self.0[Stream::Constants as usize + count - 1].extend_from_slice(code.take(count)?);
            return Ok(());
        }
        self.push(Stream::Instructions, instruction);
        match operands {
            Operands::Numbers(count, stream) => {
                for _ in 0..count {
                    self.number(stream, code)?;
                }
            }
            Operands::Memory(stream) => drop(self.number(stream, code)?),
            Operands::Float(count) => self.push(Stream::Floats, code.take(count)?),
            Operands::BranchTable => {
                let count = Reader(code.0).number()?;
                for _ in 0..count + 2 {
                    self.number(Stream::Tables, code)?;
                }
            }
            Operands::Further => {
                let count = further(Reader(code.0).number()?)?;
                for _ in 0..=count {
                    self.number(Stream::Instructions, code)?;
                }
            }
            Operands::Constant => {}
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One function without locals: `i32.const 300; local.get 0; i32.load align=2 offset=4; end`.
    const PROGRAM: &[u8] =
        b"\0asm\x01\0\0\0\x0a\x0d\x01\x0b\0\x41\xac\x02\x20\0\x28\x02\x04\x1a\x0b";

    #[test]
    fn each_operand_goes_to_its_stream() {
        let mut streams = Streams(vec![Vec::new(); STREAMS]);
        streams.split_code(&PROGRAM[10..]).unwrap();
        let stream = |stream: Stream| streams.0[stream as usize].as_slice();
        assert_eq!(stream(Stream::Instructions), b"\xe2\x20\x28\x1a\x0b");
        assert_eq!(streams.0[Stream::Constants as usize + 1], b"\xac\x02");
        assert_eq!(stream(Stream::Read), b"\0");
        assert_eq!(stream(Stream::Loaded), b"\x04");
        assert_eq!(stream(Stream::Alignments), b"");
        assert_eq!(stream(Stream::Locals), b"\x01\0");
    }

    #[test]
    fn what_is_packed_is_an_empty_program_of_all_its_bytes() {
        let packed = split(PROGRAM).unwrap();
        let sections = sections(&packed).unwrap();
        let [(CUSTOM, content)] = sections[..] else { panic!("{sections:?}") };
        assert!(content.starts_with(b"\x07streams"));
        assert_eq!(content[8], PROGRAM.len() as u8);
    }

    #[test]
    fn an_unknown_instruction_is_named() {
        let mut program = PROGRAM.to_vec();
        program[13] = 0xfd;
        let told = format!("{:#}", split(&program).unwrap_err());
        assert!(told.contains("0xfd"), "{told}");
    }
}
