//! Wrong secrets slow down: each one after the third doubles the wait before the next.

use std::sync::Mutex;

use chrono::{DateTime, TimeDelta, Utc};
use vault::{Unlocked, VaultError};

use crate::error::{ApiError, ErrorCode};
use crate::held;

/// Wrong secrets in a row that cost nothing: anybody mistypes.
const FREE: u32 = 3;
/// The longest wait, in seconds.
const LONGEST_SECONDS: i64 = 300;

/// The wrong secrets in a row since the program began, whatever the register.
#[derive(Default)]
pub(crate) struct Attempts {
    wrong: u32,
    last: Option<DateTime<Utc>>,
}

impl Attempts {
    /// Seconds to wait at `now` before another secret is looked at.
    pub(crate) fn wait_seconds(&self, now: DateTime<Utc>) -> u32 {
        let Some(last) = self.last else {
            return 0;
        };
        // A clock that was set back makes nobody wait longer than the whole delay.
        let passed = (now - last).max(TimeDelta::zero());
        let left = TimeDelta::seconds(self.delay_seconds()) - passed;
        u32::try_from(left.num_seconds()).unwrap_or(0)
    }

    fn delay_seconds(&self) -> i64 {
        match self.wrong.checked_sub(FREE) {
            None => 0,
            Some(beyond) => 1_i64
                .checked_shl(beyond)
                .map_or(LONGEST_SECONDS, |delay| delay.clamp(1, LONGEST_SECONDS)),
        }
    }

    /// A secret was wrong.
    pub(crate) fn note_wrong(&mut self, now: DateTime<Utc>) {
        self.wrong = self.wrong.saturating_add(1);
        self.last = Some(now);
    }

    /// A secret was right: the next mistake is a first one.
    pub(crate) fn forget(&mut self) {
        *self = Self::default();
    }
}

/// Looks at a secret at `now`, unless too many were wrong just before.
pub(crate) fn tried(
    attempts: &Mutex<Attempts>,
    now: DateTime<Utc>,
    look: impl FnOnce() -> Result<Unlocked, VaultError>,
) -> Result<Unlocked, ApiError> {
    let wait = held(attempts).wait_seconds(now);
    if wait > 0 {
        return Err(ApiError {
            wait_seconds: Some(wait),
            ..ApiError::of(ErrorCode::TooManyAttempts)
        });
    }
    let looked = look();
    match &looked {
        Ok(_) => held(attempts).forget(),
        Err(VaultError::WrongPassphrase | VaultError::WrongRecoveryCode) => {
            held(attempts).note_wrong(now);
        }
        Err(_) => {}
    }
    Ok(looked?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + second, 0).unwrap_or_default()
    }

    fn after(wrong: u32) -> Attempts {
        Attempts {
            wrong,
            last: (wrong > 0).then(|| at(0)),
        }
    }

    #[test]
    fn each_wrong_secret_after_the_third_doubles_the_wait_up_to_five_minutes() {
        let waits: Vec<u32> = (0..16)
            .map(|wrong| after(wrong).wait_seconds(at(0)))
            .collect();
        assert_eq!(
            waits,
            [
                0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300, 300
            ]
        );
        let mut endless = after(u32::MAX);
        endless.note_wrong(at(0));
        assert_eq!(endless.wait_seconds(at(0)), 300);
    }

    #[test]
    fn the_wait_passes_and_a_right_secret_ends_it() {
        let mut attempts = after(8);
        assert_eq!(attempts.wait_seconds(at(12)), 20);
        assert_eq!(attempts.wait_seconds(at(32)), 0);
        assert_eq!(attempts.wait_seconds(at(-3600)), 32);
        attempts.forget();
        assert_eq!(attempts.wait_seconds(at(0)), 0);
    }
}
