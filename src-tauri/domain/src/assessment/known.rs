//! What is known of a fact: the values that it may still have.

use law::thresholds::{LARGE_CROWD, LONG_OUTAGE, SHORT_OUTAGE, SMALL_CROWD};
use law::{
    Backup, Deletion, Disturbance, Exposure, LossDuration, Protection, Recipient, Severity,
    SpecialData,
};

/// A value that a fact of an assessment may have.
pub trait Candidate: Copy + PartialEq + 'static {
    /// Every value, or one of each class that the rules tell apart.
    fn every() -> Vec<Self>;

    /// The value as a word for programs: a wire name, `yes` or `no`, a number.
    fn name(self) -> String;
}

macro_rules! enumerated {
    ($($name:ident),+) => {
        $(impl Candidate for $name {
            fn every() -> Vec<Self> {
                Self::ALL.to_vec()
            }

            fn name(self) -> String {
                self.term().name.to_owned()
            }
        })+
    };
}
enumerated!(
    Backup,
    Deletion,
    Disturbance,
    Exposure,
    LossDuration,
    Protection,
    Recipient,
    Severity,
    SpecialData
);

impl Candidate for bool {
    fn every() -> Vec<Self> {
        vec![false, true]
    }

    fn name(self) -> String {
        if self { "yes" } else { "no" }.to_owned()
    }
}

/// A number of persons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Persons(pub u64);

impl Candidate for Persons {
    fn every() -> Vec<Self> {
        let classes = [0, SMALL_CROWD.value, LARGE_CROWD.value];
        classes.map(|below| Self(below + 1)).to_vec()
    }

    fn name(self) -> String {
        self.0.to_string()
    }
}

/// A number of hours without the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours(pub u64);

impl Candidate for Hours {
    fn every() -> Vec<Self> {
        let classes = [0, SHORT_OUTAGE.value, LONG_OUTAGE.value];
        classes.map(|below| Self(below + 1)).to_vec()
    }

    fn name(self) -> String {
        self.0.to_string()
    }
}

/// The values that a fact may still have; at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known<T>(Vec<T>);

impl<T: Candidate> Known<T> {
    /// Nothing is known.
    #[must_use]
    pub fn unknown() -> Self {
        Self(T::every())
    }

    /// The value is known.
    #[must_use]
    pub fn exactly(value: T) -> Self {
        Self(vec![value])
    }

    /// One of these values; nothing is known when there is none.
    #[must_use]
    pub fn among(values: Vec<T>) -> Self {
        if values.is_empty() {
            Self::unknown()
        } else {
            Self(values)
        }
    }

    /// The values that it may still have.
    #[must_use]
    pub fn candidates(&self) -> &[T] {
        &self.0
    }
}

impl Known<Persons> {
    /// A number of persons between two bounds; without an upper one, any number from the lower.
    #[must_use]
    pub fn between(lowest: u64, highest: Option<u64>) -> Self {
        let classes = Persons::every()
            .into_iter()
            .filter(|class| class.0 > lowest && highest.is_none_or(|highest| class.0 <= highest));
        Self(std::iter::once(Persons(lowest)).chain(classes).collect())
    }
}

impl Known<Severity> {
    /// That of the worst of some data; where one is not told it may be worse than the others, up to
    /// what the exclusion of special categories leaves.
    #[must_use]
    pub fn of_data(data: &[Option<Severity>], special: Option<SpecialData>) -> Self {
        let worst = data.iter().copied().flatten().max();
        let lowest = worst.unwrap_or(Severity::Negligible);
        let is_told = !data.is_empty() && data.iter().all(Option::is_some);
        let highest = match special {
            _ if is_told => lowest,
            Some(SpecialData::Absent) => lowest.max(Severity::Significant),
            Some(SpecialData::Present | SpecialData::Incidental) | None => Severity::Maximum,
        };
        let all = Severity::ALL.iter().copied();
        Self(all.filter(|s| (lowest..=highest).contains(s)).collect())
    }
}

impl<T: Candidate> Default for Known<T> {
    fn default() -> Self {
        Self::unknown()
    }
}

impl<T: Candidate> From<Option<T>> for Known<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or_else(Self::unknown, Self::exactly)
    }
}

/// A fact whatever the type of its values.
pub(super) trait Fact {
    /// How many values it may still have.
    fn count(&self) -> usize;

    /// Keeps one of them only; gives its name.
    fn keep(&mut self, index: usize) -> String;

    /// Forgets what was known.
    fn forget(&mut self);
}

impl<T: Candidate> Fact for Known<T> {
    fn count(&self) -> usize {
        self.0.len()
    }

    fn keep(&mut self, index: usize) -> String {
        let kept = self.0[index];
        self.0 = vec![kept];
        kept.name()
    }

    fn forget(&mut self) {
        *self = Self::unknown();
    }
}
