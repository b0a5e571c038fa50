//! One case: its bytes from seed and number, what is tried with them, and what came of it.

use crate::{exchange, hashes, opening, pictures};
use arbitrary::Unstructured;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What a case tries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A file is opened.
    File,
    /// A location hash is read.
    Hash,
    /// A sound dataset is indexed, told and drawn.
    Picture,
    /// A file of another format is read.
    Foreign,
    /// A sound dataset is written in every form and read again.
    Written,
}

/// How many kinds there are.
pub const KINDS: usize = Kind::ALL.len();

/// Bytes that a case is made of, at most: what they make is several times as long.
const MOST_BYTES: usize = 6_000;

impl Kind {
    pub const ALL: [Self; 5] =
        [Self::File, Self::Hash, Self::Picture, Self::Foreign, Self::Written];

    pub fn words(self) -> &'static str {
        match self {
            Self::File => "files",
            Self::Hash => "hashes",
            Self::Picture => "pictures",
            Self::Foreign => "files of other formats",
            Self::Written => "datasets written",
        }
    }
}

/// What is wrong, in words.
pub type Found = Result<(), String>;

/// Runs a case. A panic is a finding like any other.
pub fn run(seed: u64, number: u64) -> (Kind, Found) {
    let kind = Kind::ALL[(number % KINDS as u64) as usize];
    let bytes = bytes(seed, number);
    let mut choices = Unstructured::new(&bytes);
    let tried = catch_unwind(AssertUnwindSafe(|| match kind {
        Kind::File => opening::try_file(&mut choices),
        Kind::Hash => hashes::try_hash(&mut choices),
        Kind::Picture => pictures::try_pictures(&mut choices),
        Kind::Foreign => exchange::try_foreign(&mut choices),
        Kind::Written => exchange::try_written(&mut choices),
    }));
    let found = match tried {
        Ok(Ok(found)) => found,
        Ok(Err(error)) => Err(format!("the generator ran out of choices: {error}")),
        Err(panic) => Err(format!("panicked: {}", words_of(panic.as_ref()))),
    };
    (kind, found)
}

/// The bytes that a case is made of.
fn bytes(seed: u64, number: u64) -> Vec<u8> {
    let mut random = fastrand::Rng::with_seed(seed ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    // Small cases are quick and find most; large ones find what grows.
    let most = if random.u8(..) < 26 { MOST_BYTES } else { MOST_BYTES / 12 };
    let length = random.usize(64..most);
    (0..length).map(|_| random.u8(..)).collect()
}

fn words_of(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("without words").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Enough to try each damage and each picture some dozens of times.
    const CASES: u64 = 1_500;

    #[test]
    fn nothing_is_found_in_the_first_cases() {
        let found: Vec<String> = (0..CASES)
            .filter_map(|number| {
                Some(format!("case {number}: {}", run(20_210_218, number).1.err()?))
            })
            .collect();
        assert_eq!(found, [""; 0]);
    }

    #[test]
    fn a_case_follows_from_seed_and_number() {
        assert_eq!(bytes(1, 2), bytes(1, 2));
        assert_ne!(bytes(1, 2), bytes(1, 3));
        assert_ne!(bytes(1, 2), bytes(2, 2));
    }
}
