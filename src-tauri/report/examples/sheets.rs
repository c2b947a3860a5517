//! Writes the sample documents into a folder, to be looked at.

#![allow(clippy::unwrap_used, reason = "an example stops at the first fault")]

#[path = "../tests/documents/sample.rs"]
mod sample;

#[path = "../tests/documents/file.rs"]
mod file;

#[path = "../tests/documents/fiches.rs"]
mod fiches;

#[path = "../tests/documents/letters.rs"]
mod letters;

#[path = "../tests/documents/whole_file.rs"]
mod whole_file;

fn main() {
    let folder = std::path::PathBuf::from(std::env::args().nth(1).unwrap());
    let documents = [
        ("recovery.pdf", report::recovery_sheet(&sample::recovery())),
        (
            "notification.pdf",
            report::notification_sheet(&sample::notification()),
        ),
        (
            "notified.pdf",
            report::notification_sheet(&file::encrypted_key().notification()),
        ),
        (
            "template.pdf",
            report::notification_sheet(
                &file::encrypted_key().notification_by(law::NotificationForm::EdpbV1),
            ),
        ),
        (
            "decided.pdf",
            report::assessment_sheet(&file::encrypted_key().assessment()),
        ),
        (
            "undecided.pdf",
            report::assessment_sheet(&file::undecided_key().assessment()),
        ),
        (
            "reporting.pdf",
            report::reporting_form(&file::reporting_form()),
        ),
        (
            "activity.pdf",
            report::activity_sheet(&fiches::sheet(&fiches::full_fiche())),
        ),
        (
            "activity_empty.pdf",
            report::activity_sheet(&fiches::sheet(&fiches::empty_fiche())),
        ),
        (
            "activity_for_others.pdf",
            report::activity_sheet(&fiches::sheet(&fiches::pooled_service())),
        ),
        (
            "register.pdf",
            report::processing_register(&fiches::small_register()),
        ),
        (
            "processor.pdf",
            report::processor_sheet(&fiches::processor_sheet(&fiches::host())),
        ),
        (
            "review.pdf",
            report::processor_review(&fiches::processor_review(&fiches::host())),
        ),
        (
            "notice.pdf",
            report::information_notice(&fiches::notice(&fiches::full_fiche())),
        ),
        (
            "notice_empty.pdf",
            report::information_notice(&fiches::notice(&fiches::empty_fiche())),
        ),
        (
            "undertaking.pdf",
            report::confidentiality_undertaking(&fiches::undertaking(&fiches::full_fiche())),
        ),
    ];
    for (name, document) in documents {
        std::fs::write(folder.join(name), document.bytes).unwrap();
    }
    for name in whole_file::DOCUMENTS {
        let closed = whole_file::Whole::closed().document(name);
        std::fs::write(folder.join(format!("{name}.pdf")), closed.bytes).unwrap();
    }
    for audience in law::LetterAudience::ALL {
        let letter = letters::printed(&letters::letter(*audience));
        let name = format!("letter_{}.pdf", audience.name());
        std::fs::write(folder.join(name), report::letter(&letter).bytes).unwrap();
    }
}
