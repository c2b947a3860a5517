//! The stories that a case file tells: an alert, what arrives later, what is expected of the players.

use domain::assessment::{Answer, assess};
use domain::exercise::{Expected, MOST_MESSAGES, Message, Reaction, Scenario};
use domain::text::{LONG, SHORT, cleaned};
use serde_json::{Map, Value};

use super::Case;
use super::fault::{CaseFault, quoted};

/// The stories that come with the application.
const PROVIDED: [&str; 5] = [
    include_str!("../../scenarios/ransomware.json"),
    include_str!("../../scenarios/misdirected_results.json"),
    include_str!("../../scenarios/stolen_laptop.json"),
    include_str!("../../scenarios/silent_processor.json"),
    include_str!("../../scenarios/health_record_outage.json"),
];

/// Longest time that a story may wait, in hours: four weeks, far beyond what any team plays.
const MOST_HOURS: f64 = 672.0;

/// How an outcome that hangs on a condition is written.
const CONDITIONAL: &str = "conditional";

/// The stories that come with the application, in the order shown.
#[must_use]
pub fn provided_scenarios() -> Vec<Scenario> {
    let files = PROVIDED.iter();
    files
        .filter_map(|text| read_scenarios(text.as_bytes()).ok())
        .flatten()
        .collect()
}

/// The stories of a case file: one, or those listed under « cases ».
///
/// # Errors
/// Where it is not JSON, or says what a story cannot say.
pub fn read_scenarios(bytes: &[u8]) -> Result<Vec<Scenario>, CaseFault> {
    // Some editors mark the beginning of a file.
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let content: Value = serde_json::from_slice(text).map_err(|error| {
        CaseFault::new(format!(
            "Le fichier n’est pas du JSON\u{a0}: voyez ligne {}, colonne {}.",
            error.line(),
            error.column()
        ))
    })?;
    let Some(cases) = content.get("cases") else {
        return Ok(vec![scenario(&content, "Le scénario")?]);
    };
    let cases = cases
        .as_array()
        .filter(|cases| !cases.is_empty())
        .ok_or_else(|| {
            CaseFault::new(format!("{} doit être une liste de cas.", quoted("cases")))
        })?;
    let read = cases.iter().enumerate();
    read.map(|(index, case)| scenario(case, &format!("Le cas n°\u{a0}{}", index + 1)))
        .collect()
}

fn scenario(content: &Value, place: &str) -> Result<Scenario, CaseFault> {
    let case = Case::read(content, place)?;
    let id = case.id.as_ref().and_then(Value::as_str);
    let id = id.ok_or_else(|| CaseFault::new(format!("{place} n’a pas d’{}.", quoted("id"))))?;
    let named = format!("Cas {}", cleaned(id));
    let story = Story {
        place: &named,
        members: content.as_object().expect("a case has attributes"),
    };
    Ok(Scenario {
        id: story.text("id", SHORT)?,
        title: story.text("title_fr", SHORT)?,
        facts: story.text("facts_fr", LONG)?,
        messages: story.messages()?,
        reactions: story.reactions()?,
        expected: story.expected(&case)?,
    })
}

/// The members of a story, and its name for the sentences that refuse one of them.
struct Story<'a> {
    place: &'a str,
    members: &'a Map<String, Value>,
}

impl Story<'_> {
    /// A text that has to be there.
    fn text(&self, name: &str, limit: usize) -> Result<String, CaseFault> {
        let text = self.members.get(name).and_then(Value::as_str);
        let text = text.map(cleaned).filter(|text| !text.is_empty());
        let text = text.ok_or_else(|| self.refusal(name, "un texte est attendu, en français"))?;
        if text.chars().count() > limit {
            return Err(self.refusal(name, &format!("{limit} caractères au plus")));
        }
        Ok(text)
    }

    /// What arrives later, in the order of its hours.
    fn messages(&self) -> Result<Vec<Message>, CaseFault> {
        let mut messages = self.each("messages", |message| {
            Ok(Message {
                after_minutes: message.minutes("after_h")?,
                from: message.text("from_fr", SHORT)?,
                text: message.text("text_fr", LONG)?,
            })
        })?;
        messages.sort_by_key(|message| message.after_minutes);
        Ok(messages)
    }

    /// What the players are expected to do, as written.
    fn reactions(&self) -> Result<Vec<Reaction>, CaseFault> {
        self.each("expected", |reaction| {
            let within = reaction.members.get("within_h");
            let is_set = within.is_some_and(|within| !within.is_null());
            let minutes = is_set.then(|| reaction.minutes("within_h")).transpose()?;
            Ok(Reaction {
                within_hours: minutes.map(|minutes| minutes.div_ceil(60)),
                text: reaction.text("text_fr", LONG)?,
            })
        })
    }

    /// The official outcome where the file tells it, or else what the application proposes.
    fn expected(&self, case: &Case) -> Result<Expected, CaseFault> {
        let proposal = assess(&case.circumstances);
        let official = match self.members.get("official_outcome") {
            None | Some(Value::Null) => None,
            Some(Value::Object(members)) => Some(Story {
                place: self.place,
                members,
            }),
            Some(_) => return Err(self.refusal("official_outcome", "un objet est attendu")),
        };
        let told = |name: &str| official.as_ref().map_or(Ok(None), |it| it.answer(name));
        Ok(Expected {
            notify: told("notify_sa")?.unwrap_or(proposal.notify.answer),
            inform: told("communicate_to_subjects")?.unwrap_or(proposal.inform.answer),
        })
    }

    fn answer(&self, name: &str) -> Result<Option<Answer>, CaseFault> {
        match self.members.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::Bool(true)) => Ok(Some(Answer::Yes)),
            Some(Value::Bool(false)) => Ok(Some(Answer::No)),
            Some(Value::String(word)) if word == CONDITIONAL => Ok(Some(Answer::Depends)),
            Some(_) => Err(self.refusal(name, &format!("true, false, {CONDITIONAL}"))),
        }
    }

    /// A list of objects; absent is empty.
    fn each<T>(
        &self,
        name: &str,
        read: impl Fn(&Story<'_>) -> Result<T, CaseFault>,
    ) -> Result<Vec<T>, CaseFault> {
        let items = match self.members.get(name) {
            None | Some(Value::Null) => return Ok(Vec::new()),
            Some(items) => items.as_array(),
        };
        let items = items.ok_or_else(|| self.refusal(name, "une liste est attendue"))?;
        if items.len() > MOST_MESSAGES {
            return Err(self.refusal(name, &format!("{MOST_MESSAGES} éléments au plus")));
        }
        let read_one = |(index, item): (usize, &Value)| {
            let place = format!("{}, {} n°\u{a0}{}", self.place, quoted(name), index + 1);
            let members = item
                .as_object()
                .ok_or_else(|| CaseFault::new(format!("{place}\u{a0}: un objet est attendu.")))?;
            read(&Story {
                place: &place,
                members,
            })
        };
        items.iter().enumerate().map(read_one).collect()
    }

    /// A number of hours, in whole minutes.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked to lie between zero and some weeks"
    )]
    fn minutes(&self, name: &str) -> Result<u32, CaseFault> {
        let hours = self.members.get(name).and_then(Value::as_f64);
        hours
            .filter(|hours| (0.0..=MOST_HOURS).contains(hours))
            .map(|hours| (hours * 60.0).round() as u32)
            .ok_or_else(|| self.refusal(name, &format!("un nombre d’heures de 0 à {MOST_HOURS}")))
    }

    fn refusal(&self, name: &str, accepted: &str) -> CaseFault {
        CaseFault::new(format!(
            "{}, {}\u{a0}: {accepted}.",
            self.place,
            quoted(name)
        ))
    }
}
