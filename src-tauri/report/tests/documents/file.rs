//! Believable files of a fictional organisation, as the register keeps them.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use domain::assessment::Span;
use domain::breach::{Awareness, Breach, BreachFacts, BreachNumber};
use domain::count::Count;
use domain::moment::Moment;
use domain::procedure::{
    Assessment, Correction, CriterionReasons, Decision, Details, EnisaForm, Measure,
    OfficerOpinion, Step, ToldCircumstances,
};
use domain::register::{DataProtectionOfficer, Organisation, Procedure, Profile, Referent};
use law::{
    Backup, BreachCause, BreachNature, ConfidentialityConsequence, DataCategory, DpoOpinion,
    EnisaConfidentiality, EnisaContext, EnisaIdentification, Exposure, Harm, Likelihood,
    MeasureState, MeasureTerm, NotificationForm, PersonCategory, ProcedureStep, Protection,
    Recipient, RiskLevel, Severity, Verdict,
};
use report::JournalHead;
use report::assessment::AssessmentSheet;
use report::notification::NotificationSheet;
use report::record::Source;
use report::reporting::ReportingForm;
use uuid::Uuid;

use crate::sample::instant;

/// A breach with its steps, and the organisation that keeps it.
pub(crate) struct File {
    pub(crate) breach: Breach,
    pub(crate) steps: Vec<Step>,
    pub(crate) profile: Profile,
}

impl File {
    /// The assessment sheet of this file.
    pub(crate) fn assessment(&self) -> AssessmentSheet {
        AssessmentSheet::from_register(self.source())
    }

    /// The notification sheet of this file, for the online service.
    pub(crate) fn notification(&self) -> NotificationSheet {
        self.notification_by(NotificationForm::CnilV2026)
    }

    /// The notification sheet of this file, in the order of a form.
    pub(crate) fn notification_by(&self, form: NotificationForm) -> NotificationSheet {
        NotificationSheet::from_register(self.source(), form)
    }

    fn source(&self) -> Source<'_> {
        Source {
            breach: &self.breach,
            steps: &self.steps,
            profile: &self.profile,
            journal: JournalHead {
                number: 128,
                hash: "4f9c2a71d0".into(),
                taken_by: "La référente RGPD".into(),
            },
            now: instant(),
            data: br#"{"number":"VIO-2026-0001"}"#.to_vec(),
            redacted: false,
        }
    }
}

/// The organisation of the samples.
pub(crate) fn profile() -> Profile {
    Profile {
        organisation: Organisation {
            name: "Service de santé au travail du Val-Fictif".into(),
            siren: "000\u{202f}000\u{202f}000".into(),
            address: "12 rue de l’Exemple\n00000 Val-Fictif".into(),
            phone: "00 00 00 00 00".into(),
            email: "contact@exemple.fr".into(),
        },
        referent: Referent {
            name: "La référente RGPD".into(),
            function: "Référente RGPD".into(),
            phone: "00 00 00 00 02".into(),
            email: "rgpd@exemple.fr".into(),
        },
        dpo: DataProtectionOfficer {
            name: "Cabinet Fictif Conseil".into(),
            organisation: String::new(),
            phone: "00 00 00 00 01".into(),
            email: "dpo@exemple.fr".into(),
        },
        procedure: Procedure {
            reference: "RGPD-PR-05".into(),
            version: "2".into(),
            applies_from: None,
        },
        sites: Vec::new(),
        functions: Vec::new(),
        auto_lock_minutes: 10,
    }
}

/// The paper form of the organisation.
pub(crate) fn reporting_form() -> ReportingForm {
    ReportingForm::from_register(&profile(), instant())
}

fn at(utc: &str) -> DateTime<Utc> {
    utc.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn breach(facts: BreachFacts, verdict: Option<Verdict>) -> Breach {
    Breach {
        id: Uuid::from_u128(1),
        number: BreachNumber::new(2026, 1),
        revision: 3,
        registered_at: at("2026-11-23T09:05:00Z"),
        registered_by: "La référente RGPD".into(),
        modified_at: at("2026-11-24T10:00:00Z"),
        modified_by: "La référente RGPD".into(),
        verdict,
        facts,
        closure: None,
        hold: None,
    }
}

/// The steps of a breach, those given in the place of the untouched ones.
fn steps(written: &[Step]) -> Vec<Step> {
    let all = ProcedureStep::ALL.iter();
    all.map(|step| {
        let mut found = written.iter().filter(|it| it.step == *step);
        found
            .next()
            .cloned()
            .unwrap_or_else(|| Step::untouched(*step))
    })
    .collect()
}

fn step(step: ProcedureStep, details: Details) -> Step {
    Step {
        details,
        ..Step::untouched(step)
    }
}

fn key_facts() -> BreachFacts {
    BreachFacts {
        account: "Une clé USB oubliée dans le train régional de 18 h.".into(),
        detected: Some(Moment::exact(at("2026-11-23T07:45:00Z"))),
        reported: Some(Moment::exact(at("2026-11-23T08:10:00Z"))),
        aware: Some(Awareness {
            moment: Moment::exact(at("2026-11-23T08:30:00Z")),
            rule: "2018-05".into(),
        }),
        natures: Some(BTreeSet::from([BreachNature::Confidentiality])),
        cause: Some(BreachCause::InternalAccidental),
        data_categories: Some(BTreeSet::from([
            DataCategory::CivilStatus,
            DataCategory::Health,
        ])),
        person_categories: Some(BTreeSet::from([PersonCategory::Patients])),
        persons: Count::Approximate(1200),
        ..BreachFacts::default()
    }
}

/// A lost key whose data nobody can read: nothing to notify, and why.
pub(crate) fn encrypted_key() -> File {
    let assessment = Assessment {
        circumstances: ToldCircumstances {
            already_public: Some(false),
            protection: Some(Protection::StrongEncryption),
            key_compromised: Some(false),
            unprotected_data: Some(false),
            backup: Some(Backup::Electronic),
            exposure: Some(Exposure::NotApplicable),
            recipient: Some(Recipient::UnknownThirdParty),
            vulnerable: Some(true),
            ..ToldCircumstances::default()
        },
        reasons: reasons(),
        confidentiality_consequences: Some(BTreeSet::from([ConfidentialityConsequence::Other])),
        harms: Some(BTreeSet::from([Harm::LossOfControl])),
        severity: Some(Severity::Maximum),
        likelihood: Some(Likelihood::Negligible),
        enisa: EnisaForm {
            context: Some(EnisaContext::Three),
            identification: Some(EnisaIdentification::Maximum),
            confidentiality: Some(EnisaConfidentiality::UnknownRecipients),
            integrity: None,
            availability: None,
            malicious: false,
        },
        decision: Decision {
            verdict: Some(Verdict::NoRisk),
            reason: "La clé est chiffrée à l’état de l’art par le logiciel du service ; le mot de \
                     passe, de 24 caractères, n’était ni noté ni enregistré sur le poste. Les \
                     fichiers d’origine sont sur le serveur."
                .into(),
            decided_by: "La directrice".into(),
            decided_on: Some(day("2026-11-24")),
            proposed: Some(Span {
                lowest: RiskLevel::NoRisk,
                highest: RiskLevel::NoRisk,
            }),
        },
        opinion: OfficerOpinion {
            opinion: Some(DpoOpinion::Favourable),
            text: "Rien à ajouter ; vérifier la date de la dernière sauvegarde.".into(),
            given_on: Some(day("2026-11-24")),
        },
        ..Assessment::default()
    };
    File {
        profile: profile(),
        breach: breach(key_facts(), Some(Verdict::NoRisk)),
        steps: steps(&[
            step(
                ProcedureStep::Assess,
                Details::Assessment(Box::new(assessment)),
            ),
            step(ProcedureStep::Correct, Details::Correction(correction())),
        ]),
    }
}

/// The same key before anything is decided: half of the answers are missing.
pub(crate) fn undecided_key() -> File {
    let assessment = Assessment {
        circumstances: ToldCircumstances {
            protection: Some(Protection::StrongEncryption),
            recipient: Some(Recipient::UnknownThirdParty),
            ..ToldCircumstances::default()
        },
        ..Assessment::default()
    };
    let details = Details::Assessment(Box::new(assessment));
    File {
        profile: profile(),
        breach: breach(key_facts(), None),
        steps: steps(&[step(ProcedureStep::Assess, details)]),
    }
}

fn reasons() -> CriterionReasons {
    CriterionReasons {
        breach_type: "Perte d’un support ; aucune copie n’a été vue.".into(),
        data: "Avis d’aptitude et restrictions de la semaine : données de santé.".into(),
        identifiability: "Aucune sans le mot de passe.".into(),
        consequences: "Aucune tant que le chiffrement tient.".into(),
        person_characteristics: "Des salariés suivis, dont quelques apprentis mineurs.".into(),
        volume: "1 200 environ.".into(),
        controller_characteristics: String::new(),
    }
}

fn correction() -> Correction {
    let measure = |text: &str, term, state| Measure {
        id: Uuid::from_u128(7),
        text: text.into(),
        term,
        owner: "L’informatique".into(),
        due_on: Some(day("2026-12-01")),
        state,
        done_on: (state == MeasureState::Done).then(|| day("2026-11-24")),
        effectiveness: None,
        check: String::new(),
    };
    Correction {
        contained: Some(Moment::exact(at("2026-11-23T11:00:00Z"))),
        measures: vec![
            measure(
                "Révocation du certificat de la clé",
                MeasureTerm::Immediate,
                MeasureState::Done,
            ),
            measure(
                "Transfert par la liaison sécurisée, sans support amovible",
                MeasureTerm::Preventive,
                MeasureState::Planned,
            ),
        ],
    }
}
