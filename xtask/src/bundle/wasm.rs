//! The page's program as text for the page: optimised, packed behind the program that unpacks it,
//! gzip'd, base64.
//!
//! Optimising and packing take seconds and seldom depend on more than the program, so the last result
//! of each is kept beside the build: a change of data or styles costs neither, unless other functions
//! are called at the start.

use std::fs;
use std::path::Path;

use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::names::shorten;
use super::panics::without_panics;
use super::places::without_places;
use super::program::{named_by_likeness, with_called_exports};
use super::{rehearsal, unpacker};
use crate::files;
use crate::gzip::{self, Effort};
use crate::process;
use crate::project::Project;
use crate::tools;

/// What rustc may emit for the browser.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What the optimiser is to do about it.
const ARGUMENTS: [&str; 7] = [
    // Before the rest: functions that differ by name only are then one.
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
    // The stack lies lowest in memory, and its last bytes are where it would overflow: nobody's.
    "--low-memory-unused",
    "-Oz",
    // A function with one caller stays where it is: inlined it packs worse.
    "--one-caller-inline-max-function-size",
    "0",
];

/// How the functions are then put in the order of the names they were given, and as few locals used
/// as may be: that takes longer, and its result is the same each time.
const ORDER: [&str; 5] = [
    "--coalesce-locals-learning",
    "--reorder-locals",
    "--vacuum",
    "--reorder-functions-by-name",
    "--strip-debug",
];

/// The program with the glue that joins it to the browser.
pub struct Joined {
    /// The program.
    pub bytes: Vec<u8>,
    /// The glue.
    pub glue: String,
}

/// The program at `path` and its glue, less what the page does not need of either.
///
/// # Errors
/// When it cannot be read, or is no program.
pub fn program(path: &Path, glue: &str, effort: Effort) -> Result<Joined> {
    let bytes = files::read(path)?;
    if effort == Effort::Quick {
        return Ok(Joined { bytes, glue: glue.to_owned() });
    }
    let (bytes, glue) = shorten(&with_called_exports(&bytes, glue)?, glue)?;
    Ok(Joined { bytes, glue })
}

/// The program, ready to stand in the page; `page` makes the page of it, for the rehearsal of its
/// start.
///
/// # Errors
/// When the optimiser fails, the page does not start, or the program cannot be packed.
pub fn payload(
    project: &Project,
    program: &[u8],
    effort: Effort,
    page: impl Fn(&str) -> Result<String>,
) -> Result<String> {
    if effort == Effort::Quick {
        return plain(program);
    }
    let key = key(&[program], &[include_str!("panics.rs"), include_str!("places.rs")]);
    let small = kept(project, "small", &key, || {
        without_places(&optimise(project, &without_panics(program)?, &ARGUMENTS)?)
    })?;
    let called = rehearsal::called(project, &small, |marking| page(&plain(marking)?))?;
    let unpacker = unpacker::build(project)?;
    let marks: Vec<u8> = called.iter().map(|called| u8::from(*called)).collect();
    let key = self::key(
        &[&small, &marks, &unpacker],
        &[
            include_str!("program.rs"),
            include_str!("parts.rs"),
            include_str!("unpacker.rs"),
            include_str!("../../page/unpack.js"),
            include_str!("../../page/check-unpack.cjs"),
            include_str!("../../../pack/src/pack.rs"),
            include_str!("../../../pack/src/coder.rs"),
            include_str!("../../../pack/src/tree.rs"),
            include_str!("../../../pack/src/walk/mod.rs"),
        ],
    );
    let packed = kept(project, "packed", &key, || packed(project, &small, &called, &unpacker))?;
    Ok(STANDARD.encode(packed))
}

/// The program as it is, gzip'd.
fn plain(program: &[u8]) -> Result<String> {
    Ok(STANDARD.encode(gzip::pack(program, Effort::Quick)?))
}

/// The program behind the one that unpacks it, gzip'd.
fn packed(project: &Project, small: &[u8], called: &[bool], unpacker: &[u8]) -> Result<Vec<u8>> {
    let program = optimise(project, &named_by_likeness(small, called)?, &ORDER)?;
    let first = called.iter().filter(|called| **called).count();
    let packed = unpacker::around(unpacker, &program, first)?;
    unpacker::check(project, &packed, &program, first)?;
    gzip::pack(&packed, Effort::Smallest)
}

/// What was kept under a name, if it came from this key; otherwise what is made now, which is kept.
fn kept(
    project: &Project,
    name: &str,
    key: &str,
    make: impl FnOnce() -> Result<Vec<u8>>,
) -> Result<Vec<u8>> {
    let cache = project.cache();
    let [key_path, path] = ["key", "kept"].map(|ending| cache.join(format!("{name}.{ending}")));
    if fs::read_to_string(&key_path).is_ok_and(|kept| kept == key)
        && let Ok(kept) = fs::read(&path)
    {
        return Ok(kept);
    }
    let made = make()?;
    // The key goes first and comes back last, so that it never vouches for other bytes.
    let _ = fs::remove_file(&key_path);
    for (path, bytes) in [(path, made.as_slice()), (key_path, key.as_bytes())] {
        files::write(&path, bytes)?;
    }
    Ok(made)
}

/// What a result depends on: what it is made from, and the texts of what makes it.
fn key(from: &[&[u8]], texts: &[&str]) -> String {
    let lock = include_str!("../../page-tools/package-lock.json");
    let arguments = [&FEATURES[..], &ARGUMENTS, &ORDER].concat().join(" ");
    let always = [
        lock,
        include_str!("../../../Cargo.lock"),
        include_str!("wasm.rs"),
        include_str!("format.rs"),
        include_str!("../gzip.rs"),
        arguments.as_str(),
    ];
    let texts = [&always, texts].concat();
    let mut hash = Sha256::new();
    for part in from.iter().copied().chain(texts.into_iter().map(str::as_bytes)) {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    STANDARD.encode(hash.finalize())
}

/// What wasm-opt makes of a program.
///
/// # Errors
/// When it fails, or a file cannot be read or written.
pub fn optimise(project: &Project, program: &[u8], arguments: &[&str]) -> Result<Vec<u8>> {
    let (input, output) =
        (project.cache().join("program.wasm"), project.cache().join("optimised.wasm"));
    files::write(&input, program)?;
    let mut optimise = process::command(project, "node");
    optimise
        .arg(tools::wasm_opt(project)?)
        .arg(&input)
        .arg("-o")
        .arg(&output)
        .args(FEATURES)
        .args(arguments);
    process::work(optimise, "optimising the program with wasm-opt")?;
    files::read(&output)
}

/// Writes the optimised program of the one at `path` to `output`, for whoever measures it alone.
///
/// # Errors
/// When a file cannot be read or written, or the optimiser fails.
pub fn optimise_file(project: &Project, path: &Path, output: &Path) -> Result<()> {
    files::write(output, optimise(project, &files::read(path)?, &ARGUMENTS)?)
}
