//! Zooming and moving a picture by wheel, drag, pinch, buttons and keys.
//!
//! Knows the camera, and asks the picture where what is looked at lies.

use crate::layout::{Camera, Heading, Point};
use crate::platform::events::{self, Event};
use crate::platform::pointers;
use crate::views::heading::heading;
use crate::views::relations::picture::Picture;
use crate::views::svg::px;
use leptos::ev::PointerEvent;
use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;

/// How much nearer one press of a button or a key, or one step of a wheel, brings.
const STEP: f64 = 1.25;
/// How far one press of an arrow key moves, as a share of the frame.
const MOVE: f64 = 0.12;

/// The pointers that are pressed on a picture, by id, and where each was last.
type Held = StoredValue<Vec<(i32, Point)>>;

/// The `viewBox` of what a camera sees of a picture of this size.
pub fn view_box(camera: Camera, width_px: f64, height_px: f64) -> String {
    camera.view(width_px, height_px).map(px).join(" ")
}

/// Attributes for a picture that is zoomed by wheel and keys, and moved by mouse and fingers.
pub fn zoomed(picture: Picture) -> impl Attribute {
    let camera = picture.camera;
    let held: Held = StoredValue::new(Vec::new());
    let release = move |event: PointerEvent| {
        if let Some(pointer) = pointers::pointer(&event) {
            held.update_value(|held| held.retain(|(id, _)| *id != pointer.id));
        }
    };
    view! {
        <{..}
            data-zoomed=move || (!camera.get().is_fit()).then_some("true")
            on:wheel=move |event| on_wheel(&event, camera)
            on:keydown=move |event| on_key(&event, picture)
            on:pointerdown=move |event| on_press(&event, held)
            on:pointermove=move |event| on_move(&event, camera, held)
            on:pointerup=release
            on:pointercancel=release
            on:pointerleave=release
        />
    }
}

fn on_wheel(event: &Event, camera: RwSignal<Camera>) {
    let Some((pointer, turned)) = pointers::pointer(event).zip(pointers::wheel(event)) else {
        return;
    };
    events::prevent(event);
    let place = Point::new(pointer.at.0 / pointer.size.0, pointer.at.1 / pointer.size.1);
    let step = 1.0 + turned.abs().min(100.0) / 400.0;
    let factor = if turned < 0.0 { step } else { 1.0 / step };
    camera.update(|camera| *camera = camera.zoomed(factor, place));
}

fn on_key(event: &Event, picture: Picture) {
    let factor = match events::key(event).as_str() {
        "+" | "=" => STEP,
        "-" => 1.0 / STEP,
        "0" => 0.0,
        _ => return,
    };
    events::prevent(event);
    picture.zoom(factor);
}

fn on_press(event: &Event, held: Held) {
    if let Some(pointer) = pointers::pointer(event).filter(|pointer| pointer.pressed) {
        let at = Point::new(pointer.at.0, pointer.at.1);
        held.update_value(|held| held.push((pointer.id, at)));
    }
}

fn on_move(event: &Event, camera: RwSignal<Camera>, held: Held) {
    let Some(pointer) = pointers::pointer(event) else { return };
    let now = Point::new(pointer.at.0, pointer.at.1);
    let places = |held: &[(i32, Point)]| held.iter().map(|(_, at)| *at).collect::<Vec<Point>>();
    let before = held.with_value(|held| places(held));
    let known = held.with_value(|held| held.iter().position(|(id, _)| *id == pointer.id));
    // A drag starts with its first few pixels: a click may tremble.
    let Some(at) = known.filter(|at| before.len() > 1 || before[*at].distance(now) > 2.0) else {
        return;
    };
    if before.len() == 1 && camera.get_untracked().is_fit() {
        return;
    }
    pointers::capture(event);
    held.update_value(|held| held[at].1 = now);
    let after = held.with_value(|held| places(held));
    let size = Point::new(pointer.size.0, pointer.size.1);
    camera.update(|camera| *camera = camera.dragged(&before, &after, size));
}

/// The buttons that zoom; arrow keys on them move the picture.
#[component]
pub fn ZoomButtons(picture: Picture) -> impl IntoView {
    let button = |words: &'static str, factor: f64| {
        view! {
            <button class="button" type="button" on:click=move |_| picture.zoom(factor)>
                {words}
            </button>
        }
        .into_any()
    };
    view! {
        <div
            class="travel"
            role="group"
            aria-label="Zoom; arrow keys move the picture"
            on:keydown=move |event| on_arrow(&event, picture)
        >
            {button("Nearer", STEP)}
            {button("Further", 1.0 / STEP)}
            {button("Fit", 0.0)}
        </div>
    }
    .into_any()
}

fn on_arrow(event: &Event, picture: Picture) {
    let step = match heading(&events::key(event)) {
        Some(Heading::Left) => Point::new(MOVE, 0.0),
        Some(Heading::Right) => Point::new(-MOVE, 0.0),
        Some(Heading::Up) => Point::new(0.0, MOVE),
        Some(Heading::Down) => Point::new(0.0, -MOVE),
        None => return on_key(event, picture),
    };
    events::prevent(event);
    picture.camera.update(|camera| *camera = camera.moved(step));
}
