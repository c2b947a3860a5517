//! The clock of an exercise: that of the wall, or a faster one, so that seventy-two hours hold in a morning.

use chrono::{DateTime, TimeDelta, Utc};
use law::ExercisePace;
use law::clocks::{NOTIFICATION, in_force};
use serde::{Deserialize, Serialize};

use crate::paris;

/// A length of time as it was lived, and as the exercise's clock told it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// Seconds of the wall.
    pub lived_seconds: i64,
    /// Seconds of the exercise.
    pub played_seconds: i64,
}

/// When an exercise began, how fast its clock goes, and when it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlayedClock {
    /// When it began: there both clocks show the same hour.
    pub started_at: DateTime<Utc>,
    /// How fast it goes.
    pub pace: ExercisePace,
    /// When it ended, by the clock of the wall; none while it goes.
    pub ended_at: Option<DateTime<Utc>>,
}

impl PlayedClock {
    /// A clock that starts at `now`.
    #[must_use]
    pub fn beginning(now: DateTime<Utc>, pace: ExercisePace) -> Self {
        Self {
            started_at: now,
            pace,
            ended_at: None,
        }
    }

    /// The seconds that it tells for one second of the wall: a faster clock makes the period of the notification hold in as
    /// many hours as its pace says.
    #[must_use]
    pub fn rate(&self) -> i64 {
        let lived_hours = match self.pace {
            ExercisePace::Real => return 1,
            ExercisePace::InADay => 6,
            ExercisePace::InAMorning => 2,
            ExercisePace::InAnHour => 1,
        };
        in_force(NOTIFICATION, paris::date_of(self.started_at)).hours / lived_hours
    }

    /// What it shows at `now`; once it has ended, always its last hour. Before its beginning it shows its beginning.
    #[must_use]
    pub fn shows(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let length = TimeDelta::seconds(self.length(now).played_seconds);
        self.started_at + length
    }

    /// How long it has gone at `now`.
    #[must_use]
    pub fn length(&self, now: DateTime<Utc>) -> Length {
        let until = self.ended_at.unwrap_or(now);
        let lived_seconds = (until - self.started_at).num_seconds().max(0);
        Length {
            lived_seconds,
            played_seconds: lived_seconds.saturating_mul(self.rate()).min(MOST_SECONDS),
        }
    }

    /// The hour that it shows so many minutes of exercise after its beginning.
    #[must_use]
    pub fn after(&self, minutes: u32) -> DateTime<Utc> {
        self.started_at + TimeDelta::minutes(i64::from(minutes))
    }

    /// The seconds of the wall until it shows `at`; none once it does, or once it has ended.
    #[must_use]
    pub fn seconds_until(&self, at: DateTime<Utc>, now: DateTime<Utc>) -> Option<i64> {
        let left = (at - self.shows(now)).num_seconds();
        let is_to_come = self.ended_at.is_none() && left > 0;
        // The last part of a second is waited for.
        let rate = self.rate();
        is_to_come.then(|| (left + rate - 1) / rate)
    }
}

/// An exercise that was forgotten for months shows no year beyond those that dates hold.
const MOST_SECONDS: i64 = 100 * 366 * 24 * 3600;
