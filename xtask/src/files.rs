//! Files read and written whole, with errors that name them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// What is in a file.
///
/// # Errors
/// When it cannot be read; the message names it.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("{} could not be read", path.display()))
}

/// The text in a file, its line ends as LF.
///
/// # Errors
/// When it cannot be read or is not UTF-8; the message names it.
pub fn read_text(path: &Path) -> Result<String> {
    let text = fs::read_to_string(path)
        .with_context(|| format!("{} could not be read", path.display()))?;
    Ok(text.replace("\r\n", "\n"))
}

/// Writes a file, in a directory that is made if nothing was ever written there.
///
/// # Errors
/// When it cannot be written; the message names it.
pub fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    path.parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(path, bytes))
        .with_context(|| format!("{} could not be written", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_written_where_no_directory_is_yet() -> Result<()> {
        let place = std::env::temp_dir().join(format!("sayso-files-{}", std::process::id()));
        let path = place.join("deeper/still/text");
        write(&path, "one\r\ntwo")?;
        let text = read_text(&path);
        fs::remove_dir_all(&place)?;
        assert_eq!(text?, "one\ntwo");
        Ok(())
    }

    #[test]
    fn what_is_not_there_is_named() {
        let error = read(Path::new("no-such-directory/no-such-file")).unwrap_err();
        assert!(format!("{error:#}").contains("no-such-file could not be read"));
    }
}
