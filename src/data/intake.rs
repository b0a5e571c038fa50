//! Taking in the bytes of files as they come: what the file is, where its text starts, which form
//! it has. Lines are read as soon as they are there whole; a document waits for its end.

use super::foreign;
use super::form::{Form, Rest};
use super::reader::Reader;

/// UTF-8's byte order mark, which some editors write before a text.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Files while they come in, one after the other.
pub(super) struct Intake {
    pub reader: Reader<'static>,
    /// `None` before the first line is there.
    form: Option<Form>,
    /// What is not read yet: of a document all, of JSON Lines a part of a line.
    pending: Vec<u8>,
    /// How many bytes of it were searched for the end of a line.
    searched: usize,
    /// The line on which it starts.
    line: usize,
    has_begun: bool,
}

impl Intake {
    /// For a file of this name.
    pub fn new(name: &str) -> Self {
        Self {
            reader: Reader::new(name),
            form: None,
            pending: Vec::new(),
            searched: 0,
            line: 1,
            has_begun: false,
        }
    }

    /// Goes on with a file of this name.
    pub fn next_file(&mut self, name: &str) {
        self.reader.next_file(name);
        (self.form, self.searched, self.line, self.has_begun) = (None, 0, 1, false);
    }

    /// Takes more bytes of the file. Pieces need not end where records or characters do.
    pub fn push(&mut self, bytes: &[u8]) {
        if self.reader.stopped {
            return;
        }
        self.pending.extend_from_slice(bytes);
        if !self.has_begun {
            if self.pending.len() < foreign::TELLING_BYTES {
                return;
            }
            self.begin();
        }
        self.go_on();
    }

    /// Ends the file. If it is a document, it is left to read: its bytes, and the line on which they
    /// start.
    pub fn end(&mut self) -> Option<(Vec<u8>, usize)> {
        if !self.has_begun {
            self.begin();
        }
        if self.form.is_none() {
            self.skip_blank();
            let first = self.line_end().unwrap_or(self.pending.len());
            let (first, rest) = self.pending.split_at(first);
            self.form = Some(form_of(first, rest));
            self.searched = 0;
        }
        if self.form == Some(Form::Lines) && !self.pending.is_empty() {
            self.pending.push(b'\n');
            self.lines();
        }
        let document = (std::mem::take(&mut self.pending), self.line);
        (self.form == Some(Form::Document) && !self.reader.stopped).then_some(document)
    }

    /// Looks at the first bytes of the file.
    fn begin(&mut self) {
        self.has_begun = true;
        if self.pending.starts_with(BYTE_ORDER_MARK) {
            self.pending.drain(..BYTE_ORDER_MARK.len());
        }
        if let Some(what) = foreign::of_bytes(&self.pending) {
            self.reader.stop(1, what);
        }
    }

    fn go_on(&mut self) {
        if self.form.is_none() {
            self.skip_blank();
            self.form = self.find_form();
        }
        if self.form == Some(Form::Lines) {
            self.lines();
        }
    }

    /// Drops blank lines at the start.
    fn skip_blank(&mut self) {
        let blank = self.pending.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        let lines = self.pending.drain(..blank).filter(|byte| *byte == b'\n').count();
        self.line += lines;
        self.searched = self.searched.saturating_sub(blank);
    }

    /// The form, once the first line is there and something behind it.
    fn find_form(&mut self) -> Option<Form> {
        let end = self.line_end()?;
        let (first, rest) = self.pending.split_at(end);
        let is_enough = rest.len() > BLANK_BYTES || !is_blank(rest);
        is_enough.then(|| form_of(first, rest))
    }

    /// Where the first line ends, if its end is there.
    fn line_end(&mut self) -> Option<usize> {
        let found = self.pending[self.searched..].iter().position(|byte| *byte == b'\n');
        self.searched = found.map_or(self.pending.len(), |at| self.searched + at);
        found.map(|_| self.searched)
    }

    /// Reads the lines that are there whole.
    fn lines(&mut self) {
        let mut pending = std::mem::take(&mut self.pending);
        let mut start = 0;
        while !self.reader.stopped
            && let Some(length) = pending[self.searched..].iter().position(|byte| *byte == b'\n')
        {
            let end = self.searched + length;
            let line = &pending[start..end];
            if !is_blank(line) {
                self.reader.line(line, self.line);
            }
            self.line += 1;
            start = end + 1;
            self.searched = start;
        }
        pending.drain(..start);
        self.searched = pending.len();
        self.pending = pending;
    }
}

/// Blank bytes behind a first line after which nobody waits for more.
const BLANK_BYTES: usize = 4096;

fn is_blank(bytes: &[u8]) -> bool {
    bytes.iter().all(u8::is_ascii_whitespace)
}

/// The form of a text with this first line, of which the rest may not be there whole.
fn form_of(first: &[u8], rest: &[u8]) -> Form {
    let rest = if is_blank(rest) { Rest::Blank } else { Rest::Text };
    // What is no UTF-8 is told with its line when the document is read.
    std::str::from_utf8(first).map_or(Form::Document, |first| Form::of(first, rest))
}
