//! The small program that unpacks the page's own: the crate `pack`, compiled for the page, with the
//! packed program in a section of its own.
//!
//! `page/unpack.js`, which stands in the page, runs it; so does [`check`].

use anyhow::{Context, Error, Result, ensure};

use super::format::{
    CODE, CUSTOM, EXPORTS, FUNCTIONS, IMPORTS, bodies, push_section, push_sized, sections,
};
use super::parts::in_order;
use super::places::without_places;
use super::wasm::optimise;
use crate::files;
use crate::process;
use crate::project::Project;

/// The name of the section that holds the packed program, as `page/unpack.js` has it.
const SECTION: &[u8] = b"packed";

/// How it is compiled, unlike the page's program: with vectors, which every browser has that the
/// page runs in, and with functions put into their callers as far as that makes it faster.
const FLAGS: &str = "-C target-feature=+simd128 -C llvm-args=-inline-threshold=75";

/// What the optimiser is to do about it: it is small, and speed counts.
const ARGUMENTS: [&str; 5] =
    ["--enable-simd", "--strip-debug", "--strip-producers", "--strip-target-features", "-O3"];

/// Compiles what unpacks.
///
/// # Errors
/// When it cannot be compiled or made small.
pub fn build(project: &Project) -> Result<Vec<u8>> {
    let mut cargo = process::command(project, "cargo");
    cargo.args(["rustc", "--quiet", "--release", "--package", "pack", "--lib"]);
    cargo.args(["--crate-type", "cdylib", "--target", "wasm32-unknown-unknown"]);
    cargo.arg("--target-dir").arg(project.cache().join("unpacker"));
    cargo.env("RUSTFLAGS", FLAGS).env_remove("CARGO_ENCODED_RUSTFLAGS");
    process::work(cargo, "compiling what unpacks the program")?;
    let path = project.cache().join("unpacker/wasm32-unknown-unknown/release/pack.wasm");
    without_places(&optimise(project, &files::read(&path)?, &ARGUMENTS)?)
}

/// The unpacking program with `program` in it, whose last `first` functions the page starts with.
///
/// # Errors
/// When the program cannot be packed.
pub fn around(unpacker: &[u8], program: &[u8], first: usize) -> Result<Vec<u8>> {
    let mut section = Vec::new();
    push_sized(&mut section, SECTION);
    section.extend(pack::pack(&in_order(program, first)?, first).map_err(Error::msg)?);
    let mut whole = unpacker.to_vec();
    push_section(&mut whole, CUSTOM, &section);
    Ok(whole)
}

/// Makes sure that what the page makes of the packed form is `program`: first what it starts with,
/// then the whole, each of which a browser would take.
///
/// # Errors
/// When it is not, or cannot be tried.
pub fn check(project: &Project, packed: &[u8], program: &[u8], first: usize) -> Result<()> {
    let [input, start, whole] = ["packed", "first", "whole"].map(|name| project.cache().join(name));
    files::write(&input, packed)?;
    let mut node = process::command(project, "node");
    node.arg(project.path("xtask/page/check-unpack.cjs")).args([&input, &start, &whole]);
    process::work(node, "unpacking the program as the page does")?;
    compare(&files::read(&start)?, &files::read(&whole)?, program, first)
}

/// Makes sure that nothing was lost on the way: the code and the types of all functions are in the
/// whole, everything else in the start, and the start's functions are the last ones.
fn compare(start: &[u8], whole: &[u8], program: &[u8], first: usize) -> Result<()> {
    let (start, whole) = (Sections(sections(start)?), Sections(sections(whole)?));
    for (id, meant) in sections(program)? {
        let made = match id {
            // Both have more of these than the program.
            IMPORTS | EXPORTS | CUSTOM => continue,
            FUNCTIONS | CODE => whole.of(id),
            _ => start.of(id),
        };
        ensure!(made == Some(meant), "section {id} is not put together as it was");
    }
    let (some, all) = (start.bodies()?, whole.bodies()?);
    ensure!(some.len() == first && all.ends_with(&some), "the start has other functions");
    Ok(())
}

/// The sections of a program.
struct Sections<'a>(Vec<(u8, &'a [u8])>);

impl<'a> Sections<'a> {
    fn of(&self, id: u8) -> Option<&'a [u8]> {
        self.0.iter().find(|section| section.0 == id).map(|section| section.1)
    }

    fn bodies(&self) -> Result<Vec<&'a [u8]>> {
        bodies(self.of(CODE).context("a program without code was unpacked")?)
    }
}
