//! The small program that unpacks the page's own: the crate `pack`, compiled for the page, with the
//! packed program in a section of its own.
//!
//! `page/unpack.js`, which stands in the page, runs it; so does [`check`].

use std::fs;

use anyhow::{Context, Error, Result, ensure};

use super::format::{CUSTOM, push_section, push_sized};
use super::places::without_places;
use super::wasm::optimise;
use crate::process;
use crate::project::Project;

/// The name of the section that holds the packed program, as `page/unpack.js` has it.
const SECTION: &[u8] = b"packed";

/// How it is compiled, unlike the page's program: with vectors, which every browser has that the
/// page runs in, and with functions put into their callers as far as that makes it faster.
const FLAGS: &str = "-C target-feature=+simd128 -C llvm-args=-inline-threshold=30";

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
    let program =
        fs::read(&path).with_context(|| format!("{} could not be read", path.display()))?;
    without_places(&optimise(project, &program, &ARGUMENTS)?)
}

/// The unpacking program with `program` in it.
///
/// # Errors
/// When the program cannot be packed.
pub fn around(unpacker: &[u8], program: &[u8]) -> Result<Vec<u8>> {
    let mut section = Vec::new();
    push_sized(&mut section, SECTION);
    section.extend(pack::pack(program).map_err(Error::msg)?);
    let mut whole = unpacker.to_vec();
    push_section(&mut whole, CUSTOM, &section);
    Ok(whole)
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
