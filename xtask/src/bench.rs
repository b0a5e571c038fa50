//! `bench`: the query engine, compiled as it is for the page, beside the libraries people would
//! otherwise pick.
//!
//! Owns the way from the crate `bench` to `bench/run.mjs`, which measures, prints and writes.

use std::path::Path;

use anyhow::{Context, Result};

use crate::build::Kind;
use crate::bundle::between;
use crate::files;
use crate::pins::WASM_TARGET;
use crate::process;
use crate::project::Project;
use crate::tools;

/// Measures with each number of claims; `false` when the engine failed or its answers differ.
///
/// # Errors
/// When a tool is not to be had, the engine does not compile or the page cannot be driven.
pub fn run(project: &Project, claims: &[u32]) -> Result<bool> {
    tools::for_the_page(project, Kind::Release)?;
    let tools = tools::for_the_bench(project)?;
    let mut compile = process::command(project, "cargo");
    compile.args(["build", "--quiet", "--release", "--package", "sayso-bench"]);
    compile.args(["--target", WASM_TARGET]);
    process::work(compile, "compiling the query engine")?;
    let place = project.target().join("bench");
    let program = place.join("engine.wasm");
    let compiled = format!("{WASM_TARGET}/release/sayso_bench.wasm");
    optimise(project, &project.target().join(compiled), &program)?;
    let quoted = |path: &Path| format!("{:?}", path.display().to_string());
    let told = format!(
        "{{\"modules\":{},\"chromium\":{},\"wasm\":{},\"page\":{},\"out\":{},\"sizes\":{claims:?}}}",
        quoted(&tools.modules),
        quoted(&tools.chromium),
        quoted(&program),
        quoted(&project.path("dist/index.html")),
        quoted(&place.join("results.json")),
    );
    let mut node = process::command(project, "node");
    node.arg(project.path("bench/run.mjs")).arg(told);
    let ended_well = process::follow(node, |line| println!("{line}"))?;
    Ok(ended_well)
}

/// Runs wasm-opt over the engine with the options that index.html has for the page's program.
fn optimise(project: &Project, compiled: &Path, program: &Path) -> Result<()> {
    let html = files::read_text(&project.path("index.html"))?;
    let option = |name: &str| {
        between(&html, &format!("{name}=\""), "\"")
            .with_context(|| format!("index.html has no {name} for Trunk"))
    };
    let mut optimiser = process::command(project, "wasm-opt");
    optimiser.arg(format!("-O{}", option("data-wasm-opt")?));
    optimiser.args(option("data-wasm-opt-params")?.split_whitespace());
    optimiser.arg(compiled).arg("-o").arg(program);
    process::work(optimiser, "optimising the query engine")
}
