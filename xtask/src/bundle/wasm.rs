//! The page's program as text for the page: optimised, gzip'd, base64.
//!
//! Optimising and packing take seconds and depend on the program only, so the last result of each
//! effort is kept beside the build and a change of data or styles costs neither.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::gzip::{self, Effort};
use crate::process;
use crate::project::Project;
use crate::tools;

/// What rustc may emit for the browser, and what the optimiser is to do about it.
const ARGUMENTS: [&str; 10] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "-Oz",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// The program at `path`, ready to stand in the page.
///
/// # Errors
/// When it cannot be read, or the optimiser fails.
pub fn payload(project: &Project, path: &Path, effort: Effort) -> Result<String> {
    let program =
        fs::read(path).with_context(|| format!("{} could not be read", path.display()))?;
    let packed = match effort {
        Effort::Quick => gzip::pack(&program, effort)?,
        Effort::Smallest => kept(project, path, &program)?,
    };
    Ok(STANDARD.encode(packed))
}

/// The optimised and packed program: the kept one when it came from these very bytes.
fn kept(project: &Project, path: &Path, program: &[u8]) -> Result<Vec<u8>> {
    let cache = project.cache();
    fs::create_dir_all(&cache).with_context(|| format!("{} could not be made", cache.display()))?;
    let (key_path, packed_path) = (cache.join("program.key"), cache.join("program.gz"));
    let key = key(program);
    if fs::read_to_string(&key_path).is_ok_and(|kept| kept == key)
        && let Ok(packed) = fs::read(&packed_path)
    {
        return Ok(packed);
    }
    let output = project.cache().join("optimised.wasm");
    optimise(project, path, &output)?;
    let optimised =
        fs::read(&output).with_context(|| format!("{} could not be read", output.display()))?;
    let packed = gzip::pack(&optimised, Effort::Smallest)?;
    // The key goes first and comes back last, so that it never vouches for other bytes.
    let _ = fs::remove_file(&key_path);
    fs::write(&packed_path, &packed)
        .with_context(|| format!("{} could not be written", packed_path.display()))?;
    fs::write(&key_path, key)
        .with_context(|| format!("{} could not be written", key_path.display()))?;
    Ok(packed)
}

/// What the result depends on: the program, and how it is worked on.
fn key(program: &[u8]) -> String {
    let lock = include_str!("../../binaryen/package-lock.json");
    let mut hash = Sha256::new();
    for part in [program, ARGUMENTS.join(" ").as_bytes(), lock.as_bytes()] {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    STANDARD.encode(hash.finalize())
}

/// Writes the optimised program of the one at `path` to `output`.
///
/// # Errors
/// When the optimiser is not to be had or fails.
pub fn optimise(project: &Project, path: &Path, output: &Path) -> Result<()> {
    let mut optimise = process::command(project, "node");
    optimise.arg(tools::wasm_opt(project)?).arg(path).arg("-o").arg(output).args(ARGUMENTS);
    process::work(optimise, "optimising the program with wasm-opt")
}
