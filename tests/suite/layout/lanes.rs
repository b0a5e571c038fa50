//! Marks in lanes: packed without overlap, the undated on a shelf, the dense as a strip.

use crate::generated::{any_edtf, seeded};
use proptest::prelude::*;
use sayso::layout::Rect;
use sayso::layout::timeline::{
    EndKind, Lane, LaneContent, LaneMetrics, LaneRequest, MarkLook, MarkRequest, MarkShape,
    PlacedMark, Rank, TimelineLayout, TimelineRequest, Window, lay_out_timeline,
};
use sayso::model::{Basis, ClaimIx, Edtf, SourceIx};
use std::sync::Arc;

/// Lanes of dates; claims are numbered through, in the order of `dates`.
fn request(lanes: &[Vec<Edtf>], window: Window, width_px: f64) -> (TimelineRequest, Vec<Edtf>) {
    let mut dates: Vec<Edtf> = Vec::new();
    let lane = |(key, lane): (usize, &Vec<Edtf>)| {
        let mark = |date: &Edtf| {
            dates.push(date.clone());
            let claim = ClaimIx(dates.len() as u32 - 1);
            MarkRequest { claim, extent: date.extent(), text: SourceIx(0) }
        };
        LaneRequest::new(key, lane.iter().map(mark).collect())
    };
    let lanes = Arc::new(lanes.iter().enumerate().map(lane).collect());
    let metrics = LaneMetrics::default();
    let (reach_px, beyond) = (0.0, false);
    (TimelineRequest { window, width_px, reach_px, beyond, lanes, metrics }, dates)
}

/// Lays out a request whose claims have these dates.
fn lay_out_dates((request, dates): &(TimelineRequest, Vec<Edtf>)) -> TimelineLayout {
    let look = |claim: ClaimIx| {
        let shape = MarkShape::from_date(&dates[claim.get()]);
        let rank =
            [Rank::Core, Rank::Other, Rank::Disputed, Rank::Other, Rank::Joined][claim.get() % 5];
        let rank = if request.metrics.joined_room_px > 0.0 { rank } else { rank.max(Rank::Core) };
        MarkLook { shape, basis: Basis::Stated, rank }
    };
    lay_out_timeline(request, &look)
}

/// The layout of lanes of dates at 10 px a year from 1990 to 2019 inclusive.
fn lay_out(lanes: &[&[&str]]) -> TimelineLayout {
    let parsed = |lane: &&[&str]| lane.iter().map(|date| date.parse().unwrap()).collect();
    let lanes: Vec<Vec<Edtf>> = lanes.iter().map(parsed).collect();
    let window = Window::of(&"1990/2019".parse::<Edtf>().unwrap().extent()).unwrap();
    lay_out_dates(&request(&lanes, window, 300.0))
}

fn marks(lane: &Lane) -> &[PlacedMark] {
    match &lane.content {
        LaneContent::Marks { marks, .. } => marks,
        LaneContent::Strip(_) => panic!("a strip"),
    }
}

fn claims(lane: &Lane) -> Vec<u32> {
    marks(lane).iter().map(|mark| mark.claim.0).collect()
}

fn any_request() -> impl Strategy<Value = (TimelineRequest, Vec<Edtf>)> {
    let dates = prop::collection::vec(any_edtf(), 0..60);
    let window = (700_f64..40_000.0, 7.0..20_000.0_f64);
    let reach = (0.0..800.0_f64, any::<bool>());
    let sizes = (prop_oneof![Just(0.0), Just(300.0)], 2_usize..9);
    (prop::collection::vec(dates, 1..4), window, 200.0..1500.0_f64, reach, sizes).prop_map(
        |(lanes, (start, days), width_px, (reach_px, beyond), (room_px, stack_least))| {
            let (request, dates) = request(&lanes, Window::new(start, start + days), width_px);
            let metrics = LaneMetrics {
                core_room_px: room_px,
                joined_room_px: room_px / 3.0,
                under_px: 8.0,
                stack_least,
                ..request.metrics
            };
            (TimelineRequest { reach_px, beyond, metrics, ..request }, dates)
        },
    )
}

proptest! {
    #![proptest_config(seeded(200))]

    #[test]
    fn no_two_targets_overlap_and_each_holds_its_mark_within_the_frame(asked in any_request()) {
        let (layout, request) = (lay_out_dates(&asked), &asked.0);
        let reach = if request.beyond { request.reach_px } else { 0.0 };
        let width = request.width_px + 2.0 * reach;
        let frame = Rect::new(-reach, 0.0, width, layout.height_px).grown(1e-6);
        let placed: Vec<&PlacedMark> = layout.marks().map(|(_, mark)| mark).collect();
        for (n, mark) in placed.iter().enumerate() {
            prop_assert!(frame.holds(&mark.hit) && mark.hit.grown(1e-6).holds(&mark.rect));
            prop_assert!(mark.hit.width >= 24.0 - 1e-6 && mark.hit.height >= 24.0);
            prop_assert!(mark.rect.width >= 10.0 - 1e-6);
            prop_assert!(placed[..n].iter().all(|other| !other.hit.overlaps(&mark.hit)));
        }
    }

    #[test]
    fn every_mark_is_shown_or_counted_once(asked in any_request()) {
        let request = TimelineRequest { reach_px: 0.0, beyond: false, ..asked.0 };
        let layout = lay_out_dates(&(request.clone(), asked.1));
        let shown = |lane: &Lane| match &lane.content {
            LaneContent::Marks { marks, .. } => marks.iter().map(|mark| mark.count).sum(),
            LaneContent::Strip(strip) => strip.marks,
        };
        let shown: usize = layout.lanes.iter().map(shown).sum();
        let asked: usize = request.lanes.iter().map(|lane| lane.marks().len()).sum();
        prop_assert_eq!(shown + layout.earlier + layout.later, asked);
        prop_assert_eq!(layout.in_sight, shown > 0);
    }

    #[test]
    fn a_row_stays_when_what_lies_beyond_the_frame_comes_into_sight(asked in any_request()) {
        let at = |beyond: bool| {
            let request = TimelineRequest { beyond, ..asked.0.clone() };
            lay_out_dates(&(request, asked.1.clone()))
        };
        let (rest, moving) = (at(false), at(true));
        for (lane, mark) in rest.marks() {
            let same = |(other, moved): &(&Lane, &PlacedMark)| {
                (other.key, other.y, moved.claim, moved.row) == (lane.key, lane.y, mark.claim, mark.row)
            };
            prop_assert!(moving.marks().any(|moved| same(&moved)));
        }
    }

    #[test]
    fn the_order_of_the_marks_asked_for_does_not_matter(asked in any_request()) {
        let turned = |lane: &LaneRequest| {
            LaneRequest::new(lane.key, lane.marks().iter().rev().copied().collect())
        };
        let lanes = Arc::new(asked.0.lanes.iter().map(turned).collect());
        let request = TimelineRequest { lanes, ..asked.0.clone() };
        prop_assert_eq!(lay_out_dates(&(request, asked.1.clone())), lay_out_dates(&asked));
    }
}

#[test]
fn a_mark_takes_the_topmost_row_in_which_it_keeps_apart() {
    let layout = lay_out(&[&["1990/1999", "1995", "2001/2005", "1992/2010"]]);
    let rows: Vec<(u32, usize)> =
        marks(&layout.lanes[0]).iter().map(|mark| (mark.claim.0, mark.row)).collect();
    assert_eq!(rows, [(0, 0), (3, 1), (1, 2), (2, 0)]);
}

#[test]
fn a_mark_that_an_arc_joins_takes_the_topmost_row_and_keeps_room_in_it() {
    let dates: Vec<Edtf> =
        ["1990/1999", "1995", "2010", "2012"].iter().map(|date| date.parse().unwrap()).collect();
    let window = Window::of(&"1990/2019".parse::<Edtf>().unwrap().extent()).unwrap();
    let (request, dates) = request(std::slice::from_ref(&dates), window, 300.0);
    let metrics = LaneMetrics { joined_room_px: 20.0, ..request.metrics };
    let look = |claim: ClaimIx| MarkLook {
        shape: MarkShape::from_date(&dates[claim.get()]),
        basis: Basis::Stated,
        rank: if claim.0 == 2 { Rank::Joined } else { Rank::Core },
    };
    let layout = lay_out_timeline(&TimelineRequest { metrics, ..request.clone() }, &look);
    let rows: Vec<(u32, usize)> =
        marks(&layout.lanes[0]).iter().map(|mark| (mark.claim.0, mark.row)).collect();
    assert_eq!(rows, [(0, 0), (1, 1), (2, 0), (3, 1)]);
}

#[test]
fn marks_stand_in_order_of_start_then_end_then_claim() {
    let layout = lay_out(&[&["2001", "1999/2003", "1999", "1999"]]);
    assert_eq!(claims(&layout.lanes[0]), [2, 3, 1, 0]);
}

#[test]
fn what_lies_outside_the_window_is_counted_on_its_side() {
    let layout = lay_out(&[&["1970", "../1980", "1999", "2030", "2031/.."]]);
    assert_eq!((layout.earlier, layout.later), (2, 2));
    assert_eq!(claims(&layout.lanes[0]), [2]);
}

#[test]
fn a_lane_with_nothing_in_the_window_is_gone_and_counted() {
    let layout = lay_out(&[&[], &["1970"], &["1999"], &["2001"]]);
    let keys: Vec<(usize, f64)> = layout.lanes.iter().map(|lane| (lane.key, lane.height)).collect();
    assert_eq!(keys, [(2, 24.0), (3, 24.0)]);
    assert_eq!((layout.height_px, layout.idle_lanes), (24.0 + 12.0 + 24.0, 1));
}

#[test]
fn lanes_beyond_the_most_are_counted() {
    let lanes: Vec<&[&str]> = vec![&["2000"]; 70];
    let layout = lay_out(&lanes);
    assert_eq!((layout.lanes.len(), layout.more_lanes), (60, 10));
}

#[test]
fn marks_beyond_the_most_become_strips() {
    let years: Vec<String> = (1990..2020).map(|year| year.to_string()).collect();
    let lane: Vec<&str> = years.iter().map(String::as_str).collect();
    let lanes: Vec<&[&str]> = vec![&lane; 20];
    let layout = lay_out(&lanes);
    let strips = layout.lanes.iter().filter(|l| matches!(l.content, LaneContent::Strip(_))).count();
    assert_eq!((layout.marks().count(), strips), (480, 4));
}

#[test]
fn an_open_end_is_a_stub_as_an_unknown_one_is() {
    let layout = lay_out(&[&["2000/..", "2000/"]]);
    let ends: Vec<(f64, EndKind)> =
        marks(&layout.lanes[0]).iter().map(|m| (m.rect.right().round(), m.end.kind)).collect();
    assert_eq!(ends, [(144.0, EndKind::Open), (144.0, EndKind::Unknown)]);
}

#[test]
fn an_end_beyond_the_frame_is_cut_and_keeps_its_kind() {
    let layout = lay_out(&[&["1980~/2030"]]);
    let mark = marks(&layout.lanes[0])[0];
    assert!(mark.start.cut && mark.end.cut);
    assert_eq!((mark.start.kind, mark.end.kind), (EndKind::Faded, EndKind::Sharp));
    assert_eq!((mark.rect.x, mark.rect.width), (0.0, 300.0));
}

#[test]
fn a_day_is_wide_enough_to_be_hit_and_stands_where_it_is() {
    let layout = lay_out(&[&["2005-01-01"]]);
    let mark = marks(&layout.lanes[0])[0];
    assert_eq!((mark.rect.width, mark.hit.width), (10.0, 24.0));
    assert!((mark.rect.middle().x - 150.0).abs() < 0.1);
}

#[test]
fn a_lane_with_more_rows_than_can_be_told_apart_becomes_a_strip() {
    let layout = lay_out(&[&["2000"; 13], &["2000"; 12]]);
    let LaneContent::Strip(strip) = &layout.lanes[0].content else { panic!("no strip") };
    assert_eq!((strip.marks, strip.largest, strip.counts.len()), (13, 13, 75));
    // Ten px of the year 2000, which starts a hair before x = 100, touch four bins of four px.
    assert_eq!(strip.counts.iter().filter(|count| **count > 0).count(), 4);
    assert_eq!(strip.peak_px(), 98.0, "the middle of the first of them");
    assert_eq!(marks(&layout.lanes[1]).len(), 12);
}

#[test]
fn a_dense_lane_costs_no_more_shapes_than_it_has_pixels() {
    let dates: Vec<String> = (0..20_000).map(|n| (1990 + n % 30).to_string()).collect();
    let dates: Vec<&str> = dates.iter().map(String::as_str).collect();
    let layout = lay_out(&[&dates]);
    let LaneContent::Strip(strip) = &layout.lanes[0].content else { panic!("no strip") };
    assert_eq!((strip.counts.len(), strip.marks), (75, 20_000));
}

#[test]
fn an_arc_joins_a_mark_of_open_end_where_its_known_end_is() {
    let layout = lay_out(&[&["2000/..", "../2009", "1995/2004"]]);
    let joints: Vec<(f64, f64)> = marks(&layout.lanes[0])
        .iter()
        .map(|mark| (mark.joint().x.round(), mark.joint().right().round()))
        .collect();
    assert_eq!(joints, [(188.0, 200.0), (50.0, 150.0), (100.0, 112.0)]);
}

#[test]
fn many_claims_of_one_text_and_date_are_one_mark() {
    let dates: Vec<Edtf> = ["2000"; 5].iter().map(|date| date.parse().unwrap()).collect();
    let window = Window::of(&"1990/2019".parse::<Edtf>().unwrap().extent()).unwrap();
    let counts = |stack_least| {
        let (request, dates) = request(std::slice::from_ref(&dates), window, 300.0);
        let metrics = LaneMetrics { stack_least, ..request.metrics };
        let layout = lay_out_dates(&(TimelineRequest { metrics, ..request }, dates));
        marks(&layout.lanes[0]).iter().map(|mark| mark.count).collect::<Vec<_>>()
    };
    assert_eq!((counts(5), counts(6)), (vec![5], vec![1; 5]));
}
