//! What is checked without running anything: format, lints, docs, the build of the pure parts, and
//! what the crates that are built upon may be.

use std::process::Command;

use anyhow::Context;

use super::tally::Tally;
use crate::pins::WASM_TARGET;
use crate::process;
use crate::project::Project;
use crate::tools;

/// The page's program, which needs a browser.
const PAGE: [&str; 6] = ["--package", "sayso", "--target", WASM_TARGET, "--lib", "--bins"];

/// The pure parts, which need none.
const PURE_PARTS: [&str; 3] = ["--package", "sayso", "--no-default-features"];

/// The commands, the benchmark and the hostile inputs.
const COMMANDS: [&str; 6] =
    ["--package", "xtask", "--package", "sayso-bench", "--package", "sayso-fuzz"];

/// Runs all of them, each counted as one.
pub fn run(project: &Project, tally: &mut Tally) {
    let cargo = |words: &[&[&str]]| {
        let mut cargo = process::command(project, "cargo");
        cargo.args(words.concat());
        cargo
    };
    let lints = |what: &[&str]| {
        cargo(&[&["clippy", "--quiet", "--no-deps"], what, &["--", "--deny", "warnings"]])
    };
    let docs = |what: &[&str]| {
        // Those of private items too: they are for whoever works on the code.
        let mut docs = cargo(&[&["doc", "--quiet", "--no-deps", "--document-private-items"], what]);
        docs.env("RUSTDOCFLAGS", "--deny warnings");
        docs
    };
    let with_tests = |what: &[&'static str]| [what, &["--all-targets"]].concat();
    let checks = [
        ("format", cargo(&[&["fmt", "--all", "--check", "--", "-l"]])),
        ("lints of the pure parts", lints(&with_tests(&PURE_PARTS))),
        ("lints of the page", lints(&PAGE)),
        ("lints of the commands", lints(&with_tests(&COMMANDS))),
        ("docs of the pure parts", docs(&PURE_PARTS)),
        ("docs of the page", docs(&PAGE[..5])),
        ("docs of the commands", docs(&COMMANDS)),
        ("build of the pure parts", cargo(&[&["build", "--quiet", "--lib"], &PURE_PARTS])),
    ];
    for (name, check) in checks {
        tally.step(name, || {
            if check.get_args().any(|word| word == WASM_TARGET) {
                tools::wasm_target(project)?;
            }
            process::work(check, name).map(|()| true)
        });
    }
    rules_of_dependencies(cargo(&[&["deny"]]), cargo(&[&["deny", "--version"]]), tally);
    no_server_rendering(project, tally);
}

/// Which crates, licences and registries are taken: `deny.toml`.
fn rules_of_dependencies(mut deny: Command, version: Command, tally: &mut Tally) {
    const NAME: &str = "bans, licences and sources of the dependencies";
    if process::answer(version).is_none() {
        // Compiling it takes longer than all of these checks.
        tally.skip(NAME, "needs cargo-deny: `cargo install cargo-deny`");
        return;
    }
    deny.args(["--workspace", "--log-level", "error", "check", "--hide-inclusion-graph"]);
    deny.args(["bans", "licenses", "sources"]);
    tally.step(NAME, || process::work(deny, NAME).map(|()| true));
}

fn no_server_rendering(project: &Project, tally: &mut Tally) {
    tally.step("the page's program is built without server rendering", || {
        let mut tree = process::command(project, "cargo");
        tree.args(["tree", "--package", "sayso", "--target", WASM_TARGET, "--edges", "features"]);
        let told = process::answer(tree).context("cargo tree gave no answer")?;
        // With it every event handler of the page would end the program.
        Ok(told.contains("tachys feature") && !told.contains("tachys feature \"ssr\""))
    });
}
