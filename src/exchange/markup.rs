//! Texts that others wrote as HTML, as plain text.

/// Names of characters that HTML writes by name, as far as such texts have them.
const NAMED: [(&str, &str); 9] = [
    ("&nbsp;", " "),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&#39;", "'"),
    ("&apos;", "'"),
    ("&rsquo;", "’"),
    ("&ndash;", "–"),
    ("&amp;", "&"),
];

/// A text without its tags, its white space folded. A `<` that no tag begins with stays.
pub(super) fn plain_text(html: &str) -> String {
    let mut plain = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        plain.push_str(before);
        let begins =
            tag[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'));
        match tag.find('>').filter(|_| begins) {
            Some(end) => {
                plain.push(' ');
                rest = &tag[end + 1..];
            }
            // Without this, many such signs would be looked at again and again.
            None if begins => {
                plain.push_str(tag);
                rest = "";
            }
            None => {
                plain.push('<');
                rest = &tag[1..];
            }
        }
    }
    plain.push_str(rest);
    for (name, sign) in NAMED {
        if plain.contains(name) {
            plain = plain.replace(name, sign);
        }
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
