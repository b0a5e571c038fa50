//! Stands in for the crate of this name. Leptos brings it along for calls to a server, which this
//! page never makes; the real one exports its classes, so every program that is linked with it
//! carries them, called or not.
//!
//! It has what `server_fn` names of the real one. A stream made here is empty.

use futures_util::Stream;
use futures_util::stream::{Empty, empty};
use wasm_bindgen::{JsValue, UnwrapThrowExt};

/// A stream of the browser's.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// What the browser calls a stream.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// An empty stream, whatever it is made from.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        Self(web_sys::ReadableStream::new().unwrap_throw())
    }

    /// What the browser calls this stream.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Nothing, whatever the stream holds.
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        empty()
    }
}
