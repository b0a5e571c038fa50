//! SVG as PNG, drawn by the browser.

use crate::platform::document;
use js_sys::Promise;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

/// How many pixels a CSS pixel has.
const SCALE: f64 = 2.0;

/// Beyond so many pixels on a side a browser may draw nothing.
const MOST_PX: f64 = 16_000.0;

/// An SVG of this size in CSS pixels as PNG, twice as large; less where it is very large. `None`
/// where the browser cannot draw it.
pub async fn png(svg: &str, width_px: f64, height_px: f64) -> Option<Blob> {
    let image = HtmlImageElement::new().ok()?;
    let encoded = String::from(js_sys::encode_uri_component(svg));
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{encoded}"));
    JsFuture::from(image.decode()).await.ok()?;
    let scale = SCALE.min(MOST_PX / width_px.max(height_px));
    let (width, height) = (width_px * scale, height_px * scale);
    let canvas = document().create_element("canvas").ok()?.dyn_into::<HtmlCanvasElement>().ok()?;
    canvas.set_width(width.ceil() as u32);
    canvas.set_height(height.ceil() as u32);
    let pen = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
    pen.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height).ok()?;
    let drawn = Promise::new(&mut |resolve, _| {
        let done = Closure::once_into_js(move |blob: JsValue| {
            drop(resolve.call1(&JsValue::NULL, &blob));
        });
        // What fails leaves the promise as it is only where a canvas has no size; it has one.
        drop(canvas.to_blob(done.unchecked_ref()));
    });
    JsFuture::from(drawn).await.ok()?.dyn_into().ok()
}
