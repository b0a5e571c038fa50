//! Edit distance one, which is one typing mistake: a letter too many, too few, wrong, or two in the
//! wrong order.

/// Letters a word must have before a mistake in it is allowed for.
const LETTERS: usize = 5;

/// Whether mistakes are allowed for in a word, folded: it has five or more letters and no digit.
pub(super) fn allows_an_edit(word: &str) -> bool {
    word.chars().count() >= LETTERS && !word.bytes().any(|byte| byte.is_ascii_digit())
}

/// Whether exactly one mistake lies between a known word and one that is looked for (optimal string
/// alignment distance 1). None makes a letter of the digit that a word begins with.
pub(super) fn is_one_edit_apart(known: &str, word: &str) -> bool {
    // A letter has at most four bytes.
    if known.len().abs_diff(word.len()) > 4 || known.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let (mut known, mut word) = (known.chars(), word.chars());
    loop {
        let (known_here, word_here) = (known.as_str(), word.as_str());
        match (known.next(), word.next()) {
            (None, None) => return false,
            (a, b) if a == b => {}
            (a, b) => {
                let wrong = known.as_str() == word.as_str();
                let more_or_fewer = known.as_str() == word_here || known_here == word.as_str();
                let swapped = a.is_some()
                    && b.is_some()
                    && known.next() == b
                    && word.next() == a
                    && known.as_str() == word.as_str();
                return wrong || more_or_fewer || swapped;
            }
        }
    }
}
