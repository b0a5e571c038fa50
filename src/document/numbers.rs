//! Numbers as a reader sees them.

/// A number with its noun: "1 claim", "2 claims".
pub fn counted(number: usize, one: &str) -> String {
    let end = if number == 1 { "" } else { "s" };
    format!("{number} {one}{end}")
}
