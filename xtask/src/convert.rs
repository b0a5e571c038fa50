//! The `convert` command: a dataset in another form. What the forms are is the core's.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use sayso::exchange::{Choices, Form, Shown, Written, write};
use sayso::model::{ClaimIx, Dataset};

use crate::dataset::{self, counted};
use crate::files;
use crate::opened;
use crate::project::Project;

/// The word for the dataset of the repository.
const OWN: &str = "data";

/// Writes the claims of a file in a form; `false` if none was written. What is left out is named.
///
/// # Errors
/// When a file cannot be read or written.
pub fn run(
    project: &Project,
    file: &Path,
    choices: &Choices,
    form: Form,
    out: Option<&Path>,
) -> Result<bool> {
    let published = match file == Path::new(OWN) {
        true => dataset::check(project)?,
        false => opened::open(file, choices)?,
    };
    let Some(dataset) = published.map(|published| published.dataset) else {
        return Ok(false);
    };
    let claims: Vec<ClaimIx> = dataset.claim_ixs().collect();
    let written = written(&dataset, &claims, form, None);
    for omitted in &written.omitted {
        eprintln!("claim `{}`: {}", dataset.claim(omitted.claim).id, omitted.why);
    }
    let count = claims.len() - written.omitted.len();
    eprintln!("{} written, {} left out", counted(count, "claim"), written.omitted.len());
    if count == 0 {
        return Ok(false);
    }
    match out {
        Some(path) => files::write(path, written.text)?,
        None => std::io::stdout()
            .write_all(written.text.as_bytes())
            .context("standard output could not be written")?,
    }
    Ok(true)
}

/// Claims of a dataset in a form, and of the page at an address if there is one.
pub fn written(dataset: &Dataset, claims: &[ClaimIx], form: Form, page: Option<&str>) -> Written {
    let sentence = match claims.len() == dataset.claims.len() {
        true => format!("all {}", counted(claims.len(), "claim")),
        false => format!("{} of {}", claims.len(), counted(dataset.claims.len(), "claim")),
    };
    write(form, &Shown { dataset, claims, page, hash: "", sentence: &sentence })
}
