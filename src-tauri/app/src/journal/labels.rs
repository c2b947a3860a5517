//! What a field that changed is called, for a person who reads the journal outside the application.

use domain::record::RecordKind;
use exchange::Table;
use law::BreachFact;
use store::SubjectKind;

/// The French label of a field of a line; the field itself when nothing names it.
pub(super) fn label(subject: Option<SubjectKind>, field: &str) -> String {
    let told = report::told_label(field).map(str::to_owned);
    told.or_else(|| match subject? {
        SubjectKind::Breach => fact(field).or_else(|| told_by(EXERCISE, field)),
        SubjectKind::Record(kind) => in_table(kind, field),
        SubjectKind::Evaluation => told_by(EVALUATION, field),
        SubjectKind::Improvement => told_by(IMPROVEMENT, field),
    })
    .unwrap_or_else(|| field.to_owned())
}

/// The fact of a breach that a path begins with.
fn fact(field: &str) -> Option<String> {
    let root = field.split('.').next()?;
    let mut facts = BreachFact::ALL.iter();
    let fact = facts.find(|fact| fact.term().name == root)?;
    Some(fact.label().to_owned())
}

fn told_by(labels: &[(&str, &str)], field: &str) -> Option<String> {
    let found = labels.iter().find(|(name, _)| *name == field);
    found.map(|(_, label)| (*label).to_owned())
}

/// What is told of the exercise that is played on a breach; an expected reaction is told under its own words.
const EXERCISE: &[(&str, &str)] = &[
    ("difficulties", "Ce qui a manqué"),
    ("lessons", "Ce qui change"),
    ("participants", "Participants"),
    ("scenario", "Scénario"),
    ("strengths", "Ce qui a marché"),
];

/// A question and a remark are told under their own words.
const EVALUATION: &[(&str, &str)] = &[
    ("breaches", "Violations choisies"),
    ("concerned", "Personnes concernées par la formation"),
    ("conclusion", "Conclusion"),
    ("evaluators", "Évaluateurs"),
    ("exercises", "Exercices menés hors du registre"),
    ("function", "Fonction"),
    ("kind", "Type"),
    ("name", "Signataire"),
    ("number", "Numéro"),
    ("opinion", "Avis"),
    ("opportunities", "Pistes d’amélioration"),
    ("part", "Visa"),
    ("period.from_on", "Période, du"),
    ("period.to_on", "Période, au"),
    ("procedure", "Procédure"),
    ("reason", "Motif"),
    ("sha256", "Empreinte du texte signé"),
    ("signed_on", "Signé le"),
    ("sources", "Sources"),
    ("strengths", "Points forts"),
    ("text", "Ce qui est dit"),
    ("trained", "Personnes formées"),
    ("version", "Version"),
    ("weaknesses", "Points faibles"),
];

const IMPROVEMENT: &[(&str, &str)] = &[
    ("check", "Ce qui a été vérifié"),
    ("checked_by", "Vérifiée par"),
    ("checked_on", "Vérifiée le"),
    ("criterion", "Critère d’efficacité"),
    ("done_on", "Réalisée le"),
    ("due_on", "Échéance"),
    ("effectiveness", "Efficacité"),
    ("evidence", "Preuve"),
    ("finding", "Constat"),
    ("kind", "Type"),
    ("origin", "Origine"),
    ("owner", "Responsable"),
    ("resources", "Moyens"),
    ("root_cause", "Cause"),
    ("state", "État"),
    ("text", "Action"),
];

fn in_table(kind: RecordKind, field: &str) -> Option<String> {
    exchange::label_of(Table::Records(kind), field)
}
