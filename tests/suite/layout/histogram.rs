//! The overview strip.

use sayso::layout::timeline::{Histogram, Window, histogram};
use sayso::model::{Edtf, Extent};

fn count(all: &[&str], matching: &[&str]) -> Histogram {
    let extents = |dates: &[&str]| -> Vec<Extent> {
        dates.iter().map(|date| date.parse::<Edtf>().unwrap().extent()).collect()
    };
    let window = Window::of(&"2000/2003".parse::<Edtf>().unwrap().extent()).unwrap();
    histogram(window, 40.0, 10.0, &mut extents(all).into_iter(), &mut extents(matching).into_iter())
}

fn counts(histogram: &Histogram) -> (Vec<u32>, Vec<u32>) {
    histogram.bins.iter().map(|bin| (bin.all, bin.matching)).unzip()
}

#[test]
fn an_extent_counts_in_every_bin_it_touches() {
    let counted = count(&["2000-06", "2001-03/2002-06", "2003-12-31"], &["2001-03/2002-06"]);
    assert_eq!(counts(&counted), (vec![1, 1, 1, 1], vec![0, 1, 1, 0]));
}

#[test]
fn an_open_end_counts_where_its_known_end_lies() {
    assert_eq!(counts(&count(&["2001-06/..", "/2002-06"], &[])).0, [0, 1, 1, 0]);
}

#[test]
fn what_lies_outside_is_not_counted() {
    assert_eq!(counts(&count(&["1990", "2010", "1990/2000-03"], &[])).0, [1, 0, 0, 0]);
}

#[test]
fn the_largest_count_can_be_divided_by() {
    assert_eq!(count(&[], &[]).largest, 1);
    assert_eq!(count(&["2001-02", "2001-03"], &["2001-03"]).largest, 2);
}

#[test]
fn the_bins_cover_the_width() {
    let window = Window::new(0.0, 100.0);
    let bins = histogram(window, 45.0, 10.0, &mut [].into_iter(), &mut [].into_iter()).bins;
    let edges: Vec<(f64, f64)> = bins.iter().map(|bin| (bin.x, bin.width)).collect();
    assert_eq!(edges, [(0.0, 10.0), (10.0, 10.0), (20.0, 10.0), (30.0, 10.0), (40.0, 5.0)]);
}
