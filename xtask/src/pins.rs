//! The versions of the tools, in one place.
//!
//! wasm-bindgen's is not repeated here: its command-line tool must equal the library in
//! `Cargo.lock`. What comes from npm is pinned by the lock files beside `page-tools/package.json`
//! and `tests/browser/package.json`.

use anyhow::{Context, Result};

use crate::files;
use crate::project::Project;

/// The Trunk that builds the page.
pub const TRUNK: &str = "0.21.14";

/// The oldest major version of Node that runs the optimiser and the browser tests.
pub const NODE_MAJOR: u32 = 20;

/// The target that the page's program is compiled for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The version of wasm-bindgen that `Cargo.lock` fixes.
///
/// # Errors
/// When there is no `Cargo.lock` or it has no wasm-bindgen.
pub fn wasm_bindgen(project: &Project) -> Result<String> {
    let lock = files::read_text(&project.path("Cargo.lock"))?;
    locked_version(&lock, "wasm-bindgen")
        .context("Cargo.lock names no wasm-bindgen, so its version is unknown")
}

/// The version that a `Cargo.lock` text gives a package.
fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name_line = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name_line);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    version.strip_suffix('"').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_gives_the_version_of_exactly_that_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(lock, "leptos"), None);
    }
}
