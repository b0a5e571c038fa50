//! The order of names.

use super::folding::plain_letters;
use std::borrow::Cow;
use std::cmp::Ordering;

/// The order of two names as readers of most languages expect it: by letters, whatever their
/// accents (Ärzte stands by A), and numbers by their value (2 before 10). Names that differ only in
/// accents go by those; case never tells two names apart.
pub fn compare_names(a: &str, b: &str) -> Ordering {
    let order = compare_plain(&plain(a), &plain(b));
    if order.is_ne() || (a.is_ascii() && b.is_ascii()) {
        return order;
    }
    a.to_lowercase().cmp(&b.to_lowercase())
}

/// A name without accents; ASCII is not copied for that.
fn plain(name: &str) -> Cow<'_, str> {
    if name.is_ascii() { name.into() } else { plain_letters(name).into() }
}

fn compare_plain(mut a: &str, mut b: &str) -> Ordering {
    loop {
        let (Some(x), Some(y)) = (a.chars().next(), b.chars().next()) else {
            return a.len().cmp(&b.len());
        };
        let order = if x.is_ascii_digit() && y.is_ascii_digit() {
            let (m, n) = (take_number(&mut a), take_number(&mut b));
            m.len().cmp(&n.len()).then_with(|| m.cmp(n))
        } else {
            (a, b) = (&a[x.len_utf8()..], &b[y.len_utf8()..]);
            x.to_ascii_lowercase().cmp(&y.to_ascii_lowercase())
        };
        if order.is_ne() {
            return order;
        }
    }
}

/// Takes the digits from the front of a text; without leading zeros.
fn take_number<'a>(text: &mut &'a str) -> &'a str {
    let end = text.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    *text = rest;
    digits.trim_start_matches('0')
}
