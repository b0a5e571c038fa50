//! Opening a file, step by step: whether it is added or replaces what is open; which format it has;
//! what its columns hold; then loading it.

use crate::data::Problem;
use crate::exchange::csv::Sheet;
use crate::exchange::{
    Choices, Format, Recognised, Refusal, TELLING_BYTES, merge, read, recognise,
};
use crate::platform::files::Picked;
use crate::platform::pace;
use crate::views::asked::{Asked, How, Report, Table};
use crate::views::opener::Opener;
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
                Recognised::Known(format) => self.import(&file, format, how).await,
                Recognised::Foreign(sentence) => self.refuse(&file.name(), &[sentence]),
            }
        });
    }

    /// Takes in a file of another format: of a table, the columns are asked about.
    async fn import(self, file: &Picked, format: Format, how: How) {
        let name = file.name();
        let Some(bytes) = file.read(0, file.bytes()).await else {
            return self.refuse(&name, &["the browser could not read it".to_owned()]);
        };
        match (format, Sheet::read(&bytes)) {
            (Format::Table, Ok(sheet)) => {
                let table = Table { name, bytes, sheet, how };
                self.ask(Some(Asked::Columns(Arc::new(table))));
            }
            (Format::Table, Err(refusal)) => self.refuse(&name, &reasons(&refusal)),
            _ => match read(&name, &bytes, &Choices::default()) {
                Ok(imported) => {
                    let document = Picked::of_text(&name, &imported.document);
                    self.settle(document, how, Report::of(&imported)).await;
                }
                Err(refusal) => self.refuse(&name, &reasons(&refusal)),
            },
        }
    }

    /// Opens a table whose columns hold what the reader says.
    ///
    /// # Errors
    /// Why not; the question stays.
    pub fn open_table(self, table: &Table, choices: &Choices) -> Result<(), Refusal> {
        let imported = read(&table.name, &table.bytes, choices)?;
        self.ask(None);
        let (document, how) = (Picked::of_text(&table.name, &imported.document), table.how);
        let report = Report::of(&imported);
        pace::start(async move { self.settle(document, how, report).await });
        Ok(())
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
