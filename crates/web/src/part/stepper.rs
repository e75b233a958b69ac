//! The stepper: what is done, what is now, what is next. What it is not: the phases; the page names the steps.

use crate::Frame;
use askama::Template;

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Behind us.
    Done,
    /// What is going on.
    Now,
    /// To come.
    Next,
    /// Stopped by something that must be put right.
    Stopped,
}

impl StepState {
    /// Its class in the style sheet, and `step-<class>` in the catalogue of words.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Now => "now",
            Self::Next => "next",
            Self::Stopped => "stopped",
        }
    }

    const fn is_now(self) -> bool {
        matches!(self, Self::Now | Self::Stopped)
    }

    const fn sign(self) -> &'static str {
        match self {
            Self::Done => "✓",
            Self::Now => "●",
            Self::Next => "○",
            Self::Stopped => "!",
        }
    }
}

/// One step.
#[derive(Clone, Debug)]
pub struct Step {
    name: String,
    note: String,
    state: StepState,
    state_name: String,
}

impl Step {
    /// A step with a note under it; an empty note shows nothing.
    pub fn new(frame: &Frame, state: StepState, name: impl Into<String>, note: impl Into<String>) -> Self {
        let state_name = frame.say(&format!("web-step-{}", state.class()));
        Self { name: name.into(), note: note.into(), state, state_name }
    }
}

/// The steps in order.
#[derive(Clone, Debug, Template)]
#[template(path = "part/stepper.html")]
pub struct Stepper {
    label: String,
    steps: Vec<Step>,
}

impl Stepper {
    /// Steps under a label that a screen reader speaks.
    pub fn new(label: impl Into<String>, steps: Vec<Step>) -> Self {
        Self { label: label.into(), steps }
    }
}
