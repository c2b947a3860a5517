//! A story to play: what is known at first, what arrives later, and what is expected of the players.

use serde::{Deserialize, Serialize};

use crate::assessment::Answer;

/// Messages and expected reactions that one scenario may have.
pub const MOST_MESSAGES: usize = 100;

/// A story to play.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scenario {
    /// Its name among others.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The alert: what is known when it begins.
    pub facts: String,
    /// What arrives later, in order.
    pub messages: Vec<Message>,
    /// What the players are expected to do, in order.
    pub reactions: Vec<Reaction>,
    /// What is expected to be decided.
    pub expected: Expected,
}

/// What is expected to be decided at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expected {
    /// Notify the authority.
    pub notify: Answer,
    /// Inform the persons.
    pub inform: Answer,
}

/// Something that arrives while the exercise is played.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// How long after the beginning, in minutes of the exercise's clock.
    pub after_minutes: u32,
    /// Who says it.
    pub from: String,
    /// What is said.
    pub text: String,
}

/// Something that the players are expected to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reaction {
    /// By when, in hours of the exercise's clock; none where no hour is set.
    pub within_hours: Option<u32>,
    /// What.
    pub text: String,
}
