//! Whether, when and how the persons concerned are informed.

use domain::breach::{count_text, list_text, moment_text};
use domain::paris;
use domain::procedure::{Information, InformedGroup};
use law::{InformationDecision, InformationException, InformationMeans};

use super::answer::Answer;
use super::file::File;

fn decided(file: &File<'_>) -> Option<InformationDecision> {
    file.steps.information?.decision
}

fn excepted(file: &File<'_>) -> Option<InformationException> {
    file.steps.information?.exception
}

pub(super) fn decision(file: &File<'_>) -> Answer {
    Answer::label(decided(file).map(InformationDecision::label))
}

pub(super) fn informed_on(file: &File<'_>) -> Answer {
    groups(file, |group| moment_text(group.informed)).only_if(are_informed(file))
}

pub(super) fn planned_on(file: &File<'_>) -> Answer {
    let planned = |group: &InformedGroup| group.planned_on.map(paris::long_date);
    groups(file, |group| planned(group).unwrap_or_default())
        .only_if(decided(file) == Some(InformationDecision::Planned))
}

pub(super) fn informed_persons(file: &File<'_>) -> Answer {
    groups(file, |group| count_text(group.reached)).only_if(are_informed(file))
}

pub(super) fn means(file: &File<'_>) -> Answer {
    let means = |group: &InformedGroup| {
        list_text(group.means.as_ref(), |means: &InformationMeans| {
            means.label().to_owned()
        })
    };
    groups(file, means).only_if(are_informed(file))
}

pub(super) fn exception(file: &File<'_>) -> Answer {
    Answer::label(excepted(file).map(InformationException::label))
        .only_if(decided(file) == Some(InformationDecision::Exception))
}

pub(super) fn reason(file: &File<'_>) -> Answer {
    let is_refused = match decided(file) {
        Some(InformationDecision::NotHighRisk | InformationDecision::Exception) => true,
        Some(InformationDecision::Informed | InformationDecision::Planned) | None => false,
    };
    told(file, |information| &information.reason).only_if(is_refused)
}

/// Owed with the third exception alone.
pub(super) fn public_notice(file: &File<'_>) -> Answer {
    told(file, |information| &information.public_notice)
        .only_if(excepted(file) == Some(InformationException::DisproportionateEffort))
}

fn are_informed(file: &File<'_>) -> bool {
    decided(file) == Some(InformationDecision::Informed)
}

fn told<'a>(file: &File<'a>, of: impl FnOnce(&'a Information) -> &'a str) -> Answer {
    Answer::text(file.steps.information.map_or("", of))
}

/// One line for each group of persons of which this is known.
fn groups(file: &File<'_>, text: impl Fn(&InformedGroup) -> String) -> Answer {
    let information = file.steps.information;
    let groups = information.map_or(&[][..], |information| &information.groups);
    let lines = groups.iter().map(|group| (&group.audience, text(group)));
    let known = lines.filter(|(_, text)| !text.is_empty());
    Answer::entries(known.map(|(audience, text)| format!("{audience}\u{a0}: {text}")))
}
