//! The tools a command needs: found on the machine, else fetched, each with a line that says why.
//!
//! Nothing is asked of the network for a tool that is already there.

mod cargo;
mod chromium;
mod node;
mod python;
mod wasm_target;

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::build::{self, Kind};
use crate::pins;
use crate::project::Project;
use crate::tasks::{Task, side_by_side};
use cargo::Tool;
use node::Packages;

/// What the browser tests run with.
pub struct BrowserTools {
    /// The Chromium to drive.
    pub chromium: PathBuf,
    /// The directory whose `node_modules` holds the driver.
    pub modules: PathBuf,
}

/// The npm packages that bring wasm-opt.
const WASM_OPT: Packages = Packages {
    name: "page-tools",
    lock_dir: "xtask/page-tools",
    why: "wasm-opt makes the page's program small",
};

/// The directories of programs that commands look in first.
pub fn program_directories(project: &Project) -> [PathBuf; 2] {
    let tools = project.tools();
    [tools.join("bin"), tools.join(WASM_OPT.name).join("node_modules/.bin")]
}

/// The variable that tells the browser tests where their Node modules are.
const MODULES_VARIABLE: &str = "SAYSO_BROWSER_MODULES";

impl BrowserTools {
    /// Tells a program that uses `tests/browser/harness` where they are.
    pub fn name_to(&self, program: &mut Command) {
        program.env(chromium::VARIABLE, &self.chromium).env(MODULES_VARIABLE, &self.modules);
    }
}

/// Gets everything the page build needs: the compile target, Trunk, wasm-bindgen, wasm-opt.
///
/// What is missing is installed side by side, and beside it the page's program is compiled, for
/// Trunk to find.
///
/// # Errors
/// One sentence about the first tool that is neither there nor to be had.
pub fn for_the_page(project: &Project, kind: Kind) -> Result<()> {
    wasm_target::ensure(project)?;
    let trunk = Tool {
        program: "trunk",
        package: "trunk",
        version: pins::TRUNK.to_owned(),
        why: "it builds the page",
        busy: &[],
    };
    let wasm_bindgen = Tool {
        program: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version: pins::wasm_bindgen(project)?,
        why: "it joins the page's program to the browser",
        busy: &[
            "gimli",
            "hashbrown",
            "id-arena",
            "indexmap",
            "rustc-demangle",
            "walrus",
            "wasm-bindgen-cli-support",
            "wasm-encoder",
            "wasmparser",
        ],
    };
    let missing = [
        cargo::missing(project, trunk)?,
        cargo::missing(project, wasm_bindgen)?,
        node::missing(project, WASM_OPT)?,
    ];
    let mut tasks: Vec<Task> = missing.into_iter().flatten().collect();
    if !tasks.is_empty() {
        let what = "compiling the page's program".to_owned();
        tasks.push(Task { what, run: Box::new(move || build::program(project, kind)) });
    }
    side_by_side(tasks)
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
    browser_tools(
        project,
        Packages {
            name: "bench-peers",
            lock_dir: "bench/peers",
            why: "the query engine is measured beside these libraries",
        },
    )
}

/// Gets what the browser tests need: their Node modules and a Chromium.
///
/// # Errors
/// As [`for_the_page`].
pub fn for_the_browser(project: &Project) -> Result<BrowserTools> {
    browser_tools(
        project,
        Packages {
            name: "browser",
            lock_dir: "tests/browser",
            why: "the browser tests drive a Chromium with it",
        },
    )
}

/// The Python that the exports are read back with.
///
/// # Errors
/// As [`for_the_page`].
pub fn for_the_exports(project: &Project) -> Result<PathBuf> {
    python::ensure(project)
}

fn browser_tools(project: &Project, packages: Packages) -> Result<BrowserTools> {
    let modules = node::ensure(project, packages)?;
    let chromium = chromium::ensure(project, &modules)?;
    Ok(BrowserTools { chromium, modules })
}

/// Says which tool is fetched and why.
fn announce(what: &str, why: &str) {
    eprintln!("fetching {what}: {why}");
}
