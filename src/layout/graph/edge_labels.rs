//! Labels on lines, and the counts of bundles: set on the line where nothing else stands.
//!
//! The heaviest relations choose first; a label that finds no room is left out.

use super::boxes::label_in;
use super::layout::{Anchor, PlacedLabel};
use super::lines::Line;
use super::net::Net;
use super::traced::Traced;
use crate::layout::geometry::{Point, Rect};
use crate::model::sort_by_key;
use std::cmp::Reverse;

/// Places along a line that are tried, best first.
const ALONG: [f64; 9] = [0.5, 0.44, 0.56, 0.38, 0.62, 0.31, 0.69, 0.25, 0.75];
/// Most other lines that a label may cover a piece of.
const MOST_COVERED: usize = 1;
/// Distance of a label from a line that it stands beside, in px.
const BESIDE: f64 = 5.0;
/// Size of the room for a count, in px: a target.
const COUNT: (f64, f64) = (30.0, 24.0);
/// More lines than this are not labelled: there would be no room.
const MOST_LINES: usize = 240;

/// By line: its label, or the room for its count.
pub(super) enum OnLine {
    Nothing,
    Label(PlacedLabel),
    Count(Rect),
}

/// What stands on each line; `taken` holds everything that must stay clear.
pub(super) fn edge_labels(
    net: &Net,
    lines: &[Line],
    traced: &[Traced],
    mut taken: Vec<Rect>,
    frame: &Rect,
) -> Vec<OnLine> {
    let mut on_line: Vec<OnLine> = lines.iter().map(|_| OnLine::Nothing).collect();
    let mut order: Vec<usize> = (0..lines.len()).collect();
    let weight = |line: &Line| line.edges.iter().map(|e| net.edges[*e].weight).max().unwrap_or(0);
    sort_by_key(&mut order, |n| {
        let line = &lines[*n];
        (Reverse(line.edges.len() > 1), Reverse(line.opened), Reverse(weight(line)), *n)
    });
    for n in order {
        let line = &lines[n];
        if line.edges.len() > 1 {
            let rect = count_rect(line, &taken, frame);
            taken.push(rect);
            on_line[n] = OnLine::Count(rect);
        } else if lines.len() <= MOST_LINES {
            let others: Vec<&Traced> = traced
                .iter()
                .enumerate()
                .filter(|(m, _)| *m != n && !(line.opened && lines[*m].opened))
                .map(|(_, traced)| traced)
                .collect();
            if let Some(label) = label(net, line, &others, &taken, frame) {
                taken.push(label.rect);
                on_line[n] = OnLine::Label(label);
            }
        }
    }
    on_line
}

/// Where the labels of an opened pair's lines would best stand: in one column.
pub(super) fn opened_labels(net: &Net, lines: &[Line]) -> Vec<Rect> {
    let text = &net.request.metrics.edge_text;
    let opened = lines.iter().filter(|line| line.opened);
    let label = |line: &Line| {
        let width = text.width(&net.edges[*line.edges.first()?].label) + 4.0;
        Some(Rect::around(line.curve.at(0.5), width, text.line_px))
    };
    opened.filter_map(label).collect()
}

/// The room for a count: the first free place along the line, else its middle.
fn count_rect(line: &Line, taken: &[Rect], frame: &Rect) -> Rect {
    let at = |t: f64| Rect::around(line.curve.at(t), COUNT.0, COUNT.1);
    let free = |rect: &Rect| frame.holds(rect) && !taken.iter().any(|other| other.overlaps(rect));
    ALONG.into_iter().map(at).find(free).unwrap_or_else(|| held(at(0.5), frame))
}

fn held(rect: Rect, frame: &Rect) -> Rect {
    let x = rect.x.min(frame.right() - rect.width).max(frame.x);
    let y = rect.y.min(frame.bottom() - rect.height).max(frame.y);
    Rect { x, y, ..rect }
}

fn label(
    net: &Net,
    line: &Line,
    others: &[&Traced],
    taken: &[Rect],
    frame: &Rect,
) -> Option<PlacedLabel> {
    let edge = net.edges[*line.edges.first()?];
    if edge.label.is_empty() {
        return None;
    }
    let text = &net.request.metrics.edge_text;
    let width = text.width(&edge.label) + 4.0;
    let mut best: Option<(usize, Rect)> = None;
    for (middle, room) in places(line, width) {
        let rect = Rect::around(middle, width, text.line_px);
        let near = rect.grown(room);
        if !frame.holds(&rect) || taken.iter().any(|other| other.overlaps(&near)) {
            continue;
        }
        // The fan of an opened pair is what the reader came for: its labels stand in one column.
        let covered =
            if line.opened { 0 } else { others.iter().filter(|other| other.meets(&near)).count() };
        let most = if room > 0.0 { 0 } else { MOST_COVERED };
        if covered <= most && best.as_ref().is_none_or(|(least, _)| covered < *least) {
            best = Some((covered, rect));
        }
    }
    best.map(|(_, rect)| label_in(vec![edge.label.clone()], rect, Anchor::Middle, text))
}

/// Middles that a label may have, best first, with the room it must keep around it: on the line;
/// and beside it where it is steep, if nothing is near that the label could be read with.
fn places(line: &Line, width: f64) -> Vec<(Point, f64)> {
    let mut places: Vec<(Point, f64)> = ALONG.iter().map(|t| (line.curve.at(*t), 0.0)).collect();
    let steep = |t: f64| !line.opened && line.curve.direction(t).y.abs() > 0.7;
    let aside = width / 2.0 + BESIDE;
    for shift in [-aside, aside] {
        for t in ALONG.into_iter().filter(|t| steep(*t)) {
            places.push((line.curve.at(t) + Point::new(shift, 0.0), BESIDE - 1.0));
        }
    }
    places
}
