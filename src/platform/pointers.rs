//! Where mouse, pen and fingers are on an element, and how a wheel turns.

use super::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, PointerEvent, WheelEvent};

/// A pointer over the element that listens to it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pointer {
    /// Which of several pointers.
    pub id: i32,
    /// Where, in CSS pixels from the element's top left corner.
    pub at: (f64, f64),
    /// Width and height of the element in CSS pixels.
    pub size: (f64, f64),
    /// Whether a button is held or a finger touches.
    pub pressed: bool,
}

/// Where an event's pointer is; nothing for events that have none.
pub fn pointer(event: &Event) -> Option<Pointer> {
    let mouse = event.dyn_ref::<MouseEvent>()?;
    let rect = listener(event)?.get_bounding_client_rect();
    Some(Pointer {
        id: event.dyn_ref::<PointerEvent>().map_or(0, PointerEvent::pointer_id),
        at: (f64::from(mouse.client_x()) - rect.left(), f64::from(mouse.client_y()) - rect.top()),
        size: (rect.width(), rect.height()),
        pressed: mouse.buttons() & 1 == 1,
    })
}

/// Whether an event is of a finger.
pub fn is_touch(event: &Event) -> bool {
    event.dyn_ref::<PointerEvent>().is_some_and(|pointer| pointer.pointer_type() == "touch")
}

/// Has the element that listens get all that this pointer does until it is let go, so that a drag
/// is no click on what lies under it.
pub fn capture(event: &Event) {
    if let (Some(element), Some(pointer)) = (listener(event), event.dyn_ref::<PointerEvent>()) {
        // A pointer that is gone by now needs no capture.
        drop(element.set_pointer_capture(pointer.pointer_id()));
    }
}

/// How far a wheel turned, down being positive, where it is meant for the element that listens:
/// with Ctrl or Meta held (pinching a trackpad counts as that), or while focus is inside.
pub fn wheel(event: &Event) -> Option<f64> {
    let wheel = event.dyn_ref::<WheelEvent>()?;
    let focused = || {
        let active = document().active_element();
        listener(event).is_some_and(|element| element.contains(active.as_deref()))
    };
    (wheel.ctrl_key() || wheel.meta_key() || focused()).then(|| wheel.delta_y())
}

/// How far a wheel turned, in px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turn {
    /// To the right; Shift turns down into right.
    pub across: f64,
    /// Down.
    pub down: f64,
    /// Whether Ctrl or Meta is held, or a trackpad is pinched.
    pub with_key: bool,
}

/// How far a wheel turned, whoever it is meant for.
pub fn turn(event: &Event) -> Option<Turn> {
    const LINE_PX: f64 = 16.0;
    let wheel = event.dyn_ref::<WheelEvent>()?;
    let unit = if wheel.delta_mode() == WheelEvent::DOM_DELTA_PIXEL { 1.0 } else { LINE_PX };
    let (mut across, mut down) = (wheel.delta_x() * unit, wheel.delta_y() * unit);
    if wheel.shift_key() && across == 0.0 {
        (across, down) = (down, 0.0);
    }
    Some(Turn { across, down, with_key: wheel.ctrl_key() || wheel.meta_key() })
}

fn listener(event: &Event) -> Option<Element> {
    event.current_target().and_then(|target| target.dyn_into().ok())
}
