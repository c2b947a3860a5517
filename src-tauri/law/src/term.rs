//! What the law says of one value of an enumeration.

use chrono::NaiveDate;

/// One value of an enumeration, in words and with its source.
#[derive(Debug, PartialEq, Eq)]
pub struct Term {
    /// Wire name, stable for ever: it is written in registers.
    pub name: &'static str,
    /// French label, as shown.
    pub label: &'static str,
    /// One French sentence for a person who is no lawyer.
    pub help: &'static str,
    /// Where the value comes from; an article without a text named is one of the GDPR.
    pub article: Option<&'static str>,
    /// First day on which its source applied.
    pub since: NaiveDate,
    /// Fields and values of the EDPB's common notification template ("60h").
    pub edpb: &'static [&'static str],
}

/// A closed list of values that the law declares.
pub trait Enumeration: Copy + 'static {
    /// Every value, in the order shown.
    const ALL: &'static [Self];

    /// What the law says of this value.
    fn term(self) -> &'static Term;
}

/// Gives an enumeration with a `TERMS` table the methods of every enumeration.
macro_rules! enumeration {
    ($name:ident) => {
        impl $name {
            /// What the law says of this value.
            #[must_use]
            pub fn term(self) -> &'static crate::Term {
                &Self::TERMS[self as usize]
            }

            /// Wire name.
            #[must_use]
            pub fn name(self) -> &'static str {
                self.term().name
            }

            /// French label.
            #[must_use]
            pub fn label(self) -> &'static str {
                self.term().label
            }

            /// One French sentence of explanation.
            #[must_use]
            pub fn help(self) -> &'static str {
                self.term().help
            }

            /// Source article, where there is one.
            #[must_use]
            pub fn article(self) -> Option<&'static str> {
                self.term().article
            }

            /// First day on which its source applied.
            #[must_use]
            pub fn since(self) -> chrono::NaiveDate {
                self.term().since
            }

            /// Fields and values of the EDPB's common notification template ("60h").
            #[must_use]
            pub fn edpb(self) -> &'static [&'static str] {
                self.term().edpb
            }
        }

        impl crate::Enumeration for $name {
            const ALL: &'static [Self] = Self::ALL;

            fn term(self) -> &'static crate::Term {
                self.term()
            }
        }
    };
}
pub(crate) use enumeration;

/// A civil date written in the data; a date that does not exist does not compile.
pub(crate) const fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => panic!("no such date"),
    }
}
