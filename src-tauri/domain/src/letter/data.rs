//! Which data a breach touched.

use law::DataCategory;

use super::frame::is_established;
use super::proposed::listed;
use super::voice::Voice;
use crate::breach::BreachFacts;

/// A category in words that everybody knows.
pub(super) fn explained(category: DataCategory) -> &'static str {
    match category {
        DataCategory::CivilStatus => "par exemple votre nom ou votre date de naissance",
        DataCategory::Contact => "par exemple votre adresse ou votre numéro de téléphone",
        DataCategory::NationalIdNumber => "c’est le numéro de votre carte Vitale",
        DataCategory::Health => "par exemple une maladie ou un examen médical",
        DataCategory::IdentificationOrAccess => "par exemple votre mot de passe",
        DataCategory::Financial => "par exemple votre compte à la banque",
        DataCategory::OfficialDocuments => "par exemple votre carte d’identité",
        DataCategory::Location => "les endroits où vous allez",
        DataCategory::Criminal => "par exemple la décision d’un tribunal",
        DataCategory::RacialOrigin => "par exemple le pays d’où vient votre famille",
        DataCategory::Political => "ce que vous pensez de la politique",
        DataCategory::Beliefs => "par exemple votre religion",
        DataCategory::Union => "le syndicat que vous avez choisi",
        DataCategory::Sexual => "votre vie intime",
        DataCategory::Biometric => "par exemple vos empreintes ou votre visage",
        DataCategory::Genetic => "ce que votre corps a reçu de vos parents",
        DataCategory::Other => "",
    }
}

/// The label of a category inside a sentence, without the abbreviation that follows some.
pub(super) fn lower(category: DataCategory) -> String {
    let label = category.label();
    let label = label.split('(').next().unwrap_or(label).trim_end();
    let mut letters = label.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

/// The categories, each on its line, as one sentence.
pub(super) fn data(voice: &dyn Voice, facts: &BreachFacts) -> String {
    let categories = facts.data_categories.iter().flatten();
    let entries: Vec<String> = categories.map(|it| voice.category(*it)).collect();
    if entries.is_empty() {
        return String::new();
    }
    let sentence = format!("{}.", entries.join("\u{202f};\n"));
    listed(voice.data(is_established(facts)), [sentence.as_str()])
}
