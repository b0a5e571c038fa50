//! Ways to spoil a sound file, each with what the loader must then tell: the true cause, with the
//! record or the line it is in.

use arbitrary::{Result, Unstructured};
use serde_json::{Value, json};

/// A file with what must be told of it.
pub struct Damaged {
    pub bytes: Vec<u8>,
    pub expected: Expected,
}

/// What a reader must be told.
pub enum Expected {
    /// Nothing: the file is sound.
    Sound,
    /// A problem whose words hold all of these.
    Told(Vec<String>),
    /// One problem alone, in this line.
    OneInLine(usize),
    /// Some problem: what it is depends on where the damage fell.
    Anything,
}

/// Spoils a dataset in some way, or leaves it sound but unusually written.
pub fn any_damage(choices: &mut Unstructured<'_>, mut dataset: Value) -> Result<Damaged> {
    let told = |words: &[&str]| Expected::Told(words.iter().map(|&word| word.to_owned()).collect());
    let expected = match choices.int_in_range(0..=9)? {
        0 => return unusual(choices, &dataset),
        1 => return cut_or_flipped(choices, &dataset),
        2 => return with_comma(choices, &dataset),
        3 => {
            let (record, id) = any_record(choices, &mut dataset)?;
            record["surplus"] = json!(1);
            told(&["unknown field `surplus`", &format!("`{id}`")])
        }
        4 => {
            let field = choices.choose(&["name", "kind"])?;
            let actor = any_of(choices, &mut dataset["actors"])?;
            let id = format!("`{}`", actor["id"].as_str().unwrap_or_default());
            actor.as_object_mut().and_then(|fields| fields.remove(*field));
            told(&[field, &id])
        }
        5 => {
            let actor = any_of(choices, &mut dataset["actors"])?;
            actor["kind"] = json!("wizard");
            told(&["`wizard`"])
        }
        6 => {
            any_of(choices, &mut dataset["actors"])?["part_of"] = json!(["nobody"]);
            told(&["unknown actor `nobody`"])
        }
        7 => {
            let again = any_of(choices, &mut dataset["actors"])?.clone();
            let id = again["id"].as_str().unwrap_or_default().to_owned();
            dataset["actors"].as_array_mut().into_iter().for_each(|list| list.push(again.clone()));
            told(&[&format!("`{id}`"), "twice"])
        }
        8 => {
            dataset["sources"][0]["published"] = json!({"date": "2021-02-30", "basis": "stated"});
            told(&["2021-02-30"])
        }
        _ => {
            dataset["actors"].as_array_mut().into_iter().for_each(|list| {
                list.push(
                    json!({"id": "ring", "name": "Ring", "kind": "group", "part_of": ["ring"]}),
                );
            });
            told(&["`ring`", "part of itself"])
        }
    };
    Ok(Damaged { bytes: dataset.to_string().into_bytes(), expected })
}

fn any_of<'v>(choices: &mut Unstructured<'_>, list: &'v mut Value) -> Result<&'v mut Value> {
    let count = list.as_array().map_or(1, Vec::len);
    Ok(&mut list[choices.int_in_range(0..=count - 1)?])
}

fn any_record<'v>(
    choices: &mut Unstructured<'_>,
    dataset: &'v mut Value,
) -> Result<(&'v mut Value, String)> {
    let lists = ["actors", "predicates", "topics", "sources"];
    let list = *choices.choose(&lists)?;
    let record = any_of(choices, &mut dataset[list])?;
    let id = record["id"].as_str().unwrap_or_default().to_owned();
    Ok((record, id))
}

/// Sound, but as few programs write it: spread over lines, with a byte order mark, as JSON Lines
/// with blank lines between.
fn unusual(choices: &mut Unstructured<'_>, dataset: &Value) -> Result<Damaged> {
    let text = match choices.int_in_range(0..=2)? {
        0 => format!("\u{feff}{dataset}\r\n"),
        1 => format!("\n\n{dataset:#}").replace('\n', "\r\n"),
        _ => json_lines(dataset),
    };
    Ok(Damaged { bytes: text.into_bytes(), expected: Expected::Sound })
}

fn json_lines(dataset: &Value) -> String {
    let mut lines = vec![String::new(), json!({"format": "sayso/1", "title": "x"}).to_string()];
    for (list, records) in dataset.as_object().into_iter().flatten() {
        let word = list.trim_end_matches('s');
        for record in records.as_array().into_iter().flatten() {
            lines.push(json!({ word: record }).to_string());
            lines.push(String::new());
        }
    }
    lines.join("\n")
}

/// Ended early or with wrong bytes: nobody can say what was meant.
fn cut_or_flipped(choices: &mut Unstructured<'_>, dataset: &Value) -> Result<Damaged> {
    let mut bytes = dataset.to_string().into_bytes();
    if choices.ratio(1, 2)? {
        bytes.truncate(choices.int_in_range(0..=bytes.len() - 1)?);
        return Ok(Damaged { bytes, expected: Expected::Anything });
    }
    for _ in 0..choices.int_in_range(1..=4)? {
        let at = choices.int_in_range(0..=bytes.len() - 1)?;
        bytes[at] = choices.arbitrary()?;
    }
    // A letter of a name may have become another.
    Ok(Damaged { bytes, expected: Expected::Anything })
}

/// A comma too many before the end of a list.
fn with_comma(choices: &mut Unstructured<'_>, dataset: &Value) -> Result<Damaged> {
    let text = format!("{dataset:#}");
    let ends: Vec<usize> = text.match_indices("\n  ]").map(|(at, _)| at).collect();
    let at = *choices.choose(&ends)?;
    let line = text[..at].matches('\n').count() + 1;
    let text = format!("{},{}", &text[..at], &text[at..]);
    Ok(Damaged { bytes: text.into_bytes(), expected: Expected::OneInLine(line) })
}
