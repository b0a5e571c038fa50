//! Words beside marks: none overlaps another or a mark, none is cut, core claims speak first.

use crate::generated::{any_edtf, seeded};
use proptest::prelude::*;
use sayso::document::mark_words;
use sayso::layout::timeline::{
    Joint, LaneRequest, MarkLook, MarkRequest, MarkShape, MarkWords, PlacedMark, PlacedWords, Rank,
    TimelineLayout, TimelineRequest, Window, WordRoom, arc, arc_ends, lay_out_timeline,
    place_words,
};
use sayso::layout::{ArcEnds, Cubic, Rect, TextSize, mark_look, timeline_lanes, timeline_metrics};
use sayso::model::{Basis, ClaimIx, Dataset, Edtf, Link, LinkKind, SourceIx};
use sayso::query::{Clock, Facet, Index, Reading, group};
use std::sync::Arc;
use std::time::Instant;

const WIDTHS: [f64; 3] = [320.0, 700.0, 1100.0];
const TEXT: TextSize = TextSize::sans(12.0);

/// What is wrong with some words: overlapping, cut, crossed by a line, or far from their mark.
fn faults(
    layout: &TimelineLayout,
    words: &[Option<PlacedWords>],
    lines: &[Cubic],
    width_px: f64,
) -> Vec<String> {
    let frame = Rect::new(0.0, 0.0, width_px, layout.height_px).grown(1e-6);
    let marks: Vec<&PlacedMark> = layout.marks().map(|(_, mark)| mark).collect();
    assert_eq!(marks.len(), words.len());
    let mut faults = Vec::new();
    let placed: Vec<&PlacedWords> = words.iter().flatten().collect();
    for (n, one) in placed.iter().enumerate() {
        let clash = |rect: &Rect| one.rect.overlaps(&rect.grown(-1e-6));
        let overlaps = placed[..n].iter().any(|other| clash(&other.rect));
        if overlaps || marks.iter().any(|mark| clash(&mark.hit)) {
            faults.push(format!("overlaps: {:?}", one.lines));
        }
        if !frame.holds(&one.rect) || TEXT.widest(&one.lines) > one.rect.width + 1e-6 {
            faults.push(format!("cut: {:?}", one.lines));
        }
        let crosses = |line: &Cubic| line.sampled::<193>().iter().any(|at| one.rect.contains(*at));
        if lines.iter().any(crosses) {
            faults.push(format!("crossed: {:?}", one.lines));
        }
    }
    let far = |(mark, words): &(&&PlacedMark, &Option<PlacedWords>)| {
        words.as_ref().is_some_and(|words| !mark.hit.grown(50.0).overlaps(&words.rect))
    };
    let far = marks.iter().zip(words).filter(far);
    faults.extend(far.map(|(_, words)| format!("far from its mark: {words:?}")));
    faults
}

fn request(lanes: Vec<LaneRequest>, window: Window, width_px: f64) -> TimelineRequest {
    let metrics = timeline_metrics(width_px);
    TimelineRequest {
        window,
        width_px,
        reach_px: 0.0,
        beyond: false,
        lanes: Arc::new(lanes),
        metrics,
    }
}

fn words_of(n: u32) -> MarkWords {
    let statement = ["The", "Taliban", "keep", "ties", "to", "al-Qaeda", "as", "before"];
    MarkWords {
        lead: format!("Voice {}:", n % 40),
        statement: statement.repeat(1 + n as usize % 3).join(" "),
        least_words: n as usize % 7,
    }
}

fn line(from: &Joint, to: &Joint, frame: &Rect) -> Cubic {
    arc(&from.rect, &to.rect, from.roof.min(to.roof), frame).curve
}

/// Arcs between some of the marks.
fn arcs(layout: &TimelineLayout, pairs: &[(usize, usize)]) -> Vec<Cubic> {
    let marks: Vec<Joint> = layout.marks().map(|(lane, mark)| Joint::new(lane, mark)).collect();
    let frame = Rect::new(0.0, 0.0, layout.scale.width_px, layout.height_px);
    let pairs = pairs.iter().filter(|_| !marks.is_empty());
    let pairs = pairs.map(|(a, b)| (marks[a % marks.len()], marks[b % marks.len()]));
    pairs.filter(|(a, b)| a != b).map(|(a, b)| line(&a, &b, &frame)).collect()
}

proptest! {
    #![proptest_config(seeded(150))]

    #[test]
    fn no_two_words_overlap_none_is_cut_and_no_arc_crosses_any(
        lanes in prop::collection::vec(prop::collection::vec(any_edtf(), 0..40), 1..4),
        start in 700_f64..40_000.0,
        days in 7.0..20_000.0_f64,
        width in 0_usize..3,
        pairs in prop::collection::vec((0_usize..400, 0_usize..400), 0..5),
    ) {
        let mut dates: Vec<Edtf> = Vec::new();
        let lane = |(key, lane): (usize, Vec<Edtf>)| {
            let mark = |date: Edtf| {
                let (claim, extent) = (ClaimIx(dates.len() as u32), date.extent());
                dates.push(date);
                MarkRequest { claim, extent, text: SourceIx(0) }
            };
            LaneRequest::new(key, lane.into_iter().map(mark).collect())
        };
        let lanes = lanes.into_iter().enumerate().map(lane).collect();
        let request = request(lanes, Window::new(start, start + days), WIDTHS[width]);
        let layout = lay_out_timeline(&request, &|claim| MarkLook {
            shape: MarkShape::from_date(&dates[claim.get()]),
            basis: Basis::Stated,
            rank: [Rank::Core, Rank::Other, Rank::Disputed, Rank::Joined][claim.get() % 4],
        });
        let lines = arcs(&layout, &pairs);
        let words = |mark: &PlacedMark| words_of(mark.claim.0);
        let room = WordRoom { frame: (0.0, WIDTHS[width]), lines: &lines };
        let placed = place_words(&layout, room, &TEXT, &words);
        prop_assert_eq!(faults(&layout, &placed, &lines, WIDTHS[width]), Vec::<String>::new());
    }
}

/// The shipped dataset's timeline by who is spoken of: its layout, words and arcs.
fn shipped(
    dataset: &Dataset,
    clock: Clock,
    width_px: f64,
) -> (TimelineLayout, Vec<Option<PlacedWords>>, Vec<Cubic>) {
    let index = Index::new(dataset);
    let reading = Reading::new(dataset, index.relations(), &Default::default());
    let claims: Vec<ClaimIx> = (0..dataset.claims.len() as u32).map(ClaimIx).collect();
    let groups = group(&index, &reading, Facet::Actor, &claims);
    let lanes = timeline_lanes(dataset, &index, clock, &groups, false);
    let window = Window::fit(&mut claims.iter().filter_map(|ix| index.extent(clock, *ix)));
    let request = request(lanes, window, width_px);
    let kinds = [LinkKind::Breaks, LinkKind::Contradicts];
    let ends = ArcEnds::new(dataset, &reading.links, &kinds.into());
    let layout = lay_out_timeline(&request, &|claim| mark_look(dataset, clock, &ends, claim));
    let joints = |claim: ClaimIx| -> Vec<Joint> {
        let own = layout.marks().filter(|(_, mark)| mark.claim == claim);
        own.map(|(lane, mark)| Joint::new(lane, mark)).collect()
    };
    let frame = Rect::new(0.0, 0.0, width_px, layout.height_px);
    let drawn = |link: &Link| {
        let (from, to) = arc_ends(&joints(link.from), &joints(link.to))?;
        Some(line(&from, &to, &frame))
    };
    let asked_for = dataset.links.iter().filter(|link| kinds.contains(&link.kind));
    let lines: Vec<Cubic> = asked_for.filter_map(drawn).collect();
    let words = |mark: &PlacedMark| {
        let (lead, statement, least_words) = mark_words(dataset, dataset.claim(mark.claim));
        MarkWords { lead, statement, least_words }
    };
    let room = WordRoom { frame: (0.0, width_px), lines: &lines };
    let placed = place_words(&layout, room, &TEXT, &words);
    (layout, placed, lines)
}

#[test]
fn the_shipped_timeline_speaks_at_every_width() {
    let dataset = &crate::shipped::SHIPPED.dataset;
    for (width_px, least) in WIDTHS.into_iter().zip([20, 25, 45]) {
        for clock in Clock::ALL {
            let (layout, words, lines) = shipped(dataset, *clock, width_px);
            assert_eq!(faults(&layout, &words, &lines, width_px), Vec::<String>::new());
            if *clock == Clock::About {
                let spoken = words.iter().flatten().count();
                assert!(spoken >= least, "{spoken} marks speak at {width_px} px");
            }
        }
    }
}

#[test]
fn words_are_shortened_by_words_and_never_lose_what_they_need() {
    let statement = "The Taliban do not host fighters of al-Qaeda, as far as is known".to_owned();
    let date: Edtf = "2000".parse().unwrap();
    let mark = MarkRequest { claim: ClaimIx(0), extent: date.extent(), text: SourceIx(0) };
    let window = Window::of(&date.extent()).unwrap();
    let shown = |width_px: f64, least_words: usize| {
        let lanes = vec![LaneRequest::new(0, vec![mark])];
        let window = Window::new(window.start, window.end + window.days() * 9.0);
        let layout = lay_out_timeline(&request(lanes, window, width_px), &|_| MarkLook {
            shape: MarkShape::from_date(&date),
            basis: Basis::Stated,
            rank: Rank::Core,
        });
        let (lead, statement) = ("A spokesman denies:".to_owned(), statement.clone());
        let words = |_: &PlacedMark| MarkWords {
            lead: lead.clone(),
            statement: statement.clone(),
            least_words,
        };
        let room = WordRoom { frame: (0.0, width_px), lines: &[] };
        let placed = place_words(&layout, room, &TEXT, &words);
        placed.into_iter().next().flatten().map(|words| words.lines.join(" "))
    };
    assert_eq!(shown(700.0, 4), Some(format!("A spokesman denies: {statement}")));
    let short = shown(190.0, 4).unwrap();
    assert!(
        short.starts_with("A spokesman denies: The Taliban do not") && short.ends_with('…'),
        "{short}"
    );
    let kept = short.trim_start_matches("A spokesman denies: ").trim_end_matches('…');
    assert!(
        statement.split([' ', ',']).any(|word| kept.ends_with(word) && !word.is_empty()),
        "{short}"
    );
    assert_eq!(shown(190.0, 13), None, "better no words than others");
}

#[test]
fn the_time_words_take_grows_like_the_words() {
    let date: Edtf = "1996-05".parse().expect("a date");
    let mark = |n: u32| MarkRequest { claim: ClaimIx(n), extent: date.extent(), text: SourceIx(0) };
    let lane = LaneRequest::new(0, (0..20).map(mark).collect());
    let request = request(vec![lane], Window::new(9_000.0, 10_000.0), 700.0);
    let layout = lay_out_timeline(&request, &|_| MarkLook {
        shape: MarkShape::from_date(&date),
        basis: Basis::Stated,
        rank: Rank::Other,
    });
    let time = |count: usize| {
        let statement = vec!["word"; count].join(" ");
        let words = |_: &PlacedMark| MarkWords {
            lead: "Somebody:".to_owned(),
            statement: statement.clone(),
            least_words: 3,
        };
        let start = Instant::now();
        let room = WordRoom { frame: (0.0, 700.0), lines: &[] };
        let placed = place_words(&layout, room, &TEXT, &words);
        assert!(placed.iter().any(Option::is_some));
        start.elapsed().as_secs_f64()
    };
    // Of eight times the words; what grows like the square would take sixty-four times.
    let ratio = (0..3).map(|_| time(8_000) / time(1_000)).fold(f64::MAX, f64::min);
    assert!(ratio < 24.0, "{ratio}");
}
