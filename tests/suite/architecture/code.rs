//! Reading Rust well enough to see what a file names: comments and literals taken out, the rest
//! as words and single signs.

/// The words and signs of a source text, `::` being one sign; comments and literals left out.
pub fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let chars: Vec<char> = text.chars().collect();
    let mut at = 0;
    while at < chars.len() {
        let end = skipped(&chars, at);
        if end > at {
            at = end;
        } else if is_word(chars[at]) {
            let end = (at..chars.len()).find(|i| !is_word(chars[*i])).unwrap_or(chars.len());
            tokens.push(chars[at..end].iter().collect());
            at = end;
        } else if chars[at..].starts_with(&[':', ':']) {
            tokens.push("::".into());
            at += 2;
        } else {
            tokens.push(chars[at].to_string());
            at += 1;
        }
    }
    tokens
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Where a space, comment or literal that starts here ends; where it starts, if none does.
fn skipped(chars: &[char], at: usize) -> usize {
    let rest = &chars[at..];
    let inside_word = at > 0 && is_word(chars[at - 1]);
    match rest {
        [c, ..] if c.is_whitespace() => at + 1,
        ['/', '/', ..] => at + rest.iter().position(|c| *c == '\n').unwrap_or(rest.len()),
        ['/', '*', ..] => at + block_comment(rest),
        ['"', ..] => at + string(rest),
        ['r', '"' | '#', ..] if !inside_word => at + raw_string(rest),
        ['\'', '\\', ..] => at + 3 + rest.iter().skip(3).position(|c| *c == '\'').unwrap_or(0) + 1,
        ['\'', _, '\'', ..] => at + 3,
        _ => at,
    }
}

fn block_comment(rest: &[char]) -> usize {
    let (mut at, mut depth) = (2, 1);
    while at < rest.len() && depth > 0 {
        match rest[at..] {
            ['/', '*', ..] => (at, depth) = (at + 2, depth + 1),
            ['*', '/', ..] => (at, depth) = (at + 2, depth - 1),
            _ => at += 1,
        }
    }
    at
}

fn string(rest: &[char]) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != '"' {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

/// `r"…"` with any number of `#`; nothing for what only looks like it (`r#type`).
fn raw_string(rest: &[char]) -> usize {
    let hashes = rest[1..].iter().take_while(|c| **c == '#').count();
    if rest.get(1 + hashes) != Some(&'"') {
        return 0;
    }
    let closed = |at: &usize| {
        rest[*at] == '"'
            && rest[at + 1..].iter().take(hashes).filter(|c| **c == '#').count() == hashes
    };
    let start = 2 + hashes;
    (start..rest.len()).find(closed).map_or(rest.len(), |end| end + 1 + hashes)
}

/// The parts of the crate that a file names, `*` for the crate as a whole. `module` is the
/// file's own path in the crate.
pub fn parts_named(tokens: &[String], module: &[&str]) -> Vec<String> {
    let mut named = Vec::new();
    for at in 0..tokens.len() {
        let before = at.checked_sub(1).map(|at| tokens[at].as_str());
        let next = match tokens[at].as_str() {
            "crate" | "sayso" if before != Some("::") => at + 1,
            "super" if before != Some("::") => {
                let supers = tokens[at..].iter().step_by(2).take_while(|t| *t == "super").count();
                if supers < module.len() {
                    continue;
                }
                at + 2 * supers - 1
            }
            _ => continue,
        };
        match tokens.get(next).map(String::as_str) {
            Some("::") => named.extend(heads(&tokens[next + 1..])),
            Some("as") => named.push("*".into()),
            _ => {}
        }
    }
    named
}

/// The first words of a path, or of each path of a group.
fn heads(tokens: &[String]) -> Vec<String> {
    if tokens.first().map(String::as_str) != Some("{") {
        return tokens.first().cloned().into_iter().collect();
    }
    let (mut depth, mut heads, mut fresh) = (0, Vec::new(), true);
    for token in tokens {
        match token.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            "," if depth == 1 => fresh = true,
            word if depth == 1 && fresh => {
                heads.push(word.to_owned());
                fresh = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    heads
}
