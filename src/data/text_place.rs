//! Where parts of a JSON text stand, and what is said of a text that is no JSON.

use serde_json::error::Category;
use serde_json::value::RawValue;

/// What is said of a text that ends too early.
pub(super) const CUT_OFF: &str = "the file ends before its JSON does: it is cut off";

/// Where a value starts in the text that it was read from, in bytes.
pub(super) fn offset(text: &str, value: &RawValue) -> usize {
    value.get().as_ptr().addr() - text.as_ptr().addr()
}

/// How many lines end before a byte.
pub(super) fn line_ends(text: &str, at: usize) -> usize {
    text.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count()
}

/// The lines of values that are asked for in the order in which they stand.
pub(super) struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl<'a> Lines<'a> {
    /// For a text that starts on this line.
    pub fn new(text: &'a str, line: usize) -> Self {
        Self { text, at: 0, line }
    }

    /// The line that a value starts on.
    pub fn of(&mut self, value: &RawValue) -> usize {
        let at = offset(self.text, value);
        self.line += line_ends(&self.text[self.at..], at - self.at);
        self.at = at;
        self.line
    }
}

/// Why a text is no JSON, with the line from 1 and what stands there.
pub(super) fn broken_json(text: &str, error: &serde_json::Error) -> (usize, String) {
    match error.classify() {
        Category::Eof => return (error.line(), CUT_OFF.to_owned()),
        Category::Data => {
            return (error.line(), format!("not a JSON object, but {}", kind_of(text)));
        }
        Category::Syntax | Category::Io => {}
    }
    let line_start = match error.line() {
        0 | 1 => 0,
        line => text.match_indices('\n').nth(line - 2).map_or(0, |(at, _)| at + 1),
    };
    let at = line_start + error.column().saturating_sub(1);
    let (before, rest) = text.split_at_checked(at).unwrap_or((text, ""));
    if let Some(comma) = before.trim_end().strip_suffix(',')
        && rest.starts_with([']', '}'])
    {
        let line = 1 + line_ends(text, comma.len());
        return (line, "not JSON: a comma follows the last item".to_owned());
    }
    let told = error.to_string();
    let what = told.split(" at line ").next().unwrap_or_default();
    let here = shown(rest.lines().next().unwrap_or_default());
    (error.line(), format!("not JSON: {what}, at `{here}`"))
}

/// The beginning of a text, for a message.
pub(super) fn shown(text: &str) -> String {
    const MOST: usize = 60;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// What a JSON value is, in a word.
fn kind_of(json: &str) -> &'static str {
    match json.trim_start().bytes().next() {
        Some(b'[') => "a list",
        Some(b'"') => "a text",
        Some(b'n') => "null",
        Some(b't' | b'f') => "a flag",
        _ => "a number",
    }
}
