//! Opening a file, step by step: whether it is added or replaces what is open; which format it has;
//! what its columns hold; then loading it.

use crate::data::Problem;
use crate::exchange::csv::Sheet;
use crate::exchange::{
    Choices, Format, Recognised, Refusal, TELLING_BYTES, merge, read, recognise, title,
};
use crate::platform::files::Picked;
use crate::platform::pace::{self, Pace};
use crate::views::asked::{Asked, How, Report, Table};
use crate::views::opener::{Opened, Opener};
use leptos::prelude::*;
use std::sync::Arc;

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

    /// Asks nothing any more, and stops reading the table that was asked about; what is open stays.
    pub fn drop_question(self) {
        let is_begun = |o: &Opened| matches!(o.asked, Some(Asked::Columns(_)));
        if self.opened.with_untracked(is_begun) {
            self.cancel();
        }
        self.files.update_value(|files| files.waiting = None);
        self.ask(None);
    }

    fn begin(self, file: Picked, how: How) {
        pace::start(async move {
            let start = file.read(0, file.bytes().min(TELLING_BYTES as u64)).await;
            match recognise(&file.name(), &start.unwrap_or_default()) {
                Recognised::Known(Format::Sayso) => self.settle(file, how, Report::default()).await,
                Recognised::Known(format) => self.import(&file, format, how).await,
                Recognised::Foreign(sentence) => self.refuse(&file.name(), &[sentence]),
            }
        });
    }

    /// Takes in a file of another format: of a table, the columns are asked about.
    async fn import(self, file: &Picked, format: Format, how: How) {
        let name = file.name();
        let attempt = self.begin_loading(&name);
        // What is read at a stretch is told before.
        pace::rest().await;
        let Some(bytes) = file.read(0, file.bytes()).await else {
            return self.refuse(&name, &["the browser could not read it".to_owned()]);
        };
        if format == Format::Table {
            return self.ask_columns(attempt, &name, &bytes, how).await;
        }
        match read(&name, &bytes, &Choices::default()) {
            Ok(imported) if self.go_on(attempt, 1.0) => {
                let document = Picked::of_text(&name, &imported.document);
                self.settle(document, how, Report::of(&imported)).await;
            }
            // It was stopped.
            Ok(_) => {}
            Err(refusal) => self.refuse(&name, &reasons(&refusal)),
        }
    }

    /// Reads a table, then asks what its columns hold.
    async fn ask_columns(self, attempt: u32, name: &str, bytes: &[u8], how: How) {
        let mut pace = Pace::new();
        let sheet = Sheet::read_slowly(bytes, async |share| {
            pace.breathe().await;
            self.go_on(attempt, share)
        });
        match sheet.await {
            Ok(Some(sheet)) => {
                self.cancel();
                let table = Table { name: name.to_owned(), attempt, sheet, how };
                self.ask(Some(Asked::Columns(Arc::new(table))));
            }
            Ok(None) => {}
            Err(refusal) => self.refuse(name, &reasons(&refusal)),
        }
    }

    /// Opens a table whose columns hold what the reader says, and tells `answered` before the question
    /// goes. Where that does not work it is told why, and the question stays.
    pub fn open_table(
        self,
        table: Arc<Table>,
        choices: Choices,
        answered: impl FnOnce(Result<(), Refusal>) + 'static,
    ) {
        let attempt = self.begin_loading(&table.name);
        pace::start(async move {
            let mut pace = Pace::new();
            let title = title(&table.name);
            let imported = table.sheet.import_slowly(&title, &choices, async |share| {
                pace.breathe().await;
                self.go_on(attempt, share)
            });
            match imported.await {
                Ok(Some(imported)) => {
                    answered(Ok(()));
                    self.ask(None);
                    let document = Picked::of_text(&table.name, &imported.document);
                    self.settle(document, table.how, Report::of(&imported)).await;
                }
                Ok(None) => {}
                Err(refusal) => {
                    self.cancel();
                    answered(Err(refusal));
                }
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

/// Why a file makes no document, one by one.
fn reasons(refusal: &Refusal) -> Vec<String> {
    match refusal {
        Refusal::Nothing { left_out, .. } if !left_out.is_empty() => {
            left_out.iter().map(ToString::to_string).collect()
        }
        other => vec![other.to_string()],
    }
}
