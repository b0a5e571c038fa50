//! Opening a dataset that comes in pieces, so that the page can answer meanwhile.

use super::intake::Intake;
use super::limits::FILE_BYTES;
use super::problem::Problem;
use super::reader::Reader;
use super::resolver::{Resolver, SLICE};
use crate::model::Dataset;

/// A dataset while it is read: one `sayso/1` document, or JSON Lines (the first line the header,
/// then one record a line).
pub struct Opening {
    name: String,
    intake: Intake,
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
            return Err(vec![Problem::of_file(name, &message)]);
        }
        Ok(Self { name: name.to_owned(), intake: Intake::new(name) })
    }

    /// Reads on. Pieces need not end where records or characters do.
    pub fn push(&mut self, bytes: &[u8]) {
        self.intake.push(bytes);
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
        let document = self.intake.end();
        let mut reader: Reader<'_> = self.intake.reader;
        if let Some((text, line)) = &document {
            let mut records = reader.document(text, *line).into_iter();
            while records.len() > 0 && !reader.stopped {
                records.by_ref().take(SLICE).for_each(|record| reader.record(record));
                if !pause(0.0).await {
                    return Err(Vec::new());
                }
            }
        }
        let files = [self.name.as_str()];
        let mut resolver = Resolver::new(&files, &reader.records, reader.claims, reader.unread);
        while let Some(share) = resolver.step() {
            if !pause(share).await {
                return Err(Vec::new());
            }
        }
        resolver.finish()
    }
}
