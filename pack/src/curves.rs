//! From how much speaks for a one to its probability, and back: the logistic curve and its inverse,
//! as tables.
//!
//! Made by multiplication alone, so that every machine has the same.

use alloc::boxed::Box;

/// How many steps of the curve's axis are one unit.
const STEPS: f32 = 170.0;

/// Half the number of steps.
const HALF: usize = 2048;

/// `e` to the power of one step.
const GROWTH: f64 = 1.005_899_687_952_789_3;

/// The least probability that is told, in 65536ths.
const LEAST: u32 = 24;

/// The tables.
pub struct Curves {
    squashed: Box<[u16; 2 * HALF]>,
    stretched: Box<[f32; 2 * HALF]>,
}

impl Curves {
    /// Makes the tables.
    pub fn new() -> Self {
        let mut squashed = Box::new([0; 2 * HALF]);
        let mut power: f64 = 1.0;
        for step in 0..HALF {
            let one = 65_536.0 * power / (1.0 + power);
            squashed[HALF + step] = (one as u32).min(65_536 - LEAST) as u16;
            squashed[HALF - step] = (65_536.0 - one).max(f64::from(LEAST)) as u16;
            power *= GROWTH;
        }
        squashed[0] = LEAST as u16;
        let mut step = 0;
        let stretch = |one: usize| {
            while step < 2 * HALF - 1 && usize::from(squashed[step]) < one * 16 + 8 {
                step += 1;
            }
            (step as f32 - HALF as f32) / STEPS
        };
        Self { stretched: Box::new(core::array::from_fn(stretch)), squashed }
    }

    /// The probability of a one, in 65536ths, for which this much speaks.
    #[inline(always)]
    pub fn squash(&self, weight: f32) -> u32 {
        let step = (weight * STEPS + HALF as f32 + 0.5) as i32;
        u32::from(self.squashed[step.clamp(0, 2 * HALF as i32 - 1) as usize])
    }

    /// What speaks for a one of this probability, in 65536ths.
    #[inline(always)]
    pub fn stretch(&self, one: u16) -> f32 {
        self.stretched[usize::from(one >> 4)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_is_logistic() {
        let curves = Curves::new();
        for weight in [-7.0_f32, -2.0, -0.5, 0.0, 0.1, 1.0, 3.0, 6.5] {
            let one = f64::from(curves.squash(weight)) / 65_536.0;
            let meant = 1.0 / (1.0 + f64::from(-weight).exp());
            assert!((one - meant).abs() < 0.002, "{weight}: {one}, not {meant}");
        }
    }

    #[test]
    fn no_probability_is_certain() {
        let curves = Curves::new();
        assert_eq!(curves.squash(-100.0), LEAST);
        assert_eq!(curves.squash(100.0), 65_536 - LEAST);
        assert_eq!(curves.squash(f32::NAN), LEAST);
    }

    #[test]
    fn stretching_undoes_squashing() {
        let curves = Curves::new();
        for one in (1_000..64_000).step_by(500) {
            let back = curves.squash(curves.stretch(one));
            assert!(back.abs_diff(u32::from(one)) < 160, "{one}: {back}");
        }
    }
}
