//! WebAssembly programs in fewer bytes than a general compressor needs.
//!
//! Both sides go the same [way](walk) through a program and [foretell](model) each bit of it from
//! what came before; an arithmetic [coder] writes down what was not foretold. The builder
//! [packs](pack()); the page unpacks with this very crate, compiled to WebAssembly, step by step, so
//! that it goes on answering.

#![cfg_attr(target_arch = "wasm32", no_std)]

extern crate alloc;

mod body;
mod coder;
mod contexts;
mod curves;
mod guess;
mod kind;
mod matches;
mod model;
#[cfg(not(target_arch = "wasm32"))]
mod pack;
#[cfg(target_arch = "wasm32")]
mod page;
mod rows;
mod signatures;
mod slots;
mod stack;
mod tree;
mod walk;
mod weights;

#[cfg(not(target_arch = "wasm32"))]
pub use pack::{instructions, pack};

use alloc::vec::Vec;

use coder::Decoder;
use kind::KINDS;
use model::{Coded, Model};
use tree::{BYTES, Tree};
use walk::Walk;

/// A program on its way out of its packed form.
pub struct Unpacking<'a>(Walk<Coded<Decoder<'a>>>);

impl<'a> Unpacking<'a> {
    /// Begins; `None` when this is no packed program.
    pub fn new(packed: &'a [u8]) -> Option<Self> {
        let (size, rest) = packed.split_first_chunk()?;
        let (first, rest) = rest.split_first_chunk()?;
        let (lengths, coded) = rest.split_at_checked(KINDS * BYTES)?;
        let trees: Vec<Tree> = lengths.as_chunks::<BYTES>().0.iter().map(Tree::new).collect();
        let model = Model::new(trees);
        let source = Coded { model, coder: Decoder::new(coded) };
        let [size, first] = [size, first].map(|number| u32::from_le_bytes(*number) as usize);
        Some(Self(Walk::new(source, size, first)))
    }

    /// Goes on for a stretch that is about as long for everything; `false` at the end.
    pub fn step(&mut self) -> bool {
        self.0.step()
    }

    /// Whether the bodies that come first are not all there.
    pub fn is_awaited(&self) -> bool {
        self.0.is_awaited()
    }

    /// The program as far as it has come.
    pub fn program(&self) -> &[u8] {
        self.0.program()
    }
}
