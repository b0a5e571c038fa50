//! Text with what was searched for marked in it.

use crate::query::{Needle, match_ranges};
use crate::views::context::Context;
use crate::views::el::{El, all, dynamic, el};

/// A text in which matches of the search are marked.
pub fn highlight(context: Context, text: String) -> El {
    dynamic(move || {
        let ranges = context.needle.with(|needle: &Needle| match_ranges(needle, &text));
        if ranges.is_empty() {
            return text.clone().into();
        }
        let mut parts = Vec::new();
        let mut from = 0;
        for range in ranges {
            parts.push(text[from..range.start].to_owned().into());
            parts.push(el("mark").child(&text[range.clone()]));
            from = range.end;
        }
        parts.push(text[from..].to_owned().into());
        all(parts)
    })
}
