//! Files that the reader chooses or drops on the page. They are read here and go nowhere else.

use super::window;
use js_sys::{Array, ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DragEvent, Element, Event, File, HtmlInputElement};

/// A file on the reader's machine.
#[derive(Clone)]
pub struct Picked {
    file: File,
}

impl Picked {
    pub(super) fn of(file: File) -> Self {
        Self { file }
    }

    /// A text as if the reader had chosen a file of this name.
    pub fn of_text(name: &str, text: &str) -> Self {
        let parts = Array::of1(&JsValue::from_str(text));
        let file = File::new_with_str_sequence(&parts, name);
        Self { file: file.expect("a file of one text can always be made") }
    }

    pub(super) fn as_js(&self) -> &JsValue {
        &self.file
    }

    /// Its name, without a path.
    pub fn name(&self) -> String {
        self.file.name()
    }

    /// How many bytes it has.
    pub fn bytes(&self) -> u64 {
        self.file.size() as u64
    }

    /// Its text; `None` where the browser cannot read it, or it is none.
    pub async fn text(&self) -> Option<String> {
        String::from_utf8(self.read(0, self.bytes()).await?).ok()
    }

    /// Its bytes from one place up to another; `None` where the browser cannot read them.
    pub async fn read(&self, from: u64, to: u64) -> Option<Vec<u8>> {
        let slice = self.file.slice_with_f64_and_f64(from as f64, to as f64).ok()?;
        let buffer = JsFuture::from(slice.array_buffer()).await.ok()?;
        Some(Uint8Array::new(buffer.unchecked_ref::<ArrayBuffer>()).to_vec())
    }
}

/// The file chosen in the file input that an event comes from. The input is emptied, so that the
/// same file can be chosen again.
pub fn chosen(event: &Event) -> Option<Picked> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file.map(|file| Picked { file })
}

/// The file that was dropped, if one was.
pub fn dropped(event: &Event) -> Option<Picked> {
    let transfer = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    let file = transfer.and_then(|data| data.files()).and_then(|list| list.get(0));
    file.map(|file| Picked { file })
}

/// What a text that was pasted is called, as a file.
pub const PASTED: &str = "pasted cells";

/// Calls back with what is pasted where nothing is written: a file, or cells and other texts of
/// several lines or columns, for as long as the page lives.
pub fn on_paste(pasted: impl Fn(Picked) + 'static) {
    let options = gloo::events::EventListenerOptions::enable_prevent_default();
    let paste =
        gloo::events::EventListener::new_with_options(&window(), "paste", options, move |event| {
            if let Some(file) = self::pasted(event) {
                event.prevent_default();
                pasted(file);
            }
        });
    paste.forget();
}

fn pasted(event: &Event) -> Option<Picked> {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let writes = |element: Element| {
        element.closest("input, textarea, select, dialog, [contenteditable]").ok().flatten()
    };
    if target.and_then(writes).is_some() {
        return None;
    }
    let clipboard = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    if let Some(file) = clipboard.files().and_then(|list| list.get(0)) {
        return Some(Picked { file });
    }
    let text = clipboard.get_data("text/plain").ok()?;
    text.trim().contains(['\n', '\t']).then(|| Picked::of_text(PASTED, &text))
}

/// Calls back with each file dropped anywhere on the page, for as long as the page lives.
pub fn on_drop(dropped: impl Fn(Picked) + 'static) {
    let options = gloo::events::EventListenerOptions::enable_prevent_default();
    let over =
        gloo::events::EventListener::new_with_options(&window(), "dragover", options, |event| {
            event.prevent_default()
        });
    let drop =
        gloo::events::EventListener::new_with_options(&window(), "drop", options, move |event| {
            // Without this the browser would leave the page for the file.
            event.prevent_default();
            if let Some(file) = self::dropped(event) {
                dropped(file);
            }
        });
    over.forget();
    drop.forget();
}
