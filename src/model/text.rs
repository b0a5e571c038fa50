//! How texts are read before anything is found in them, and how they stand within other words.

use icu_segmenter::GraphemeClusterSegmenter;
use std::borrow::Cow;
use std::ops::Range;

/// A text with LF for every end of a line, and without a byte order mark.
pub fn with_plain_line_ends(text: &str) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// The words of a text as byte ranges: what stands between spaces, and of scripts that put none
/// between words, every sign.
pub fn words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    for run in text.split_whitespace() {
        let start = run.as_ptr() as usize - text.as_ptr() as usize;
        let mut from = start;
        for (at, sign) in run.char_indices().filter(|(_, c)| is_of_unspaced_script(*c)) {
            let (at, end) = (start + at, start + at + sign.len_utf8());
            // Punctuation alone is no word beside signs.
            if text[from..at].contains(char::is_alphanumeric) {
                words.push(from..at);
            }
            words.push(at..end);
            from = end;
        }
        let is_whole = from == start;
        let end = start + run.len();
        if is_whole || text[from..end].contains(char::is_alphanumeric) {
            words.push(from..end);
        }
    }
    words
}

/// Whether a letter is of a script that puts no spaces between words, or, as Korean, writes
/// several in one: Han, kana, bopomofo, Hangul, Thai, Lao, Burmese, Khmer and those of the Tai
/// languages.
pub fn is_of_unspaced_script(c: char) -> bool {
    matches!(c,
        '\u{e01}'..='\u{e4e}'
        | '\u{e81}'..='\u{ece}'
        | '\u{edc}'..='\u{edf}'
        | '\u{1000}'..='\u{103f}'
        | '\u{1050}'..='\u{108f}'
        | '\u{1100}'..='\u{11ff}'
        | '\u{1780}'..='\u{17dd}'
        | '\u{1950}'..='\u{19ab}'
        | '\u{1a20}'..='\u{1a7f}'
        | '\u{2e80}'..='\u{2fdf}'
        | '\u{3005}'..='\u{3007}'
        | '\u{3021}'..='\u{a4cf}'
        | '\u{a960}'..='\u{a97f}'
        | '\u{aa60}'..='\u{aadf}'
        | '\u{ac00}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff66}'..='\u{ffdc}'
        | '\u{16fe0}'..='\u{1b2ff}'
        | '\u{20000}'..='\u{3ffff}')
}

/// What a reader takes for one character each (the grapheme clusters of UAX #29), and at which
/// byte each begins: a letter with its accents, a flag, a family.
pub fn grapheme_clusters(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    // The first boundary is the start of the text.
    GraphemeClusterSegmenter::new().segment_str(text).skip(1).map(move |end| {
        let cluster = (start, &text[start..end]);
        start = end;
        cluster
    })
}

/// A text of the data as it stands among other words: where some of it runs from right to left, or
/// says which way to run, it is isolated (UAX #9: FSI … PDI), so that it turns nothing beside it. Its
/// own marks that embed or override are left out, as they could end that. Any other text stays as
/// it is.
pub fn isolated(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| runs_left(c) || steers(c)) {
        return Cow::Borrowed(text);
    }
    let plain = text.chars().filter(|c| !steers(*c));
    Cow::Owned(std::iter::once('\u{2068}').chain(plain).chain(['\u{2069}']).collect())
}

/// The explicit formatting characters of UAX #9, but for those that are a mark of their own.
fn steers(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a character is of the blocks that Unicode keeps for scripts that run from right to left
/// (UAX #9, the defaults of `Bidi_Class`), or a mark that says so.
fn runs_left(c: char) -> bool {
    matches!(
        c,
        '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}'
    )
}
