//! Limits of the format on single values (DESIGN: evidence is a key phrase, not a copy).

/// Words in a key phrase, at most.
pub const QUOTE_WORDS: usize = 8;
/// Words in a hop's verb, at most.
pub const VERB_WORDS: usize = 3;
/// Words in a hedge, at most.
pub const HEDGE_WORDS: usize = 5;
/// Words in the part of an actor that is meant, at most.
pub const PART_WORDS: usize = 5;
/// Characters (Unicode scalar values) in one text value, at most: beyond it a file is no dataset of
/// claims.
pub const TEXT_CHARACTERS: usize = 20_000;
/// Bytes in a file that a reader opens, at most.
pub const FILE_BYTES: u64 = 1 << 30;
/// Bytes in one record, at most: records are read one at a time, and the page answers between them.
pub const RECORD_BYTES: usize = 1 << 20;
/// Problems that are told of a file that a reader opens; with so many, no more of it is read.
pub const MOST_PROBLEMS: usize = 10_000;
