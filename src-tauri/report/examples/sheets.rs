//! Writes the sample documents into a folder, to be looked at.

#![allow(clippy::unwrap_used, reason = "an example stops at the first fault")]

#[path = "../tests/documents/sample.rs"]
mod sample;

#[path = "../tests/documents/file.rs"]
mod file;

#[path = "../tests/documents/annuals.rs"]
mod annuals;

#[path = "../tests/documents/evaluations.rs"]
mod evaluations;

#[path = "../tests/documents/exercises.rs"]
mod exercises;

#[path = "../tests/documents/fiches.rs"]
mod fiches;

#[path = "../tests/documents/letters.rs"]
mod letters;

#[path = "../tests/documents/whole_file/mod.rs"]
mod whole_file;

use evaluations::Evaluated;
use whole_file::Whole;

/// Three breaches, one with every step and one with none, and a destroyed file.
fn breaches_of_a_year() -> report::Document {
    let mut files = [Whole::complete(), Whole::closed(), Whole::empty()].map(|whole| whole.file);
    for (sequence, file) in (1..).zip(&mut files) {
        file.breach.number.sequence = sequence;
    }
    let files: Vec<&file::File> = files.iter().collect();
    Whole::closed().register_of(&files, &[whole_file::disposed()])
}

/// A package of so many files that their table goes on over the next page.
fn cover_of_many() -> report::Document {
    let paths = (1..=60).map(|rank| format!("pièces/{rank:02} photo de la clé.jpg"));
    let files = paths.map(|path| whole_file::carried(&path, 1_200_000));
    report::package_cover(&Whole::closed().cover_of(files.collect()), &[])
}

/// Measures of which every text is longer than its column is high.
fn long_measures() -> report::Document {
    Whole::saying(&"Un texte long, mot après mot. ".repeat(30)).document("measures")
}

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
        (
            "disposal.pdf",
            report::disposal_certificate(&whole_file::disposal_sheet()),
        ),
        ("breaches_of_a_year.pdf", breaches_of_a_year()),
        ("cover_of_many.pdf", cover_of_many()),
        ("measures_long.pdf", long_measures()),
    ];
    for (name, document) in documents {
        std::fs::write(folder.join(name), document.bytes).unwrap();
    }
    for (suffix, whole) in [
        ("", Whole::closed()),
        ("_complete", Whole::complete()),
        ("_empty", Whole::empty()),
        ("_hard", Whole::saying(&hard_to_print())),
    ] {
        for name in whole_file::DOCUMENTS {
            let document = whole.document(name);
            std::fs::write(folder.join(format!("{name}{suffix}.pdf")), document.bytes).unwrap();
        }
    }
    write_evaluations(&folder);
    for (name, report) in [
        ("annual.pdf", annuals::full()),
        ("annual_empty.pdf", annuals::empty()),
    ] {
        std::fs::write(folder.join(name), report::annual_report(&report).bytes).unwrap();
    }
    for audience in law::LetterAudience::ALL {
        let letter = letters::printed(&letters::letter(*audience));
        let name = format!("letter_{}.pdf", audience.name());
        std::fs::write(folder.join(name), report::letter(&letter).bytes).unwrap();
    }
}

/// Evaluations of the procedure, the form to fill in by hand, and exercises.
fn write_evaluations(folder: &std::path::Path) {
    for (suffix, evaluated) in [
        ("", Evaluated::approved()),
        ("_begun", Evaluated::begun()),
        ("_hard", Evaluated::saying(&hard_to_print())),
    ] {
        let document = report::evaluation(&evaluated.sheet());
        let name = format!("evaluation{suffix}.pdf");
        std::fs::write(folder.join(name), document.bytes).unwrap();
    }
    let form = report::blank_evaluation(&evaluations::blank());
    std::fs::write(folder.join("evaluation_blank.pdf"), form.bytes).unwrap();
    for (name, sheet) in [
        ("exercise.pdf", exercises::debriefed()),
        ("exercise_played.pdf", exercises::played()),
    ] {
        std::fs::write(folder.join(name), report::exercise(&sheet).bytes).unwrap();
    }
}

/// Scripts that the font does not have, signs of emotion, and a word wider than any column.
fn hard_to_print() -> String {
    let word = "anticonstitutionnellement".repeat(6);
    format!("مرحبا بكم 🙂 Tiếng Việt, Ελληνικά {word} fin")
}
