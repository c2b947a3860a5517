//! How one speaks to each audience. The words stand by subject, in the files of the five traits:
//! what a trait says by itself is said to adults, and the other audiences change what they need to.

use law::LetterAudience;

use super::advice::Advising;
use super::doubts::Doubts;
use super::effects::Effects;
use super::events::Events;
use super::frame::Frame;

/// Everything that is said to one audience.
pub(super) trait Voice: Frame + Events + Doubts + Effects + Advising {}

/// To the persons themselves.
pub(super) struct Adults;
/// To those who represent them: « elle » is the child or the person represented.
pub(super) struct Representatives;
/// Short sentences, one idea each, and no word that is not explained.
pub(super) struct Plain;
/// To colleagues.
pub(super) struct Staff;

impl Voice for Adults {}
impl Voice for Representatives {}
impl Voice for Plain {}
impl Voice for Staff {}

/// The voice in which one speaks to an audience.
pub(super) fn voice(audience: LetterAudience) -> &'static dyn Voice {
    match audience {
        LetterAudience::Adults => &Adults,
        LetterAudience::RepresentativesOfMinors => &Representatives,
        LetterAudience::PlainLanguage => &Plain,
        LetterAudience::Staff => &Staff,
    }
}
