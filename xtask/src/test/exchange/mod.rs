//! The exports read back by programs that are not ours: `tests/exchange/check.py`, each test of it
//! counted. What they read, and what must be found, is written to `target/exchange/` first.

mod expected;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sayso::exchange::{Choices, Form};
use sayso::model::{ClaimIx, Dataset};

use super::reported;
use super::tally::Tally;
use crate::convert::written;
use crate::files;
use crate::opened;
use crate::process;
use crate::project::Project;
use crate::tools;

/// The address of a page.
const PAGE: &str = "https://example.org/sayso/";

/// The script that reads the exports.
const SCRIPT: &str = "tests/exchange/check.py";

/// Where the exports are written to.
pub fn place(project: &Project) -> PathBuf {
    project.target().join("exchange")
}

/// Writes the exports of a dataset and has them read back.
pub fn run(project: &Project, dataset: &Dataset, sources: Option<&Path>, tally: &mut Tally) {
    let place = place(project);
    if !tally.step("every form is written", || write(dataset, &place).map(|()| true)) {
        return;
    }
    let python = match tools::for_the_exports(project) {
        Ok(python) => python,
        Err(why) => return skip(project, &format!("{why:#}"), tally),
    };
    let (counted, failures) = (tally.counted(), tally.failures());
    match read_back(project, &python, &place, sources, tally) {
        Err(error) => tally.fail(SCRIPT, &format!("{error:#}")),
        Ok(false) if tally.failures() == failures => tally.fail(SCRIPT, "it stopped early"),
        Ok(_) if tally.counted() == counted => tally.fail(SCRIPT, "there are none"),
        Ok(_) => println!("exports read back: {} run", tally.counted() - counted),
    }
    tally.step("beyond one page: the part that DuckDB writes opens with every claim", || {
        let part = opened::open(&place.join("part.csv"), &Choices::default())?;
        let ids = part.context("it makes no dataset")?.dataset.claims.into_iter().map(|c| c.id);
        Ok(ids.collect::<BTreeSet<_>>() == expected::part(dataset))
    });
}

/// Every claim in every form, and what must be found in them.
fn write(dataset: &Dataset, place: &Path) -> Result<()> {
    let claims: Vec<ClaimIx> = dataset.claim_ixs().collect();
    for form in Form::ALL {
        let name = format!("claims.{}", form.extension());
        files::write(&place.join(name), written(dataset, &claims, *form, None).text)?;
    }
    // What has addresses has others where there is a page to lead to.
    for form in [Form::JsonLd, Form::Trig] {
        let name = format!("on-page.{}", form.extension());
        files::write(&place.join(name), written(dataset, &claims, form, Some(PAGE)).text)?;
    }
    files::write(&place.join("expected.json"), expected::expected(dataset).to_string())
}

fn read_back(
    project: &Project,
    python: &Path,
    place: &Path,
    sources: Option<&Path>,
    tally: &mut Tally,
) -> Result<bool> {
    let mut check = process::command(project, python);
    // Nothing is kept of the script, and its words are UTF-8 everywhere.
    check.args(["-B", "-X", "utf8", "-W", "ignore"]).arg(project.path(SCRIPT));
    check.arg(place).arg(project.path("docs/beyond-one-page.md")).args(sources);
    process::follow(check, |line| reported::count(line, tally))
}

/// Names every test of the script as left out.
fn skip(project: &Project, why: &str, tally: &mut Tally) {
    let script: PathBuf = project.path(SCRIPT);
    let text = files::read_text(&script).unwrap_or_default();
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("@test(\"").and_then(|rest| rest.strip_suffix("\")"))
        {
            tally.skip(name, why);
        }
    }
}
