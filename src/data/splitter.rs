//! Splitting the text of one JSON document into the fields of its top level and the items of its
//! lists, as the text comes in, so that a large file is read piece by piece.
//!
//! Knows JSON's brackets and strings; what a piece means, and whether it is well-formed inside, is
//! for others to say.

use super::json::{self, Json, Value};
use super::limits::{NESTING, RECORD_BYTES};

/// A part of the document.
pub(super) struct Piece {
    /// The field of the top level.
    pub field: String,
    /// Its place, from 0, if it is an item of that field's list; `None`: it is the whole value.
    pub item: Option<usize>,
    /// The line it starts on, from 1.
    pub line: usize,
    /// Its JSON text.
    pub text: Vec<u8>,
}

/// What is wrong with the brackets, and the line.
pub(super) struct Broken {
    pub line: usize,
    pub message: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Document,
    Field { first: bool },
    Item { first: bool },
    AfterField,
    AfterItem,
    Nothing,
}

/// The state of splitting.
pub(super) struct Splitter {
    next: Next,
    field: String,
    /// Items of the list at hand that were read.
    items: usize,
    buffer: Vec<u8>,
    at: usize,
    line: usize,
}

impl Splitter {
    pub fn new() -> Self {
        Self {
            next: Next::Document,
            field: String::new(),
            items: 0,
            buffer: Vec::new(),
            at: 0,
            line: 1,
        }
    }

    /// Takes more of the text.
    pub fn push(&mut self, bytes: &[u8]) {
        self.buffer.drain(..self.at);
        self.at = 0;
        self.buffer.extend_from_slice(bytes);
    }

    /// The next piece that is there whole; `None`: more text is needed, or nothing follows.
    ///
    /// # Errors
    /// Where the text is no JSON object, or passes a limit.
    pub fn piece(&mut self) -> Result<Option<Piece>, Broken> {
        while let Some(byte) = self.peek() {
            match (self.next, byte) {
                (Next::Document, b'{') => self.go(Next::Field { first: true }),
                (Next::Field { first: true } | Next::AfterField, b'}') => self.go(Next::Nothing),
                (Next::AfterField, b',') => self.go(Next::Field { first: false }),
                (Next::Item { first: true } | Next::AfterItem, b']') => self.go(Next::AfterField),
                (Next::AfterItem, b',') => self.go(Next::Item { first: false }),
                (Next::Field { .. }, b'"') => match self.field()? {
                    Some(Some(piece)) => return Ok(Some(piece)),
                    Some(None) => {}
                    None => return Ok(None),
                },
                (Next::Item { .. }, _) => {
                    let piece = self.value(Some(self.items))?;
                    if piece.is_some() {
                        self.items += 1;
                        self.next = Next::AfterItem;
                    }
                    return Ok(piece);
                }
                _ => return Err(self.unexpected(byte)),
            }
        }
        Ok(None)
    }

    /// Whether the document has ended.
    pub fn is_done(&self) -> bool {
        self.next == Next::Nothing
    }

    /// The line that is reached.
    pub fn line(&self) -> usize {
        self.line
    }

    fn go(&mut self, next: Next) {
        self.at += 1;
        self.next = next;
    }

    fn unexpected(&self, byte: u8) -> Broken {
        let message = format!("not a JSON object: `{}` is not expected here", char::from(byte));
        Broken { line: self.line, message }
    }

    /// The next byte that is no white space.
    fn peek(&mut self) -> Option<u8> {
        while let Some(byte) = self.buffer.get(self.at) {
            match byte {
                b'\n' => self.line += 1,
                b' ' | b'\t' | b'\r' => {}
                byte => return Some(*byte),
            }
            self.at += 1;
        }
        None
    }

    /// Reads a field's name and, if its value is no list, its value. `None`: not there whole yet.
    fn field(&mut self) -> Result<Option<Option<Piece>>, Broken> {
        let (start, line) = (self.at, self.line);
        let Some(name) = self.value(None)? else {
            return Ok(None);
        };
        let Some(colon) = self.peek() else {
            return Ok(self.back_to(start, line));
        };
        if colon != b':' {
            return Err(self.unexpected(colon));
        }
        self.at += 1;
        let Some(first) = self.peek() else {
            return Ok(self.back_to(start, line));
        };
        self.field = text_of(&name.text);
        if first == b'[' {
            self.items = 0;
            self.go(Next::Item { first: true });
            return Ok(Some(None));
        }
        match self.value(None)? {
            None => Ok(self.back_to(start, line)),
            piece => {
                self.next = Next::AfterField;
                Ok(Some(piece))
            }
        }
    }

    fn back_to<T>(&mut self, start: usize, line: usize) -> Option<T> {
        (self.at, self.line) = (start, line);
        None
    }

    /// The value that starts here, if it is there whole.
    fn value(&mut self, item: Option<usize>) -> Result<Option<Piece>, Broken> {
        let broken = |message: String| Broken { line: self.line, message };
        let rest = &self.buffer[self.at..];
        let end = end_of_value(rest).map_err(broken)?;
        let Some(end) = end else {
            if rest.len() > RECORD_BYTES {
                return Err(broken(format!("one record has more than {RECORD_BYTES} bytes")));
            }
            return Ok(None);
        };
        let piece =
            Piece { field: self.field.clone(), item, line: self.line, text: rest[..end].to_vec() };
        self.line += piece.text.iter().filter(|byte| **byte == b'\n').count();
        self.at += end;
        Ok(Some(piece))
    }
}

/// The text that a JSON string says; empty where it says none.
fn text_of(string: &[u8]) -> String {
    match std::str::from_utf8(string).ok().map(json::read) {
        Some(Ok(Json { value: Value::Text(text), .. })) => text,
        _ => String::new(),
    }
}

/// Where a value ends that starts at the first byte; `None`: not in this text.
///
/// # Errors
/// Where it is nested too deeply.
pub(super) fn end_of_value(text: &[u8]) -> Result<Option<usize>, String> {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for (at, byte) in text.iter().enumerate() {
        if in_string {
            in_string = escaped || *byte != b'"';
            escaped = *byte == b'\\' && !escaped;
            if !in_string && depth == 0 {
                return Ok(Some(at + 1));
            }
            continue;
        }
        match byte {
            b'"' => in_string = true,
            b'{' | b'[' => depth += 1,
            // What closes or parts the surroundings ends a number or a word.
            b'}' | b']' | b',' | b' ' | b'\t' | b'\r' | b'\n' if depth == 0 => {
                return Ok(Some(at));
            }
            b'}' | b']' => {
                depth -= 1;
                if depth == 0 {
                    return Ok(Some(at + 1));
                }
            }
            _ => {}
        }
        if depth > NESTING {
            return Err(format!("brackets are nested more than {NESTING} deep"));
        }
    }
    Ok(None)
}
