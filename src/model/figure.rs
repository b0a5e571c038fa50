//! Figures: numbers as a dataset writes them.

use std::fmt;

/// A number, digit for digit as it was written: `1e18`, `0.0004`, `1.0`. Nothing is computed with
/// it, so nothing is rounded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure(Box<str>);

impl Figure {
    /// Reads a number in the notation of JSON (RFC 8259, section 6), with nothing around it;
    /// `None` for any other text. There is no bound on its size or on its digits.
    pub fn parse(text: &str) -> Option<Self> {
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, Some(exponent)),
            None => (unsigned, None),
        };
        let (whole, decimals) = match mantissa.split_once('.') {
            Some((whole, decimals)) => (whole, Some(decimals)),
            None => (mantissa, None),
        };
        let padded = whole.len() > 1 && whole.starts_with('0');
        let power = exponent.map(|text| text.strip_prefix(['+', '-']).unwrap_or(text));
        let sound = !padded
            && are_digits(whole)
            && decimals.is_none_or(are_digits)
            && power.is_none_or(are_digits);
        sound.then(|| Self(text.into()))
    }

    /// The number as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn are_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
