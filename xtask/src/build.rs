//! The `build` command: the release page in `dist/`, its size table and its budget.
//!
//! Owns how Trunk is called. What comes out of it is the bundle step's.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use sayso::exchange::Choices;

use crate::dataset;
use crate::files;
use crate::opened;
use crate::pins::WASM_TARGET;
use crate::process;
use crate::project::Project;
use crate::sizes::{self, Sizes};
use crate::tools;

/// Which page is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The page that is published, in `dist/`.
    Release,
    /// The same page around an unoptimised program, in seconds and in `target/`, for whoever works
    /// on the code.
    Quick,
}

impl Kind {
    /// The directory that the page is built into.
    pub fn directory(self, project: &Project) -> PathBuf {
        match self {
            Self::Release => project.path("dist"),
            Self::Quick => project.quick(),
        }
    }
}

/// Where the dataset of another file lies as a document, for the step that puts the page together.
const OPENED: &str = "opened.json";

/// Builds the page, around the dataset of a file if one is named; `false` when the dataset has
/// problems or the release page of our own is over its budget, which is printed.
///
/// # Errors
/// When a tool is missing or the page build fails.
pub fn run(project: &Project, kind: Kind, data: Option<&Path>, choices: &Choices) -> Result<bool> {
    // First, because a dataset with problems needs no minutes of compiling to be told.
    let published = match data {
        Some(file) => opened::open(file, choices)?,
        None => dataset::check(project)?,
    };
    let Some(published) = published else { return Ok(false) };
    match data {
        Some(_) => {
            let document = project.target().join(OPENED);
            files::write(&document, published.json)?;
            page_around(project, kind, Some(&document))?;
        }
        None => page(project, kind)?,
    }
    match kind {
        // What another dataset weighs is up to whoever publishes it.
        Kind::Release => Ok(tell_sizes(project)? || data.is_some()),
        Kind::Quick => {
            println!("{}", kind.directory(project).join("index.html").display());
            Ok(true)
        }
    }
}

/// Prints the size table of the release page; `false` when the page is over its budget.
///
/// # Errors
/// When there is no page or it is not as the bundle step leaves it.
pub fn tell_sizes(project: &Project) -> Result<bool> {
    let html = files::read(&Kind::Release.directory(project).join("index.html"))?;
    let sizes = Sizes::of(&html)?;
    print!("{}", sizes.table());
    let (bytes, budget) = (sizes.page_gzip, sizes::BUDGET_BYTES);
    if bytes > budget {
        eprintln!("the page is {bytes} bytes gzip'd, over its budget of {budget}");
    }
    Ok(bytes <= budget)
}

/// Compiles the page's program alone, as Trunk does, which then finds it compiled.
///
/// # Errors
/// When it does not compile.
pub fn program(project: &Project, kind: Kind) -> Result<()> {
    let mut cargo = own_flags(process::command(project, "cargo"));
    cargo.args(["build", "--quiet", "--bin", "sayso", "--target", WASM_TARGET]);
    if kind == Kind::Release {
        cargo.arg("--release");
    }
    process::work(cargo, "compiling the page's program")
}

/// Runs Trunk, whose hook checks the dataset and bundles the page.
///
/// # Errors
/// When a tool is missing or Trunk fails.
pub fn page(project: &Project, kind: Kind) -> Result<()> {
    page_around(project, kind, None)
}

fn page_around(project: &Project, kind: Kind, document: Option<&Path>) -> Result<()> {
    tools::for_the_page(project, kind)?;
    let mut trunk = own_flags(process::command(project, "trunk"));
    trunk.args(["build", "--skip-version-check", "--log", "warn", "--dist"]);
    trunk.arg(kind.directory(project));
    if kind == Kind::Release {
        trunk.arg("--release");
    }
    match document {
        Some(document) => trunk.env(opened::FILE_VARIABLE, document),
        None => trunk.env_remove(opened::FILE_VARIABLE),
    };
    // Where in Trunk an error passed by is nothing to a reader of this page.
    trunk.env("RUST_BACKTRACE", "0");
    // Trunk takes only "true" and "false" here, where the custom is any text.
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    process::work(trunk, "the page build")
}

/// The command, compiling with the repository's own flags and not those of the environment, which
/// cargo would take in their place.
fn own_flags(mut command: Command) -> Command {
    command.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
    command
}
