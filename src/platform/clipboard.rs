//! Putting text on the clipboard.

use super::window;

/// Asks the browser to copy a text. Browsers that refuse do so silently; the caller's text stays
/// selectable on the page.
pub fn copy(text: &str) {
    let clipboard = window().navigator().clipboard();
    // The promise's outcome changes nothing the page could do.
    drop(clipboard.write_text(text));
}
