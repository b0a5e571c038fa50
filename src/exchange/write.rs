//! Claims in any of the forms.

use super::form::Form;
use super::shown::{Shown, Written};
use super::{csv, sayso};

/// Writes the claims that are shown. The same claims give the same bytes, on every machine and at
/// any time.
pub fn write(form: Form, shown: &Shown<'_>) -> Written {
    match form {
        Form::Sayso => sayso::write(shown).into(),
        Form::Csv => csv::write(shown).into(),
        _ => String::new().into(),
    }
}
