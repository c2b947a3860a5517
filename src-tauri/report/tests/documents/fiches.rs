//! Believable entries of the registers of a fictional organisation.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::activity::{
    Activity, ActivityForm, ActivityProcessor, ActivityRecord, JointController, PersonGroup,
    Purpose, RecordedController, RecordedData, RecordedRecipient,
};
use domain::breach::BreachNumber;
use domain::count::CountForm;
use domain::document::Caption;
use domain::listing::Listing;
use domain::processor::{
    ClauseAnswer, Contact, Contract, Guarantee, Processor, ProcessorForm, ProcessorRecord,
    SubProcessor,
};
use domain::record::{Content, Names, Record, RecordNumber};
use domain::security::{SecurityMeasure, SecurityMeasureForm, SecurityMeasureRecord};
use domain::transfer::Transfer;
use law::{
    ActivityCapacity, ActivityState, ClauseOutcome, Collection, ContractClause, ContractKind,
    CountPrecision, DataSubjectCategory, DataSubjectRight, DocumentKind, DpiaCriterion,
    FinalDisposal, GuaranteeKind, LegalBasis, ProcessorRole, RecipientKind, RecordDataCategory,
    SecurityFamily, SecurityMeasureState, SpecialCondition, SubProcessing, TransferMechanism,
};
use report::JournalHead;
use report::activity::{ActivitySheet, ActivitySource, LinkedBreach};
use report::notice::{InformationNotice, NoticeSource};
use report::processor::{ProcessorReview, ProcessorSheet, ProcessorSource};
use report::record::AttachedFile;
use report::register::{AttachedFiles, LinkedBreaches, ProcessingRegister, RegisterSource};
use report::undertaking::ConfidentialityUndertaking;
use uuid::Uuid;

use crate::file::profile;
use crate::sample::instant;

fn created() -> DateTime<Utc> {
    "2026-01-12T09:00:00Z".parse().unwrap()
}

fn journal() -> JournalHead {
    JournalHead {
        number: 128,
        hash: "4f9c2a71d0".into(),
        taken_by: "La référente RGPD".into(),
    }
}

fn entry<T: Content>(id: u128, sequence: u32, content: T) -> Record<T> {
    Record {
        id: Uuid::from_u128(id),
        number: RecordNumber {
            kind: content.kind(),
            sequence,
        },
        revision: 1,
        created_at: created(),
        created_by: "La référente RGPD".into(),
        modified_at: instant(),
        modified_by: "La référente RGPD".into(),
        content,
    }
}

/// The activity that this form describes.
pub(crate) fn activity(form: &ActivityForm) -> Activity {
    numbered(form, 1)
}

/// The same under another number.
pub(crate) fn numbered(form: &ActivityForm, sequence: u32) -> Activity {
    let record = ActivityRecord::from_form(form, instant()).unwrap();
    entry(1000 + u128::from(sequence), sequence, record)
}

/// A fiche of which nothing but the name is known.
pub(crate) fn empty_fiche() -> ActivityForm {
    ActivityForm {
        name: "Télésanté".into(),
        ..ActivityForm::blank(ActivityCapacity::Controller)
    }
}

/// A validated fiche to which nothing is lacking.
pub(crate) fn full_fiche() -> ActivityForm {
    let mut form = ActivityForm {
        name: "Suivi individuel de l’état de santé".into(),
        reference: "RGPD-FT-01".into(),
        tools: "Logiciel métier de santé au travail".into(),
        paper: Some(true),
        purposes: purposes(),
        persons: vec![PersonGroup {
            note: "Salariés des entreprises adhérentes, apprentis compris".into(),
            ..PersonGroup::of(DataSubjectCategory::FollowedWorkers)
        }],
        person_count: CountForm {
            precision: Some(CountPrecision::Approximate),
            value: "42000".into(),
        },
        data: data(),
        collection: Some(Collection::Both),
        sources: "L’employeur, pour l’identité et le poste".into(),
        recipients: Listing::of(recipients()),
        processors: Listing::of(vec![ActivityProcessor {
            processor: Uuid::from_u128(21),
            task: "Héberge le dossier médical".into(),
        }]),
        joint_controllers: Listing::of(vec![JointController {
            name: "Service de santé voisin".into(),
            contact: "contact@voisin.exemple.fr".into(),
            arrangement: "Chacun informe les salariés qu’il suit.".into(),
        }]),
        transfers: Listing::of(transfers()),
        measures: Listing::of(vec![Uuid::from_u128(31), Uuid::from_u128(32)]),
        measures_note: "Le dossier papier est dans une armoire forte.".into(),
        notes: "Relire après le changement de logiciel.".into(),
        ..ActivityForm::blank(ActivityCapacity::Controller)
    };
    review(&mut form);
    information(&mut form);
    hosting_and_impact(&mut form);
    form
}

fn purposes() -> Vec<Purpose> {
    vec![
        Purpose {
            text: "Surveiller l’état de santé des salariés et prévenir son altération du fait \
                   du travail"
                .into(),
            basis: Some(LegalBasis::LegalObligation),
            basis_note: "Texte fictif sur la santé au travail".into(),
            condition: Some(SpecialCondition::OccupationalMedicine),
            condition_note: "Professionnels tenus au secret".into(),
        },
        Purpose {
            text: "Convoquer les salariés".into(),
            basis: Some(LegalBasis::PublicTask),
            ..Purpose::default()
        },
    ]
}

fn data() -> Vec<RecordedData> {
    vec![
        RecordedData {
            description: "Nom, date de naissance, coordonnées".into(),
            active: "Durée du suivi".into(),
            start: "première visite".into(),
            disposal: Some(FinalDisposal::Destruction),
            ..RecordedData::of(RecordDataCategory::Identity)
        },
        RecordedData {
            description: "Examens, avis d’aptitude, expositions professionnelles".into(),
            active: "Durée du suivi".into(),
            start: "dernière visite".into(),
            archive: "Durée légale du dossier médical, à part".into(),
            disposal: Some(FinalDisposal::ArchiveTransfer),
            ..RecordedData::of(RecordDataCategory::Health)
        },
    ]
}

fn recipients() -> Vec<RecordedRecipient> {
    vec![
        RecordedRecipient {
            kind: Some(RecipientKind::InternalService),
            name: "Équipe médicale pluridisciplinaire".into(),
        },
        RecordedRecipient {
            kind: Some(RecipientKind::Partner),
            name: "L’employeur, pour le seul avis d’aptitude".into(),
        },
    ]
}

fn transfers() -> Vec<Transfer> {
    vec![
        Transfer {
            recipient: "Éditeur Fictif Inc.".into(),
            country: "US".into(),
            mechanism: Some(TransferMechanism::StandardClauses),
            document: "Annexe 3 du contrat".into(),
            assessed: Some(true),
            note: "Maintenance à distance".into(),
        },
        Transfer {
            recipient: "Laboratoire Fictif".into(),
            country: "CH".into(),
            mechanism: Some(TransferMechanism::Adequacy),
            ..Transfer::default()
        },
    ]
}

fn review(form: &mut ActivityForm) {
    let review = &mut form.review;
    review.state = ActivityState::Validated;
    review.owner = "Médecin coordonnateur".into();
    review.department = "Pôle médical".into();
    review.started_on = "01/01/2012".into();
    review.validated_by = "La directrice".into();
    review.reviewed_on = "15/09/2026".into();
}

fn information(form: &mut ActivityForm) {
    let information = &mut form.information;
    information.given = Some(true);
    information.means = "Notice remise à la première visite et affichée en salle d’attente".into();
    information.rights = vec![DataSubjectRight::Access, DataSubjectRight::Rectification];
    information.contact = "dpo@exemple.fr".into();
    information.obligation = "Oui : sans ces données, le suivi ne peut pas être fait.".into();
    information.automated = Some(false);
}

fn hosting_and_impact(form: &mut ActivityForm) {
    form.hosting.online_service = Some(false);
    form.hosting.health_hosting = Some(true);
    form.hosting.host = "Hébergeur Fictif".into();
    form.hosting.certificate = "HDS 0000".into();
    form.hosting.certificate_ends_on = "31/12/2027".into();
    let met = [
        DpiaCriterion::SensitiveData,
        DpiaCriterion::LargeScale,
        DpiaCriterion::VulnerablePersons,
    ];
    let answers = DpiaCriterion::ALL.iter();
    form.screening.criteria = answers.map(|it| (*it, met.contains(it))).collect();
    form.screening.listed.none = true;
    form.screening.exemptions.none = true;
    form.dpia.needed = Some(true);
    form.dpia.reason = "Trois critères réunis".into();
    form.dpia.done_on = "10/06/2026".into();
    form.dpia.link = "Dossier « AIPD », armoire de la direction".into();
    form.dpia.residual_risk_high = Some(true);
}

/// A fiche of the register of a processor (GDPR, art. 30.2).
pub(crate) fn pooled_service() -> ActivityForm {
    ActivityForm {
        name: "Secrétariat mutualisé".into(),
        controllers: Listing::of(vec![RecordedController {
            name: "Service de santé voisin".into(),
            contact: "00 00 00 00 09".into(),
            officer: String::new(),
            treatments: "Prise des rendez-vous, envoi des convocations".into(),
        }]),
        transfers: Listing {
            none: true,
            items: Vec::new(),
        },
        ..ActivityForm::blank(ActivityCapacity::Processor)
    }
}

pub(crate) fn measures() -> Vec<SecurityMeasure> {
    let measure = |id, name: &str, family, state| {
        let form = SecurityMeasureForm {
            name: name.into(),
            family,
            state,
            description: String::new(),
            owner: String::new(),
            checked_on: String::new(),
            evidence: String::new(),
        };
        let record = SecurityMeasureRecord::from_form(&form, instant()).unwrap();
        entry(id, u32::try_from(id).unwrap(), record)
    };
    vec![
        measure(
            31,
            "Postes portables chiffrés",
            SecurityFamily::Encryption,
            SecurityMeasureState::InPlace,
        ),
        measure(
            32,
            "Carte professionnelle pour ouvrir un dossier",
            SecurityFamily::Authentication,
            SecurityMeasureState::Partial,
        ),
    ]
}

/// A processor whose contract was reviewed, with one clause that is missing.
pub(crate) fn host() -> ProcessorForm {
    let mut form = ProcessorForm {
        name: "Hébergeur Fictif".into(),
        legal_name: "Hébergeur Fictif SAS".into(),
        address: "1 rue du Centre de données, 00000 Val-Fictif".into(),
        service: "Hébergement du logiciel métier".into(),
        sites: "Val-Fictif et Mont-Fictif".into(),
        role: Some(ProcessorRole::Processor),
        contracts: vec![Contract {
            kind: Some(ContractKind::ProcessingContract),
            reference: "CT-2024-07".into(),
            signed_on: "03/07/2024".into(),
            starts_on: "01/09/2024".into(),
            ends_on: "31/12/2026".into(),
            ..Contract::default()
        }],
        alert_hours: "24".into(),
        sub_processing: Some(SubProcessing::General),
        chain: Listing::of(vec![SubProcessor {
            name: "Sauvegarde Fictive".into(),
            service: "Copies hors site".into(),
            country: "BE".into(),
            authorisation: "Courrier du 3 juillet 2024".into(),
        }]),
        guarantees: Listing::of(vec![Guarantee {
            kind: Some(GuaranteeKind::HealthDataHosting),
            reference: "HDS 0000".into(),
            ends_on: "31/10/2026".into(),
        }]),
        ..ProcessorForm::default()
    };
    form.contacts.breach = Contact {
        name: "Astreinte".into(),
        phone: "00 00 00 00 24".into(),
        email: String::new(),
        hours: "À toute heure".into(),
    };
    review_clauses(&mut form);
    form
}

fn review_clauses(form: &mut ProcessorForm) {
    let answers = ContractClause::ALL.iter().map(|clause| {
        let answer = if *clause == ContractClause::Audits {
            ClauseAnswer {
                outcome: Some(ClauseOutcome::Missing),
                evidence: String::new(),
                note: "Avenant demandé le 12 octobre".into(),
            }
        } else {
            ClauseAnswer {
                outcome: Some(ClauseOutcome::Satisfied),
                evidence: "Annexe 2".into(),
                note: String::new(),
            }
        };
        (*clause, answer)
    });
    form.clauses.answers = answers.collect::<BTreeMap<_, _>>();
    form.clauses.reviewed_on = "12/10/2026".into();
    form.clauses.reviewed_by = "La référente RGPD".into();
}

pub(crate) fn processor(form: &ProcessorForm) -> Processor {
    entry(21, 1, ProcessorRecord::from_form(form, instant()).unwrap())
}

pub(crate) fn names() -> Names {
    let known = [
        (Uuid::from_u128(21), "Hébergeur Fictif".to_owned()),
        (Uuid::from_u128(31), "Postes portables chiffrés".to_owned()),
    ];
    known.into_iter().collect()
}

pub(crate) fn breach() -> LinkedBreach {
    LinkedBreach {
        number: BreachNumber::new(2026, 1),
        registered_at: "2026-11-23T09:05:00Z".parse().unwrap(),
    }
}

/// A file that is kept, and one that was withdrawn.
pub(crate) fn files() -> Vec<AttachedFile> {
    let file = |name: &str, kind, note: &str, clause| AttachedFile {
        name: name.to_owned(),
        caption: Caption {
            kind,
            note: note.to_owned(),
            clause,
        },
        sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad".to_owned(),
        added_at: created(),
        withdrawn_at: None,
    };
    vec![
        file(
            "rapport d’audit 2026.pdf",
            DocumentKind::AuditEvidence,
            "Rapport remis par le cabinet fictif",
            Some(ContractClause::Audits),
        ),
        AttachedFile {
            withdrawn_at: Some(instant()),
            ..file("notice-2025.pdf", DocumentKind::InformationNotice, "", None)
        },
    ]
}

fn touched_files(activities: &[Activity]) -> AttachedFiles {
    let first = activities.first().map(|first| (first.id, files()));
    first.into_iter().collect()
}

/// The sheet of a fiche among its neighbours.
pub(crate) fn sheet(form: &ActivityForm) -> ActivitySheet {
    ActivitySheet::from_register(ActivitySource {
        activity: &activity(form),
        profile: &profile(),
        names: &names(),
        measures: &measures(),
        processors: &[processor(&host())],
        breaches: &[breach()],
        files: &files(),
        journal: journal(),
        now: instant(),
        data: br#"{"number":"TRT-0001"}"#.to_vec(),
    })
}

/// The register of these activities.
pub(crate) fn register(activities: &[Activity]) -> ProcessingRegister {
    let touched = activities.first().map(|first| (first.id, vec![breach()]));
    let breaches: LinkedBreaches = touched.into_iter().collect();
    ProcessingRegister::from_register(RegisterSource {
        activities,
        profile: &profile(),
        names: &names(),
        measures: &measures(),
        processors: &[processor(&host())],
        breaches: &breaches,
        files: &touched_files(activities),
        journal: journal(),
        now: instant(),
        data: b"[]".to_vec(),
    })
}

/// A register of a full fiche, an empty one and one for others.
pub(crate) fn small_register() -> ProcessingRegister {
    let forms = [full_fiche(), empty_fiche(), pooled_service()];
    let activities: Vec<Activity> = forms
        .iter()
        .zip(1..)
        .map(|(form, sequence)| numbered(form, sequence))
        .collect();
    register(&activities)
}

fn processor_source<'a>(
    processor: &'a Processor,
    profile: &'a domain::register::Profile,
    activities: &'a [Activity],
    files: &'a [AttachedFile],
) -> ProcessorSource<'a> {
    ProcessorSource {
        processor,
        profile,
        activities,
        files,
        journal: journal(),
        now: instant(),
        data: br#"{"number":"SST-0001"}"#.to_vec(),
    }
}

pub(crate) fn processor_sheet(form: &ProcessorForm) -> ProcessorSheet {
    let activities = [activity(&full_fiche())];
    ProcessorSheet::from_register(processor_source(
        &processor(form),
        &profile(),
        &activities,
        &files(),
    ))
}

pub(crate) fn processor_review(form: &ProcessorForm) -> ProcessorReview {
    ProcessorReview::from_register(processor_source(&processor(form), &profile(), &[], &[]))
}

pub(crate) fn notice(form: &ActivityForm) -> InformationNotice {
    InformationNotice::from_register(&NoticeSource {
        activity: &activity(form),
        profile: &profile(),
        names: &names(),
        now: instant(),
    })
}

pub(crate) fn undertaking(form: &ActivityForm) -> ConfidentialityUndertaking {
    ConfidentialityUndertaking::from_register(&activity(form), &profile(), instant())
}
