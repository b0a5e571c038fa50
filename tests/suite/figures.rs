//! Figures are kept digit for digit.

use super::load::{changed, problems};
use sayso::data::{File, load};
use sayso::model::Figure;
use serde_json::json;

/// The document that loads, with this text as the value of a figure.
fn with_figure(text: &str) -> String {
    let quantity = json!({"as_said": "x", "value": "HERE", "comparator": "about", "unit": "men"});
    changed("/claims/0/quantity", quantity).to_string().replace("\"HERE\"", text)
}

#[test]
fn a_figure_is_the_number_as_it_was_written() {
    for text in [
        "0",
        "-0",
        "-0.0",
        "1.0",
        "1e3",
        "1E+3",
        "-273.15",
        "4e-4",
        "0.0004",
        "1e18",
        "9007199254740993",
        "12345678901234567890",
        "1.5e308",
        "1e999",
        "33.333333333333333333333333333333",
    ] {
        let json = with_figure(text);
        let dataset = load(&[File { name: "data.json", text: &json }]).expect("it loads");
        let value = dataset.claims[0].quantity.as_ref().map(|quantity| quantity.value.to_string());
        assert_eq!(value.as_deref(), Some(text));
    }
}

#[test]
fn what_is_no_number_is_named() {
    for text in ["\"7\"", "true", "[7]", "{}"] {
        let found = problems(&[("data.json", &with_figure(text))]);
        assert_eq!(found, [format!("data.json: claim `c1`: value is no number: {text}")]);
    }
}

#[test]
fn a_number_is_what_json_calls_one() {
    for text in ["0", "-1", "10.25", "1e5", "1E-5", "0.0e+00"] {
        assert_eq!(Figure::parse(text).as_ref().map(Figure::as_str), Some(text));
    }
    for text in ["", "-", "+1", "01", "1.", ".5", "1e", "1e+", "1.e1", "0x1", "NaN", "1 ", "1e5e5"]
    {
        assert_eq!(Figure::parse(text), None, "{text}");
    }
}
