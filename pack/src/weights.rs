//! Weighing: single floats in a fixed order, so that it comes to the same everywhere.

/// How many things are weighed: processors take four at a time.
pub const INPUTS: usize = 8;

/// The sum of what is weighed, four at a time, as processors add.
#[inline(always)]
pub fn weighed(inputs: &[f32; INPUTS], weights: &[f32; INPUTS]) -> f32 {
    let sums: [f32; 4] =
        core::array::from_fn(|n| inputs[n] * weights[n] + inputs[n + 4] * weights[n + 4]);
    (sums[0] + sums[1]) + (sums[2] + sums[3])
}

/// Weights follow what proved right.
#[inline(always)]
pub fn learn(weights: &mut [f32; INPUTS], inputs: &[f32; INPUTS], surprise: f32) {
    for (weight, input) in weights.iter_mut().zip(inputs) {
        *weight += surprise * input;
    }
}
