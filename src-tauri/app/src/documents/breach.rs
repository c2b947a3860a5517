//! The documents about one breach: what each is called, and what it is made from.

use domain::procedure::verdict;
use law::NotificationForm;
use report::Document;
use report::assessment::AssessmentSheet;
use report::dossier::Dossier;
use serde::{Deserialize, Serialize};
use store::Action;
use ts_rs::TS;
use uuid::Uuid;

use crate::App;
use crate::error::ApiError;
use crate::exports::{Leaving, PDF, SavedView, save_of_breach};
use crate::file::{File, WholeFile};

/// A document about one breach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum BreachDocument {
    Dossier,
    Incident,
    Notification,
    Assessment,
    Chronology,
    Measures,
    Information,
    Closing,
    Journal,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExportBreachDocument {
    id: Uuid,
    document: BreachDocument,
    /// The form whose order the notification follows.
    form: NotificationForm,
    /// Leave out who reported.
    redacted: bool,
}

impl BreachDocument {
    /// Every document, in the order of a package.
    pub(crate) const ALL: [Self; 9] = [
        Self::Dossier,
        Self::Incident,
        Self::Notification,
        Self::Assessment,
        Self::Chronology,
        Self::Measures,
        Self::Information,
        Self::Closing,
        Self::Journal,
    ];

    /// What its file is called.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Dossier => "dossier complet",
            Self::Incident => "rapport d’incident",
            Self::Notification => "fiche de notification",
            Self::Assessment => "appréciation du risque",
            Self::Chronology => "chronologie",
            Self::Measures => "mesures",
            Self::Information => "information des personnes",
            Self::Closing => "attestation de clôture",
            Self::Journal => "extrait du journal",
        }
    }

    /// Whether every page says « Projet »: what it tells is not decided, or not signed.
    pub(crate) fn is_draft(self, file: &File) -> bool {
        match self {
            Self::Assessment => verdict(&file.breach.facts, &file.steps).is_none(),
            Self::Closing | Self::Dossier => file.breach.closure.is_none(),
            Self::Incident
            | Self::Notification
            | Self::Chronology
            | Self::Measures
            | Self::Information
            | Self::Journal => false,
        }
    }

    /// Name and version of the data attached to it.
    pub(crate) fn schema(self) -> &'static str {
        match self {
            Self::Dossier => "registre-rgpd/dossier/1",
            Self::Incident => "registre-rgpd/incident/1",
            Self::Notification => "registre-rgpd/notification/3",
            Self::Assessment => "registre-rgpd/appreciation/2",
            Self::Chronology => "registre-rgpd/chronologie/1",
            Self::Measures => "registre-rgpd/mesures/1",
            Self::Information => "registre-rgpd/information/1",
            Self::Closing => "registre-rgpd/cloture/1",
            Self::Journal => "registre-rgpd/journal/1",
        }
    }

    /// Title of the dialog that saves it.
    fn dialog(self) -> &'static str {
        match self {
            Self::Dossier => "Enregistrer le dossier complet",
            Self::Incident => "Enregistrer le rapport d’incident",
            Self::Notification => "Enregistrer la fiche de notification",
            Self::Assessment => "Enregistrer l’appréciation du risque",
            Self::Chronology => "Enregistrer la chronologie",
            Self::Measures => "Enregistrer les mesures",
            Self::Information => "Enregistrer le registre des envois",
            Self::Closing => "Enregistrer l’attestation de clôture",
            Self::Journal => "Enregistrer l’extrait du journal",
        }
    }

    fn action(self) -> Action {
        match self {
            Self::Notification => Action::NotificationSheetExported,
            Self::Assessment => Action::AssessmentSheetExported,
            Self::Dossier
            | Self::Incident
            | Self::Chronology
            | Self::Measures
            | Self::Information
            | Self::Closing
            | Self::Journal => Action::BreachDocumentExported,
        }
    }

    /// The document of one file; the notification in the order of `form`.
    pub(crate) fn made(
        self,
        whole: &WholeFile,
        form: NotificationForm,
    ) -> Result<Document, ApiError> {
        let file = &whole.file;
        let data = whole.data(self)?;
        let source = whole.source(&data);
        Ok(match self {
            Self::Dossier => report::dossier(&Dossier::from_register(&source, form)),
            Self::Incident => report::incident(&source).document(),
            Self::Notification => report::notification_sheet(&file.notification(form)?),
            Self::Assessment => {
                report::assessment_sheet(&AssessmentSheet::from_register(file.source(self)?))
            }
            Self::Chronology => report::chronology(&source).document(),
            Self::Measures => report::measures(&source).document(),
            Self::Information => report::information(&source).document(),
            Self::Closing => report::closing(&source).document(),
            Self::Journal => report::journal(&source).document(),
        })
    }
}

/// A document about a breach as a PDF.
pub(crate) fn export_breach_document(
    app: &App,
    argument: ExportBreachDocument,
) -> Result<Option<SavedView>, ApiError> {
    let ExportBreachDocument {
        id,
        document,
        form,
        redacted,
    } = argument;
    let leaving = Leaving {
        title: document.dialog(),
        name: document.name(),
        kind: PDF,
        action: document.action(),
    };
    save_of_breach(app, id, leaving, |desk, id| {
        let whole = WholeFile::read(desk, id, redacted)?;
        Ok(document.made(&whole, form)?.into())
    })
}
