//! Light or dark: the reader's choice, kept if the browser lets us keep it.

use super::{document, kept};

/// A reader's choice of colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

const KEY: &str = "sayso:theme";

impl Theme {
    /// The value kept in storage and on `<html data-theme>`; none for the system's.
    pub const fn id(self) -> Option<&'static str> {
        match self {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        }
    }

    fn from_id(id: Option<&str>) -> Self {
        match id {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            _ => Theme::System,
        }
    }

    /// The next in turn: system, light, dark.
    pub const fn next(self) -> Self {
        match self {
            Theme::System => Theme::Light,
            Theme::Light => Theme::Dark,
            Theme::Dark => Theme::System,
        }
    }
}

/// The theme the page carries (a saved page keeps it), or else the one kept in storage. What is
/// stored is distrusted: anything unknown means the system's.
pub fn restore() -> Theme {
    let on_page = document().document_element().and_then(|html| html.get_attribute("data-theme"));
    match Theme::from_id(on_page.as_deref()) {
        Theme::System => Theme::from_id(kept::get(KEY).as_deref()),
        theme => theme,
    }
}

/// Shows a theme.
pub fn show(theme: Theme) {
    let Some(html) = document().document_element() else { return };
    // Setting or removing an attribute by a constant name cannot fail.
    drop(match theme.id() {
        Some(id) => html.set_attribute("data-theme", id),
        None => html.remove_attribute("data-theme"),
    });
}

/// Keeps a theme for the next visit, where the browser allows it.
pub fn keep(theme: Theme) {
    kept::put(KEY, theme.id());
}
