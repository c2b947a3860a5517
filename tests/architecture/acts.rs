//! What the journal keeps of an act, the page and the printed extract call alike.

use regex::Regex;

use crate::sources::read;

#[test]
fn every_act_of_the_journal_has_french_words() {
    let acts = read("src-tauri/store/src/journal/action.rs");
    let name = Regex::new(r#"=> "([a-z_]+)""#).expect("a pattern");
    let names: Vec<&str> = name
        .captures_iter(&acts)
        .map(|found| found.get(1).expect("a name").as_str())
        .collect();
    assert!(names.len() > 40, "{names:?}");
    for name in names {
        let label = report::act_label(name);
        let begins_in_french = label.starts_with(char::is_uppercase) && !label.contains('_');
        assert!(begins_in_french, "{name}: {label}");
    }
}
