//! How texts are read before anything is found in them.

/// A text with LF for every end of a line.
pub fn with_plain_line_ends(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}
