//! How texts are read before anything is found in them.

use icu_segmenter::GraphemeClusterSegmenter;

/// A text with LF for every end of a line.
pub fn with_plain_line_ends(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
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
