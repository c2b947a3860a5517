//! The letters to the persons: proposed from the facts, kept with the seventh step, exported once complete.

use domain::letter::{Letter, LetterForm, proposed};
use domain::procedure::Answers;
use law::LetterAudience;
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::error::{ApiError, ErrorCode};
use crate::session::Desk;

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct OneLetter {
    pub(crate) id: Uuid,
    pub(crate) audience: LetterAudience,
}

/// A letter written from what the register knows, to be read and edited.
pub(crate) fn propose_letter(
    desk: &mut Desk<'_>,
    argument: OneLetter,
) -> Result<LetterForm, ApiError> {
    let facts = desk.open.store.breach(argument.id)?.facts;
    let steps = desk.steps(argument.id)?;
    Ok(proposed(argument.audience, &facts, &steps, &desk.profile()?).form())
}

/// A letter as it was kept; one that lacks a content that the law asks for does not leave.
pub(crate) fn complete(desk: &Desk<'_>, argument: &OneLetter) -> Result<Letter, ApiError> {
    let steps = desk.steps(argument.id)?;
    let information = Answers::of(&steps).information;
    let mut letters = information.into_iter().flat_map(|found| &found.letters);
    let letter = letters.find(|letter| letter.audience == argument.audience);
    let letter = letter.ok_or_else(|| ApiError::of(ErrorCode::NotFound))?;
    if !letter.may_leave() {
        return Err(ApiError::of(ErrorCode::LetterIncomplete));
    }
    Ok(letter.clone())
}
