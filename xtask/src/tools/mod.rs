//! The tools a command needs: found on the machine, else fetched, each with a line that says why.
//!
//! Nothing is asked of the network for a tool that is already there.

mod cargo;
pub mod chromium;
mod node;
mod wasm_target;

use std::path::PathBuf;

use anyhow::Result;

use crate::pins;
use crate::project::Project;

/// What the browser tests run with.
pub struct BrowserTools {
    /// The Chromium to drive.
    pub chromium: PathBuf,
    /// The directory whose `node_modules` holds the driver.
    pub modules: PathBuf,
}

/// The directory, below that of all tools, of the npm packages that bring wasm-opt.
const WASM_OPT: &str = "page-tools";

/// The directories of programs that commands look in first.
pub fn program_directories(project: &Project) -> [PathBuf; 2] {
    let tools = project.tools();
    [tools.join("bin"), tools.join(WASM_OPT).join("node_modules/.bin")]
}

/// Gets everything the page build needs: the compile target, Trunk, wasm-bindgen, wasm-opt.
///
/// # Errors
/// One sentence about the first tool that is neither there nor to be had.
pub fn for_the_page(project: &Project) -> Result<()> {
    wasm_target::ensure(project)?;
    let wasm_bindgen = pins::wasm_bindgen(project)?;
    cargo::ensure(project, "trunk", "trunk", pins::TRUNK, "it builds the page")?;
    cargo::ensure(
        project,
        "wasm-bindgen",
        "wasm-bindgen-cli",
        &wasm_bindgen,
        "it joins the page's program to the browser",
    )?;
    node::ensure(project, WASM_OPT, "xtask/page-tools", "wasm-opt makes the page's program small")
        .map(drop)
}

/// Gets the compile target alone, for checks that compile the page's program without building the page.
///
/// # Errors
/// As [`for_the_page`].
pub fn wasm_target(project: &Project) -> Result<()> {
    wasm_target::ensure(project)
}

/// What the benchmark runs with: its peers and a Chromium.
///
/// # Errors
/// As [`for_the_page`].
pub fn for_the_bench(project: &Project) -> Result<BrowserTools> {
    let modules = node::ensure(
        project,
        "bench-peers",
        "bench/peers",
        "the query engine is measured beside these libraries",
    )?;
    let chromium = chromium::ensure(project, &modules)?;
    Ok(BrowserTools { chromium, modules })
}

/// Gets what the browser tests need: their Node modules and a Chromium.
///
/// # Errors
/// As [`for_the_page`].
pub fn for_the_browser(project: &Project) -> Result<BrowserTools> {
    let modules = node::ensure(
        project,
        "browser",
        "tests/browser",
        "the browser tests drive a Chromium with it",
    )?;
    let chromium = chromium::ensure(project, &modules)?;
    Ok(BrowserTools { chromium, modules })
}

/// Says which tool is fetched and why.
fn announce(what: &str, why: &str) {
    eprintln!("fetching {what}: {why}");
}
