//! Opening a dataset that comes in pieces: one `sayso/1` document, or JSON Lines (the first line
//! the header, then one record a line), read while it comes so that the page can answer meanwhile.

use super::file::{self, File, Raw};
use super::limits::{FILE_BYTES, MOST_PROBLEMS, RECORD_BYTES};
use super::problem::{Place, Problem};
use super::splitter::{Broken, Splitter, end_of_value};
use super::{in_order, resolve};
use crate::model::Dataset;

/// Claims resolved between two pauses.
pub(super) const SLICE: usize = 64;

/// How the file is laid out.
enum Form {
    /// Not known before its first line is there.
    Unknown,
    Document(Splitter),
    Lines,
}

/// A dataset while it is read.
pub struct Opening {
    name: String,
    form: Form,
    /// Bytes that make no whole line yet.
    pending: Vec<u8>,
    line: usize,
    raw: Raw,
    problems: Vec<Problem>,
    /// Set once nothing more of the file can be read.
    stopped: bool,
}

impl Opening {
    /// Starts to read a file of so many bytes.
    ///
    /// # Errors
    /// The problem of a file that is larger than any that is opened.
    pub fn new(name: &str, bytes: u64) -> Result<Self, Vec<Problem>> {
        if bytes > FILE_BYTES {
            let most = FILE_BYTES >> 20;
            let message = format!(
                "the file has {} MB; at most {most} MB can be opened in a browser",
                bytes >> 20
            );
            return Err(vec![Problem { place: place(name, 1), message }]);
        }
        Ok(Self {
            name: name.to_owned(),
            form: Form::Unknown,
            pending: Vec::new(),
            line: 0,
            raw: Raw::default(),
            problems: Vec::new(),
            stopped: false,
        })
    }

    /// Reads on. Pieces need not end where records or characters do.
    pub fn push(&mut self, bytes: &[u8]) {
        if self.stopped {
            return;
        }
        if let Form::Document(splitter) = &mut self.form {
            splitter.push(bytes);
            return self.pieces();
        }
        self.pending.extend_from_slice(bytes);
        if matches!(self.form, Form::Unknown) {
            let Some(end) = self.pending.iter().position(|byte| *byte == b'\n') else {
                // A header is short: what is longer is a document on one line.
                if self.pending.len() > RECORD_BYTES {
                    self.read_as_document();
                }
                return;
            };
            if !is_header(&self.pending[..end]) {
                return self.read_as_document();
            }
            self.form = Form::Lines;
        }
        self.lines();
    }

    /// What the file holds, once all of it was pushed; `pause` is awaited between slices of work
    /// with the share that is done, and stops the work where it gives `false`.
    ///
    /// # Errors
    /// Every problem, as [`load`](super::load) tells them; none where the work was stopped.
    pub async fn finish(
        mut self,
        mut pause: impl AsyncFnMut(f64) -> bool,
    ) -> Result<Dataset, Vec<Problem>> {
        if matches!(self.form, Form::Unknown) {
            if is_header(&self.pending) {
                self.form = Form::Lines;
            } else {
                self.read_as_document();
            }
        }
        match &self.form {
            Form::Document(splitter) if !splitter.is_done() && !self.stopped => {
                let message = "the file ends before its JSON does: it is cut off".to_owned();
                self.stop(Broken { line: splitter.line(), message });
            }
            Form::Lines if !self.pending.is_empty() && !self.stopped => {
                self.pending.push(b'\n');
                self.lines();
            }
            _ => {}
        }
        let mut broken_rules = Vec::new();
        let resolved = resolve::resolve_slowly(self.raw, &mut broken_rules, &mut pause).await;
        let Some(dataset) = resolved else {
            return Err(Vec::new());
        };
        in_order(self.problems, broken_rules, &[self.name.as_str()], dataset)
    }

    fn read_as_document(&mut self) {
        let mut splitter = Splitter::new();
        splitter.push(&std::mem::take(&mut self.pending));
        self.form = Form::Document(splitter);
        self.pieces();
    }

    /// Reads the pieces of a document that are there.
    fn pieces(&mut self) {
        loop {
            let (false, Form::Document(splitter)) = (self.stopped, &mut self.form) else {
                return;
            };
            match splitter.piece() {
                Ok(Some(piece)) => self.read(&piece.text, piece.line, |reader, raw| {
                    reader.piece(&piece.field, piece.item, raw);
                }),
                Ok(None) => return,
                Err(broken) => return self.stop(broken),
            }
        }
    }

    /// Reads the lines that are there.
    fn lines(&mut self) {
        let pending = std::mem::take(&mut self.pending);
        let mut start = 0;
        while !self.stopped
            && let Some(length) = pending[start..].iter().position(|byte| *byte == b'\n')
        {
            let line = &pending[start..start + length];
            start += length + 1;
            self.line += 1;
            if line.iter().all(u8::is_ascii_whitespace) {
                continue;
            }
            if let Err(message) = end_of_value(line) {
                let place = place(&self.name, self.line);
                self.problems.push(Problem { place, message });
                self.raw.unread.files = true;
                continue;
            }
            self.read(line, self.line, |reader, raw| reader.line(raw));
        }
        self.pending = pending[start..].to_vec();
        if self.pending.len() > RECORD_BYTES {
            let message = format!("one line has more than {RECORD_BYTES} bytes");
            self.stop(Broken { line: self.line + 1, message });
        }
    }

    fn read(
        &mut self,
        text: &[u8],
        line: usize,
        work: impl FnOnce(file::Reader<'_, '_>, &mut Raw),
    ) {
        let Ok(text) = std::str::from_utf8(text) else {
            let message = "not UTF-8 text".to_owned();
            self.raw.unread.files = true;
            return self.problems.push(Problem { place: place(&self.name, line), message });
        };
        let file = File { name: &self.name, text };
        work(file::Reader::new(file, line, &mut self.problems), &mut self.raw);
        if self.problems.len() >= MOST_PROBLEMS && !self.stopped {
            let message = format!("so far {MOST_PROBLEMS} problems: what follows was not read");
            self.stop(Broken { line, message });
        }
    }

    fn stop(&mut self, broken: Broken) {
        let place = place(&self.name, broken.line);
        self.problems.push(Problem { place, message: broken.message });
        self.raw.unread.files = true;
        self.stopped = true;
    }
}

fn place(name: &str, line: usize) -> Place {
    Place { file: name.to_owned(), line, record: None }
}

/// Whether a line is the header of JSON Lines: an object of its own that has no lists.
fn is_header(line: &[u8]) -> bool {
    let text = std::str::from_utf8(line).unwrap_or_default();
    let fields = file::top_level(&File { name: "", text });
    fields.is_ok_and(|fields| fields.iter().all(|(name, _)| file::HEADER.contains(&name.as_str())))
}
