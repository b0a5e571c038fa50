//! A table to begin with: its heads and two example rows; and what each column may hold.

use super::field::Field;
use crate::model::{
    ClaimKind, Comparator, Confidence, EvidenceFlag, Likelihood, Mode, Polarity, Weight,
};

/// The columns of the template, the needed ones first.
const COLUMNS: [Field; 18] = [
    Field::Statement,
    Field::Speaker,
    Field::Chain,
    Field::Source,
    Field::Publisher,
    Field::Published,
    Field::Url,
    Field::Said,
    Field::About,
    Field::Subject,
    Field::Predicate,
    Field::Object,
    Field::Kind,
    Field::Polarity,
    Field::Hedge,
    Field::Quote,
    Field::Topics,
    Field::Note,
];

/// Two claims made up, with their cells in the order of the columns.
const EXAMPLES: [[&str; 18]; 2] = [
    [
        "The bridge will open in May",
        "Town council",
        "",
        "Bridge nears its end",
        "The Daily Example",
        "2024-02-03",
        "https://example.org/bridge",
        "2024-02-01",
        "2024-05",
        "Town council",
        "opens",
        "The bridge",
        "pledge",
        "affirm",
        "",
        "will open in May",
        "bridge",
        "The year is from the headline",
    ],
    [
        "The bridge was not ready in May",
        "",
        "The Daily Example > Engineers' report > A site engineer",
        "What became of the bridge",
        "The Daily Example",
        "2024-06-10",
        "https://example.org/bridge-2",
        "2024-06",
        "2024-05",
        "The bridge",
        "is ready",
        "",
        "assertion",
        "negate",
        "as far as we know",
        "not ready in May",
        "bridge; delays",
        "",
    ],
];

/// A table with two example rows, to be filled in and opened.
pub fn template() -> String {
    let heads = COLUMNS.map(Field::id);
    let rows = std::iter::once(&heads).chain(&EXAMPLES);
    rows.map(|row| line(row)).collect()
}

/// A table that says what each column may hold.
pub fn template_explained() -> String {
    let mut out = line(&["column", "needed", "what it holds", "values"]);
    for field in Field::ALL {
        let needed = match field {
            Field::Statement | Field::Source => "yes",
            Field::Speaker | Field::Chain => "one of speaker and chain",
            _ => "",
        };
        out.push_str(&line(&[field.id(), needed, field.words(), &values(*field)]));
    }
    out
}

/// What may stand in a column, where that is a list or has a form of its own.
fn values(field: Field) -> String {
    let ids = |ids: &[&str]| ids.join(", ");
    let dates =
        "a year, month or day: 2021, 2021-02, 2021-02-18, or EDTF such as 2021-02~ or 1996/2001";
    match field {
        Field::Kind => ids(&ClaimKind::ALL.iter().map(|one| one.id()).collect::<Vec<_>>()),
        Field::Polarity => ids(&Polarity::ALL.iter().map(|one| one.id()).collect::<Vec<_>>()),
        Field::Likelihood => ids(&Likelihood::ALL.iter().map(|one| one.id()).collect::<Vec<_>>()),
        Field::Confidence => ids(&Confidence::ALL.iter().map(|one| one.id()).collect::<Vec<_>>()),
        Field::Weight => ids(&Weight::ALL.iter().map(|one| one.id()).collect::<Vec<_>>()),
        Field::Modes => ids(&Mode::ALL.iter().map(|one| one.id()).collect::<Vec<_>>()),
        Field::Flags => ids(&EvidenceFlag::ALL.iter().map(|one| one.id()).collect::<Vec<_>>()),
        Field::QuantityComparator => {
            ids(&Comparator::ALL.iter().map(|one| one.id()).collect::<Vec<_>>())
        }
        Field::Said | Field::About | Field::Published => dates.to_owned(),
        Field::Speaker => "one name: the one whose word it is".to_owned(),
        Field::Chain => {
            "names from the publisher to the one whose word it is: Outlet > Report > DIA".to_owned()
        }
        Field::Subject | Field::Object | Field::To | Field::Topics => {
            "several are joined by a semicolon".to_owned()
        }
        Field::Quote => "at most eight words, word for word".to_owned(),
        _ => String::new(),
    }
}

fn line(cells: &[&str]) -> String {
    let quoted = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
    quoted.collect::<Vec<_>>().join(",") + "\r\n"
}
