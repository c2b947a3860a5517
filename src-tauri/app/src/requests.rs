//! The request table: every request of the page, declared once.
//!
//! The router and the page's TypeScript contract are read off the same lines, so a request without a
//! handler does not compile and the page cannot call what does not exist. A handler marked `open`
//! receives the open register; nothing else gives access to it, so a locked register cannot be reached.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::{Config, TS};

use crate::App;
use crate::error::ApiError;
use crate::{
    breaches, closing, door, drafts, evidence, exports, history, letters, packages, procedure,
    records, security, settings, tables,
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
    ($($access:ident $name:ident($argument:ty) -> $result:ty = $handler:path;)*) => {
        /// Calls the handler of `name`.
        pub(crate) fn route(app: &App, name: &str, argument: Value) -> Result<Value, ApiError> {
            match name {
                $(stringify!($name) => {
                    let argument: $argument = read(name, argument)?;
                    let result: $result = requests!(@call $access app, $handler, argument)?;
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
    (@call anyone $app:ident, $handler:path, $argument:ident) => { $handler($app, $argument) };
    (@call open $app:ident, $handler:path, $argument:ident) => {
        $app.with_open(|open| $handler(open, $argument))
    };
}

requests! {
    anyone start(Nothing) -> door::StartView = door::start;
    anyone choose_register(Nothing) -> Option<door::RegisterFileView> = door::choose_register;
    anyone open_register(door::OpenRegister) -> crate::view::SessionView = door::open_register;
    anyone open_with_recovery_code(door::OpenWithRecoveryCode) -> crate::view::SessionView = door::open_with_recovery_code;
    anyone propose_register(Nothing) -> domain::register::RegisterForm = door::propose_register;
    anyone check_register(door::CheckRegister) -> Vec<domain::fault::FieldError> = door::check_register;
    anyone measure_passphrase(security::MeasurePassphrase) -> security::StrengthView = security::measure_passphrase;
    anyone create_register(door::CreateRegister) -> Option<door::CreatedView> = door::create_register;

    open session(Nothing) -> crate::view::SessionView = settings::session;
    anyone note_activity(Nothing) -> door::OpenView = door::note_activity;
    anyone is_open(Nothing) -> door::OpenView = door::is_open;
    anyone lock(Nothing) -> () = door::lock;
    open settings(Nothing) -> settings::SettingsView = settings::settings;
    open change_settings(settings::ChangeSettings) -> settings::SettingsView = settings::change_settings;
    open register_history(Nothing) -> history::HistoryView = history::register_history;
    open change_passphrase(security::ChangePassphrase) -> () = security::change_passphrase;
    open renew_recovery_code(security::RenewRecoveryCode) -> security::RecoveryCodeView = security::renew_recovery_code;
    anyone save_recovery_sheet(Nothing) -> Option<exports::SavedView> = exports::save_recovery_sheet;
    open forget_recovery_code(Nothing) -> () = security::forget_recovery_code;

    open preview_breach(breaches::PreviewBreach) -> crate::view::BreachPreview = breaches::preview_breach;
    open declare_breach(breaches::DeclareBreach) -> crate::view::BreachView = breaches::declare_breach;
    open breach(breaches::OneBreach) -> crate::view::BreachView = breaches::breach;
    open correct_breach(breaches::CorrectBreach) -> crate::view::BreachView = breaches::correct_breach;
    open compare_breach(breaches::CompareBreach) -> Vec<breaches::FieldDifference> = breaches::compare_breach;
    open breaches(breaches::BreachQuery) -> breaches::BreachPage = breaches::breaches;
    open breach_history(breaches::OneBreach) -> history::HistoryView = history::breach_history;
    anyone export_breach_document(crate::documents::ExportBreachDocument) -> Option<exports::SavedView> = crate::documents::export_breach_document;
    anyone export_officer_message(breaches::OneBreach) -> Option<exports::SavedView> = exports::export_officer_message;
    anyone export_reporting_form(Nothing) -> Option<exports::SavedView> = exports::export_reporting_form;
    anyone export_deadline(breaches::OneBreach) -> Option<exports::SavedView> = exports::export_deadline;

    anyone export_breach_register(crate::breach_register::ExportBreachRegister) -> Option<exports::SavedView> = crate::breach_register::export_breach_register;

    open package_contents(breaches::OneBreach) -> packages::contents::PackageContents = packages::contents::package_contents;
    anyone export_package(packages::export::ExportPackage) -> Option<packages::export::PackageSaved> = packages::export::export_package;
    anyone work_progress(Nothing) -> Option<packages::work::ProgressView> = packages::work::work_progress;
    anyone cancel_work(Nothing) -> () = packages::work::cancel_work;
    anyone propose_password(Nothing) -> String = packages::propose_password;
    anyone choose_package(Nothing) -> Option<packages::verifying::ChosenPackage> = packages::verifying::choose_package;
    anyone unlock_package(packages::verifying::UnlockPackage) -> packages::verifying::VerdictView = packages::verifying::unlock_package;

    open activities(records::lists::RecordQuery) -> records::lists::RecordPage<records::lists::ActivityRow> = records::lists::activities;
    open activity(records::OneRecord) -> records::activities::ActivityView = records::activities::activity;
    open preview_activity(records::activities::PreviewActivity) -> records::activities::ActivityPreview = records::activities::preview_activity;
    open activity_templates(Nothing) -> Vec<records::activities::TemplateView> = records::activities::activity_templates;
    open proposed_activity(records::activities::OneTemplate) -> domain::activity::ActivityForm = records::activities::proposed_activity;
    open copied_activity(records::OneRecord) -> domain::activity::ActivityForm = records::activities::copied_activity;
    open processors(records::lists::RecordQuery) -> records::lists::RecordPage<records::lists::ProcessorRow> = records::lists::processors;
    open processor(records::OneRecord) -> records::processors::ProcessorView = records::processors::processor;
    open preview_processor(records::processors::PreviewProcessor) -> records::processors::ProcessorPreview = records::processors::preview_processor;
    open measures(records::lists::RecordQuery) -> records::lists::RecordPage<records::lists::MeasureRow> = records::lists::measures;
    open measure(records::OneRecord) -> records::measures::MeasureView = records::measures::measure;
    open record_choices(records::OneRegister) -> Vec<records::lists::RecordChoice> = records::lists::record_choices;
    open record_links(records::OneRecord) -> Vec<records::view::LinkView> = records::view::record_links;
    open create_record(records::changes::CreateRecord) -> records::changes::CreatedRecord = records::changes::create_record;
    open change_record(records::changes::ChangeRecord) -> () = records::changes::change_record;
    open compare_record(records::changes::CompareRecord) -> Vec<breaches::FieldDifference> = records::changes::compare_record;
    open delete_record(records::OneRecord) -> () = records::changes::delete_record;
    open record_history(records::OneRecord) -> history::HistoryView = history::record_history;
    open record_draft(records::typing::OneRecordDraft) -> Option<drafts::DraftView<domain::record::RecordForm>> = records::typing::record_draft;
    open keep_record_draft(records::typing::KeepRecordDraft) -> drafts::KeptView = records::typing::keep_record_draft;
    anyone export_activity_sheet(records::OneRecord) -> Option<exports::SavedView> = records::documents::export_activity_sheet;
    anyone export_information_notice(records::OneRecord) -> Option<exports::SavedView> = records::documents::export_information_notice;
    anyone export_undertaking(records::OneRecord) -> Option<exports::SavedView> = records::documents::export_undertaking;
    anyone export_processor_sheet(records::OneRecord) -> Option<exports::SavedView> = records::documents::export_processor_sheet;
    anyone export_processor_review(records::OneRecord) -> Option<exports::SavedView> = records::documents::export_processor_review;
    anyone export_processing_register(Nothing) -> Option<exports::SavedView> = records::documents::export_processing_register;
    open record_documents(records::OneRecord) -> Vec<crate::view::document::DocumentView> = records::files::record_documents;
    anyone add_record_document(crate::attached::AddDocument) -> Option<Vec<crate::view::document::DocumentView>> = records::files::add_record_document;
    open withdraw_record_document(crate::attached::WithdrawDocument) -> Vec<crate::view::document::DocumentView> = records::files::withdraw_record_document;
    anyone export_record_document(crate::attached::OneDocument) -> Option<exports::SavedView> = records::files::export_record_document;
    open deadlines(Nothing) -> Vec<records::deadlines::DeadlineView> = records::deadlines::deadlines;
    open breach_prefill(records::prefill::PrefillQuery) -> records::prefill::PrefillView = records::prefill::breach_prefill;

    open amendments(breaches::OneBreach) -> Vec<records::amendments::AmendmentView> = records::amendments::amendments;
    open accept_amendment(records::amendments::AcceptAmendment) -> Vec<records::amendments::AmendmentView> = records::amendments::accept_amendment;

    anyone export_table(tables::export::ExportTable) -> Option<exports::SavedView> = tables::export::export_table;
    anyone export_authority_workbook(tables::export::ExportWorkbook) -> Option<exports::SavedView> = tables::export::export_authority_workbook;
    anyone choose_import(tables::file::ChooseImport) -> Option<tables::file::ImportView> = tables::file::choose_import;
    open import_columns(tables::file::ImportColumns) -> tables::file::SheetView = tables::file::import_columns;
    open preview_import(tables::preview::PreviewImport) -> tables::preview::ImportPreview = tables::preview::preview_import;
    open accept_import(tables::accept::AcceptImport) -> tables::accept::ImportReport = tables::accept::accept_import;
    open imports(Nothing) -> Vec<tables::batches::BatchView> = tables::batches::imports;
    open undo_import(tables::batches::UndoImport) -> Vec<tables::batches::BatchView> = tables::batches::undo_import;

    open procedure(breaches::OneBreach) -> crate::view::procedure::ProcedureView = procedure::procedure;
    open change_step(procedure::ChangeStep) -> crate::view::procedure::ProcedureView = procedure::change_step;
    open close_breach(closing::CloseBreach) -> crate::view::BreachView = closing::close_breach;
    open reopen_breach(closing::WithReason) -> crate::view::BreachView = closing::reopen_breach;
    open place_hold(closing::WithReason) -> crate::view::BreachView = closing::place_hold;
    open lift_hold(closing::WithReason) -> crate::view::BreachView = closing::lift_hold;
    open dispose_breach(closing::DisposeBreach) -> crate::view::closing::DisposedView = closing::dispose_breach;
    open disposed(Nothing) -> Vec<crate::view::closing::DisposedView> = closing::disposed;
    anyone export_closing_message(breaches::OneBreach) -> Option<exports::SavedView> = exports::export_closing_message;
    anyone export_disposal_certificate(breaches::OneBreach) -> Option<exports::SavedView> = exports::export_disposal_certificate;

    open authority_sheet(crate::authority_sheet::AuthoritySheetQuery) -> crate::authority_sheet::AuthoritySheetView = crate::authority_sheet::authority_sheet;
    open preview_assessment(procedure::PreviewAssessment) -> crate::view::assessment::AssessmentPreview = procedure::preview_assessment;
    open compare_step(procedure::CompareStep) -> Vec<breaches::FieldDifference> = procedure::compare_step;
    open similar_breaches(breaches::OneBreach) -> Vec<crate::similar::SimilarView> = crate::similar::similar_breaches;
    open propose_letter(letters::OneLetter) -> domain::letter::LetterForm = letters::propose_letter;
    anyone export_letter(letters::OneLetter) -> Option<exports::SavedView> = exports::export_letter;
    open add_event(evidence::AddEvent) -> crate::view::procedure::ProcedureView = evidence::add_event;
    anyone add_document(crate::attached::AddDocument) -> Option<crate::view::procedure::ProcedureView> = evidence::add_document;
    open withdraw_document(crate::attached::WithdrawDocument) -> crate::view::procedure::ProcedureView = evidence::withdraw_document;
    anyone export_document(crate::attached::OneDocument) -> Option<exports::SavedView> = evidence::export_document;

    open draft(drafts::OneDraft) -> Option<drafts::DraftView<domain::breach::BreachForm>> = drafts::draft;
    open keep_draft(drafts::KeepDraft) -> drafts::KeptView = drafts::keep_draft;
    open settings_draft(Nothing) -> Option<drafts::DraftView<domain::register::RegisterForm>> = drafts::settings_draft;
    open keep_settings_draft(drafts::KeepSettingsDraft) -> drafts::KeptView = drafts::keep_settings_draft;
    open step_draft(drafts::OneStepDraft) -> Option<drafts::DraftView<domain::procedure::StepForm>> = drafts::step_draft;
    open keep_step_draft(drafts::KeepStepDraft) -> drafts::KeptView = drafts::keep_step_draft;
    open discard_draft(drafts::OneDraft) -> () = drafts::discard_draft;
}

fn read<A: DeserializeOwned>(name: &str, argument: Value) -> Result<A, ApiError> {
    // The position of the fault, never the words around it: they may have been typed by a person.
    serde_json::from_value(argument)
        .map_err(|fault| ApiError::internal(format!("{name}: {:?}", fault.classify())))
}

fn shown(result: &impl Serialize) -> Result<Value, ApiError> {
    serde_json::to_value(result).map_err(|fault| ApiError::internal(fault.to_string()))
}
