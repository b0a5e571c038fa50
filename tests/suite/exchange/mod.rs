//! Files of other formats: what they are, what becomes of them, and what is told of the rest.

mod any_table;
mod dates;
mod fact_checks;
mod recognise;
mod round_trips;
mod stix;
mod tables;
mod timelines;
mod written;

use sayso::data::{File, load};
use sayso::exchange::{Choices, Imported, Refusal, read};
use sayso::model::{Claim, Dataset};

/// What a file holds, and the dataset that its document makes.
pub fn imported(name: &str, text: &str) -> (Imported, Dataset) {
    imported_with(name, text, &Choices::default())
}

/// The same with choices.
pub fn imported_with(name: &str, text: &str, choices: &Choices) -> (Imported, Dataset) {
    let imported = read(name, text.as_bytes(), choices).unwrap_or_else(|why| panic!("{why}"));
    let dataset = loaded(&imported);
    (imported, dataset)
}

/// The dataset that a document makes: every document that is given loads.
pub fn loaded(imported: &Imported) -> Dataset {
    let file = File { name: "imported", text: &imported.document };
    load(&[file]).unwrap_or_else(|problems| {
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{}\n{}", told.join("\n"), imported.document)
    })
}

/// Why there is no document.
pub fn refused(name: &str, text: &str) -> Refusal {
    read(name, text.as_bytes(), &Choices::default()).expect_err("it is refused")
}

/// A chain as names: `cad > dia`.
pub fn chain(dataset: &Dataset, claim: &Claim) -> String {
    let names = claim.attribution.iter().map(|hop| dataset.actor(hop.actor).name.as_str());
    names.collect::<Vec<_>>().join(" > ")
}
