//! Numbers as a reader sees them.

use proptest::prelude::*;
use sayso::document::number;

#[test]
fn a_number_has_up_to_three_decimals_and_no_trailing_zeros() {
    let written = [
        (0.0, "0"),
        (-0.0, "0"),
        (2_500.0, "2500"),
        (-12.0, "-12"),
        (0.5, "0.5"),
        (-1.25, "-1.25"),
        (0.005, "0.005"),
        (1.999_9, "2"),
        (-0.000_1, "0"),
        (1.5e9, "1500000000"),
    ];
    for (value, words) in written {
        assert_eq!(number(value), words, "{value}");
    }
}

proptest! {
    #[test]
    fn thousandths_are_written_as_the_standard_library_does_it(
        thousandths in -1_000_000_000_i64..1_000_000_000,
    ) {
        let value = thousandths as f64 / 1000.0;
        prop_assert_eq!(number(value), value.to_string());
    }
}
