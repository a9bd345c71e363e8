//! A linear model over the features of a sentence.

use super::features::{Features, NAMES};
use std::sync::OnceLock;

/// What each feature is worth. The shipped weights are learned from labelled sentences
/// (`examples/train-claims.rs`); readers may set others (`[claims.weights]`).
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    bias: f32,
    weights: [f32; NAMES.len()],
}

impl Model {
    /// The model that ships with the program.
    pub fn shipped() -> &'static Self {
        static MODEL: OnceLock<Model> = OnceLock::new();
        MODEL.get_or_init(|| {
            let table: toml::Table = toml::from_str(include_str!("weights.toml")).unwrap_or_default();
            Self::default()
                .with(table.iter().filter_map(|(name, value)| Some((name.as_str(), value.as_float()?))))
        })
    }

    /// This model with other weights for the features named; `bias` is one of them. Unknown names change nothing.
    #[must_use]
    pub fn with<'a>(mut self, weights: impl IntoIterator<Item = (&'a str, f64)>) -> Self {
        for (name, weight) in weights {
            if name == "bias" {
                self.bias = weight as f32;
            } else if let Some(at) = NAMES.iter().position(|known| *known == name) {
                self.weights[at] = weight as f32;
            }
        }
        self
    }

    /// The names of the weights, in the order of `weights.toml`.
    pub fn names() -> impl Iterator<Item = &'static str> {
        std::iter::once("bias").chain(NAMES)
    }

    /// The weights with their names.
    pub fn weights(&self) -> impl Iterator<Item = (&'static str, f32)> + '_ {
        Self::names().zip(std::iter::once(self.bias).chain(self.weights))
    }

    /// This model after it has seen `examples`, each with whether it is worth checking: logistic regression by gradient
    /// descent, drawn back to this model by a quadratic penalty, so that few examples change little.
    pub(super) fn learned(&self, examples: &[(Features, bool)]) -> Self {
        const STEPS: usize = 300;
        const RATE: f32 = 0.2;
        const PENALTY: f32 = 0.05;
        let mut model = self.clone();
        let all = examples.len().max(1) as f32;
        for _ in 0..STEPS {
            let mut slope = [0.0_f32; NAMES.len() + 1];
            for (features, worth) in examples {
                let wrong = model.score(features, 0.0) - f32::from(u8::from(*worth));
                slope[0] += wrong;
                slope[1..].iter_mut().zip(features.0).for_each(|(slope, value)| *slope += wrong * value);
            }
            model.bias -= RATE * (slope[0] / all + PENALTY * (model.bias - self.bias));
            for ((weight, slope), own) in model.weights.iter_mut().zip(&slope[1..]).zip(self.weights) {
                *weight -= RATE * (slope / all + PENALTY * (*weight - own));
            }
        }
        model
    }

    /// How likely a sentence with `features` is worth checking, 0 to 1; `extra` is what the reader's own criteria add.
    pub(super) fn score(&self, features: &Features, extra: f32) -> f32 {
        let sum: f32 = self.weights.iter().zip(features.0).map(|(weight, value)| weight * value).sum();
        1.0 / (1.0 + libm::expf(-(self.bias + sum + extra)))
    }
}

impl Default for Model {
    fn default() -> Self {
        Self { bias: 0.0, weights: [0.0; NAMES.len()] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_feature_has_a_shipped_weight_and_no_other_name_has() {
        let table: toml::Table = toml::from_str(include_str!("weights.toml")).unwrap();
        let names: Vec<&str> = table.keys().map(String::as_str).collect();
        for name in Model::names() {
            assert!(names.contains(&name), "{name}");
        }
        assert_eq!(names.len(), Model::names().count());
        assert_ne!(*Model::shipped(), Model::default());
    }
}
