//! Imports taken out again.

use serde_json::json;

use crate::place::{Place, REGISTER, ask, takes_measures};

#[test]
fn the_last_import_is_undone_as_a_whole_and_no_other_by_mistake() {
    let place = Place::new();
    let before = place.table("mesures");
    takes_measures(&place);
    assert_ne!(place.table("mesures"), before);
    let undone = place.printed(&["annuler-import", REGISTER]);
    assert!(
        undone.contains("«\u{202f}mesures.csv\u{202f}» (mesures)"),
        "{undone}"
    );
    assert!(undone.contains("Entrées retirées\u{a0}: 1\n"), "{undone}");
    assert!(
        undone.contains("Entrées remises comme avant\u{a0}: 1\n"),
        "{undone}"
    );
    assert_eq!(place.table("mesures"), before);
    let again = place.refused(&["annuler-import", REGISTER]);
    assert!(again.contains("est déjà annulé"), "{again}");
}

#[test]
fn an_import_on_which_somebody_has_worked_is_not_undone() {
    let place = Place::new();
    takes_measures(&place);
    let window = place.window();
    let choices = json!({ "register": "security_measure" });
    let choices = ask(&window, "record_choices", choices);
    let mut choices = choices.as_array().unwrap().iter();
    let new = choices.find(|choice| choice["name"] == "Mesure nouvelle");
    let new = new.unwrap();
    let mut view = ask(&window, "measure", json!({ "id": new["id"] }));
    view["form"]["description"] = json!("Complétée à la main.");
    let form = json!({ "register": "security_measure", "form": view["form"] });
    let change = json!({ "id": new["id"], "revision": view["head"]["revision"], "form": form });
    ask(&window, "change_record", change);
    drop(window);
    let before = place.table("mesures");
    let said = place.refused(&["annuler-import", REGISTER]);
    assert!(said.contains("MES-0016 Mesure nouvelle"), "{said}");
    assert_eq!(place.table("mesures"), before);
}
