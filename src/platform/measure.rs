//! How wide things are on screen.

use super::{document, window};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event, MouseEvent, ResizeObserver};

/// Calls back with the width in CSS pixels of the element with this id, now and whenever it
/// changes, for as long as the page lives.
pub fn on_width(id: &str, changed: impl Fn(f64) + 'static) {
    let Some(element) = document().get_element_by_id(id) else { return };
    changed(element.get_bounding_client_rect().width());
    let watched = element.clone();
    let changed = Rc::new(changed);
    let callback = Closure::<dyn Fn()>::new(move || {
        let (changed, watched) = (changed.clone(), watched.clone());
        // After this frame: what is drawn for a new width may change it once more, which no
        // observer is told within the frame.
        let tell = move || changed(watched.get_bounding_client_rect().width());
        gloo::timers::callback::Timeout::new(0, tell).forget();
    });
    if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
        observer.observe(&element);
        // The observer lives as long as the page and calls the closure.
        callback.forget();
    }
}

/// The room in CSS pixels from where an event happened, its pointer or else what it happened in, down
/// to the lower edge of the window.
pub fn room_below(event: &Event) -> f64 {
    let target = || {
        let target = event.target()?.dyn_into::<Element>().ok()?;
        Some(target.get_bounding_client_rect().bottom())
    };
    let pointer = event.dyn_ref::<MouseEvent>().map(|mouse| f64::from(mouse.client_y()));
    let height = window().inner_height().ok().and_then(|height| height.as_f64());
    height.unwrap_or_default() - pointer.or_else(target).unwrap_or_default()
}

/// Brings the first element that matches a selector into view once what is under way has been
/// drawn, moving no more than needed.
pub fn scroll_to(selector: String) {
    let scroll = move || {
        if let Ok(Some(element)) = document().query_selector(&selector) {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    };
    gloo::timers::callback::Timeout::new(0, scroll).forget();
}

/// Goes up to where the element with this id begins, if that is above what is in sight.
pub fn scroll_up_to(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(above) = element.map(|e| e.get_bounding_client_rect().top()).filter(|y| *y < 0.0) {
        window().scroll_by_with_x_and_y(0.0, above);
    }
}

/// Goes to the top of the page.
pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}
