//! The document about an evaluation of the open register.

use chrono::{DateTime, Utc};
use domain::evaluation::{EvaluationText, Visa};
use domain::paris;
use domain::register::Profile;
use law::VisaPart;

use super::{EvaluationSheet, Signer, answers, figures, judgement, told};
use crate::document::JournalHead;
use crate::record::{Body, Cell, Chapter, Row, Table, header_of, joined};

/// An evaluation and what surrounds it.
pub struct EvaluationSource<'a> {
    /// What was signed, or what would be now.
    pub text: &'a EvaluationText,
    /// The visas that it bears; nobody has signed a text without any.
    pub visas: &'a [Visa],
    /// SHA-256 of the signed text, in hexadecimal.
    pub sha256: Option<&'a str>,
    /// The versions that were signed before this one, with their visas.
    pub earlier: &'a [(u32, &'a [Visa])],
    /// The evaluation that it is compared with.
    pub before: Option<&'a EvaluationText>,
    /// The organisation that keeps the register.
    pub profile: &'a Profile,
    /// Head of the journal when the document is made.
    pub journal: &'a JournalHead,
    /// The present instant.
    pub now: DateTime<Utc>,
    /// The signed text (JSON), to be attached.
    pub data: &'a [u8],
}

impl EvaluationSheet {
    /// The evaluation as it was signed, or as it stands.
    #[must_use]
    pub fn from_register(source: &EvaluationSource<'_>) -> Self {
        let text = source.text;
        let number = format!("{}, version {}", text.number, text.version);
        let is_draft = source.visas.is_empty();
        let header = header_of(
            &number,
            source.profile,
            source.journal.clone(),
            source.now,
            is_draft,
        );
        let organisation = &source.profile.organisation.name;
        Self {
            header,
            reference: format!("{organisation}\n{}", joined(&[&number, &procedure(text)])),
            approval: approval(source.visas),
            signers: signers(source.visas),
            versions: versions(source),
            chapters: vec![
                identity(text),
                answers::chapter(text),
                figures::chapter(text, source.before),
                judgement::chapter(text, source.before),
                judgement::actions(text),
                visas(source),
            ],
            data: source.data.to_vec(),
        }
    }
}

fn procedure(text: &EvaluationText) -> String {
    let content = &text.content;
    match content.version.as_str() {
        "" => content.procedure.clone(),
        version => format!("{}, version {version}", content.procedure),
    }
}

/// The three columns of the organisation's own cover page.
fn approval(visas: &[Visa]) -> Table {
    let of = |part: VisaPart| visas.iter().find(|visa| visa.part == part);
    let row = |label: &str, say: &dyn Fn(&Visa) -> String| {
        let [a, b, c] = SIGNED.map(|part| Cell::text(&of(part).map(say).unwrap_or_default()));
        [Cell::text(label), a, b, c]
    };
    let rows = [
        row("Date", &|visa| paris::typed_date(visa.signed_on)),
        row("Nom", &|visa| visa.name.clone()),
        row("Fonction", &|visa| visa.function.clone()),
    ];
    let columns = [
        ("", 16),
        ("Rédacteur", 28),
        ("Validation", 28),
        ("Approbation", 28),
    ];
    Table::new(columns, rows.into_iter())
}

/// Who signs in each box on paper: the visas of the register are declared.
fn signers(visas: &[Visa]) -> Vec<Signer> {
    let name = |part: VisaPart| {
        let found = visas.iter().find(|visa| visa.part == part);
        found.map(|visa| visa.name.clone()).unwrap_or_default()
    };
    let signer = |part: VisaPart| Signer {
        part: part.label().to_owned(),
        name: name(part),
    };
    SIGNED.map(signer).into()
}

/// The parts that sign on paper, in order.
const SIGNED: [VisaPart; 3] = [VisaPart::Drafting, VisaPart::Validation, VisaPart::Approval];

fn versions(source: &EvaluationSource<'_>) -> Table {
    let signed = |visas: &[Visa]| {
        let drafted = visas.iter().find(|visa| visa.part == VisaPart::Drafting);
        drafted
            .map(|visa| paris::typed_date(visa.signed_on))
            .unwrap_or_default()
    };
    let earlier = source.earlier.iter();
    let rows = earlier.map(|(version, visas)| {
        [
            Cell::text(&version.to_string()),
            Cell::text(&signed(visas)),
            Cell::text("Reprise dans la version suivante"),
        ]
    });
    Table::new([("Version", 15), ("Signée le", 25), ("Suite", 60)], rows)
}

fn identity(text: &EvaluationText) -> Chapter {
    let content = &text.content;
    let period = content.period;
    let covered: Vec<String> = text.covered.iter().map(ToString::to_string).collect();
    let covered = if covered.is_empty() {
        "Aucune violation connue dans la période".to_owned()
    } else {
        covered.join(", ")
    };
    let days = format!(
        "Du {} au {}",
        paris::long_date(period.from_on),
        paris::long_date(period.to_on)
    );
    let rows = told([
        Some(Row::text("Type", content.kind.label())),
        Some(Row::text("Période", &days)),
        Some(Row::asked("Procédure évaluée", &procedure(text))),
        Some(Row::asked("Évaluateurs", &content.evaluators)),
        Row::filled("Sources", &content.sources),
        Some(Row::text("Violations couvertes", &covered)),
        Some(Row::text(
            "Chiffres calculés le",
            &paris::view(text.computed_at).long,
        )),
    ]);
    Chapter::new("Objet", vec![Body::Rows(rows)])
}

fn visas(source: &EvaluationSource<'_>) -> Chapter {
    if source.visas.is_empty() {
        let none = "Ce texte n’est pas signé\u{a0}: les chiffres changent avec le registre.";
        return Chapter::new("E. Visas", vec![Body::Text(none.to_owned())]);
    }
    let rows = source.visas.iter().map(|visa| {
        let by = if visa.recorded_by == visa.name {
            String::new()
        } else {
            format!(
                "Signé sur papier ou en réunion, noté par {}",
                visa.recorded_by
            )
        };
        let opinion = visa.opinion.map(law::DpoOpinion::label).unwrap_or_default();
        [
            Cell::text(visa.part.label()),
            Cell::text(&joined(&[&visa.name, &visa.function])).noted(&by),
            Cell::text(&paris::typed_date(visa.signed_on)),
            Cell::text(&joined(&[opinion, &visa.text])),
        ]
    });
    let columns = [
        ("Visa", 17),
        ("Qui", 33),
        ("Le", 17),
        ("Ce qui est dit", 33),
    ];
    let mut body = vec![Body::Table(Table::new(columns, rows))];
    if let Some(sha256) = source.sha256 {
        body.push(Body::Rows(vec![Row::text("Empreinte SHA-256", sha256)]));
    }
    body.push(Body::Text(MEANING.to_owned()));
    Chapter::new("E. Visas", body)
}

const MEANING: &str = "Visas déclarés dans le registre, et non signatures électroniques au sens du règlement eIDAS. \
    Le premier a figé le texte joint à ce fichier\u{a0}: l’empreinte est la sienne, et le journal du registre la porte.";
