//! The flow of who carries whom.

use crate::generated::{any_fixture, seeded};
use crate::world::World;
use proptest::prelude::*;
use sayso::layout::{FlowLayout, Rect, Stop, flow_layout};
use sayso::query::carriers;

fn laid(world: &World, width: f64) -> FlowLayout {
    let claims: Vec<_> = world.dataset.claim_ixs().collect();
    flow_layout(&world.dataset, &carriers(&world.dataset, &claims), width)
}

#[test]
fn a_relay_stands_between_root_and_publisher() {
    let world = World::new(
        "c1: cad > report > dia | a ties b
         c2: cad > report > dia | a funds b
         c3: cad | a ties b",
    );
    let layout = laid(&world, 800.0);
    let stops: Vec<(Stop, usize)> = layout.bars.iter().map(|bar| (bar.stop, bar.claims)).collect();
    assert_eq!(stops, [(Stop::Root, 2), (Stop::Root, 1), (Stop::Relay, 2), (Stop::Publisher, 3),]);
    assert_eq!(layout.bands.len(), 3);
}

#[test]
fn a_band_is_as_wide_as_it_has_claims() {
    let world = World::new(
        "c1: cad > dia | a ties b
         c2: cad > dia | a funds b
         c3: cad > un | a ties b",
    );
    let thick: Vec<f64> = laid(&world, 800.0).bands.iter().map(|band| band.thick_px).collect();
    assert_eq!(thick[0], 2.0 * thick[1]);
}

#[test]
fn too_many_voices_are_cut_and_counted() {
    let lines: Vec<String> = (0..50).map(|n| format!("c{n}: cad > voice-{n} | a ties b")).collect();
    let layout = laid(&World::new(&lines.join("\n")), 800.0);
    assert_eq!(layout.left_out, 20);
    assert_eq!(layout.bars.iter().filter(|bar| bar.stop == Stop::Root).count(), 30);
}

#[test]
fn nothing_makes_an_empty_picture() {
    let layout = laid(&World::new(""), 800.0);
    assert!(layout.bars.is_empty() && layout.bands.is_empty());
}

proptest! {
    #![proptest_config(seeded(60))]

    #[test]
    fn bars_and_labels_are_apart_inside_and_the_same_each_time(
        lines in any_fixture(),
        width in 300.0_f64..1400.0,
    ) {
        let world = World::new(&lines);
        let layout = laid(&world, width);
        prop_assert_eq!(&layout, &laid(&world, width));
        let frame = Rect::new(0.0, 0.0, layout.width_px, layout.height_px).grown(0.01);
        for (at, bar) in layout.bars.iter().enumerate() {
            prop_assert!(frame.holds(&bar.rect) && frame.holds(&bar.label.rect), "{bar:?}");
            prop_assert!(bar.hit.height >= 24.0);
            for other in &layout.bars[at + 1..] {
                prop_assert!(!bar.hit.overlaps(&other.hit), "{bar:?} {other:?}");
            }
        }
        let drawn: usize = layout.bars.iter().filter(|b| b.stop == Stop::Root).map(|b| b.claims).sum();
        prop_assert_eq!(drawn + layout.left_out, world.dataset.claims.len());
    }
}
