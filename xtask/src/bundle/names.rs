//! Short names between the program and the glue: wasm-bindgen's are long and end in digests, and
//! the page would carry each of them twice.

use std::collections::BTreeMap;

use anyhow::Result;

use super::format::{EXPORTS, IMPORTS, Reader, header, number, push_section, push_sized, sections};

/// How the names begin that are nobody's but wasm-bindgen's.
const OWN: [&[u8]; 3] = [b"__wb", b"__externref_", b"wasm_bindgen__"];

/// The program and the glue, calling each other by short names.
///
/// # Errors
/// When the bytes are no program.
pub fn shorten(program: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let mut names = Names::default();
    let mut out = header(program)?.to_vec();
    for (id, body) in sections(program)? {
        match id {
            IMPORTS => push_section(&mut out, id, &names.shorten_imports(body)?),
            EXPORTS => push_section(&mut out, id, &names.shorten_exports(body)?),
            _ => push_section(&mut out, id, body),
        }
    }
    Ok((out, names.shorten_glue(glue)))
}

/// The names met so far, and the short one of each.
#[derive(Default)]
struct Names(BTreeMap<Vec<u8>, String>);

impl Names {
    fn short(&mut self, name: &[u8]) -> Vec<u8> {
        if !OWN.iter().any(|own| name.starts_with(own)) {
            return name.to_vec();
        }
        let next = format!("${}", self.0.len());
        self.0.entry(name.to_vec()).or_insert(next).clone().into_bytes()
    }

    fn shorten_imports(&mut self, body: &[u8]) -> Result<Vec<u8>> {
        let mut read = Reader(body);
        let count = read.number()?;
        let mut out = number(count);
        for _ in 0..count {
            push_sized(&mut out, read.sized()?);
            push_sized(&mut out, &self.short(read.sized()?));
            let whole = read.0;
            read.import_type()?;
            out.extend_from_slice(&whole[..whole.len() - read.0.len()]);
        }
        Ok(out)
    }

    fn shorten_exports(&mut self, body: &[u8]) -> Result<Vec<u8>> {
        let mut read = Reader(body);
        let count = read.number()?;
        let mut out = number(count);
        for _ in 0..count {
            push_sized(&mut out, &self.short(read.sized()?));
            out.extend_from_slice(read.take(1)?);
            out.extend(number(read.number()?));
        }
        Ok(out)
    }

    /// The glue with each whole word that is one of the names replaced.
    fn shorten_glue(&self, glue: &str) -> String {
        let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
        let mut out = String::with_capacity(glue.len());
        let mut rest = glue;
        while !rest.is_empty() {
            let end = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            out.push_str(self.0.get(word.as_bytes()).map_or(word, String::as_str));
            let gap = after.find(is_word).unwrap_or(after.len());
            out.push_str(&after[..gap]);
            rest = &after[gap..];
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_get_the_same_short_names() {
        let mut names = Names::default();
        let imports = names.shorten_imports(b"\x01\x03./g\x06__wbx1\x00\x05").unwrap();
        let exports = names.shorten_exports(b"\x02\x05__wby\x00\x01\x06memory\x02\x00").unwrap();
        assert_eq!(imports, b"\x01\x03./g\x02$0\x00\x05");
        assert_eq!(exports, b"\x02\x02$1\x00\x01\x06memory\x02\x00");
        let glue = "{__wbx1: f(){ wasm.__wby(memory, __wbx12) } }";
        assert_eq!(names.shorten_glue(glue), "{$0: f(){ wasm.$1(memory, __wbx12) } }");
    }
}
