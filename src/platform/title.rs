//! The page's title.

use super::document;

/// Sets the title.
pub fn set(title: &str) {
    document().set_title(title);
}
