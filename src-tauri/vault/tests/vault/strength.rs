use vault::{Advice, strength};

const ORGANISATION: &[&str] = &["Service de santé au travail du Val-Fictif"];

#[test]
fn a_few_words_at_random_are_accepted() {
    for passphrase in [
        "hibou turquoise lampadaire",
        "le tambour mange sept nuages",
        "girafe tambour violet 37",
        "Girafe, Tambour, Violet",
        "k7#pQ9!vTz2m",
    ] {
        let strength = strength(passphrase, ORGANISATION);
        assert!(
            strength.accepted && strength.score >= 3,
            "{passphrase} {strength:?}"
        );
        assert!(strength.advice.is_empty());
    }
}

#[test]
fn what_a_guesser_tries_first_is_refused_with_its_reason() {
    let cases: [(&str, &[Advice]); 14] = [
        ("", &[Advice::Longer]),
        ("            ", &[Advice::Longer]),
        ("k7#pQ9!vTz2", &[Advice::Longer]),
        ("motdepasse", &[Advice::Longer, Advice::LessCommon]),
        ("mot de passe 2026", &[Advice::LessCommon, Advice::NoDates]),
        ("azertyuiopqsdf", &[Advice::LessCommon]),
        ("lundi mardi jeudi", &[Advice::LessCommon]),
        ("cheval-maison", &[Advice::LessCommon]),
        ("Les sanglots longs des violons", &[Advice::LessCommon]),
        ("après la pluie, le beau temps", &[Advice::LessCommon]),
        ("aaaaaaaaaaaaaaaa", &[Advice::NoRepeats]),
        ("bonjour bonjour bonjour", &[Advice::NoRepeats]),
        ("jean dupont paris", &[Advice::NoNames]),
        ("25/12/1980 2026", &[Advice::NoDates]),
    ];
    for (passphrase, advice) in cases {
        let strength = strength(passphrase, ORGANISATION);
        assert!(!strength.accepted, "{passphrase} {strength:?}");
        assert_eq!(strength.advice, advice, "{passphrase}");
    }
}

#[test]
fn the_words_of_the_organisation_count_for_nothing() {
    for passphrase in [
        "Service de santé au travail",
        "santé au travail",
        "val fictif val fictif",
        "SANTE-AU-TRAVAIL!",
        "Val-Fictif 2026",
    ] {
        let strength = strength(passphrase, ORGANISATION);
        assert!(!strength.accepted, "{passphrase} {strength:?}");
    }
    assert_eq!(
        strength("Tzvwlkqp Mbrx", &["Association Tzvwlkqp Mbrx"]).advice,
        [Advice::NoNames]
    );
    assert!(strength("Tzvwlkqp Mbrx", &[]).accepted);
}

#[test]
fn accents_capitals_and_spaces_do_not_hide_a_usual_phrase() {
    for passphrase in [
        "liberté égalité fraternité",
        "LIBERTE EGALITE FRATERNITE",
        "liberte-egalite-fraternite",
        "liberte\u{301} e\u{301}galite\u{301} fraternite\u{301}",
    ] {
        assert_eq!(
            strength(passphrase, &[]).advice,
            [Advice::LessCommon],
            "{passphrase}"
        );
    }
}

#[test]
fn twelve_characters_are_counted_as_they_are_seen() {
    let decomposed = "xk\u{E9}jzvwp\u{E9}hg".replace('\u{E9}', "e\u{301}");
    assert_eq!(decomposed.chars().count(), 13);
    assert_eq!(strength(&decomposed, &[]).advice, [Advice::Longer]);
}

#[test]
fn any_text_of_any_length_is_measured() {
    for passphrase in [
        "qa".repeat(50),
        "aA".repeat(500_000),
        "İıßŒœ\0\u{301}🗂".repeat(1_000),
        "\u{301}".repeat(1_000),
        "AZERTYUIOPazertyuiop".repeat(5),
    ] {
        let words = [passphrase.as_str(); 200];
        assert!(
            !strength(&passphrase, &words).accepted,
            "{}",
            passphrase.chars().take(9).collect::<String>()
        );
    }
}

#[test]
fn what_follows_a_hundred_characters_does_not_count() {
    let repeated = "a".repeat(100);
    assert_eq!(
        strength(&format!("{repeated}hibou turquoise lampadaire"), &[]),
        strength(&repeated, &[])
    );
}
