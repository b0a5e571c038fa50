//! Reading style sheets well enough to see their selectors.

/// What a style sheet does against the rules, as `path: what`.
pub fn violations(path: &str, text: &str) -> Vec<String> {
    let plain = without_comments_and_strings(text);
    let mut found = Vec::new();
    let squeezed: String = plain.chars().filter(|c| !c.is_whitespace()).collect();
    if squeezed.contains("!important") {
        found.push(format!("{path}: uses !important"));
    }
    let mut start = 0;
    for (at, c) in plain.char_indices().filter(|(_, c)| matches!(c, '{' | '}' | ';')) {
        let selector = plain[start..at].trim();
        if c == '{' && !selector.starts_with('@') && selector.contains('#') {
            found.push(format!("{path}: has an id in the selector `{selector}`"));
        }
        start = at + 1;
    }
    found
}

fn without_comments_and_strings(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let skipped = match c {
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' | '\'' => rest[1..].find(c).map_or(rest.len(), |end| end + 2),
            _ => 0,
        };
        if skipped == 0 {
            plain.push(c);
            rest = &rest[c.len_utf8()..];
        } else {
            rest = &rest[skipped..];
        }
    }
    plain
}
