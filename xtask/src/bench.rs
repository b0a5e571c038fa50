//! `bench`: how soon the page is there, and the query engine, compiled as it is for the page,
//! beside the libraries people would otherwise pick.
//!
//! Owns the way to `bench/start.mjs` and `bench/run.mjs`, which measure and print.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::build::{self, Kind};
use crate::bundle::between;
use crate::files;
use crate::pins::WASM_TARGET;
use crate::process;
use crate::project::Project;
use crate::tools;

/// Measures the start, then the engine with each number of claims; `false` when the page cannot be
/// started, the engine failed or its answers differ.
///
/// # Errors
/// When a tool is not to be had, or the page or the engine cannot be built.
pub fn run(project: &Project, claims: &[u32]) -> Result<bool> {
    build::page(project, Kind::Release)?;
    Ok(start(project)? & beside_peers(project, claims)?)
}

/// How soon the page is there.
fn start(project: &Project) -> Result<bool> {
    let mut node = process::command(project, "node");
    node.arg(project.path("bench/start.mjs"));
    tools::for_the_browser(project)?.name_to(&mut node);
    process::follow(node, |line| println!("{line}"))
}

/// The query engine beside its peers, and the page with as many claims opened in it.
fn beside_peers(project: &Project, claims: &[u32]) -> Result<bool> {
    let tools = tools::for_the_bench(project)?;
    let place = project.target().join("bench");
    fs::create_dir_all(&place).with_context(|| format!("{} cannot be made", place.display()))?;
    let quoted = |path: &Path| format!("{:?}", path.display().to_string());
    let told = format!(
        "{{\"modules\":{},\"chromium\":{},\"wasm\":{},\"page\":{},\"out\":{},\"sizes\":{claims:?}}}",
        quoted(&tools.modules),
        quoted(&tools.chromium),
        quoted(&engine(project, &place)?),
        quoted(&project.path("dist/index.html")),
        quoted(&place.join("results.json")),
    );
    let mut node = process::command(project, "node");
    node.arg(project.path("bench/run.mjs")).arg(told);
    process::follow(node, |line| println!("{line}"))
}

/// Compiles the engine into a directory, with the options that index.html has for the page's
/// program.
fn engine(project: &Project, place: &Path) -> Result<PathBuf> {
    let mut compile = process::command(project, "cargo");
    compile.args(["build", "--quiet", "--release", "--package", "sayso-bench"]);
    compile.args(["--target", WASM_TARGET]);
    process::work(compile, "compiling the query engine")?;
    let html = files::read_text(&project.path("index.html"))?;
    let option = |name: &str| {
        between(&html, &format!("{name}=\""), "\"")
            .with_context(|| format!("index.html has no {name} for Trunk"))
    };
    let program = place.join("engine.wasm");
    let mut optimise = process::command(project, "wasm-opt");
    optimise.arg(format!("-O{}", option("data-wasm-opt")?));
    optimise.args(option("data-wasm-opt-params")?.split_whitespace());
    optimise.arg(project.target().join(format!("{WASM_TARGET}/release/sayso_bench.wasm")));
    optimise.arg("-o").arg(&program);
    process::work(optimise, "optimising the query engine")?;
    Ok(program)
}
