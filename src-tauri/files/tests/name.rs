//! The names given to exported files.

use files::safe_name;

#[test]
fn an_ordinary_french_name_is_kept() {
    for name in [
        "VIO-2026-0001 fiche de notification.pdf",
        "Échéance d’août, santé au travail.ics",
        "a.b.c",
    ] {
        assert_eq!(safe_name(name), name);
    }
}

#[test]
fn a_name_that_some_system_refuses_is_made_acceptable() {
    let cases = [
        ("../../etc/passwd", "-..-etc-passwd"),
        ("C:\\Users\\x.pdf", "C--Users-x.pdf"),
        ("a<b>c:d\"e|f?g*h", "a-b-c-d-e-f-g-h"),
        ("trailing dot.", "trailing dot"),
        ("trailing space ", "trailing space"),
        (".hidden", "hidden"),
        ("tab\tnew\nline", "tab new line"),
        (
            "« guillemets\u{202F}» ; insécables\u{A0}:",
            "« guillemets » ; insécables -",
        ),
        ("nul\0octet\u{7}", "nuloctet"),
        ("facture\u{202E}fdp.exe", "facturefdp.exe"),
        ("zero\u{200B}width\u{FEFF}", "zerowidth"),
    ];
    for (proposed, expected) in cases {
        assert_eq!(safe_name(proposed), expected, "{proposed:?}");
    }
}

#[test]
fn a_device_of_windows_is_never_named() {
    for device in [
        "CON",
        "nul",
        "Aux.pdf",
        "com1",
        "LPT9.tar.gz",
        "COM².txt",
        "prn .pdf",
        "CONIN$",
    ] {
        assert_eq!(safe_name(device), format!("_{device}"));
    }
    for ordinary in ["console", "com10", "null.pdf", "COMPTE", "auxiliaire"] {
        assert_eq!(safe_name(ordinary), ordinary);
    }
}

#[test]
fn what_leaves_nothing_gets_a_name_all_the_same() {
    for proposed in ["", " ", "...", "\u{202E}\u{200B}", "\0"] {
        assert_eq!(safe_name(proposed), "document");
    }
}

#[test]
fn a_long_name_is_cut_and_keeps_its_ending() {
    let name = safe_name(&format!("{}.pdf", "a".repeat(1_000_000)));
    assert_eq!(name, format!("{}.pdf", "a".repeat(116)));
}

#[test]
fn a_long_name_fits_every_file_system_whatever_its_letters() {
    for letter in ["a", "é", "漢", "🗂", "e\u{301}", ". "] {
        let name = safe_name(&format!("x{}.pdf", letter.repeat(300)));
        assert!(name.chars().count() <= 120, "{letter}");
        assert!(name.len() <= 240, "{letter}");
        assert_eq!(&name[name.len() - 4..], ".pdf", "{letter}");
    }
}

#[test]
fn a_safe_name_is_left_as_it_is() {
    let cut_to_a_device = format!("CON{}x.pdf", " ".repeat(300));
    let long_device = format!("NUL.{}", "a".repeat(300));
    for proposed in [
        "../x",
        "NUL",
        "a. .",
        &"é. ".repeat(200),
        "x\u{202E}",
        "_",
        ". CON",
        &cut_to_a_device,
        &long_device,
    ] {
        let name = safe_name(proposed);
        assert_eq!(safe_name(&name), name, "{proposed:?}");
    }
}
