//! What queries are answered from: columns by facet, clocks, words and orders of all claims.
//!
//! Knows claims as numbers only. [`Index`](super::Index) makes one from a dataset; a benchmark
//! may make one without.

use super::clock_column::ClockColumn;
use super::column::{Column, ColumnBuilder};
use super::inverted_index::InvertedIndex;
use super::orders::{Key, Orders};
use crate::model::{ClaimIx, Extent};
use crate::query::request::{Clock, Facet, Sort};

/// Columns, clocks, words and orders of all claims.
#[derive(Clone, Debug)]
pub struct Table {
    columns: Vec<Column>,
    clocks: Vec<ClockColumn>,
    words: InvertedIndex,
    orders: Orders,
}

impl Table {
    /// A table of so many claims. `column` makes the column of each facet; where it makes none
    /// there are no values. `extent` tells the days a clock shows for a claim.
    pub fn new(
        claims: usize,
        mut column: impl FnMut(Facet) -> Option<Column>,
        extent: impl Fn(Clock, usize) -> Option<Extent>,
        words: InvertedIndex,
        by_source: impl Fn(usize) -> u32,
        by_root: impl Fn(usize) -> u32,
    ) -> Self {
        let columns =
            Facet::ALL.iter().map(|facet| column(*facet).unwrap_or_else(|| empty(claims)));
        let clocks =
            Clock::ALL.iter().map(|clock| ClockColumn::new(claims, |claim| extent(*clock, claim)));
        let orders = Orders::new(claims, by_source, by_root);
        Self::of(columns.collect(), clocks.collect(), words, orders)
    }

    /// A table of a column for each facet, a clock for each clock, words and orders.
    pub(super) fn of(
        columns: Vec<Column>,
        clocks: Vec<ClockColumn>,
        words: InvertedIndex,
        orders: Orders,
    ) -> Self {
        Self { columns, clocks, words, orders }
    }

    /// How many claims there are.
    pub fn claims(&self) -> usize {
        self.orders.claims()
    }

    /// The column of a facet. That of [`Facet::Contested`] has a dictionary and no claims: what
    /// is contested depends on the reading.
    pub(super) fn column(&self, facet: Facet) -> &Column {
        &self.columns[facet.position()]
    }

    pub(super) fn clock(&self, clock: Clock) -> &ClockColumn {
        &self.clocks[clock as usize]
    }

    pub(super) fn words(&self) -> &InvertedIndex {
        &self.words
    }

    /// Where a claim stands in an order.
    pub(super) fn order_key(&self, sort: Option<Sort>, claim: u32) -> Key {
        self.orders.key(&self.clocks, sort, claim)
    }

    /// All claims in an order; `None`: as in the file.
    pub(super) fn in_order(&self, sort: Option<Sort>) -> Option<&[u32]> {
        self.orders.all(&self.clocks, sort)
    }

    /// The days a clock shows for a claim.
    pub fn extent(&self, clock: Clock, claim: ClaimIx) -> Option<Extent> {
        self.clock(clock).extent(claim.get())
    }
}

fn empty(claims: usize) -> Column {
    let mut column = ColumnBuilder::new(Vec::new(), claims);
    (0..claims).for_each(|_| column.push(&mut Vec::new()));
    column.build()
}
