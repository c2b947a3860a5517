//! The printed documents of the registers, each through the native dialog.

use domain::activity::{Activity, ActivityRecord};
use domain::processor::{Processor, ProcessorRecord};
use domain::record::{Content, Names, Record, RecordKind};
use domain::request::{RequestMail, RequestRecord, RightsRequest};
use law::RequestLetter;
use report::Document;
use report::activity::{ActivitySheet, ActivitySource, LinkedBreach};
use report::letter::LetterDocument;
use report::notice::{InformationNotice, NoticeSource};
use report::processor::{ProcessorReview, ProcessorSheet, ProcessorSource};
use report::record::AttachedFile;
use report::register::{AttachedFiles, LinkedBreaches, ProcessingRegister, RegisterSource};
use report::undertaking::ConfidentialityUndertaking;
use serde::Serialize;
use serde_json::json;
use store::{Action, Entry, Owner};
use uuid::Uuid;

use super::OneRecord;
use crate::App;
use crate::attached;
use crate::documents::journal_head;
use crate::error::{ApiError, ErrorCode};
use crate::exports::{Leaving, PDF, SavedView, ask, save};
use crate::requests::Nothing;
use crate::session::Desk;

/// Version of the data attached to a fiche.
const ACTIVITY: &str = "registre-rgpd/traitement/1";

/// Version of the data attached to the whole register.
const REGISTER: &str = "registre-rgpd/registre-des-traitements/1";

/// Version of the data attached to a processor.
const PROCESSOR: &str = "registre-rgpd/sous-traitant/1";

/// One fiche.
pub(crate) fn export_activity_sheet(
    app: &App,
    argument: OneRecord,
) -> Result<Option<SavedView>, ApiError> {
    let leaving = Leaving {
        title: "Enregistrer la fiche de traitement",
        name: "fiche de traitement",
        kind: PDF,
        action: Action::ActivitySheetExported,
    };
    save_of(app, argument.id, leaving, |desk, activity: &Activity| {
        let around = Around::of(desk, std::slice::from_ref(activity))?;
        let linked = linked(desk, activity.id)?;
        let files = files(desk, activity.id)?;
        let model = ActivitySheet::from_register(ActivitySource {
            activity,
            profile: &desk.profile()?,
            names: &around.names,
            measures: &around.measures,
            processors: &around.processors,
            breaches: &linked,
            files: &files,
            journal: journal_head(desk)?,
            now: desk.now,
            data: data(ACTIVITY, activity)?,
        });
        Ok(report::activity_sheet(&model))
    })
}

/// The notice that tells the persons what is done with their data.
pub(crate) fn export_information_notice(
    app: &App,
    argument: OneRecord,
) -> Result<Option<SavedView>, ApiError> {
    let leaving = Leaving {
        title: "Enregistrer la notice d’information",
        name: "notice d’information",
        kind: PDF,
        action: Action::InformationNoticeExported,
    };
    save_of(app, argument.id, leaving, |desk, activity: &Activity| {
        let model = InformationNotice::from_register(&NoticeSource {
            activity,
            profile: &desk.profile()?,
            names: &desk.open.store.names_of(&activity.content.cited())?,
            now: desk.now,
        });
        Ok(report::information_notice(&model))
    })
}

/// What the staff of an activity sign.
pub(crate) fn export_undertaking(
    app: &App,
    argument: OneRecord,
) -> Result<Option<SavedView>, ApiError> {
    let leaving = Leaving {
        title: "Enregistrer l’engagement de confidentialité",
        name: "engagement de confidentialité",
        kind: PDF,
        action: Action::UndertakingExported,
    };
    save_of(app, argument.id, leaving, |desk, activity: &Activity| {
        let profile = desk.profile()?;
        let model = ConfidentialityUndertaking::from_register(activity, &profile, desk.now);
        Ok(report::confidentiality_undertaking(&model))
    })
}

/// What is known of one processor.
pub(crate) fn export_processor_sheet(
    app: &App,
    argument: OneRecord,
) -> Result<Option<SavedView>, ApiError> {
    let leaving = Leaving {
        title: "Enregistrer la fiche du sous-traitant",
        name: "fiche du sous-traitant",
        kind: PDF,
        action: Action::ProcessorSheetExported,
    };
    save_of(app, argument.id, leaving, |desk, processor: &Processor| {
        let model = with_source(desk, processor, ProcessorSheet::from_register)?;
        Ok(report::processor_sheet(&model))
    })
}

/// The review of its clauses.
pub(crate) fn export_processor_review(
    app: &App,
    argument: OneRecord,
) -> Result<Option<SavedView>, ApiError> {
    let leaving = Leaving {
        title: "Enregistrer la revue du sous-traitant",
        name: "revue du sous-traitant",
        kind: PDF,
        action: Action::ProcessorReviewExported,
    };
    save_of(app, argument.id, leaving, |desk, processor: &Processor| {
        let model = with_source(desk, processor, ProcessorReview::from_register)?;
        Ok(report::processor_review(&model))
    })
}

fn with_source<Model>(
    desk: &Desk<'_>,
    processor: &Processor,
    model: impl FnOnce(ProcessorSource<'_>) -> Model,
) -> Result<Model, ApiError> {
    Ok(model(ProcessorSource {
        processor,
        profile: &desk.profile()?,
        activities: &every_activity(desk)?,
        files: &files(desk, processor.id)?,
        journal: journal_head(desk)?,
        now: desk.now,
        data: data(PROCESSOR, processor)?,
    }))
}

/// The letter in hand of a request; `letter_incomplete` while something of it is still to be written.
pub(crate) fn export_request_letter(
    app: &App,
    argument: OneRecord,
) -> Result<Option<SavedView>, ApiError> {
    let kind = app.with_open(|desk| {
        let request = desk.open.store.record::<RequestRecord>(argument.id)?;
        Ok(leaving_letter(&request)?.kind)
    })?;
    let leaving = Leaving {
        title: "Enregistrer la lettre",
        name: request_letter_name(kind),
        kind: PDF,
        action: Action::RequestLetterExported,
    };
    save_of(
        app,
        argument.id,
        leaving,
        |desk, request: &RightsRequest| {
            let letter = leaving_letter(request)?;
            let model =
                LetterDocument::of_request(letter, &desk.profile()?, request.number, desk.now);
            Ok(report::letter(&model))
        },
    )
}

fn leaving_letter(request: &RightsRequest) -> Result<&RequestMail, ApiError> {
    let letter = &request.content.letter;
    if letter.may_leave() {
        Ok(letter)
    } else {
        Err(ApiError::of(ErrorCode::LetterIncomplete))
    }
}

fn request_letter_name(kind: Option<RequestLetter>) -> &'static str {
    match kind {
        Some(RequestLetter::Receipt) => "accusé de réception",
        Some(RequestLetter::Identity) => "demande de justificatif",
        Some(RequestLetter::Extension) => "annonce d’une prolongation",
        Some(RequestLetter::Answer) => "réponse",
        Some(RequestLetter::Refusal) => "refus",
        None => "lettre",
    }
}

/// The whole register: its summary, then every fiche.
pub(crate) fn export_processing_register(
    app: &App,
    _: Nothing,
) -> Result<Option<SavedView>, ApiError> {
    app.with_open(|_| Ok(()))?;
    let leaving = Leaving {
        title: "Enregistrer le registre des traitements",
        name: "registre des traitements",
        kind: PDF,
        action: Action::ProcessingRegisterExported,
    };
    save(app, ask("", &leaving), |desk| {
        let entry = Entry::about_register(Action::ProcessingRegisterExported);
        Ok((processing_register(desk)?.into(), entry))
    })
}

fn processing_register(desk: &Desk<'_>) -> Result<Document, ApiError> {
    let activities = every_activity(desk)?;
    let around = Around::of(desk, &activities)?;
    let mut breaches = LinkedBreaches::new();
    let mut files = AttachedFiles::new();
    for activity in &activities {
        breaches.insert(activity.id, linked(desk, activity.id)?);
        files.insert(activity.id, self::files(desk, activity.id)?);
    }
    let contents: Vec<&ActivityRecord> = activities.iter().map(|it| &it.content).collect();
    let model = ProcessingRegister::from_register(RegisterSource {
        activities: &activities,
        profile: &desk.profile()?,
        names: &around.names,
        measures: &around.measures,
        processors: &around.processors,
        breaches: &breaches,
        files: &files,
        journal: journal_head(desk)?,
        now: desk.now,
        data: attached(&json!({ "schema": REGISTER, "activities": contents }))?,
    });
    Ok(report::processing_register(&model))
}

fn every_activity(desk: &Desk<'_>) -> Result<Vec<Activity>, ApiError> {
    let store = &desk.open.store;
    let mut activities = store.all_records::<ActivityRecord>(RecordKind::ControllerActivity)?;
    activities.extend(store.all_records(RecordKind::ProcessorActivity)?);
    Ok(activities)
}

/// The entries of other registers that fiches name.
struct Around {
    names: Names,
    measures: Vec<domain::security::SecurityMeasure>,
    processors: Vec<Record<ProcessorRecord>>,
}

impl Around {
    fn of(desk: &Desk<'_>, activities: &[Activity]) -> Result<Self, ApiError> {
        let store = &desk.open.store;
        let cited = activities.iter().flat_map(|it| it.content.cited());
        let cited: Vec<Uuid> = cited.collect();
        Ok(Self {
            names: store.names_of(&cited)?,
            measures: store.all_records(RecordKind::SecurityMeasure)?,
            processors: store.all_records(RecordKind::Processor)?,
        })
    }
}

/// The breaches that name a fiche.
fn linked(desk: &Desk<'_>, activity: Uuid) -> Result<Vec<LinkedBreach>, ApiError> {
    let links = desk.open.store.links_to(activity)?.into_iter();
    let breaches = links.filter(|link| link.kind.is_none());
    let breach = |link: store::RecordLink| {
        let breach = desk.open.store.breach(link.owner)?;
        Ok(LinkedBreach {
            number: breach.number,
            registered_at: breach.registered_at,
        })
    };
    breaches.map(breach).collect()
}

/// The files attached to an entry.
fn files(desk: &Desk<'_>, id: Uuid) -> Result<Vec<AttachedFile>, ApiError> {
    let documents = desk.open.store.documents(Owner::Record(id))?;
    Ok(documents.iter().map(attached::printed).collect())
}

/// What a program needs to take an entry up again.
fn data<T: Content>(schema: &str, record: &Record<T>) -> Result<Vec<u8>, ApiError> {
    attached(&json!({
        "schema": schema,
        "number": record.number.to_string(),
        "revision": record.revision,
        "record": record.content,
    }))
}

fn attached(data: &impl Serialize) -> Result<Vec<u8>, ApiError> {
    serde_json::to_vec_pretty(data).map_err(|fault| ApiError::internal(fault.to_string()))
}

/// Saves what `produce` makes of an entry, under its number.
fn save_of<T: Content>(
    app: &App,
    id: Uuid,
    leaving: Leaving,
    produce: impl FnOnce(&mut Desk<'_>, &Record<T>) -> Result<Document, ApiError>,
) -> Result<Option<SavedView>, ApiError> {
    let number = app.with_open(|desk| Ok(desk.open.store.record::<T>(id)?.number))?;
    save(app, ask(&number.to_string(), &leaving), |desk| {
        let record = desk.open.store.record::<T>(id)?;
        let document = produce(desk, &record)?;
        Ok((document.into(), Entry::about(leaving.action, id)))
    })
}
