//! Files of other formats: whatever they hold, they become a document that loads, or it is told why
//! not; what is written is read again; all at a cost in proportion.

use crate::budget::within;
use crate::case::Found;
use crate::dataset::any_dataset;
use crate::foreign::{any_foreign, any_table};
use crate::opening::open;
use arbitrary::{Result, Unstructured};
use sayso::exchange::csv::with_reasons;
use sayso::exchange::{Choices, DateOrder, Form, Format, Imported, Refusal, Shown, merge};
use sayso::exchange::{read, write};

/// Reads a table or a file of JSON that nobody meant to give.
pub fn try_foreign(choices: &mut Unstructured<'_>) -> Result<Found> {
    let order = choices.choose(&[None, Some(DateOrder::Dmy), Some(DateOrder::Ymd)])?;
    let wishes = Choices { date_order: *order, ..Choices::default() };
    let (name, bytes) = if choices.ratio(1, 2)? {
        ("it.csv", any_table(choices)?)
    } else {
        ("it", any_foreign(choices)?.to_string().into_bytes())
    };
    Ok(judge(name, &bytes, &wishes))
}

fn judge(name: &str, bytes: &[u8], wishes: &Choices) -> Found {
    match within("reading", bytes.len(), || read(name, bytes, wishes))? {
        // Its problems are the loader's to tell.
        Ok(imported) if imported.format == Format::Sayso => Ok(()),
        Ok(imported) => loads(&imported),
        Err(Refusal::Nothing { left_out, .. }) if left_out.iter().any(|o| o.faults.is_empty()) => {
            Err("something is left out without a reason".to_owned())
        }
        Err(refusal) if refusal.to_string().is_empty() => Err("refused without a word".to_owned()),
        Err(_) => Ok(()),
    }
}

/// A document that a reader gives loads, and has the claims it was said to have.
fn loads(imported: &Imported) -> Found {
    let bytes = imported.document.len();
    let opened = within("opening", bytes, || open(imported.document.as_bytes(), bytes))?;
    let dataset = opened.map_err(|told| {
        format!("what was read does not load: {}\n{}", told[0], imported.document)
    })?;
    within("saving", bytes, || with_reasons(&imported.heads, &imported.left_out))?;
    let (found, said) = (dataset.claims.len(), imported.claims);
    if found == said { Ok(()) } else { Err(format!("{found} claims load of {said} that are told")) }
}

/// Writes a sound dataset in every form, reads what can be read, and adds it to itself.
pub fn try_written(choices: &mut Unstructured<'_>) -> Result<Found> {
    Ok(try_all(&any_dataset(choices)?.to_string()))
}

fn try_all(text: &str) -> Found {
    let bytes = text.len();
    let opened = within("opening", bytes, || open(text.as_bytes(), bytes))?;
    let dataset = opened.map_err(|told| format!("a sound dataset is refused: {}", told[0]))?;
    let claims: Vec<_> = dataset.claim_ixs().collect();
    let shown = Shown { dataset: &dataset, claims: &claims, page: None, hash: "", sentence: "all" };
    for form in Form::ALL {
        let written = within(form.id(), bytes, || write(*form, &shown))?;
        if !matches!(form, Form::Sayso | Form::Csv | Form::Stix | Form::TimelineJs) {
            continue;
        }
        let name = if *form == Form::Csv { "it.csv" } else { "it.json" };
        let written = written.text.as_bytes();
        judge(name, written, &Choices::default())
            .map_err(|found| format!("{} read again: {found}", form.id()))?;
    }
    let merged = within("adding", 2 * bytes, || merge(text, text))?;
    let merged = merged.map_err(|why| format!("it is not added to itself: {why}"))?;
    let again = within("opening", merged.document.len(), || {
        open(merged.document.as_bytes(), merged.document.len())
    })?;
    again.map(drop).map_err(|told| format!("what was added does not load: {}", told[0]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_that_does_not_load_is_found() {
        let table = b"statement,speaker,source\nIt rains,Ann,A\n";
        let imported = read("it.csv", table, &Choices::default()).expect("it is a table");
        assert_eq!(loads(&imported), Ok(()));
        let more = Imported { claims: 2, ..imported.clone() };
        assert_eq!(loads(&more), Err("1 claims load of 2 that are told".to_owned()));
        let broken = Imported { document: imported.document.replace("Ann", ""), ..imported };
        assert!(loads(&broken).unwrap_err().starts_with("what was read does not load"));
    }
}
