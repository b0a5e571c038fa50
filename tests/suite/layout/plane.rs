//! The plane of two clocks.

use crate::generated::{any_edtf, seeded};
use proptest::prelude::*;
use sayso::layout::timeline::{Cell, MarkWords, Plane, Window, place_plane_words, plane};
use sayso::layout::{Point, Rect, TextSize};
use sayso::model::{ClaimIx, Edtf, Extent};

fn extent(date: &str) -> Extent {
    date.parse::<Edtf>().unwrap().extent()
}

/// Claims by when they were said and what they speak of, over 1990 to 2019 on both clocks.
fn lay_out(claims: &[(Extent, Extent)]) -> Plane {
    let claim = |(n, (said, about)): (u32, &(Extent, Extent))| (ClaimIx(n), *said, *about);
    let claims: Vec<_> = (0..).zip(claims).map(claim).collect();
    let window = Window::of(&extent("1990/2019")).unwrap();
    plane(&claims, (window, window), 720.0, 360.0)
}

#[test]
fn history_lies_below_the_line_and_what_is_foreseen_above() {
    let plane = lay_out(&[
        (extent("2010"), extent("1996")),
        (extent("2001"), extent("2015")),
        (extent("2005"), extent("2005-03")),
    ]);
    assert_eq!(plane.told, [1, 1, 1]);
    let (start, end) = plane.diagonal.unwrap();
    assert_eq!((start.x, start.y, end.x, end.y), (0.0, 360.0, 720.0, 0.0));
    // At each x the line lies at half of x over the lower edge.
    let over = |claim: u32| {
        let cell = plane.cells.iter().find(|cell| cell.claims.contains(&ClaimIx(claim))).unwrap();
        360.0 - cell.rect.middle().y - cell.rect.middle().x / 2.0
    };
    assert!(over(0) < -24.0 && over(1) > 24.0 && over(2).abs() <= 24.0);
}

#[test]
fn times_that_overlap_or_may_are_neither_history_nor_foreseen() {
    let plane =
        lay_out(&[(extent("2010"), extent("2001/..")), (extent("2010-03"), extent("2010"))]);
    assert_eq!(plane.told, [0, 0, 2]);
}

proptest! {
    #![proptest_config(seeded(128))]

    #[test]
    fn every_claim_stands_in_one_cell_and_no_two_cells_overlap(
        dates in prop::collection::vec((any_edtf(), any_edtf()), 0..80),
    ) {
        let claims: Vec<_> = dates.iter().map(|(a, b)| (a.extent(), b.extent())).collect();
        let plane = lay_out(&claims);
        let mut held: Vec<u32> = plane.cells.iter().flat_map(|c| &c.claims).map(|c| c.0).collect();
        held.sort_unstable();
        prop_assert_eq!(held, (0..claims.len() as u32).collect::<Vec<_>>());
        prop_assert_eq!(plane.told.iter().sum::<usize>(), claims.len());
        let frame = Rect::new(0.0, 0.0, 720.0, 360.0);
        for (n, cell) in plane.cells.iter().enumerate() {
            prop_assert!(frame.holds(&cell.rect));
            prop_assert!(plane.cells[..n].iter().all(|other| !other.rect.overlaps(&cell.rect)));
        }
    }
}

proptest! {
    #![proptest_config(seeded(128))]

    #[test]
    fn no_words_on_the_plane_overlap_are_cut_or_crossed_by_its_line(
        dates in prop::collection::vec((any_edtf(), any_edtf()), 0..80),
    ) {
        let claims: Vec<_> = dates.iter().map(|(a, b)| (a.extent(), b.extent())).collect();
        let plane = lay_out(&claims);
        let text = TextSize::sans(12.0);
        let words = |cell: &Cell| MarkWords {
            lead: format!("Voice {}:", cell.claims.len()),
            statement: "the Taliban keep ties to al-Qaeda as before".to_owned(),
            least_words: cell.claims.len() % 6,
        };
        let placed = place_plane_words(&plane, &text, &words);
        let placed: Vec<_> = placed.into_iter().flatten().collect();
        let frame = Rect::new(0.0, 0.0, 720.0, 360.0).grown(1e-6);
        let line: Vec<Point> = plane
            .diagonal
            .map(|(a, b)| (0..=400).map(|n| a.toward(b, f64::from(n) / 400.0)).collect())
            .unwrap_or_default();
        for (n, one) in placed.iter().enumerate() {
            prop_assert!(frame.holds(&one.rect) && text.widest(&one.lines) <= one.rect.width + 1e-6);
            let inner = one.rect.grown(-1e-6);
            prop_assert!(placed[..n].iter().all(|other| !other.rect.overlaps(&inner)));
            prop_assert!(plane.cells.iter().all(|cell| !cell.rect.overlaps(&inner)));
            prop_assert!(line.iter().all(|point| !one.rect.contains(*point)));
        }
    }
}
