//! Marks in lanes: packed without overlap, the undated on a shelf, the dense as a strip.

use crate::generated::{any_edtf, seeded};
use proptest::prelude::*;
use sayso::layout::Rect;
use sayso::layout::timeline::{
    EndKind, Lane, LaneContent, LaneMetrics, LaneRequest, MarkRequest, MarkShape, PlacedMark,
    TimelineLayout, TimelineRequest, Window, lay_out_timeline,
};
use sayso::model::{Basis, ClaimIx, Edtf};

/// A mark of a date, or of none.
fn mark(claim: u32, date: Option<&Edtf>) -> MarkRequest {
    let anything = "2000".parse().unwrap();
    MarkRequest {
        claim: ClaimIx(claim),
        extent: date.map(Edtf::extent),
        shape: MarkShape::from_date(date.unwrap_or(&anything)),
        basis: Basis::Stated,
    }
}

/// The layout of lanes of dates (`-` is none) at 10 px a year from 1990 to 2019 inclusive; claims
/// are numbered through.
fn lay_out(lanes: &[&[&str]]) -> TimelineLayout {
    let mut claims = 0..;
    let lane = |(key, dates): (usize, &&[&str])| {
        let marks =
            dates.iter().map(|date| mark(claims.next().unwrap(), date.parse().ok().as_ref()));
        LaneRequest { key, marks: marks.collect() }
    };
    let lanes = lanes.iter().enumerate().map(lane).collect();
    let window = Window::of(&"1990/2019".parse::<Edtf>().unwrap().extent()).unwrap();
    lay_out_timeline(&TimelineRequest {
        window,
        width_px: 300.0,
        lanes,
        metrics: LaneMetrics::default(),
    })
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

fn any_request() -> impl Strategy<Value = TimelineRequest> {
    let dates = prop::collection::vec(prop::option::weighted(0.9, any_edtf()), 0..60);
    let window = (700_f64..40_000.0, 7.0..20_000.0_f64);
    (prop::collection::vec(dates, 1..4), window, 200.0..1500.0_f64).prop_map(
        |(lanes, (start, days), width_px)| {
            let lane = |(key, dates): (usize, Vec<Option<Edtf>>)| LaneRequest {
                key,
                marks: (0..).zip(&dates).map(|(n, date)| mark(n, date.as_ref())).collect(),
            };
            TimelineRequest {
                window: Window::new(start, start + days),
                width_px,
                lanes: lanes.into_iter().enumerate().map(lane).collect(),
                metrics: LaneMetrics::default(),
            }
        },
    )
}

proptest! {
    #![proptest_config(seeded(200))]

    #[test]
    fn no_two_targets_overlap_and_each_holds_its_mark_within_the_frame(request in any_request()) {
        let layout = lay_out_timeline(&request);
        let frame = Rect::new(0.0, 0.0, request.width_px, layout.height_px).grown(1e-6);
        let placed: Vec<&PlacedMark> = layout.marks().map(|(_, mark)| mark).collect();
        for (n, mark) in placed.iter().enumerate() {
            prop_assert!(frame.holds(&mark.hit) && mark.hit.grown(1e-6).holds(&mark.rect));
            prop_assert!(mark.hit.width >= 24.0 - 1e-6 && mark.hit.height >= 24.0);
            prop_assert!(mark.rect.width >= 10.0 - 1e-6);
            prop_assert!(placed[..n].iter().all(|other| !other.hit.overlaps(&mark.hit)));
        }
    }

    #[test]
    fn every_mark_is_shown_or_counted_once(request in any_request()) {
        let layout = lay_out_timeline(&request);
        for lane in &layout.lanes {
            let shown = match &lane.content {
                LaneContent::Marks { marks, .. } => marks.len(),
                LaneContent::Strip(strip) => strip.marks,
            };
            let asked = request.lanes[lane.key].marks.len();
            prop_assert_eq!(shown + lane.undated.len() + lane.earlier + lane.later, asked);
        }
    }

    #[test]
    fn the_order_of_the_marks_asked_for_does_not_matter(request in any_request()) {
        let mut turned = request.clone();
        for lane in &mut turned.lanes {
            lane.marks.reverse();
        }
        prop_assert_eq!(lay_out_timeline(&turned), lay_out_timeline(&request));
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
fn marks_stand_in_order_of_start_then_end_then_claim() {
    let layout = lay_out(&[&["2001", "1999/2003", "1999", "1999"]]);
    assert_eq!(claims(&layout.lanes[0]), [2, 3, 1, 0]);
}

#[test]
fn undated_claims_lie_on_the_shelf_of_their_lane_and_once_on_the_whole_shelf() {
    let layout = lay_out(&[&["1999", "-"], &["-", "-"]]);
    let shelf = |lane: &Lane| lane.undated.iter().map(|claim| claim.0).collect::<Vec<_>>();
    assert_eq!(layout.lanes.iter().map(shelf).collect::<Vec<_>>(), [vec![1], vec![2, 3]]);
    assert_eq!(layout.undated, [ClaimIx(1), ClaimIx(2), ClaimIx(3)]);
}

#[test]
fn what_lies_outside_the_window_is_counted_on_its_side() {
    let layout = lay_out(&[&["1970", "../1980", "1999", "2030", "2031/.."]]);
    assert_eq!((layout.earlier, layout.later), (2, 2));
    assert_eq!(claims(&layout.lanes[0]), [2]);
}

#[test]
fn a_lane_without_marks_is_gone_and_one_with_marks_elsewhere_keeps_a_row() {
    let layout = lay_out(&[&[], &["1970"], &["1999"]]);
    let keys: Vec<(usize, f64)> = layout.lanes.iter().map(|lane| (lane.key, lane.height)).collect();
    assert_eq!(keys, [(1, 24.0), (2, 24.0)]);
    assert_eq!(layout.height_px, 24.0 + 12.0 + 24.0);
}

#[test]
fn an_open_end_runs_to_the_edge_and_an_unknown_one_is_a_stub() {
    let layout = lay_out(&[&["2000/..", "2000/"]]);
    let ends: Vec<(f64, EndKind)> =
        marks(&layout.lanes[0]).iter().map(|m| (m.rect.right().round(), m.end.kind)).collect();
    assert_eq!(ends, [(300.0, EndKind::Open), (144.0, EndKind::Unknown)]);
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
