//! The page's program as text for the page: optimised, packed behind the program that unpacks it,
//! gzip'd, base64.
//!
//! Optimising and packing take seconds and depend on the program only, so the last result of each
//! effort is kept beside the build and a change of data or styles costs neither.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::names::shorten;
use super::panics::without_panics;
use super::places::without_places;
use super::program::{named_by_likeness, with_called_exports};
use super::unpacker;
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
    let bytes = fs::read(path).with_context(|| format!("{} could not be read", path.display()))?;
    if effort == Effort::Quick {
        return Ok(Joined { bytes, glue: glue.to_owned() });
    }
    let (bytes, glue) = shorten(&with_called_exports(&bytes, glue)?, glue)?;
    Ok(Joined { bytes, glue })
}

/// The program, ready to stand in the page.
///
/// # Errors
/// When the optimiser fails, or the program cannot be packed.
pub fn payload(project: &Project, program: &[u8], effort: Effort) -> Result<String> {
    let packed = match effort {
        Effort::Quick => gzip::pack(program, effort)?,
        Effort::Smallest => kept(project, program)?,
    };
    Ok(STANDARD.encode(packed))
}

/// The optimised and packed program: the kept one when it came from these very bytes.
fn kept(project: &Project, program: &[u8]) -> Result<Vec<u8>> {
    let cache = project.cache();
    fs::create_dir_all(&cache).with_context(|| format!("{} could not be made", cache.display()))?;
    let (key_path, packed_path) = (cache.join("program.key"), cache.join("program.gz"));
    let unpacker = unpacker::build(project)?;
    let key = key(program, &unpacker);
    if fs::read_to_string(&key_path).is_ok_and(|kept| kept == key)
        && let Ok(packed) = fs::read(&packed_path)
    {
        return Ok(packed);
    }
    let optimised = optimised(project, program)?;
    let unpacking = unpacker::around(&unpacker, &optimised)?;
    unpacker::check(project, &unpacking, &optimised)?;
    let packed = gzip::pack(&unpacking, Effort::Smallest)?;
    // The key goes first and comes back last, so that it never vouches for other bytes.
    let _ = fs::remove_file(&key_path);
    fs::write(&packed_path, &packed)
        .with_context(|| format!("{} could not be written", packed_path.display()))?;
    fs::write(&key_path, key)
        .with_context(|| format!("{} could not be written", key_path.display()))?;
    Ok(packed)
}

/// What the result depends on: the program, what unpacks it, and how both are worked on.
fn key(program: &[u8], unpacker: &[u8]) -> String {
    let lock = include_str!("../../page-tools/package-lock.json");
    let mut hash = Sha256::new();
    let arguments = [&FEATURES[..], &ARGUMENTS, &ORDER].concat().join(" ");
    let order = include_str!("program.rs");
    let places = include_str!("places.rs");
    let packing = concat!(
        include_str!("unpacker.rs"),
        include_str!("format.rs"),
        include_str!("../../page/unpack.js"),
        include_str!("../../page/check-unpack.cjs"),
        include_str!("../../../pack/src/pack.rs"),
        include_str!("../../../pack/src/coder.rs"),
    );
    let panics = include_str!("panics.rs");
    let parts = [arguments.as_str(), order, places, panics, packing, lock].map(str::as_bytes);
    for part in [&[program, unpacker][..], &parts].concat() {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    STANDARD.encode(hash.finalize())
}

fn optimised(project: &Project, program: &[u8]) -> Result<Vec<u8>> {
    let silent = without_panics(program)?;
    let small = without_places(&optimise(project, &silent, &ARGUMENTS)?)?;
    optimise(project, &named_by_likeness(&small)?, &ORDER)
}

/// What wasm-opt makes of a program.
///
/// # Errors
/// When it fails, or a file cannot be read or written.
pub fn optimise(project: &Project, program: &[u8], arguments: &[&str]) -> Result<Vec<u8>> {
    let (input, output) =
        (project.cache().join("program.wasm"), project.cache().join("optimised.wasm"));
    fs::write(&input, program)
        .with_context(|| format!("{} could not be written", input.display()))?;
    let mut optimise = process::command(project, "node");
    optimise
        .arg(tools::wasm_opt(project)?)
        .arg(&input)
        .arg("-o")
        .arg(&output)
        .args(FEATURES)
        .args(arguments);
    process::work(optimise, "optimising the program with wasm-opt")?;
    fs::read(&output).with_context(|| format!("{} could not be read", output.display()))
}

/// Writes the optimised program of the one at `path` to `output`, for whoever measures it alone.
///
/// # Errors
/// When a file cannot be read or written, or the optimiser fails.
pub fn optimise_file(project: &Project, path: &Path, output: &Path) -> Result<()> {
    let program =
        fs::read(path).with_context(|| format!("{} could not be read", path.display()))?;
    fs::create_dir_all(project.cache())?;
    fs::write(output, optimise(project, &program, &ARGUMENTS)?)
        .with_context(|| format!("{} could not be written", output.display()))
}
