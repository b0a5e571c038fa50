//! Stance: what the root of a claim does with the proposition.

use super::notation::dataset;
use sayso::model::Likelihood;
use sayso::query::stance;

fn check(options: &str, expected: &str) {
    let dataset = dataset(&format!("c1: cad > dia | taliban ties aq {options}"));
    assert_eq!(
        stance(&dataset.claims[0]).map(|stance| stance.id()),
        Some(expected),
        "of a claim with `{options}`"
    );
}

#[test]
fn an_affirmed_claim_says_and_a_negated_one_denies() {
    for kind in ["assertion", "assessment", "estimate", "denial", "event", "opinion"] {
        check(&format!("| {kind}"), "says");
        check(&format!("| {kind} | deny"), "denies");
    }
}

#[test]
fn a_denial_that_affirms_says() {
    check("| denial", "says");
}

#[test]
fn a_pledge_promises_whatever_its_polarity_and_likelihood() {
    check("| pledge", "promises");
    check("| pledge | deny", "promises");
    check("| pledge | unlikely", "promises");
}

#[test]
fn a_forecast_expects_and_a_scenario_considers_possible() {
    check("| forecast", "expects");
    check("| forecast | deny", "expects");
    check("| scenario", "considers-possible");
    check("| scenario | deny", "considers-possible");
}

#[test]
fn a_likelihood_other_than_even_decides_for_every_kind_but_pledges() {
    for kind in ["assertion", "assessment", "event", "forecast", "scenario"] {
        for likelihood in Likelihood::ALL {
            let (low, high) = likelihood.band();
            let expected = match (low < 45, high > 55) {
                (true, _) => "calls-unlikely",
                (_, true) => "calls-likely",
                _ => continue,
            };
            check(&format!("| {kind} | {}", likelihood.id()), expected);
            check(&format!("| {kind} | {} | deny", likelihood.id()), expected);
        }
    }
}

#[test]
fn an_even_chance_leaves_the_stance_to_kind_and_polarity() {
    check("| even-chance", "says");
    check("| even-chance | deny", "denies");
    check("| forecast | even-chance", "expects");
    check("| scenario | even-chance", "considers-possible");
}
