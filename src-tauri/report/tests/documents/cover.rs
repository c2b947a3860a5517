//! The cover of a package: what it carries, how to open and verify it.

use report::cover::CoveredFile;
use report::package_cover;

use crate::outside::{page_count, run, text};
use crate::stress::horizontal_extents;
use crate::whole_file::Whole;

fn carried(path: &str, bytes: u64, hash: &str) -> CoveredFile {
    CoveredFile {
        path: path.into(),
        title: "Une pièce du dossier".into(),
        bytes,
        sha256: hash.repeat(4),
    }
}

#[test]
fn each_file_is_listed_with_its_path_its_size_and_its_whole_fingerprint() {
    let whole = Whole::closed();
    let cover = whole.cover_of(vec![
        carried("01 dossier complet.pdf", 1_200_000, "0123456789abcdef"),
        carried("pièces/photo.jpg", 48_000, "89abcdef01234567"),
        carried("note.txt", 512, "fedcba9876543210"),
    ]);
    let text = text(&package_cover(&cover, &[]).bytes);
    for (path, size) in [
        ("01 dossier complet.pdf", "1,2 Mo"),
        ("pièces/photo.jpg", "48 Ko"),
        ("note.txt", "512 octets"),
    ] {
        assert!(text.contains(path), "{path}: {text}");
        assert!(text.contains(size), "{size}: {text}");
    }
    let joined = text.replace(' ', "");
    for hash in ["0123456789abcdef", "89abcdef01234567", "fedcba9876543210"] {
        assert_eq!(joined.matches(&hash.repeat(4)).count(), 1, "{hash}: {text}");
    }
}

#[test]
fn a_person_without_the_application_learns_how_to_open_and_to_verify_it() {
    let text = text(&Whole::closed().document("cover").bytes);
    for expected in [
        "Pièces jointes",
        "certutil",
        "sha256sum",
        "Vérifier un paquet",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
}

#[test]
fn the_option_of_a_command_is_never_parted_from_its_dash() {
    let bytes = Whole::closed().document("cover").bytes;
    let laid_out = run("pdftotext", &["-layout"], &bytes, &["-"]);
    assert!(laid_out.contains("-hashfile"), "{laid_out}");
}

#[test]
fn five_hundred_files_are_all_listed_under_a_repeated_head() {
    let files = (1..=500).map(|it| carried(&format!("{it:03}.pdf"), it, "0123456789abcdef"));
    let bytes = package_cover(&Whole::closed().cover_of(files.collect()), &[]).bytes;
    run("qpdf", &["--check"], &bytes, &[]);
    let text = text(&bytes);
    for rank in 1..=500 {
        assert_eq!(text.matches(&format!("{rank:03}.pdf")).count(), 1, "{rank}");
    }
    assert_eq!(
        text.matches("Fichier Taille Empreinte").count(),
        page_count(&bytes)
    );
}

#[test]
fn a_path_wider_than_its_column_stays_within_the_margins() {
    let path = "anticonstitutionnellement".repeat(12);
    let cover = Whole::closed().cover_of(vec![carried(&path, 512, "0123456789abcdef")]);
    for (left, right) in horizontal_extents(&package_cover(&cover, &[]).bytes) {
        assert!(left > 56.0 && right < 540.0, "{left} {right}");
    }
}

#[test]
fn a_path_in_a_script_that_the_font_lacks_is_replaced_visibly_and_told() {
    let cover = Whole::closed().cover_of(vec![carried("سرية 🔑.pdf", 512, "0123456789abcdef")]);
    let document = package_cover(&cover, &[]);
    assert!(text(&document.bytes).contains('□'));
    for lacking in ['س', '🔑'] {
        assert!(document.replaced_characters.contains(&lacking), "{lacking}");
    }
}
