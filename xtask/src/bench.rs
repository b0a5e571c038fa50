//! `bench`: the query engine, compiled as it is for the page, beside the libraries people would
//! otherwise pick.
//!
//! Owns the way from the crate `bench` to `bench/run.mjs`, which measures, prints and writes.

use anyhow::Result;

use crate::bundle::wasm::optimise_file;
use crate::pins::WASM_TARGET;
use crate::process;
use crate::project::Project;
use crate::tools;

/// Measures with each number of claims; `false` when the engine failed or its answers differ.
///
/// # Errors
/// When a tool is not to be had, the engine does not compile or the page cannot be driven.
pub fn run(project: &Project, claims: &[u32]) -> Result<bool> {
    tools::wasm_target(project)?;
    let tools = tools::for_the_bench(project)?;
    let mut compile = process::command(project, "cargo");
    compile.args(["build", "--quiet", "--release", "--package", "sayso-bench"]);
    compile.args(["--target", WASM_TARGET]);
    process::work(compile, "compiling the query engine")?;
    let place = project.target().join("bench");
    let program = place.join("engine.wasm");
    let compiled = format!("{WASM_TARGET}/release/sayso_bench.wasm");
    optimise_file(project, &project.target().join(compiled), &program)?;
    let quoted = |path: &std::path::Path| format!("{:?}", path.display().to_string());
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
