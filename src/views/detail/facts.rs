//! Facts in a list of definitions.

use leptos::prelude::*;

/// A fact by its name.
pub fn fact(name: impl Into<String>, value: impl Into<String>) -> AnyView {
    let (name, value) = (name.into(), value.into());
    view! {
        <dt>{name}</dt>
        <dd>{value}</dd>
    }
    .into_any()
}
