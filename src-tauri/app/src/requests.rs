//! The request table: every request of the page, declared once.
//!
//! The router and the page's TypeScript contract are read off the same lines, so a request without a
//! handler does not compile and the page cannot call what does not exist. Each line says what right it needs, refused
//! before the argument is read. A handler marked `open` receives the open register; nothing else gives access to it, so
//! a locked register cannot be reached.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::{Config, TS};
use uuid::Uuid;

use crate::App;
use crate::error::ApiError;
use crate::rights::Right;
use crate::{
    backups, breaches, clipboard, closing, door, drafts, duties, evaluations, evidence, exercises,
    exports, figures, history, journal, letters, packages, people, procedure, records, security,
    settings, tables,
};

/// The argument of a request that needs none.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(type = "Record<string, never>")]
pub(crate) struct Nothing {}

/// The row of one request in the contract.
pub(crate) struct RequestType {
    pub(crate) name: &'static str,
    pub(crate) argument: String,
    pub(crate) result: String,
}

macro_rules! requests {
    ($($access:ident $right:ident $name:ident($argument:ty) -> $result:ty = $handler:path;)*) => {
        /// Calls the handler of `name`.
        pub(crate) fn route(app: &App, name: &str, argument: Value) -> Result<Value, ApiError> {
            match name {
                $(stringify!($name) => {
                    app.require(Right::$right)?;
                    let about = subject(&argument);
                    let argument: $argument = read(name, argument)?;
                    let result: $result =
                        requests!(@call $access app, Right::$right, $handler, argument, about)?;
                    shown(&result)
                })*
                _ => Err(ApiError::internal("no such request")),
            }
        }

        /// The types of every request, in the order of the table.
        pub(crate) fn request_types(config: &Config) -> Vec<RequestType> {
            vec![$(RequestType {
                name: stringify!($name),
                argument: <$argument as TS>::name(config),
                result: <$result as TS>::name(config),
            }),*]
        }

        /// Shows every type of the table to `visitor`.
        pub(crate) fn visit_types(visitor: &mut impl ts_rs::TypeVisitor) {
            $(
                visitor.visit::<$argument>();
                visitor.visit::<$result>();
            )*
        }
    };
    (@call anyone $app:ident, $right:expr, $handler:path, $argument:ident, $about:ident) => {{
        // What waits in a dialog says itself what it is about, each time it takes the register again.
        let _ = $about;
        $handler($app, $argument)
    }};
    (@call open $app:ident, $right:expr, $handler:path, $argument:ident, $about:ident) => {
        $app.with_open_about($about, |desk| {
            // Once more, on the very session that the handler receives.
            desk.open.require($right)?;
            $handler(desk, $argument)
        })
    };
}

requests! {
    anyone Door start(Nothing) -> door::StartView = door::start;
    anyone Door choose_register(Nothing) -> Option<door::RegisterFileView> = door::choose_register;
    anyone Door open_register(door::OpenRegister) -> crate::view::SessionView = door::open_register;
    anyone Door open_with_recovery_code(door::OpenWithRecoveryCode) -> crate::view::SessionView = door::open_with_recovery_code;
    anyone Door propose_register(Nothing) -> domain::register::RegisterForm = door::propose_register;
    anyone Door check_register(door::CheckRegister) -> Vec<domain::fault::FieldError> = door::check_register;
    anyone Door measure_passphrase(security::MeasurePassphrase) -> security::StrengthView = security::measure_passphrase;
    anyone Door create_register(door::CreateRegister) -> Option<door::CreatedView> = door::create_register;

    open Own session(Nothing) -> crate::view::SessionView = settings::session;
    anyone Door note_activity(Nothing) -> door::OpenView = door::note_activity;
    anyone Door is_open(Nothing) -> door::OpenView = door::is_open;
    anyone Door lock(Nothing) -> () = door::lock;
    anyone Own copy_text(clipboard::CopyText) -> bool = clipboard::copy_text;
    open Own settings(Nothing) -> settings::SettingsView = settings::settings;
    open Administer change_settings(settings::ChangeSettings) -> settings::SettingsView = settings::change_settings;
    open ReadJournal search_journal(journal::SearchJournal) -> journal::JournalPage = journal::search_journal;
    open ReadJournal verify_journal(Nothing) -> journal::JournalVerdict = journal::verify_journal;
    anyone ReadJournal export_journal(journal::ExportJournal) -> Option<exports::SavedView> = journal::export_journal;
    open ReadJournal people(Nothing) -> people::PeopleView = people::people;
    open Administer add_person(people::changes::AddPerson) -> people::changes::ProvisionalView = people::changes::add_person;
    open Administer change_person(people::changes::ChangePerson) -> people::PeopleView = people::changes::change_person;
    open Administer renew_passphrase(people::OnePerson) -> people::changes::ProvisionalView = people::changes::renew_passphrase;
    open Administer remove_person(people::OnePerson) -> people::PeopleView = people::changes::remove_person;
    open Administer backup_state(Nothing) -> backups::BackupState = backups::backup_state;
    anyone Administer back_up(Nothing) -> Option<backups::making::BackupMade> = backups::making::back_up;
    anyone Administer choose_backup_folder(Nothing) -> Option<backups::making::BackupMade> = backups::choose_backup_folder;
    open Administer forget_backup_folder(Nothing) -> backups::BackupState = backups::forget_backup_folder;
    anyone Door choose_backup(Nothing) -> Option<backups::restoring::ChosenBackup> = backups::restoring::choose_backup;
    anyone Door preview_restoring(backups::restoring::PreviewRestoring) -> backups::restoring::RestorePreview = backups::restoring::preview_restoring;
    anyone Door choose_restoring_place(Nothing) -> Option<backups::restoring::RestorePreview> = backups::restoring::choose_restoring_place;
    anyone Door restore_backup(Nothing) -> crate::view::SessionView = backups::restoring::restore_backup;
    anyone Door give_up_restoring(Nothing) -> () = backups::restoring::give_up_restoring;
    open Administer review_access(people::review::ReviewAccess) -> people::PeopleView = people::review::review_access;
    open Own change_passphrase(security::ChangePassphrase) -> () = security::change_passphrase;
    open Administer renew_recovery_code(security::RenewRecoveryCode) -> security::RecoveryCodeView = security::renew_recovery_code;
    anyone Administer save_recovery_sheet(Nothing) -> Option<exports::SavedView> = exports::save_recovery_sheet;
    open Administer forget_recovery_code(Nothing) -> () = security::forget_recovery_code;

    open Follow duties(duties::list::DutyQuery) -> duties::list::DutyPage = duties::list::duties;
    open Follow month(duties::calendar::OneMonth) -> duties::calendar::MonthView = duties::calendar::month;
    open ReadEvaluations figures(figures::FiguresQuery) -> figures::FiguresView = figures::figures;
    anyone Export export_annual_report(crate::annual::ExportAnnualReport) -> Option<exports::SavedView> = crate::annual::export_annual_report;
    anyone Export export_calendar(Nothing) -> Option<exports::SavedView> = duties::calendar::export_calendar;

    open Write preview_breach(breaches::PreviewBreach) -> crate::view::BreachPreview = breaches::preview_breach;
    open Write declare_breach(breaches::DeclareBreach) -> crate::view::BreachView = breaches::declare_breach;
    open ReadFiles breach(breaches::OneBreach) -> crate::view::BreachView = breaches::breach;
    open Write correct_breach(breaches::CorrectBreach) -> crate::view::BreachView = breaches::correct_breach;
    open Write compare_breach(breaches::CompareBreach) -> Vec<breaches::FieldDifference> = breaches::compare_breach;
    open ReadFiles breaches(breaches::BreachQuery) -> breaches::BreachPage = breaches::breaches;
    open ReadFiles breach_history(breaches::OneBreach) -> history::HistoryView = history::breach_history;
    anyone Export export_breach_document(crate::documents::ExportBreachDocument) -> Option<exports::SavedView> = crate::documents::export_breach_document;
    anyone Export export_officer_message(breaches::OneBreach) -> Option<exports::SavedView> = exports::export_officer_message;
    anyone Export export_reporting_form(Nothing) -> Option<exports::SavedView> = exports::export_reporting_form;
    anyone Export export_deadline(breaches::OneBreach) -> Option<exports::SavedView> = exports::export_deadline;

    anyone Export export_breach_register(crate::breach_register::ExportBreachRegister) -> Option<exports::SavedView> = crate::breach_register::export_breach_register;

    open ReadFiles package_contents(breaches::OneBreach) -> packages::contents::PackageContents = packages::contents::package_contents;
    anyone Export export_package(packages::export::ExportPackage) -> Option<packages::export::PackageSaved> = packages::export::export_package;
    anyone Door work_progress(Nothing) -> Option<packages::work::ProgressView> = packages::work::work_progress;
    anyone Door cancel_work(Nothing) -> () = packages::work::cancel_work;
    anyone Export propose_password(Nothing) -> String = packages::propose_password;
    anyone Door choose_package(Nothing) -> Option<packages::verifying::ChosenPackage> = packages::verifying::choose_package;
    anyone Door unlock_package(packages::verifying::UnlockPackage) -> packages::verifying::VerdictView = packages::verifying::unlock_package;

    open ReadRecords activities(records::lists::RecordQuery) -> records::lists::RecordPage<records::lists::ActivityRow> = records::lists::activities;
    open ReadRecords activity(records::OneRecord) -> records::activities::ActivityView = records::activities::activity;
    open Write preview_activity(records::activities::PreviewActivity) -> records::activities::ActivityPreview = records::activities::preview_activity;
    open Write activity_templates(Nothing) -> Vec<records::activities::TemplateView> = records::activities::activity_templates;
    open Write proposed_activity(records::activities::OneTemplate) -> domain::activity::ActivityForm = records::activities::proposed_activity;
    open Write copied_activity(records::OneRecord) -> domain::activity::ActivityForm = records::activities::copied_activity;
    open ReadRecords processors(records::lists::RecordQuery) -> records::lists::RecordPage<records::lists::ProcessorRow> = records::lists::processors;
    open ReadRecords processor(records::OneRecord) -> records::processors::ProcessorView = records::processors::processor;
    open Write preview_processor(records::processors::PreviewProcessor) -> records::processors::ProcessorPreview = records::processors::preview_processor;
    open ReadRecords measures(records::lists::RecordQuery) -> records::lists::RecordPage<records::lists::MeasureRow> = records::lists::measures;
    open ReadRecords measure(records::OneRecord) -> records::measures::MeasureView = records::measures::measure;
    open ReadRecords rights_requests(records::lists::RecordQuery) -> records::lists::RecordPage<records::lists::RequestRow> = records::lists::rights_requests;
    open ReadRecords rights_request(records::OneRecord) -> records::requests::RequestView = records::requests::rights_request;
    open Write preview_rights_request(records::requests::PreviewRequest) -> records::requests::RequestPreview = records::requests::preview_rights_request;
    open Write propose_request_letter(records::requests::ProposeRequestLetter) -> domain::request::RequestMail = records::requests::propose_request_letter;
    anyone Export export_request_letter(records::OneRecord) -> Option<exports::SavedView> = records::documents::export_request_letter;
    open ReadRecords record_choices(records::OneRegister) -> Vec<records::lists::RecordChoice> = records::lists::record_choices;
    open ReadRecords record_links(records::OneRecord) -> Vec<records::view::LinkView> = records::view::record_links;
    open Write create_record(records::changes::CreateRecord) -> records::changes::CreatedRecord = records::changes::create_record;
    open Write change_record(records::changes::ChangeRecord) -> () = records::changes::change_record;
    open Write compare_record(records::changes::CompareRecord) -> Vec<breaches::FieldDifference> = records::changes::compare_record;
    open Write delete_record(records::OneRecord) -> () = records::changes::delete_record;
    open ReadRecords record_history(records::OneRecord) -> history::HistoryView = history::record_history;
    open Write record_draft(records::typing::OneRecordDraft) -> Option<drafts::DraftView<domain::record::RecordForm>> = records::typing::record_draft;
    open Write keep_record_draft(records::typing::KeepRecordDraft) -> drafts::KeptView = records::typing::keep_record_draft;
    anyone Export export_activity_sheet(records::OneRecord) -> Option<exports::SavedView> = records::documents::export_activity_sheet;
    anyone Export export_information_notice(records::OneRecord) -> Option<exports::SavedView> = records::documents::export_information_notice;
    anyone Export export_undertaking(records::OneRecord) -> Option<exports::SavedView> = records::documents::export_undertaking;
    anyone Export export_processor_sheet(records::OneRecord) -> Option<exports::SavedView> = records::documents::export_processor_sheet;
    anyone Export export_processor_review(records::OneRecord) -> Option<exports::SavedView> = records::documents::export_processor_review;
    anyone Export export_processing_register(Nothing) -> Option<exports::SavedView> = records::documents::export_processing_register;
    open ReadRecords record_documents(records::OneRecord) -> Vec<crate::view::document::DocumentView> = records::files::record_documents;
    anyone Write add_record_document(crate::attached::AddDocument) -> Option<Vec<crate::view::document::DocumentView>> = records::files::add_record_document;
    open Write withdraw_record_document(crate::attached::WithdrawDocument) -> Vec<crate::view::document::DocumentView> = records::files::withdraw_record_document;
    anyone Export export_record_document(crate::attached::OneDocument) -> Option<exports::SavedView> = records::files::export_record_document;
    open Write breach_prefill(records::prefill::PrefillQuery) -> records::prefill::PrefillView = records::prefill::breach_prefill;

    open ReadFiles amendments(breaches::OneBreach) -> Vec<records::amendments::AmendmentView> = records::amendments::amendments;
    open Write accept_amendment(records::amendments::AcceptAmendment) -> Vec<records::amendments::AmendmentView> = records::amendments::accept_amendment;

    anyone Export export_table(tables::export::ExportTable) -> Option<exports::SavedView> = tables::export::export_table;
    anyone Export export_authority_workbook(tables::export::ExportWorkbook) -> Option<exports::SavedView> = tables::export::export_authority_workbook;
    anyone Write choose_import(tables::file::ChooseImport) -> Option<tables::file::ImportView> = tables::file::choose_import;
    open Write import_columns(tables::file::ImportColumns) -> tables::file::SheetView = tables::file::import_columns;
    open Write preview_import(tables::preview::PreviewImport) -> tables::preview::ImportPreview = tables::preview::preview_import;
    open Write accept_import(tables::accept::AcceptImport) -> tables::accept::ImportReport = tables::accept::accept_import;
    open Write imports(Nothing) -> Vec<tables::batches::BatchView> = tables::batches::imports;
    open Write undo_import(tables::batches::UndoImport) -> Vec<tables::batches::BatchView> = tables::batches::undo_import;

    open ReadFiles procedure(breaches::OneBreach) -> crate::view::procedure::ProcedureView = procedure::procedure;
    open Write change_step(procedure::ChangeStep) -> crate::view::procedure::ProcedureView = procedure::change_step;
    open Advise give_opinion(procedure::GiveOpinion) -> crate::view::procedure::ProcedureView = procedure::give_opinion;
    open Write close_breach(closing::CloseBreach) -> crate::view::BreachView = closing::close_breach;
    open Write reopen_breach(closing::WithReason) -> crate::view::BreachView = closing::reopen_breach;
    open Write place_hold(closing::WithReason) -> crate::view::BreachView = closing::place_hold;
    open Write lift_hold(closing::WithReason) -> crate::view::BreachView = closing::lift_hold;
    open Write dispose_breach(closing::DisposeBreach) -> crate::view::closing::DisposedView = closing::dispose_breach;
    open ReadFiles disposed(Nothing) -> Vec<crate::view::closing::DisposedView> = closing::disposed;
    anyone Export export_closing_message(breaches::OneBreach) -> Option<exports::SavedView> = exports::export_closing_message;
    anyone Export export_disposal_certificate(breaches::OneBreach) -> Option<exports::SavedView> = exports::export_disposal_certificate;

    open ReadFiles authority_sheet(crate::authority_sheet::AuthoritySheetQuery) -> crate::authority_sheet::AuthoritySheetView = crate::authority_sheet::authority_sheet;
    open ReadFiles preview_assessment(procedure::PreviewAssessment) -> crate::view::assessment::AssessmentPreview = procedure::preview_assessment;
    open Write compare_step(procedure::CompareStep) -> Vec<breaches::FieldDifference> = procedure::compare_step;
    open ReadFiles similar_breaches(breaches::OneBreach) -> Vec<crate::similar::SimilarView> = crate::similar::similar_breaches;
    open Write propose_letter(letters::OneLetter) -> domain::letter::LetterForm = letters::propose_letter;
    anyone Export export_letter(letters::OneLetter) -> Option<exports::SavedView> = exports::export_letter;
    open Write add_event(evidence::AddEvent) -> crate::view::procedure::ProcedureView = evidence::add_event;
    anyone Write add_document(crate::attached::AddDocument) -> Option<crate::view::procedure::ProcedureView> = evidence::add_document;
    open Write withdraw_document(crate::attached::WithdrawDocument) -> crate::view::procedure::ProcedureView = evidence::withdraw_document;
    anyone Export export_document(crate::attached::OneDocument) -> Option<exports::SavedView> = evidence::export_document;

    open ReadEvaluations evaluations(Nothing) -> evaluations::EvaluationsView = evaluations::evaluations;
    open ReadEvaluations evaluation(evaluations::OneEvaluation) -> evaluations::page::EvaluationView = evaluations::page::evaluation;
    open Evaluate begin_evaluation(evaluations::changes::BeginEvaluation) -> evaluations::changes::BegunEvaluation = evaluations::changes::begin_evaluation;
    open Evaluate preview_evaluation(evaluations::page::PreviewEvaluation) -> evaluations::page::EvaluationPreview = evaluations::page::preview_evaluation;
    open Evaluate change_evaluation(evaluations::changes::ChangeEvaluation) -> evaluations::page::EvaluationView = evaluations::changes::change_evaluation;
    open Evaluate abandon_evaluation(evaluations::OneEvaluation) -> () = evaluations::changes::abandon_evaluation;
    open Evaluate take_up_evaluation(evaluations::changes::TakeUpEvaluation) -> evaluations::page::EvaluationView = evaluations::changes::take_up_evaluation;
    open TakePart sign_evaluation(evaluations::visas::SignEvaluation) -> evaluations::page::EvaluationView = evaluations::visas::sign_evaluation;
    open Evaluate decide_improvement(evaluations::improvements::DecideImprovement) -> evaluations::page::EvaluationView = evaluations::improvements::decide_improvement;
    open Evaluate change_improvement(evaluations::improvements::ChangeImprovement) -> evaluations::EvaluationsView = evaluations::improvements::change_improvement;
    open Evaluate remove_improvement(evaluations::improvements::OneImprovement) -> evaluations::page::EvaluationView = evaluations::improvements::remove_improvement;
    open Evaluate evaluation_draft(evaluations::OneEvaluation) -> Option<drafts::DraftView<domain::evaluation::EvaluationForm>> = evaluations::typing::evaluation_draft;
    open Evaluate keep_evaluation_draft(evaluations::typing::KeepEvaluationDraft) -> drafts::KeptView = evaluations::typing::keep_evaluation_draft;
    open Evaluate discard_evaluation_draft(evaluations::OneEvaluation) -> () = evaluations::typing::discard_evaluation_draft;
    anyone TakePart export_evaluation(evaluations::OneEvaluation) -> Option<exports::SavedView> = evaluations::documents::export_evaluation;
    anyone TakePart export_evaluation_form(Nothing) -> Option<exports::SavedView> = evaluations::documents::export_evaluation_form;

    open ReadEvaluations exercises(Nothing) -> exercises::ExercisesView = exercises::exercises;
    open ReadEvaluations exercise(exercises::OneExercise) -> exercises::view::ExerciseView = exercises::playing::exercise;
    open ReadFiles exercise_mark(exercises::OneExercise) -> exercises::mark::ExerciseMark = exercises::mark::exercise_mark;
    open Write scenarios(Nothing) -> Vec<exercises::choosing::ScenarioView> = exercises::choosing::scenarios;
    anyone Write choose_scenarios(Nothing) -> Option<exercises::choosing::ChosenScenarios> = exercises::choosing::choose_scenarios;
    open Write begin_exercise(exercises::beginning::BeginExercise) -> exercises::beginning::BegunExercise = exercises::beginning::begin_exercise;
    open Write end_exercise(exercises::playing::EndExercise) -> exercises::view::ExerciseView = exercises::playing::end_exercise;
    open Evaluate debrief_exercise(exercises::playing::DebriefExercise) -> exercises::view::ExerciseView = exercises::playing::debrief_exercise;
    open Evaluate debrief_draft(exercises::OneExercise) -> Option<drafts::DraftView<domain::exercise::DebriefForm>> = exercises::typing::debrief_draft;
    open Evaluate keep_debrief_draft(exercises::typing::KeepDebriefDraft) -> drafts::KeptView = exercises::typing::keep_debrief_draft;
    open Evaluate discard_debrief_draft(exercises::OneExercise) -> () = exercises::typing::discard_debrief_draft;
    anyone TakePart export_exercise(exercises::OneExercise) -> Option<exports::SavedView> = exercises::documents::export_exercise;

    open Write draft(drafts::OneDraft) -> Option<drafts::DraftView<domain::breach::BreachForm>> = drafts::draft;
    open Write keep_draft(drafts::KeepDraft) -> drafts::KeptView = drafts::keep_draft;
    open Administer settings_draft(Nothing) -> Option<drafts::DraftView<domain::register::RegisterForm>> = drafts::settings_draft;
    open Administer keep_settings_draft(drafts::KeepSettingsDraft) -> drafts::KeptView = drafts::keep_settings_draft;
    open Write step_draft(drafts::OneStepDraft) -> Option<drafts::DraftView<domain::procedure::StepForm>> = drafts::step_draft;
    open Write keep_step_draft(drafts::KeepStepDraft) -> drafts::KeptView = drafts::keep_step_draft;
    open Write discard_draft(drafts::OneDraft) -> () = drafts::discard_draft;
}

/// What a request is about: whatever is about one thing names it `id`.
fn subject(argument: &Value) -> Option<Uuid> {
    let id = argument.get("id")?.as_str()?;
    Uuid::parse_str(id).ok()
}

fn read<A: DeserializeOwned>(name: &str, argument: Value) -> Result<A, ApiError> {
    // A list would be read as the fields of the argument in their order: the page sends none.
    if !argument.is_object() {
        return Err(ApiError::internal(format!("{name}: no object")));
    }
    // The position of the fault, never the words around it: they may have been typed by a person.
    serde_json::from_value(argument)
        .map_err(|fault| ApiError::internal(format!("{name}: {:?}", fault.classify())))
}

fn shown(result: &impl Serialize) -> Result<Value, ApiError> {
    serde_json::to_value(result).map_err(|fault| ApiError::internal(fault.to_string()))
}
