//! A file in any of the formats that are read, as a dataset; what is left out of it is told. What
//! the formats are is the core's.

use std::path::Path;

use anyhow::Result;
use sayso::data::{self, File};
use sayso::exchange::{Choices, Imported, Refusal, read};

use crate::dataset::{self, Published, counted};
use crate::files;
use crate::project::Project;

/// Opens a file; `None` where it makes no dataset. Each row or object that is left out, each
/// problem, and what a reader should know of the rest is told on standard error.
///
/// # Errors
/// When the file cannot be read.
pub fn open(path: &Path, choices: &Choices) -> Result<Option<Published>> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let imported = match read(&name, &files::read(path)?, choices) {
        Ok(imported) => imported,
        Err(refusal) => {
            eprintln!("{name}: {refusal}{}", way_out(&refusal));
            if let Refusal::Nothing { left_out, .. } = &refusal {
                left_out.iter().skip(1).for_each(|one| eprintln!("{one}"));
            }
            return Ok(None);
        }
    };
    tell(&imported);
    let file = [File { name: &name, text: &imported.document }];
    match data::load(&file) {
        Ok(dataset) => {
            // JSON Lines stay as they are.
            let json =
                data::merge(&file).unwrap_or_else(|_| imported.document.replace("\r\n", "\n"));
            Ok(Some(Published { dataset, json }))
        }
        Err(problems) => {
            problems.iter().for_each(|problem| eprintln!("{problem}"));
            eprintln!("{name} has {}", counted(problems.len(), "problem"));
            Ok(None)
        }
    }
}

/// Names the document of another dataset to the step that puts the page together.
pub const FILE_VARIABLE: &str = "SAYSO_DATASET";

/// Opens the file of another dataset where one is named, and else the project's own.
///
/// # Errors
/// When a file cannot be read.
pub fn open_or_own(project: &Project, file: Option<&Path>) -> Result<Option<Published>> {
    match file {
        Some(path) => open(path, &Choices::default()),
        None => dataset::check(project),
    }
}

/// Which option answers what somebody must say.
fn way_out(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Columns { .. } => ": name it with --map COLUMN=FIELD",
        Refusal::DateOrder { .. } => " with --date-order dmy, mdy or ymd",
        Refusal::Foreign(_) | Refusal::Nothing { .. } => "",
    }
}

fn tell(imported: &Imported) {
    imported.told.iter().for_each(|sentence| eprintln!("{sentence}"));
    imported.lost.iter().for_each(|phrase| eprintln!("no place for: {phrase}"));
    imported.left_out.iter().for_each(|one| eprintln!("left out: {one}"));
}
