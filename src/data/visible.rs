//! Whether a text says anything that can be seen.

/// Whether a text has a character that can be seen. The schema's pattern for texts says the same.
pub fn says_something(text: &str) -> bool {
    text.chars().any(is_visible)
}

/// Whether a character leaves a mark: no white space, no control, none that is to be ignored
/// (Unicode's `Default_Ignorable_Code_Point`), and not the Braille pattern without dots.
fn is_visible(c: char) -> bool {
    !matches!(c,
        '\0'..=' ' | '\u{7f}'..='\u{a0}' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}'
        | '\u{1680}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{2000}'..='\u{200f}'
        | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}' | '\u{2800}' | '\u{3000}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}
