//! Claims in any of the forms.

use super::form::Form;
use super::shown::{Shown, Written};
use super::{annotation, csv, graph, jsonld, sayso, stix, timelinejs, trig};

/// Writes the claims that are shown. The same claims give the same bytes, on every machine and at
/// any time.
pub fn write(form: Form, shown: &Shown<'_>) -> Written {
    match form {
        Form::Sayso => sayso::write(shown).into(),
        Form::Csv => csv::write(shown).into(),
        Form::JsonLd => jsonld::write(shown).into(),
        Form::Trig => trig::write(shown).into(),
        Form::Stix => stix::write(shown).into(),
        Form::Gexf => graph::write_gexf(shown),
        Form::Graphml => graph::write_graphml(shown),
        Form::Annotation => annotation::write(shown).into(),
        Form::TimelineJs => timelinejs::write(shown),
    }
}
