//! One typing mistake: a letter too many, too few, wrong, or two in the wrong order.

/// Letters a word must have before a mistake in it is allowed for.
const LETTERS: usize = 5;

/// Whether mistakes are allowed for in a word, folded: it has five or more letters and no digit.
pub(super) fn allows_mistake(word: &str) -> bool {
    word.chars().count() >= LETTERS && !word.bytes().any(|byte| byte.is_ascii_digit())
}

/// Whether exactly one mistake lies between a known word and one that is looked for (optimal string
/// alignment distance 1). None makes a letter of the digit that a word begins with.
pub(super) fn one_mistake(known: &[u8], word: &str) -> bool {
    if known.len().abs_diff(word.len()) > 4 || known.first().is_some_and(u8::is_ascii_digit) {
        return false;
    }
    if known.is_ascii() && word.is_ascii() {
        return one_apart(known, word.as_bytes());
    }
    let known = std::str::from_utf8(known).unwrap_or_default();
    let letters = |word: &str| word.chars().collect::<Vec<char>>();
    one_apart(&letters(known), &letters(word))
}

fn one_apart<T: PartialEq>(a: &[T], b: &[T]) -> bool {
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    let swapped = || a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..];
    match (a.len(), b.len()) {
        (0, 0) => false,
        (m, n) if m == n => a[1..] == b[1..] || (m >= 2 && swapped()),
        (m, n) if m == n + 1 => a[1..] == *b,
        (m, n) if m + 1 == n => *a == b[1..],
        _ => false,
    }
}
