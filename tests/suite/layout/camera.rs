//! Zooming and moving.

use crate::generated::seeded;
use proptest::prelude::*;
use sayso::layout::{Camera, Point};

fn corner(camera: Camera) -> (f64, f64) {
    (camera.corner.x, camera.corner.y)
}

#[test]
fn at_first_all_is_seen() {
    assert_eq!(Camera::default().view(800.0, 400.0), [0.0, 0.0, 800.0, 400.0]);
    assert!(Camera::default().is_fit());
}

#[test]
fn zooming_keeps_the_place_under_the_pointer() {
    let near = Camera::default().zoomed(2.0, Point::new(0.25, 0.5));
    assert_eq!((near.scale, corner(near)), (2.0, (0.125, 0.25)));
    assert_eq!(near.zoomed(0.0, Point::new(0.5, 0.5)), Camera::default(), "0 fits");
}

#[test]
fn zooming_to_a_place_brings_it_to_the_middle_as_far_as_the_edges_allow() {
    let to = |x, y| Camera::default().zoomed_to(2.0, Point::new(x, y));
    assert_eq!(corner(to(0.5, 0.5)), (0.25, 0.25));
    assert_eq!(corner(to(0.75, 0.25)), (0.5, 0.0), "up to the edge, no further");
    assert_eq!(corner(to(1.0, 0.0)), (0.5, 0.0));
    assert_eq!(to(0.75, 0.25).zoomed_to(0.0, Point::new(0.75, 0.25)), Camera::default(), "0 fits");
}

#[test]
fn a_drag_moves_what_lies_under_the_finger() {
    let near = Camera::default().zoomed(2.0, Point::new(0.5, 0.5));
    let size = Point::new(200.0, 100.0);
    let moved = near.dragged(&[Point::new(100.0, 50.0)], &[Point::new(60.0, 50.0)], size);
    assert_eq!(corner(moved), (0.35, 0.25));
}

#[test]
fn two_fingers_that_part_zoom() {
    let size = Point::new(200.0, 100.0);
    let (from, to) = (
        [Point::new(90.0, 50.0), Point::new(110.0, 50.0)],
        [Point::new(80.0, 50.0), Point::new(120.0, 50.0)],
    );
    assert_eq!(Camera::default().dragged(&from, &to, size).scale, 2.0);
}

#[test]
fn a_place_outside_is_brought_into_view() {
    let near = Camera::default().zoomed(4.0, Point::new(0.0, 0.0));
    let [x, _, width, _] = near.showing(Point::new(0.9, 0.1)).view(1.0, 1.0);
    assert!(x < 0.9 && 0.9 < x + width);
}

proptest! {
    #![proptest_config(seeded(200))]

    #[test]
    fn nothing_beside_the_picture_is_ever_seen(
        steps in prop::collection::vec((0.1_f64..4.0, -1.0_f64..1.0, -1.0_f64..1.0), 1..12),
    ) {
        let mut camera = Camera::default();
        for (factor, x, y) in steps {
            camera = camera.zoomed(factor, Point::new(x.abs(), y.abs())).moved(Point::new(x, y));
            let [left, top, width, height] = camera.view(1.0, 1.0);
            prop_assert!(left >= -1e-9 && top >= -1e-9);
            prop_assert!(left + width <= 1.0 + 1e-9 && top + height <= 1.0 + 1e-9);
        }
    }
}
