//! When the next evaluation is due, and what the present one is compared with.

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::house::{begin, figure, fill, filled, own, sign, sit, view, write};
use crate::rig::{Rig, now};

fn due(rig: &Rig) -> (Value, Value) {
    let listed = rig.ok("evaluations", json!({}));
    (listed["due_on"].clone(), listed["last_on"].clone())
}

#[test]
fn the_next_yearly_evaluation_is_due_a_year_after_the_last_that_was_signed() {
    let rig = Rig::created();
    let first_due = json!("mercredi 24 novembre 2027");
    assert_eq!(due(&rig), (first_due.clone(), Value::Null));
    rig.host.set_now(now() + TimeDelta::days(30));
    sit(&rig, "referent");
    let id = filled(&rig);
    assert_eq!(due(&rig), (first_due, Value::Null), "nothing is signed yet");
    sign(&rig, &id, "drafting", own());
    let signed_on = json!("jeudi 24 décembre 2026");
    let next = json!("vendredi 24 décembre 2027");
    assert_eq!(due(&rig), (next.clone(), signed_on.clone()));
    // An exercise is no yearly evaluation.
    let exercise = begin(&rig, "after_exercise", &[]);
    write(&rig, &exercise, fill);
    rig.host.set_now(now() + TimeDelta::days(31));
    sit(&rig, "referent");
    sign(&rig, &exercise, "drafting", own());
    assert_eq!(due(&rig), (next, signed_on));
}

#[test]
fn an_evaluation_that_was_not_made_in_its_year_is_late() {
    let rig = Rig::created();
    assert_eq!(rig.ok("evaluations", json!({}))["urgency"], "later");
    rig.host.set_now(now() + TimeDelta::days(366));
    sit(&rig, "referent");
    assert_eq!(rig.ok("evaluations", json!({}))["urgency"], "passed");
}

#[test]
fn an_evaluation_is_compared_with_the_last_of_its_kind_that_was_signed() {
    let rig = Rig::created();
    let first = filled(&rig);
    write(&rig, &first, |form| {
        form["exercises"] = json!("1");
        form["answers"][0]["answer"] = json!("non_compliant");
        form["answers"][0]["comment"] = json!("Personne n’a été prévenu.");
    });
    assert_eq!(view(&rig, &first)["previous"], Value::Null);
    sign(&rig, &first, "drafting", own());
    let percent = view(&rig, &first)["score"]["percent"].clone();
    rig.host.set_now(now() + TimeDelta::days(365));
    sit(&rig, "referent");
    let exercise = begin(&rig, "after_exercise", &[]);
    assert_eq!(view(&rig, &exercise)["previous"], Value::Null);
    let second = begin(&rig, "yearly", &[]);
    let shown = write(&rig, &second, |form| form["exercises"] = json!("2"));
    assert_eq!(
        (&shown["previous"], &shown["previous_percent"]),
        (&json!("EVA-2026-01"), &percent)
    );
    let exercises = figure(&shown, "exercises");
    assert_eq!(exercises["before"]["number"], 1);
    assert_eq!(exercises["now"]["number"], 2);
    // The days follow those of the one before.
    assert_eq!(
        shown["form"]["period"],
        json!({ "from_on": "25/11/2026", "to_on": "24/11/2027" })
    );
}

#[test]
fn a_signed_text_taken_up_again_was_signed_all_the_same() {
    let rig = Rig::created();
    let id = filled(&rig);
    sign(&rig, &id, "drafting", own());
    let before = due(&rig);
    rig.host.set_now(now() + TimeDelta::days(90));
    sit(&rig, "referent");
    let again = json!({ "id": id, "reason": "Une erreur de date." });
    rig.ok("take_up_evaluation", again);
    assert_eq!(due(&rig), before);
}
