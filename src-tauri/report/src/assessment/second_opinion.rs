//! The ENISA score beside the assessment, with what it is known not to see.

use domain::assessment::enisa::Score;
use domain::breach::BreachFacts;
use domain::procedure::{DetailsForm, EnisaForm, Step};
use law::{EnisaBlindSpot, Enumeration};

use crate::record::{Row, Section, Value, sentence_of, yes_or_no};

/// The score, its band and its flags, the answers behind it, and both blind spots.
pub(super) fn section(facts: &BreachFacts, steps: &[Step]) -> Section {
    let form = steps.iter().find_map(|step| match step.form().details {
        DetailsForm::Assessment(form) => Some(form),
        _ => None,
    });
    let form = form.unwrap_or_default();
    let score = form.enisa.score(facts, &form.circumstances);
    let mut rows = vec![score_row(score.as_ref())];
    if let Some(score) = &score {
        let flags = score.flags.iter().copied();
        rows.extend(Row::listed("À peser à côté", flags.map(sentence_of)));
        rows.extend(inputs(&form.enisa));
    }
    let unseen = EnisaBlindSpot::ALL.iter().copied().map(sentence_of);
    rows.extend(Row::listed("Ce que le score ne voit pas", unseen));
    Section {
        number: "8".to_owned(),
        title: "Second avis : score ENISA".to_owned(),
        article: String::new(),
        rows,
    }
}

fn score_row(score: Option<&Score>) -> Row {
    let Some(score) = score else {
        return Row::new("Score", Value::Missing);
    };
    let level = score.level;
    Row::text("Score", &format!("{} · {}", score.points(), level.label())).noted(level.help())
}

fn inputs(form: &EnisaForm) -> Vec<Row> {
    let malicious = Row::text("Intention de nuire", yes_or_no(form.malicious));
    let rows = [
        input("Contexte des données", form.context),
        input("Identification", form.identification),
        input("Perte de confidentialité", form.confidentiality),
        input("Perte d’intégrité", form.integrity),
        input("Perte de disponibilité", form.availability),
    ];
    rows.into_iter().flatten().chain([malicious]).collect()
}

/// An answer with what it means; none when the axis was left out.
fn input<T: Enumeration>(label: &str, answer: Option<T>) -> Option<Row> {
    let term = answer?.term();
    Some(Row::text(label, term.label).noted(term.help))
}
