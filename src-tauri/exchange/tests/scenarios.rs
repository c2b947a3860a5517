//! Stories of exercises: those that come with the application, those that somebody writes, the authorities' examples.
#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

use domain::assessment::Answer;
use exchange::case::{provided_scenarios, read_scenarios};
use serde_json::{Value, json};

/// The official examples, in the vocabulary that a story shares.
const OFFICIAL: &[u8] = include_bytes!("../../cli/tests/data/breach-cases.json");

fn story() -> Value {
    json!({
        "id": "EX-CLE",
        "title_fr": "Clé perdue",
        "facts_fr": "Une clé manque.",
        "attributes": { "c": true, "encrypted": "strong", "backup": "electronic" },
    })
}

fn with(member: &str, value: Value) -> Value {
    let mut story = story();
    story[member] = value;
    story
}

fn fault(content: &Value) -> String {
    let refused = read_scenarios(content.to_string().as_bytes());
    refused.unwrap_err().to_string()
}

#[test]
fn the_five_stories_that_are_provided_are_whole_and_each_expects_something_of_the_players() {
    let stories = provided_scenarios();
    let ids: Vec<&str> = stories.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(
        ids,
        ["EX-RANCON", "EX-ENVOI", "EX-VOL", "EX-SILENCE", "EX-PANNE"]
    );
    for story in &stories {
        assert!(story.messages.len() >= 4, "{}", story.id);
        assert!(story.reactions.len() >= 6, "{}", story.id);
        let hours = story.messages.iter().map(|it| it.after_minutes);
        assert!(hours.is_sorted(), "{}", story.id);
        let last = story.messages.last().unwrap();
        assert!(last.after_minutes < 72 * 60, "{}", story.id);
        assert_eq!(story.expected.notify, Answer::Yes, "{}", story.id);
    }
    // What the code of the window proposes for each: the two where health data are in unknown hands call for a message.
    let informing = stories.iter().map(|it| it.expected.inform);
    assert_eq!(informing.take(3).collect::<Vec<_>>(), [Answer::Yes; 3]);
}

#[test]
fn the_official_examples_are_stories_with_the_official_outcome() {
    let stories = read_scenarios(OFFICIAL).unwrap();
    let file: Value = serde_json::from_slice(OFFICIAL).unwrap();
    let cases = file["cases"].as_array().unwrap();
    assert_eq!(stories.len(), cases.len());
    for (story, case) in stories.iter().zip(cases) {
        assert_eq!(json!(story.title), case["title_fr"]);
        let answer = |member: &str| match &case["official_outcome"][member] {
            Value::Bool(true) => Answer::Yes,
            Value::Bool(false) => Answer::No,
            _ => Answer::Depends,
        };
        assert_eq!(story.expected.notify, answer("notify_sa"), "{}", story.id);
        let informed = answer("communicate_to_subjects");
        assert_eq!(story.expected.inform, informed, "{}", story.id);
        assert_eq!(story.messages, []);
    }
}

#[test]
fn messages_are_put_in_the_order_of_their_hours_and_hours_may_be_parts() {
    let messages = json!([
        { "after_h": 4, "from_fr": "B", "text_fr": "Ensuite." },
        { "after_h": 0.5, "from_fr": "A", "text_fr": "D’abord." },
    ]);
    let stories = read_scenarios(with("messages", messages).to_string().as_bytes()).unwrap();
    let told: Vec<(u32, &str)> = stories[0]
        .messages
        .iter()
        .map(|it| (it.after_minutes, it.text.as_str()))
        .collect();
    assert_eq!(told, [(30, "D’abord."), (240, "Ensuite.")]);
}

#[test]
fn where_no_outcome_is_told_the_application_proposes_one() {
    let stories = read_scenarios(story().to_string().as_bytes()).unwrap();
    let mut silent = story();
    silent["attributes"] = json!({});
    let unknown = read_scenarios(silent.to_string().as_bytes()).unwrap();
    assert_eq!(unknown[0].expected.notify, Answer::Depends);
    let told = with("official_outcome", json!({ "notify_sa": "conditional" }));
    let told = read_scenarios(told.to_string().as_bytes()).unwrap();
    assert_eq!(told[0].expected.notify, Answer::Depends);
    assert_eq!(told[0].expected.inform, stories[0].expected.inform);
}

#[test]
fn a_story_that_is_wrong_is_refused_with_the_place_of_the_fault() {
    let message = |after: Value| {
        with(
            "messages",
            json!([{ "after_h": after, "from_fr": "A", "text_fr": "B" }]),
        )
    };
    for (content, said) in [
        (json!({ "cases": 3 }), "doit être une liste de cas"),
        (json!({ "cases": [] }), "doit être une liste de cas"),
        (with("id", json!(null)), "n’a pas d’«\u{202f}id\u{202f}»"),
        (
            with("title_fr", json!("")),
            "«\u{202f}title_fr\u{202f}»\u{a0}: un texte",
        ),
        (
            with("facts_fr", json!(4)),
            "«\u{202f}facts_fr\u{202f}»\u{a0}: un texte",
        ),
        (with("title_fr", json!("a".repeat(301))), "300 caractères"),
        (with("attributes", json!({ "c": "peut-être" })), "peut-être"),
        (with("messages", json!("rien")), "une liste est attendue"),
        (
            with("messages", json!(["rien"])),
            "n°\u{a0}1\u{a0}: un objet",
        ),
        (message(json!(-1)), "nombre d’heures de 0 à 672"),
        (message(json!(1e9)), "nombre d’heures de 0 à 672"),
        (message(json!("demain")), "nombre d’heures"),
        (with("messages", json!(vec![0; 101])), "100 éléments"),
        (
            with("official_outcome", json!({ "notify_sa": "oui" })),
            "conditional",
        ),
        (with("official_outcome", json!(1)), "un objet est attendu"),
    ] {
        let found = fault(&content);
        assert!(found.contains(said), "{found} / {said}");
    }
    let cut = read_scenarios(b"{\n \"id\": ").unwrap_err().to_string();
    assert!(cut.contains("ligne 2"), "{cut}");
}
