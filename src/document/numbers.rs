//! Numbers as a reader sees them.

/// A number of the dataset: to three decimals, without trailing zeros. Beyond 9 × 10¹⁵ it is
/// written as the largest number that is told apart from its neighbours.
pub fn number(value: f64) -> String {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let size = value.abs().min(EXACT);
    let mut whole = size as u64;
    let mut thousandths = ((size - whole as f64) * 1000.0 + 0.5) as u64;
    if thousandths == 1000 {
        (whole, thousandths) = (whole + 1, 0);
    }
    let sign = if value < 0.0 && (whole, thousandths) != (0, 0) { "-" } else { "" };
    if thousandths == 0 {
        return format!("{sign}{whole}");
    }
    let decimals = format!("{thousandths:03}");
    format!("{sign}{whole}.{}", decimals.trim_end_matches('0'))
}

/// A number with its noun: "1 claim", "2 claims".
pub fn counted(number: usize, one: &str) -> String {
    let end = if number == 1 { "" } else { "s" };
    format!("{number} {one}{end}")
}
