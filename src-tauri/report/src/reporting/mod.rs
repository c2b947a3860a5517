//! The paper form on which anybody reports a breach to the référente, on one page.

mod model;

pub use model::{Contact, ReportingForm};

use law::{BreachNature, DataCategory};

use crate::document::{Document, Header, render};
use crate::layout::{Block, Content, Fact, Signature};
use crate::paper::{blanks, heading, ticks};
use crate::style::{Color, Style};

const TITLE: &str = "Signaler une violation de données";

/// The form to print, filled in by hand.
#[must_use]
pub fn reporting_form(form: &ReportingForm) -> Document {
    let header = Header {
        organisation: form.organisation.clone(),
        reference: form.reference.clone(),
        version: String::new(),
        confidentiality: "Confidentiel une fois rempli".to_owned(),
        journal: None,
        author: String::new(),
        printed_at: form.printed_at.clone(),
        created_at: form.created_at,
        draft: false,
        exercise: false,
    };
    render(TITLE, &header, &blocks(form), None)
}

fn blocks(form: &ReportingForm) -> Vec<Block> {
    let mut blocks = opening(form);
    blocks.extend(report());
    blocks.extend(facts());
    blocks.extend(scope());
    blocks.extend(actions());
    blocks
}

fn opening(form: &ReportingForm) -> Vec<Block> {
    vec![
        Block::Title(TITLE.to_owned()),
        Block::Gap(3.0),
        Block::Paragraph(
            "Signalez tout de suite, même sans certitude.".to_owned(),
            Style::FACT,
        ),
        Block::Gap(10.0),
        contacts(&form.contacts),
    ]
}

/// Whom to tell, side by side.
fn contacts(contacts: &[Contact]) -> Block {
    #[expect(clippy::cast_precision_loss, reason = "one or two persons")]
    let share = 1.0 / contacts.len().max(1) as f32;
    let facts = contacts.iter().map(|contact| Fact {
        label: contact.quality.clone(),
        content: Content::Lines(contact.lines.clone()),
        share,
        color: Color::INK,
    });
    Block::Facts(facts.collect(), Color::ACCENT)
}

fn report() -> Vec<Block> {
    vec![
        heading("1", "Qui signale, et quand", "Inconnu ? Laissez en blanc."),
        blanks([("Nom", 0.55), ("Fonction", 0.45)]),
        blanks([("Site", 0.55), ("Téléphone", 0.45)]),
        blanks([("Constaté le", 0.55), ("à (heure)", 0.45)]),
        blanks([("A pu commencer le", 0.55), ("à (heure)", 0.45)]),
        ticks(
            3,
            ["Toujours en cours", "Terminé", "Je ne sais pas"].map(str::to_owned),
        ),
    ]
}

fn facts() -> Vec<Block> {
    vec![
        heading("2", "Ce qui s’est passé", ""),
        ticks(
            1,
            BreachNature::ALL
                .iter()
                .map(|nature| nature.help().to_owned()),
        ),
        Block::Ruled(3),
    ]
}

/// Categories that staff can tell apart; the référente sorts the others.
const DATA: [DataCategory; 8] = [
    DataCategory::CivilStatus,
    DataCategory::Contact,
    DataCategory::Health,
    DataCategory::NationalIdNumber,
    DataCategory::IdentificationOrAccess,
    DataCategory::Financial,
    DataCategory::OfficialDocuments,
    DataCategory::Other,
];

fn scope() -> Vec<Block> {
    vec![
        heading("3", "Données et personnes concernées", ""),
        ticks(2, DATA.iter().map(|category| category.label().to_owned())),
        blanks([
            ("De qui sont ces données", 0.68),
            ("Combien, environ", 0.32),
        ]),
    ]
}

fn actions() -> Vec<Block> {
    let signature = |quality: &str| Signature {
        quality: quality.to_owned(),
        name: String::new(),
    };
    vec![
        heading("4", "Ce qui a déjà été fait", ""),
        Block::Ruled(2),
        Block::Gap(10.0),
        Block::Signatures(vec![
            signature("La personne qui signale"),
            signature("Reçu par la référente RGPD"),
        ]),
    ]
}
