//! The `convert` command: a dataset in another form. What the forms are is the core's.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use sayso::data::{File, load};
use sayso::exchange::{Form, Shown, Written, write};
use sayso::model::{ClaimIx, Dataset};

use crate::dataset::{self, counted};
use crate::files;
use crate::project::Project;

/// The word for the dataset of the repository.
const OWN: &str = "data";

/// Writes the claims of a file in a form; `false` if none was written. What is left out is named.
///
/// # Errors
/// When a file cannot be read or written.
pub fn run(project: &Project, file: &Path, form: Form, out: Option<&Path>) -> Result<bool> {
    let Some(dataset) = read(project, file)? else {
        return Ok(false);
    };
    let claims: Vec<ClaimIx> = dataset.claim_ixs().collect();
    let written = written(&dataset, &claims, form);
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

/// Claims of a dataset in a form. A file has no page of its own.
pub fn written(dataset: &Dataset, claims: &[ClaimIx], form: Form) -> Written {
    let sentence = match claims.len() == dataset.claims.len() {
        true => format!("all {}", counted(claims.len(), "claim")),
        false => format!("{} of {}", claims.len(), counted(dataset.claims.len(), "claim")),
    };
    write(form, &Shown { dataset, claims, page: None, hash: "", sentence: &sentence })
}

/// The dataset of a file; `None` where it has problems, all of which are told.
fn read(project: &Project, file: &Path) -> Result<Option<Dataset>> {
    if file == Path::new(OWN) {
        return Ok(dataset::check(project)?.map(|published| published.dataset));
    }
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let text = files::read_text(file)?;
    match load(&[File { name: &name, text: &text }]) {
        Ok(dataset) => Ok(Some(dataset)),
        Err(problems) => {
            problems.iter().for_each(|problem| eprintln!("{problem}"));
            Ok(None)
        }
    }
}
