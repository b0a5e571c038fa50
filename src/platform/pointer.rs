//! Pointers and wheels: where they are over the element that listens.

use super::events::Event;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent, PointerEvent, WheelEvent};

/// A pointer: a mouse, a pen or one finger.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pointer {
    /// Which of several.
    pub id: i32,
    /// Px from the left edge of the element that listens.
    pub x: f64,
}

/// The pointer of an event; none for another event, or one with a button other than the first.
pub fn pointer(event: &Event) -> Option<Pointer> {
    let pointer = event.dyn_ref::<PointerEvent>().filter(|pointer| pointer.button() <= 0)?;
    Some(Pointer { id: pointer.pointer_id(), x: x_of(pointer) })
}

/// Sends what the pointer of an event does from now on to the element that listens, wherever it
/// goes.
pub fn hold(event: &Event) {
    let pointer = event.dyn_ref::<PointerEvent>();
    let listening = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    if let (Some(pointer), Some(element)) = (pointer, listening) {
        // A pointer that is gone already needs no holding.
        drop(element.set_pointer_capture(pointer.pointer_id()));
    }
}

/// A turn of the wheel, or two fingers on a touchpad.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wheel {
    /// Px from the left edge of the element that listens.
    pub x: f64,
    /// Px to the right.
    pub across_px: f64,
    /// Px down.
    pub down_px: f64,
    /// Whether Ctrl or Meta is held, or a touchpad is pinched.
    pub with_key: bool,
}

/// The turn of an event. Shift turns down into right.
pub fn wheel(event: &Event) -> Option<Wheel> {
    const LINE_PX: f64 = 16.0;
    let wheel = event.dyn_ref::<WheelEvent>()?;
    let unit = if wheel.delta_mode() == WheelEvent::DOM_DELTA_PIXEL { 1.0 } else { LINE_PX };
    let (mut across_px, mut down_px) = (wheel.delta_x() * unit, wheel.delta_y() * unit);
    if wheel.shift_key() && across_px == 0.0 {
        (across_px, down_px) = (down_px, 0.0);
    }
    let with_key = wheel.ctrl_key() || wheel.meta_key();
    Some(Wheel { x: x_of(wheel), across_px, down_px, with_key })
}

fn x_of(event: &MouseEvent) -> f64 {
    let listening = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    let left = listening.map_or(0.0, |element| element.get_bounding_client_rect().left());
    f64::from(event.client_x()) - left
}
