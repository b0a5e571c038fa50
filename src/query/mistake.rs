//! One typing mistake: a letter too many, too few, wrong, or two in the wrong order.

/// Letters a word must have before a mistake in it is allowed for.
const LETTERS: usize = 5;

/// Whether mistakes are allowed for in a word: it has five or more letters and nothing else.
pub(super) fn allows_mistake(word: &str) -> bool {
    word.chars().count() >= LETTERS && word.chars().all(char::is_alphabetic)
}

/// Whether exactly one mistake lies between two words (optimal string alignment distance 1). None
/// makes a letter of the digit that a word begins with.
pub(super) fn one_mistake(a: &str, b: &str) -> bool {
    let digit = |word: &str| word.as_bytes().first().is_some_and(u8::is_ascii_digit);
    if a.len().abs_diff(b.len()) > 4 || digit(a) != digit(b) {
        return false;
    }
    if a.is_ascii() && b.is_ascii() {
        return one_apart(a.as_bytes(), b.as_bytes());
    }
    let letters = |word: &str| word.chars().collect::<Vec<char>>();
    one_apart(&letters(a), &letters(b))
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
