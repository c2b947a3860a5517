//! The exercises of the procedure: a story that is played on a breach of its own, under a clock of its own, and what it
//! taught. Nothing of it is in the register's counts.

mod clock;
mod debrief;
mod outcome;
mod reading;
mod scenario;

use chrono::{DateTime, NaiveDate, Utc};
use law::ExerciseState;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use clock::{Length, PlayedClock};
pub use debrief::{Debrief, DebriefForm, JudgedForm, JudgedReaction};
pub use outcome::{Outcome, outcome};
pub use reading::differences;
pub use scenario::{Expected, MOST_MESSAGES, Message, Reaction, Scenario};

use crate::breach::BreachNumber;
use crate::fault::{Faults, FieldError};
use crate::paris;
use crate::period::Period;
use crate::text::{self, LONG};

/// What an exercise says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExerciseContent {
    /// The story, whole: a file that is written otherwise tomorrow changes nothing of what was played.
    pub scenario: Scenario,
    /// When it began, how fast its clock goes, when it ended.
    pub clock: PlayedClock,
    /// Who plays, with their functions.
    pub participants: String,
    /// What its file told when it ended; none while it is played.
    pub outcome: Option<Outcome>,
    /// It was stopped before its end.
    pub is_given_up: bool,
    /// What it taught.
    pub debrief: Debrief,
}

/// An exercise of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exercise {
    /// Identifier, which is that of the breach on which it is played.
    pub id: Uuid,
    /// Its number, which is that of its breach.
    pub number: BreachNumber,
    /// How many times it was written.
    pub revision: u32,
    /// Who began it.
    pub begun_by: String,
    /// What it says.
    pub content: ExerciseContent,
}

impl ExerciseContent {
    /// An exercise that begins at `now`.
    ///
    /// # Errors
    /// Participants that are too long.
    pub fn beginning(
        scenario: Scenario,
        pace: law::ExercisePace,
        participants: &str,
        now: DateTime<Utc>,
    ) -> Result<Self, Vec<FieldError>> {
        let mut faults = Faults::default();
        let participants = text::at_most(&mut faults, "participants", participants, LONG);
        let debrief = Debrief::blank(&scenario);
        faults.finish(Self {
            scenario,
            clock: PlayedClock::beginning(now, pace),
            participants,
            outcome: None,
            is_given_up: false,
            debrief,
        })
    }

    /// How it stands.
    #[must_use]
    pub fn state(&self) -> ExerciseState {
        if self.is_given_up {
            ExerciseState::GivenUp
        } else if self.clock.ended_at.is_none() {
            ExerciseState::Playing
        } else if self.debrief.is_complete(&self.scenario) {
            ExerciseState::Debriefed
        } else {
            ExerciseState::ToDebrief
        }
    }

    /// Whether it counts among the exercises that ended in `period`: played to its end, debriefed or not yet.
    #[must_use]
    pub fn counts_in(&self, period: Period) -> bool {
        match self.state() {
            ExerciseState::Playing | ExerciseState::GivenUp => false,
            ExerciseState::ToDebrief | ExerciseState::Debriefed => {
                let ended = self.clock.ended_at.map(paris::date_of);
                ended.is_some_and(|day| period.holds(day))
            }
        }
    }

    /// The day of Paris that its clock showed last; that of its beginning while it is played.
    #[must_use]
    pub fn ended_on(&self) -> NaiveDate {
        let ended = self.clock.ended_at.unwrap_or(self.clock.started_at);
        paris::date_of(self.clock.shows(ended))
    }

    /// The seconds of the wall until the next message; none when all have arrived, or once it has ended.
    #[must_use]
    pub fn next_message_seconds(&self, now: DateTime<Utc>) -> Option<i64> {
        let messages = self.scenario.messages.iter();
        let mut left = messages.filter_map(|message| {
            let at = self.clock.after(message.after_minutes);
            self.clock.seconds_until(at, now)
        });
        left.next()
    }

    /// The messages that have arrived at `now`, with the hour that the exercise's clock showed, the first first.
    #[must_use]
    pub fn arrived(&self, now: DateTime<Utc>) -> Vec<(DateTime<Utc>, &Message)> {
        let shown = self.clock.shows(now);
        let messages = self.scenario.messages.iter();
        messages
            .map(|message| (self.clock.after(message.after_minutes), message))
            .filter(|(at, _)| *at <= shown)
            .collect()
    }
}
