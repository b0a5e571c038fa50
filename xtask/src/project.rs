//! Where the repository's files are. Knows paths, never what is in them.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The repository's root and the build directories that belong to it.
#[derive(Debug, Clone)]
pub struct Project {
    root: PathBuf,
    target: PathBuf,
}

impl Project {
    /// Finds the repository: the parent of this crate's directory, which cargo names at run time.
    ///
    /// # Errors
    /// When the command was started neither by cargo nor in the repository's root.
    pub fn find() -> Result<Self> {
        let root = match env::var_os("CARGO_MANIFEST_DIR") {
            Some(xtask) => Path::new(&xtask).parent().map(Path::to_path_buf),
            None => env::current_dir().ok(),
        };
        let root = root.filter(|root| root.join("xtask/Cargo.toml").is_file()).context(
            "start this through cargo, as `cargo xtask <command>`, inside the repository",
        )?;
        let target = root.join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()));
        Ok(Self { root, target })
    }

    /// The repository's root.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A file or directory of the repository, by its path from the root.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The directory that builds go to.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// The directory that fetched tools live in.
    pub fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// The directory for a page that is built to be looked at only.
    pub fn quick(&self) -> PathBuf {
        self.target.join("quick")
    }
}
