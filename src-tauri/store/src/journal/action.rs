//! The acts that the journal tells, each with the word that it keeps.

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The register was created.
    RegisterCreated,
    /// It was opened with a passphrase.
    RegisterOpened,
    /// It was opened with the recovery code.
    OpenedWithRecoveryCode,
    /// The organisation, the people, the procedure or the lists were changed.
    SettingsChanged,
    /// The passphrase was changed.
    PassphraseChanged,
    /// Somebody was given access.
    PersonAdded,
    /// The name, the function or the role of somebody was changed.
    PersonChanged,
    /// Somebody was given another passphrase, to be replaced by her own.
    PassphraseGiven,
    /// The access of somebody was taken away.
    PersonRemoved,
    /// The register was copied to another place, and the copy read back.
    BackupMade,
    /// A backup was opened in full, in memory, to see that it can be restored.
    BackupRehearsed,
    /// The register was brought to the version of this program.
    RegisterUpgraded,
    /// A backup took the place of the register.
    RegisterRestored,
    /// The register is older than the one that this machine opened before, or was rewritten.
    OlderRegisterFound,
    /// Who has access was looked at as a whole.
    AccessReviewed,
    /// A new recovery code replaces the former one.
    RecoveryCodeRenewed,
    /// The sheet with the recovery code was saved.
    RecoverySheetSaved,
    /// A breach entered the register.
    BreachDeclared,
    /// A breach was corrected or completed.
    BreachCorrected,
    /// Its notification sheet left the register.
    NotificationSheetExported,
    /// Another document about it left the register.
    BreachDocumentExported,
    /// A package about it left the register.
    PackageExported,
    /// The file of a breach was read.
    BreachRead,
    /// Lines of the journal left the register.
    JournalExported,
    /// The register of breaches over a period left.
    BreachRegisterExported,
    /// Its deadline left the register for a calendar.
    DeadlineExported,
    /// The report of a year left the register.
    AnnualReportExported,
    /// Everything that has a limit left the register for a calendar.
    CalendarExported,
    /// Its assessment sheet left the register.
    AssessmentSheetExported,
    /// The message to the data protection officer left the register.
    OfficerMessageExported,
    /// The paper reporting form left the register.
    ReportingFormExported,
    /// A step of the procedure was changed.
    StepChanged,
    /// A line was added to the chronology.
    EventAdded,
    /// A supporting document entered the register.
    DocumentAdded,
    /// The bytes of a supporting document were taken away.
    DocumentWithdrawn,
    /// A supporting document left the register.
    DocumentExported,
    /// The file of a breach was closed.
    BreachClosed,
    /// It was opened again.
    BreachReopened,
    /// Somebody forbade to destroy it.
    HoldPlaced,
    /// It may be destroyed again.
    HoldLifted,
    /// It was destroyed after its years.
    BreachDisposed,
    /// The certificate of its destruction left the register.
    DisposalCertificateExported,
    /// The message that tells the departments of its closing left the register.
    ClosingMessageExported,
    /// A letter to the persons left the register.
    LetterExported,
    /// A processing activity entered its register.
    ActivityCreated,
    /// A processing activity was changed.
    ActivityChanged,
    /// A processing activity was deleted.
    ActivityDeleted,
    /// A processor entered its register.
    ProcessorCreated,
    /// A processor was changed.
    ProcessorChanged,
    /// A processor was deleted.
    ProcessorDeleted,
    /// A security measure entered its register.
    SecurityMeasureCreated,
    /// A security measure was changed.
    SecurityMeasureChanged,
    /// A security measure was deleted.
    SecurityMeasureDeleted,
    /// A request of a person entered its register.
    RequestCreated,
    /// A request was changed.
    RequestChanged,
    /// A request was deleted.
    RequestDeleted,
    /// The letter in hand of a request left the register.
    RequestLetterExported,
    /// A fiche left the register.
    ActivitySheetExported,
    /// The whole processing register left.
    ProcessingRegisterExported,
    /// The notice made from a fiche left the register.
    InformationNoticeExported,
    /// The confidentiality undertaking made from a fiche left the register.
    UndertakingExported,
    /// What is known of a processor left the register.
    ProcessorSheetExported,
    /// The review of a processor left the register.
    ProcessorReviewExported,
    /// A register left as a table.
    TableExported,
    /// An evaluation of the procedure was begun.
    EvaluationBegun,
    /// It was changed.
    EvaluationChanged,
    /// It was abandoned before anybody signed it.
    EvaluationAbandoned,
    /// Its text was signed, and does not change any more.
    EvaluationSigned,
    /// Another visa was given to it.
    EvaluationVisaGiven,
    /// It was taken up again as another version.
    EvaluationTakenUpAgain,
    /// It left the register as a document.
    EvaluationExported,
    /// The blank form of an evaluation left the register.
    EvaluationFormExported,
    /// An exercise of the procedure was begun.
    ExerciseBegun,
    /// An exercise was ended.
    ExerciseEnded,
    /// An exercise was given up before its end.
    ExerciseGivenUp,
    /// What an exercise taught was written.
    ExerciseDebriefed,
    /// The report of an exercise left the register.
    ExerciseExported,
    /// An action was decided on.
    ImprovementDecided,
    /// An action was changed.
    ImprovementChanged,
    /// An action was taken away.
    ImprovementRemoved,
    /// A table of another program was taken into a register.
    TableImported,
    /// A table that was taken was undone as a whole.
    ImportUndone,
    /// A breach that such a table had added was taken out again.
    BreachTakenOut,
}

impl Action {
    /// The word kept in the journal; it never changes once released.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::RegisterCreated => "register_created",
            Self::RegisterOpened => "register_opened",
            Self::OpenedWithRecoveryCode => "opened_with_recovery_code",
            Self::SettingsChanged => "settings_changed",
            Self::PassphraseChanged => "passphrase_changed",
            Self::PersonAdded => "person_added",
            Self::PersonChanged => "person_changed",
            Self::PassphraseGiven => "passphrase_given",
            Self::PersonRemoved => "person_removed",
            Self::BackupMade => "backup_made",
            Self::BackupRehearsed => "backup_rehearsed",
            Self::RegisterUpgraded => "register_upgraded",
            Self::RegisterRestored => "register_restored",
            Self::OlderRegisterFound => "older_register_found",
            Self::AccessReviewed => "access_reviewed",
            Self::RecoveryCodeRenewed => "recovery_code_renewed",
            Self::RecoverySheetSaved => "recovery_sheet_saved",
            Self::BreachDeclared => "breach_declared",
            Self::BreachCorrected => "breach_corrected",
            Self::NotificationSheetExported => "notification_sheet_exported",
            Self::BreachDocumentExported => "breach_document_exported",
            Self::PackageExported => "package_exported",
            Self::BreachRead => "breach_read",
            Self::JournalExported => "journal_exported",
            Self::BreachRegisterExported => "breach_register_exported",
            Self::DeadlineExported => "deadline_exported",
            Self::AnnualReportExported => "annual_report_exported",
            Self::CalendarExported => "calendar_exported",
            Self::AssessmentSheetExported => "assessment_sheet_exported",
            Self::OfficerMessageExported => "officer_message_exported",
            Self::ReportingFormExported => "reporting_form_exported",
            Self::StepChanged => "step_changed",
            Self::EventAdded => "event_added",
            Self::DocumentAdded => "document_added",
            Self::DocumentWithdrawn => "document_withdrawn",
            Self::DocumentExported => "document_exported",
            Self::BreachClosed => "breach_closed",
            Self::BreachReopened => "breach_reopened",
            Self::HoldPlaced => "hold_placed",
            Self::HoldLifted => "hold_lifted",
            Self::BreachDisposed => "breach_disposed",
            Self::DisposalCertificateExported => "disposal_certificate_exported",
            Self::ClosingMessageExported => "closing_message_exported",
            Self::LetterExported => "letter_exported",
            Self::ActivityCreated => "activity_created",
            Self::ActivityChanged => "activity_changed",
            Self::ActivityDeleted => "activity_deleted",
            Self::ProcessorCreated => "processor_created",
            Self::ProcessorChanged => "processor_changed",
            Self::ProcessorDeleted => "processor_deleted",
            Self::SecurityMeasureCreated => "security_measure_created",
            Self::SecurityMeasureChanged => "security_measure_changed",
            Self::SecurityMeasureDeleted => "security_measure_deleted",
            Self::RequestCreated => "request_created",
            Self::RequestChanged => "request_changed",
            Self::RequestDeleted => "request_deleted",
            Self::RequestLetterExported => "request_letter_exported",
            Self::ActivitySheetExported => "activity_sheet_exported",
            Self::ProcessingRegisterExported => "processing_register_exported",
            Self::InformationNoticeExported => "information_notice_exported",
            Self::UndertakingExported => "undertaking_exported",
            Self::ProcessorSheetExported => "processor_sheet_exported",
            Self::ProcessorReviewExported => "processor_review_exported",
            Self::TableExported => "table_exported",
            Self::EvaluationBegun => "evaluation_begun",
            Self::EvaluationChanged => "evaluation_changed",
            Self::EvaluationAbandoned => "evaluation_abandoned",
            Self::EvaluationSigned => "evaluation_signed",
            Self::EvaluationVisaGiven => "evaluation_visa_given",
            Self::EvaluationTakenUpAgain => "evaluation_taken_up_again",
            Self::EvaluationExported => "evaluation_exported",
            Self::EvaluationFormExported => "evaluation_form_exported",
            Self::ExerciseBegun => "exercise_begun",
            Self::ExerciseEnded => "exercise_ended",
            Self::ExerciseGivenUp => "exercise_given_up",
            Self::ExerciseDebriefed => "exercise_debriefed",
            Self::ExerciseExported => "exercise_exported",
            Self::ImprovementDecided => "improvement_decided",
            Self::ImprovementChanged => "improvement_changed",
            Self::ImprovementRemoved => "improvement_removed",
            Self::TableImported => "table_imported",
            Self::ImportUndone => "import_undone",
            Self::BreachTakenOut => "breach_taken_out",
        }
    }
}
