//! Opening a file, step by step: whether it is added or replaces what is open; which format it has;
//! then loading it.

use crate::data::Problem;
use crate::exchange::{Format, Recognised, TELLING_BYTES, merge, recognise};
use crate::platform::files::Picked;
use crate::platform::pace;
use crate::views::asked::{Asked, How, Report};
use crate::views::opener::Opener;
use leptos::prelude::*;

impl Opener {
    /// Opens a file. Where one of the reader's own is open already, asks what becomes of that.
    pub fn open(self, file: Picked) {
        if self.has_own() {
            let name = file.name();
            self.files.update_value(|files| files.waiting = Some(file));
            self.ask(Some(Asked::AddOrReplace(name)));
        } else {
            self.begin(file, How::Replace);
        }
    }

    /// Goes on with the file that was asked about.
    pub fn answer(self, how: How) {
        self.ask(None);
        let waiting = self.files.try_update_value(|files| files.waiting.take()).flatten();
        if let Some(file) = waiting {
            self.begin(file, how);
        }
    }

    /// Asks nothing any more; what is open stays.
    pub fn drop_question(self) {
        self.files.update_value(|files| files.waiting = None);
        self.ask(None);
    }

    fn begin(self, file: Picked, how: How) {
        pace::start(async move {
            let start = file.read(0, file.bytes().min(TELLING_BYTES as u64)).await;
            match recognise(&file.name(), &start.unwrap_or_default()) {
                Recognised::Known(Format::Sayso) => self.settle(file, how, Report::default()).await,
                Recognised::Known(format) => {
                    let sentence = format!("{} is not read yet", format.words());
                    self.refuse(&file.name(), &[sentence]);
                }
                Recognised::Foreign(sentence) => self.refuse(&file.name(), &[sentence]),
            }
        });
    }

    /// Loads a document, with what is open before it if it is added to that.
    async fn settle(self, file: Picked, how: How, mut report: Report) {
        let carried = self.files.with_value(|files| files.carried.clone());
        let Some(carried) = carried.filter(|_| how == How::Add) else {
            return self.take(file, true, report);
        };
        let (Some(first), Some(second)) = (carried.text().await, file.text().await) else {
            return self.refuse(&file.name(), &["the browser could not read it".to_owned()]);
        };
        match merge(&first, &second) {
            Ok(merged) => {
                report.renamed = merged.renamed;
                let name = format!("{} and {}", carried.name(), file.name());
                self.take(Picked::of_text(&name, &merged.document), true, report);
            }
            Err(reason) => self.refuse(&file.name(), &[reason]),
        }
    }

    /// Shows why a file is not opened.
    fn refuse(self, name: &str, reasons: &[String]) {
        let problem = |reason: &String| Problem::of_file(name, reason);
        self.show_problems(name, reasons.iter().map(problem).collect());
    }
}
