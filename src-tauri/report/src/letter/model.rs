//! What a letter to a person is made from.

use chrono::{DateTime, Utc};
use domain::breach::BreachNumber;
use domain::letter::Letter;
use domain::paris;
use domain::record::RecordNumber;
use domain::register::{Organisation, Profile};
use domain::request::RequestMail;
use law::{LetterAudience, LetterContent};
use serde::Serialize;

/// A letter that informs persons of a breach or answers a request, as it is printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LetterDocument {
    /// Name of the organisation, the controller.
    pub organisation: String,
    /// Where it can be written to and called, each on its line; may be empty.
    pub sender: Vec<String>,
    /// The day of the letter: « Le mardi 24 novembre 2026 ».
    pub dated: String,
    /// Number of the breach or of the request.
    pub reference: String,
    /// What the letter is about.
    pub subject: String,
    /// Greeting and why the organisation writes.
    pub opening: String,
    /// What it says, in order.
    pub sections: Vec<LetterSection>,
    /// Last words.
    pub closing: String,
    /// Whether its breach is only played.
    pub exercise: bool,
    /// Whether the text is printed larger, to be easy to read.
    pub large_print: bool,
    /// When the letter was made, in French and in Paris time:
    /// « mardi 24 novembre 2026, 16 h 50 ».
    pub printed_at: String,
    /// The same instant, for the file's own dates.
    pub created_at: DateTime<Utc>,
}

/// One of the contents of a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LetterSection {
    /// Its heading.
    pub title: String,
    /// Its text: a blank line parts two paragraphs, a dash begins a line of a list.
    pub text: String,
}

impl LetterDocument {
    /// The letter as it leaves at `now`; whoever signs it does so by hand. A letter that lacks what
    /// the law asks for is refused before it is printed.
    #[must_use]
    pub fn from_register(
        letter: &Letter,
        profile: &Profile,
        number: BreachNumber,
        now: DateTime<Utc>,
    ) -> Self {
        let organisation = &profile.organisation;
        Self {
            organisation: organisation.name.clone(),
            sender: sender(organisation),
            dated: format!("Le {}", paris::long_date(paris::date_of(now))),
            reference: number.to_string(),
            subject: subject(letter),
            opening: letter.opening.clone(),
            sections: sections(letter),
            closing: letter.closing.clone(),
            exercise: number.is_exercise,
            large_print: letter.audience == LetterAudience::PlainLanguage,
            printed_at: paris::view(now).long,
            created_at: now,
        }
    }
}

impl LetterDocument {
    /// A letter to whoever made a request, as it leaves at `now`.
    #[must_use]
    pub fn of_request(
        letter: &RequestMail,
        profile: &Profile,
        number: RecordNumber,
        now: DateTime<Utc>,
    ) -> Self {
        let organisation = &profile.organisation;
        Self {
            organisation: organisation.name.clone(),
            sender: sender(organisation),
            dated: format!("Le {}", paris::long_date(paris::date_of(now))),
            reference: number.to_string(),
            subject: letter.subject.clone(),
            opening: letter.body.clone(),
            sections: Vec::new(),
            closing: String::new(),
            exercise: false,
            large_print: false,
            printed_at: paris::view(now).long,
            created_at: now,
        }
    }
}

/// What stands over a letter whose subject nobody wrote: every document has a title.
fn subject(letter: &Letter) -> String {
    match letter.subject.as_str() {
        "" => "Vos données personnelles".to_owned(),
        subject => subject.to_owned(),
    }
}

fn sender(organisation: &Organisation) -> Vec<String> {
    let address = organisation.address.lines().map(str::to_owned);
    let reached = [
        ("Téléphone", &organisation.phone),
        ("Courriel", &organisation.email),
    ];
    let reached = reached
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(label, value)| format!("{label} : {value}"));
    address.chain(reached).collect()
}

/// The order in which a person wants to know.
const ORDER: [LetterContent; 5] = [
    LetterContent::Nature,
    LetterContent::Consequences,
    LetterContent::Measures,
    LetterContent::Recommendations,
    LetterContent::Contact,
];

/// The contents that are written, under their headings and in the order of the letter.
pub(crate) fn sections(letter: &Letter) -> Vec<LetterSection> {
    let written = ORDER
        .into_iter()
        .filter(|content| !letter.section(*content).trim().is_empty());
    let section = |content| LetterSection {
        title: title(letter.audience, content).to_owned(),
        text: letter.section(content).to_owned(),
    };
    written.map(section).collect()
}

/// What the person asks, in the place of the law's word for it.
fn title(audience: LetterAudience, content: LetterContent) -> &'static str {
    match (content, audience) {
        (LetterContent::Nature, _) => "Que s’est-il passé ?",
        (LetterContent::Consequences, LetterAudience::PlainLanguage) => "Que peut-il arriver ?",
        (LetterContent::Consequences, LetterAudience::RepresentativesOfMinors) => {
            "Quelles peuvent être les conséquences ?"
        }
        (LetterContent::Consequences, LetterAudience::Adults | LetterAudience::Staff) => {
            "Quelles peuvent être les conséquences pour vous ?"
        }
        (LetterContent::Measures, _) => "Que faisons-nous ?",
        (LetterContent::Recommendations, _) => "Que pouvez-vous faire ?",
        (LetterContent::Contact, _) => "Qui peut vous répondre ?",
    }
}
