//! The law is data, in `law`: no article, no legal period and none of its sentences is written anywhere else.
//! Comments may cite an article, and tests may say what they expect: neither is what the program says.

use regex::Regex;

use crate::sources::{Source, read, under};

/// A blank, as it is or as a source writes it.
const GAP: &str = r"(?:\s|\u{a0}|\u{202f}|\\u\{(?:a0|202f)\}|\\u(?:00a0|202f)|&nbsp;|&#\w+;)*";

/// What the law says with numbers and names.
fn legal_words() -> Vec<Regex> {
    let words = [
        // "art. 33.1", "article 34", "articles L. 3133-1"
        format!(r"(?i)\bart(?:\.|icles?\b){GAP}(?:[LRD]\.?{GAP})?\d"),
        // "72 h", but neither "2 h" on a clock face nor `$1 h`
        format!(r"(?i)\b\d{{2,}}{GAP}h\b"),
        // "6 heures", "dix ans"
        format!(
            r"(?i)(?:\b\d+|\bdouze|\bdix|\bune?){GAP}(?:heures|hours|mois|months?|ans?|années?|years?)\b"
        ),
        // the hours of a notification, as a number or in minutes, seconds or milliseconds
        r"\b(?:72|4_?320|259_?200(?:_?000)?)\b".to_owned(),
        // `TimeDelta::hours(48)`; one hour is what an hour is made of
        r"\b(?:hours|days|weeks|months|years)\(\s*(?:[2-9]|\d\d)".to_owned(),
        format!(r"(?i)règlement{GAP}(?:\((?:UE|CE)\)|(?:UE|CE)\b|n°|\d)"),
        format!(
            r"(?i)lignes{GAP}directrices|considérants?{GAP}\d|code{GAP}(?:pénal|du{GAP}travail)|loi{GAP}n°"
        ),
    ];
    words
        .iter()
        .map(|word| Regex::new(word).expect("a pattern"))
        .collect()
}

/// Everything that the program says outside `law`, without comments and tests.
fn other_rooms() -> Vec<Source> {
    let rust = under("src-tauri", &[".rs"]).into_iter().filter(|source| {
        let is_law = source.path.starts_with("src-tauri/law/");
        let is_test = source.path.contains("/tests/") || source.path.contains("/examples/");
        !is_law && !is_test
    });
    let page = under("ui/src", &[".ts", ".svelte"])
        .into_iter()
        .filter(|source| {
            !source.path.starts_with("ui/src/generated/") && !source.path.ends_with(".test.ts")
        });
    rust.chain(page)
        .map(|Source { path, text }| Source {
            text: without_comments(&text),
            path,
        })
        .collect()
}

/// The tests of a Rust file are at its end. Blank lines stay, so that lines keep their numbers.
fn without_comments(text: &str) -> String {
    let program = text.split("#[cfg(test)]").next().unwrap_or_default();
    let blocks = Regex::new(r"(?s)/\*.*?\*/|<!--.*?-->").expect("a pattern");
    let program = blocks.replace_all(program, |block: &regex::Captures<'_>| {
        "\n".repeat(block[0].matches('\n').count())
    });
    // `//` begins a comment unless an address does (`http://`).
    let ends = Regex::new(r"(?m)(^|[^:])//.*$").expect("a pattern");
    ends.replace_all(&program, "$1").into_owned()
}

#[test]
fn no_article_and_no_legal_period_is_written_outside_the_law() {
    let words = legal_words();
    let mut strays = Vec::new();
    for source in other_rooms() {
        for (rank, line) in source.text.lines().enumerate() {
            if words.iter().any(|word| word.is_match(line)) {
                strays.push(format!("{}:{}: {}", source.path, rank + 1, line.trim()));
            }
        }
    }
    assert!(
        strays.is_empty(),
        "law outside its room:\n{}",
        strays.join("\n")
    );
}

#[test]
fn no_sentence_of_the_law_is_copied_elsewhere() {
    let sentences = sentences_of_the_law();
    assert!(
        sentences.len() > 50,
        "the law has more sentences than {}",
        sentences.len()
    );
    let mut strays = Vec::new();
    for source in other_rooms() {
        let copied = sentences
            .iter()
            .filter(|sentence| source.text.contains(*sentence));
        strays.extend(copied.map(|sentence| format!("{}: {sentence}", source.path)));
    }
    assert!(
        strays.is_empty(),
        "sentences of the law elsewhere:\n{}",
        strays.join("\n")
    );
}

/// Labels and help texts long enough to be nobody else's words.
fn sentences_of_the_law() -> Vec<String> {
    const LONG: usize = 30;
    let quoted = Regex::new(r#"(?m)^(?:label|help|article)\s*=\s*"([^"]+)""#).expect("a pattern");
    let data = under("src-tauri/law/data", &[".toml"]);
    let texts = data
        .iter()
        .flat_map(|source| quoted.captures_iter(&source.text));
    let texts = texts.map(|found| found[1].to_owned());
    texts.filter(|text| text.chars().count() >= LONG).collect()
}

#[test]
fn the_patterns_see_what_the_law_itself_says() {
    let words = legal_words();
    let seen = |text: &str| words.iter().any(|word| word.is_match(text));
    for law in [
        "selon l’art. 33.1",
        r"l’article\u{a0}34 du RGPD",
        "articles L. 3133-1",
        "sous 72 h",
        r"72\u{a0}heures",
        "const HOURS: i64 = 72;",
        "TimeDelta::hours(48)",
        "conservé dix ans",
        "dans un délai de 1 mois",
        "le règlement (UE) 2016/679",
        "les lignes directrices 9/2022",
    ] {
        assert!(seen(law), "{law}");
    }
    for other in [
        "à partir de 16 heures pile"
            .replace("16 heures", "seize heures")
            .as_str(),
        "TimeDelta::hours(1)",
        "width: 720",
        "cet article du registre",
        "art_33",
        "Partie 33",
    ] {
        assert!(!seen(other), "{other}");
    }
    assert!(read("src-tauri/law/data/clocks.toml").lines().any(seen));
}

#[test]
fn comments_are_not_what_the_program_says() {
    let program =
        "let a = \"http://ipc\"; // art. 33\n/* 72 h\n */ let b = 2;\n#[cfg(test)]\nmod tests {}";
    assert_eq!(
        without_comments(program),
        "let a = \"http://ipc\"; \n\n let b = 2;\n"
    );
}
