//! What the boot script does for the program: the functions of its `sayso`, in
//! `xtask/page/boot.js`. The parts of `platform` give them their meaning.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use web_sys::{File, HtmlElement};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = sayso)]
    pub fn stage() -> HtmlElement;

    #[wasm_bindgen(js_namespace = sayso, js_name = takeOver)]
    pub fn take_over(stage: &HtmlElement);

    #[wasm_bindgen(js_namespace = sayso)]
    pub fn ready();

    #[wasm_bindgen(js_namespace = sayso)]
    pub fn rest() -> Promise;

    #[wasm_bindgen(js_namespace = sayso)]
    pub fn listen(show: &Closure<dyn Fn(String)>);

    #[wasm_bindgen(js_namespace = sayso)]
    pub fn embedded() -> File;

    #[wasm_bindgen(js_namespace = sayso)]
    pub fn kept() -> JsValue;

    #[wasm_bindgen(js_namespace = sayso)]
    pub fn keep(hash: &str);

    #[wasm_bindgen(js_namespace = sayso)]
    pub fn carry(file: &JsValue);

    #[wasm_bindgen(js_namespace = sayso)]
    pub fn save(record: &str, title: &str, description: &str, view: &str);
}
