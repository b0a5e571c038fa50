//! What a cell holds: several values in one, and texts that a spreadsheet would take for formulas.
//! Both can be undone exactly.

use std::borrow::Cow;

/// Between values of a list.
pub const LIST: &str = "; ";
/// Between the speakers of a chain, the publisher first.
pub const CHAIN: &str = " > ";
/// Between what belongs to different pointers of a claim.
pub const POINTERS: &str = " | ";

/// Several values as one cell. A backslash stands before the sign that parts them where a value has
/// it; backslashes of a value that stand right before that sign, or at the value's end, are doubled.
pub fn joined<T: AsRef<str>>(values: impl IntoIterator<Item = T>, between: &str) -> String {
    let sign = between.trim();
    let written = |value: T| {
        let pieces = value.as_ref().split(sign).map(|piece| {
            let trailing = piece.len() - piece.trim_end_matches('\\').len();
            format!("{piece}{}", "\\".repeat(trailing))
        });
        pieces.collect::<Vec<_>>().join(&format!("\\{sign}"))
    };
    values.into_iter().map(written).collect::<Vec<_>>().join(between)
}

/// The values of a cell, without the white space around each: what [`joined`] undone gives, and what
/// somebody means who never heard of it. A cell with nothing in it has no value.
pub fn parted(cell: &str, between: &str) -> Vec<String> {
    let sign = between.trim();
    let (mut values, mut value) = (Vec::new(), String::new());
    let mut pieces = cell.split(sign).peekable();
    while let Some(piece) = pieces.next() {
        let text = piece.trim_end_matches('\\');
        let backslashes = piece.len() - text.len();
        value.push_str(text);
        value.push_str(&"\\".repeat(backslashes / 2));
        let is_last = pieces.peek().is_none();
        match backslashes % 2 {
            1 if is_last => value.push('\\'),
            1 => value.push_str(sign),
            _ => values.push(std::mem::take(&mut value).trim().to_owned()),
        }
    }
    if !value.is_empty() {
        values.push(value.trim().to_owned());
    }
    if cell.trim().is_empty() { Vec::new() } else { values }
}

/// What makes a spreadsheet take the rest of a cell for a formula (OWASP, "CSV injection").
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A text that no spreadsheet takes for a formula: an apostrophe stands before one that begins
/// like one. Of a text that has apostrophes there already, one is added all the same, so that
/// taking one away always gives back what was meant. Numbers stay numbers.
pub fn harmless(text: &str) -> Cow<'_, str> {
    let is_number = crate::model::Figure::parse(text).is_some();
    if begins_like_a_formula(text) && !is_number { format!("'{text}").into() } else { text.into() }
}

/// What [`harmless`] was made from.
pub fn meant(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| begins_like_a_formula(rest)).unwrap_or(cell)
}

fn begins_like_a_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULA)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_sign_that_parts_the_values_is_written_otherwise() {
        for (values, between, cell) in [
            (&["a", "b"][..], LIST, "a; b"),
            (
                &["News | the paper; late > early", "b"],
                POINTERS,
                r"News \| the paper; late > early | b",
            ),
            (&["a;b", r"c\d"], LIST, r"a\;b; c\d"),
            (&[r"a\;", r"b\"], LIST, r"a\\\;; b\\"),
            (&["", "says", ""], CHAIN, " > says > "),
            (&[r"\", ";", r"\\"], LIST, r"\\; \;; \\\\"),
        ] {
            assert_eq!(joined(values, between), cell);
            assert_eq!(parted(cell, between), values);
        }
    }

    #[test]
    fn cells_of_people_are_parted_as_they_are_meant() {
        assert_eq!(parted("Outlet >Report> DIA", CHAIN), ["Outlet", "Report", "DIA"]);
        assert_eq!(parted(r"C:\new; D:\", LIST), [r"C:\new", r"D:\"]);
        assert_eq!(parted("  ", LIST), [""; 0]);
    }

    #[test]
    fn no_cell_begins_like_a_formula_but_numbers_stay() {
        for text in ["=1+1", "+a", "-0043", "@x", "'=1", "''-x", "\t=1"] {
            assert_eq!(harmless(text), format!("'{text}"));
            assert_eq!(meant(&harmless(text)), text);
        }
        for text in ["", "-5", "a=b", "'tis", "2021-02-18"] {
            assert_eq!(harmless(text), text);
            assert_eq!(meant(text), text);
        }
    }
}
