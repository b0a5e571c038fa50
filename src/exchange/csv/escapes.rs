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

/// What makes a spreadsheet take the rest of a cell for a formula (OWASP, "CSV injection").
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A text that no spreadsheet takes for a formula: an apostrophe stands before one that begins
/// like one. Of a text that has apostrophes there already, one is added all the same, so that
/// taking one away always gives back what was meant. Numbers stay numbers.
pub fn harmless(text: &str) -> Cow<'_, str> {
    let begins_like_one = text.trim_start_matches('\'').starts_with(FORMULA);
    let is_number = crate::model::Figure::parse(text).is_some();
    if begins_like_one && !is_number { format!("'{text}").into() } else { text.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_sign_that_parts_the_values_is_written_otherwise() {
        assert_eq!(joined(["a", "b"], LIST), "a; b");
        assert_eq!(
            joined(["News | the paper; late > early"], POINTERS),
            r"News \| the paper; late > early"
        );
        assert_eq!(joined(["a;b", r"c\d"], LIST), r"a\;b; c\d");
        assert_eq!(joined([r"a\;", r"b\"], LIST), r"a\\\;; b\\");
        assert_eq!(joined(["", "says"], CHAIN), " > says");
    }

    #[test]
    fn no_cell_begins_like_a_formula_but_numbers_stay() {
        for text in ["=1+1", "+a", "-0043", "@x", "'=1", "''-x", "\t=1"] {
            assert_eq!(harmless(text), format!("'{text}"));
        }
        for text in ["", "-5", "a=b", "'tis", "2021-02-18"] {
            assert_eq!(harmless(text), text);
        }
    }
}
