//! How well a passphrase resists someone who guesses.
//!
//! The estimate is zxcvbn's, told of the French words, names and sayings in `data/`. It sees the
//! passphrase without accents, spaces, apostrophes, hyphens or points: none of them stops a guesser.

use std::collections::{BTreeSet, HashSet};
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use zeroize::Zeroizing;
use zxcvbn::feedback::Warning;
use zxcvbn::matching::Match;
use zxcvbn::matching::patterns::MatchPattern;
use zxcvbn::{Entropy, zxcvbn};

/// Fewest characters of an accepted passphrase.
const LEAST_CHARACTERS: usize = 12;
/// Lowest accepted score: 10⁹ guesses, each as long as the derivation of the key.
const LEAST_SCORE: u8 = 3;
/// Guesses, as powers of ten, from which a passphrase scores 1, 2, 3 and 4.
const STEPS: [f64; 4] = [3.0, 6.0, 9.0, 12.0];
/// Characters that count; the time of the estimate grows with their square.
const MOST_CHARACTERS: usize = 100;
/// Texts of the organisation that count: its name, its places.
const MOST_TEXTS: usize = 100;
/// Words that count in each of these texts.
const MOST_WORDS: usize = 12;
/// Shortest word that is worth a guess.
const SHORTEST_WORD: usize = 3;

/// The words of `data/common_words.txt`, the most usual first.
static COMMON: LazyLock<Vec<String>> =
    LazyLock::new(|| entries(include_str!("../data/common_words.txt")));
/// The names of `data/names.txt`, the most usual first.
static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| entries(include_str!("../data/names.txt")));

/// What a person is told of the passphrase she is choosing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strength {
    /// From 0, guessed at once, to 4, beyond 10¹² guesses; each step is a thousand times more.
    pub score: u8,
    /// True when a register may be created with it: a score of 3 and 12 characters.
    pub accepted: bool,
    /// What would make it better, each advice once; empty when accepted.
    pub advice: Vec<Advice>,
}

/// What would make a passphrase better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Advice {
    /// More words.
    Longer,
    /// Words, sayings or rows of keys that fewer people use.
    LessCommon,
    /// No "aaa", no "abcabc", no "12345".
    NoRepeats,
    /// No dates or years.
    NoDates,
    /// No names of people or places, nothing of the organisation.
    NoNames,
}

/// How well `passphrase` resists, knowing that a guesser knows `words` (the organisation's name and
/// the like).
///
/// Works in plain memory, which zxcvbn does not wipe.
#[must_use]
pub fn strength(passphrase: &str, words: &[&str]) -> Strength {
    let typed: Zeroizing<String> = Zeroizing::new(passphrase.nfc().collect());
    let long_enough = typed.chars().count() >= LEAST_CHARACTERS;
    let measured = Zeroizing::new(folded(typed.chars().take(MOST_CHARACTERS)));
    let own: Vec<String> = words
        .iter()
        .take(MOST_TEXTS)
        .flat_map(|text| own_words(text))
        .collect();

    let entropy = zxcvbn(&measured, &ranked(&own));
    let score = score(entropy.sequence());
    let accepted = score >= LEAST_SCORE && long_enough;
    let advice = if accepted {
        Vec::new()
    } else {
        advice(&entropy, long_enough, &own)
    };
    Strength {
        score,
        accepted,
        advice,
    }
}

/// What a guesser tries, in order: the organisation's words, then words and names side by side.
fn ranked(own: &[String]) -> Vec<&str> {
    let mut known: Vec<(usize, &String)> = COMMON
        .iter()
        .enumerate()
        .chain(NAMES.iter().enumerate())
        .collect();
    known.sort_by_key(|(rank, _)| *rank);
    let mut seen = HashSet::new();
    own.iter()
        .chain(known.into_iter().map(|(_, word)| word))
        .map(String::as_str)
        .filter(|word| seen.insert(*word))
        .collect()
}

/// The score of a passphrase made of `parts`, for a guesser who knows how it is made: the product
/// of the guesses of each part, times the orders they can stand in.
///
/// zxcvbn's own score adds 10⁴ for each part whatever it is, and would take three days of the week.
fn score(parts: &[Match]) -> u8 {
    let guesses_log10: f64 = (1u32..)
        .zip(parts)
        .map(|(order, part)| f64::from(order).log10() + part_log10(part))
        .sum();
    let steps = STEPS.iter().filter(|step| guesses_log10 >= **step).count();
    u8::try_from(steps).unwrap_or(u8::MAX)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "only the order of magnitude counts"
)]
fn part_log10(part: &Match) -> f64 {
    (part.guesses.unwrap_or(1).max(1) as f64).log10()
}

fn advice(entropy: &Entropy, long_enough: bool, own: &[String]) -> Vec<Advice> {
    let names: HashSet<&str> = own.iter().chain(&*NAMES).map(String::as_str).collect();
    let parts = entropy.sequence();
    let mut advice: BTreeSet<Advice> = parts
        .iter()
        .filter_map(|part| advice_on(part, &names))
        .collect();
    if is_a_name(entropy) {
        advice.insert(Advice::NoNames);
    }
    if advice.is_empty() || !long_enough {
        advice.insert(Advice::Longer);
    }
    advice.into_iter().collect()
}

/// What a guesser would use to find `part` of the passphrase.
fn advice_on(part: &Match, names: &HashSet<&str>) -> Option<Advice> {
    match &part.pattern {
        MatchPattern::Dictionary(word) if names.contains(&*word.matched_word) => {
            Some(Advice::NoNames)
        }
        MatchPattern::Dictionary(_) | MatchPattern::Spatial(_) => Some(Advice::LessCommon),
        MatchPattern::Repeat(_) | MatchPattern::Sequence(_) => Some(Advice::NoRepeats),
        MatchPattern::Date(_) | MatchPattern::Regex(_) => Some(Advice::NoDates),
        MatchPattern::BruteForce => None,
    }
}

/// True when zxcvbn's own lists of names hold the longest part.
fn is_a_name(entropy: &Entropy) -> bool {
    matches!(
        entropy
            .feedback()
            .and_then(zxcvbn::feedback::Feedback::warning),
        Some(
            Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
                | Warning::CommonNamesAndSurnamesAreEasyToGuess
        )
    )
}

/// The entries of a list: separated by commas or line ends, `#` before a remark.
fn entries(list: &str) -> Vec<String> {
    let mut seen = HashSet::new();
    list.lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(|line| line.split(','))
        .map(|entry| folded(entry.chars()).to_lowercase())
        .filter(|entry| entry.len() >= SHORTEST_WORD && seen.insert(entry.clone()))
        .collect()
}

/// Every run of words of a text of the organisation: "Val-Fictif" gives val, valfictif and fictif.
fn own_words(text: &str) -> Vec<String> {
    let text: String = text.chars().take(MOST_CHARACTERS).collect();
    let words: Vec<String> = text
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| folded(word.chars()).to_lowercase())
        .take(MOST_WORDS)
        .collect();
    (0..words.len())
        .flat_map(|first| (first..words.len()).map(move |last| first..=last))
        .map(|run| words[run].concat())
        .filter(|run| run.len() >= SHORTEST_WORD)
        .collect()
}

/// Without accents, nor what stands between words.
fn folded(text: impl Iterator<Item = char>) -> String {
    let mut folded = String::new();
    for character in text.nfd().filter(|character| !stands_between(*character)) {
        match character {
            'œ' => folded.push_str("oe"),
            'Œ' => folded.push_str("OE"),
            'æ' => folded.push_str("ae"),
            'Æ' => folded.push_str("AE"),
            _ => folded.push(character),
        }
    }
    folded
}

/// True for accents, spaces, apostrophes, hyphens and the points of a sentence.
fn stands_between(character: char) -> bool {
    is_combining_mark(character)
        || character.is_whitespace()
        || "'’-‐‑–—_.,;:…«»".contains(character)
}
