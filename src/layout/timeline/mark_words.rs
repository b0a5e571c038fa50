//! What a mark says, and how it is shortened to a room: by whole words, and never by those without
//! which it would say something else.
//!
//! Knows the width of text; where the room is, is found elsewhere.

use crate::layout::text::TextSize;

/// Fewest words of a statement that say anything.
const FEWEST_WORDS: usize = 3;

/// What a mark says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkWords {
    /// Who says it, and how: never shortened, and never without a statement.
    pub lead: String,
    /// What is said: shortened at its end, by whole words.
    pub statement: String,
    /// Words of the statement without which it would say something else, such as its "not".
    pub least_words: usize,
}

/// Words in lines, and how many of the statement's are among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shortened {
    pub lines: Vec<String>,
    pub kept: usize,
}

impl MarkWords {
    /// Lead and statement, not shortened.
    pub(super) fn whole(&self) -> String {
        format!("{} {}", self.lead, self.statement)
    }

    /// The words in at most so many lines of a room in px, shortened by whole words; `None` where
    /// those that are needed do not fit.
    pub(super) fn within(
        &self,
        room_px: f64,
        most_lines: usize,
        text: &TextSize,
    ) -> Option<Shortened> {
        let words: Vec<&str> = self.statement.split_whitespace().collect();
        let shown = |kept: usize| {
            if kept == words.len() {
                return self.whole();
            }
            let begun = words[..kept].join(" ");
            format!("{} {}…", self.lead, begun.trim_end_matches([',', ';', ':', '.', '–', '-']))
        };
        let least = self.least_words.max(FEWEST_WORDS).min(words.len());
        let in_lines = |kept: usize| {
            let filled = filled(&shown(kept), room_px, most_lines, text);
            filled.is_whole.then_some(Shortened { lines: filled.lines, kept })
        };
        if let Some(whole) = in_lines(words.len()) {
            return Some(whole);
        }
        // Shortened after the word that is too much, what is shown may be narrower than it was.
        let all = format!("{} {}", self.lead, words.join(" "));
        let fit = filled(&all, room_px, most_lines, text).words + 1;
        let most = fit.saturating_sub(self.lead.split(' ').count()).min(words.len());
        (least..=most).rev().find_map(in_lines)
    }
}

/// A text in lines, as far as they hold it.
struct Filled {
    lines: Vec<String>,
    /// How many of its words are in them.
    words: usize,
    /// Whether all of them are.
    is_whole: bool,
}

/// A text in at most so many lines of a room in px, each filled as far as words go; a word that is
/// wider than the room ends it.
fn filled(shown: &str, room_px: f64, most_lines: usize, text: &TextSize) -> Filled {
    let mut filled = Filled { lines: Vec::new(), words: 0, is_whole: true };
    for word in shown.split(' ') {
        let lines = &mut filled.lines;
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match longer.filter(|line| text.width(line) <= room_px) {
            Some(line) => {
                lines.pop();
                lines.push(line);
            }
            None if text.width(word) <= room_px && lines.len() < most_lines => {
                lines.push(word.to_owned());
            }
            None => {
                filled.is_whole = false;
                break;
            }
        }
        filled.words += 1;
    }
    filled
}
