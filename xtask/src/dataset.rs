//! The dataset files of `data/`: reading them from the disk. What they mean is the core's.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sayso::data::{self, File};
use sayso::exchange::{Choices, read};
use sayso::model::Dataset;

use crate::files;
use crate::project::Project;

/// The JSON files of `data/`, read.
pub struct Files(Vec<(String, String)>);

/// The dataset and the one document it is published as.
pub struct Published {
    /// The loaded dataset.
    pub dataset: Dataset,
    /// The `sayso/1` document, compact JSON.
    pub json: String,
}

impl Files {
    /// Reads every `data/*.json`: `dataset.json` first, the others by name.
    ///
    /// # Errors
    /// When the directory or a file cannot be read.
    pub fn read(project: &Project) -> Result<Self> {
        let mut files = Vec::new();
        for entry in fs::read_dir(project.path("data")).context("data/ could not be read")? {
            let path = entry.context("data/ could not be read")?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name.ends_with(".json") {
                files.push((name, files::read_text(&path)?));
            }
        }
        files.sort_by_cached_key(|(name, _)| (name != "dataset.json", name.clone()));
        Ok(Self(files))
    }

    /// How many files there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Loads them as one dataset.
    ///
    /// # Errors
    /// Every problem, as the core tells it, in its order.
    pub fn publish(&self) -> Result<Published, Vec<String>> {
        let files: Vec<File> = self.0.iter().map(|(name, text)| File { name, text }).collect();
        let told = |problems: Vec<data::Problem>| {
            problems.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        let dataset = data::load(&files).map_err(told)?;
        let json = data::merge(&files).map_err(told)?;
        Ok(Published { dataset, json })
    }
}

/// Names the file of another dataset to the step that puts the page together.
pub const FILE_VARIABLE: &str = "SAYSO_DATASET";

/// Loads the dataset of a file, or else the project's own; or prints every problem of it and gives
/// `None`.
///
/// # Errors
/// When a file cannot be read.
pub fn check_at(project: &Project, file: Option<&Path>) -> Result<Option<Published>> {
    let Some(path) = file else { return check(project) };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let imported = match read(&name, &files::read(path)?, &Choices::default()) {
        Ok(imported) => imported,
        Err(refusal) => {
            eprintln!("{name}: {refusal}");
            return Ok(None);
        }
    };
    for words in imported.told.iter().chain(&imported.lost) {
        eprintln!("{name}: {words}");
    }
    imported.left_out.iter().for_each(|left_out| eprintln!("{name}: {left_out}"));
    let text = imported.document.replace("\r\n", "\n");
    let file = [File { name: &name, text: &text }];
    match data::load(&file) {
        Ok(dataset) => {
            // JSON Lines stay as they are.
            let json = data::merge(&file).unwrap_or_else(|_| text.clone());
            Ok(Some(Published { dataset, json }))
        }
        Err(problems) => {
            problems.iter().for_each(|problem| eprintln!("{problem}"));
            eprintln!("{name} has {}", counted(problems.len(), "problem"));
            Ok(None)
        }
    }
}

/// Loads the dataset, or prints every problem of it and gives `None`.
///
/// # Errors
/// When the files cannot be read.
pub fn check(project: &Project) -> Result<Option<Published>> {
    let files = Files::read(project)?;
    match files.publish() {
        Ok(published) => Ok(Some(published)),
        Err(problems) => {
            for problem in &problems {
                eprintln!("{problem}");
            }
            eprintln!(
                "the dataset has {} in {} files",
                counted(problems.len(), "problem"),
                files.count()
            );
            Ok(None)
        }
    }
}

/// A number with its noun: "1 problem", "2 problems".
pub fn counted(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}
