//! What the steps of one breach hold, each kind by its name.

use super::{
    Assessment, Closing, Correction, Details, Doors, FollowUp, Information, Investigation, Lessons,
    Report, Step,
};

/// The details of the steps; a step that is not among those given is absent.
#[derive(Clone, Copy, Debug, Default)]
#[allow(missing_docs)] // each field is the variant of the same name in `Details`
pub struct Answers<'a> {
    pub report: Option<&'a Report>,
    pub investigation: Option<&'a Investigation>,
    pub correction: Option<&'a Correction>,
    pub assessment: Option<&'a Assessment>,
    pub follow_up: Option<&'a FollowUp>,
    pub doors: Option<&'a Doors>,
    pub information: Option<&'a Information>,
    pub lessons: Option<&'a Lessons>,
    pub closing: Option<&'a Closing>,
}

impl<'a> Answers<'a> {
    /// What `steps` hold.
    #[must_use]
    pub fn of(steps: &'a [Step]) -> Self {
        let mut answers = Self::default();
        for step in steps {
            match &step.details {
                Details::Plain => {}
                Details::Report(found) => answers.report = Some(found),
                Details::Investigation(found) => answers.investigation = Some(found),
                Details::Correction(found) => answers.correction = Some(found),
                Details::Assessment(found) => answers.assessment = Some(found),
                Details::FollowUp(found) => answers.follow_up = Some(found),
                Details::Doors(found) => answers.doors = Some(found),
                Details::Information(found) => answers.information = Some(found),
                Details::Lessons(found) => answers.lessons = Some(found),
                Details::Closing(found) => answers.closing = Some(found),
            }
        }
        answers
    }
}
