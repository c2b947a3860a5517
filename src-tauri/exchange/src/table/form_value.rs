//! Fields of a form by their place.

use serde_json::{Map, Value, json};

use super::column::{Cell, Column, Kind};
use super::leaf::{Place, cells};

/// The value at a place of a form; nothing where the form has no such entry.
pub(super) fn at<'a>(form: &'a Value, place: &Place) -> Option<&'a Value> {
    form.pointer(&pointer(place))
}

/// The entries of a list of a form.
pub(super) fn entries<'a>(form: &'a Value, list: &Column) -> &'a [Value] {
    let entries = form.pointer(&list_pointer(list));
    entries.and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// Puts a value in a field of the entry itself.
pub(super) fn put(form: &mut Value, path: &str, value: Value) {
    if let Some(field) = form.pointer_mut(&slashed(path)) {
        *field = value;
    }
}

/// Adds an entry to a list.
pub(super) fn push(form: &mut Value, list: &Column, entry: Value) {
    let entries = form.pointer_mut(&list_pointer(list));
    if let Some(entries) = entries.and_then(Value::as_array_mut) {
        entries.push(entry);
    }
}

/// Says something of a value of the law.
pub(super) fn say(form: &mut Value, each: &Column, of: &str, said: Value) {
    let all = form.pointer_mut(&slashed(each.path));
    if let Some(all) = all.and_then(Value::as_object_mut) {
        all.insert(of.to_owned(), said);
    }
}

/// An entry of these columns with these fields, the others blank; none without its subject.
pub(super) fn entry(
    columns: &'static [Column],
    fields: Vec<(&'static str, Value)>,
) -> Option<Value> {
    let mut entry = Map::new();
    for (column, cell) in cells(columns) {
        entry.insert(column.path.to_owned(), blank(cell));
    }
    for (field, value) in fields {
        entry.insert(field.to_owned(), value);
    }
    let subjects = cells(columns).filter(|(_, cell)| is_subject(*cell));
    let has_subject = subjects
        .map(|(column, _)| column.path)
        .all(|path| !entry[path].is_null());
    let whole = entry.remove("");
    has_subject.then(|| whole.unwrap_or(Value::Object(entry)))
}

/// Whether an entry does not exist without this field.
pub(super) fn is_subject(cell: Cell) -> bool {
    matches!(cell, Cell::Category(_) | Cell::Link(_))
}

fn blank(cell: Cell) -> Value {
    match cell {
        Cell::Text | Cell::Day | Cell::Hours | Cell::Country => json!(""),
        Cell::YesNo | Cell::Choice(_) | Cell::Category(_) | Cell::Link(_) => Value::Null,
        Cell::Tick => json!(false),
        Cell::Many(_) => json!([]),
        Cell::Count => json!({ "precision": null, "value": "" }),
        Cell::Instant => json!({ "date": "", "time": "", "precision": null, "season": null }),
        Cell::ManyOrUnknown(_) | Cell::LinksOrUnknown(_) => {
            json!({ "values": [], "unknown": false })
        }
    }
}

/// The field that a cell says something of: the whole list for a cell of one of its entries.
pub(super) fn said_at(place: &Place) -> String {
    match place {
        Place::Field(path) => slashed(path.strip_suffix(".none").unwrap_or(path)),
        Place::Item { list, .. } => slashed(list.path),
        Place::Said { each, of, .. } => format!("{}/{of}", slashed(each.path)),
    }
}

/// Replaces what stands at a pointer, or adds it where the form has no such key yet.
pub(super) fn replace(form: &mut Value, pointer: &str, value: Value) {
    if let Some(field) = form.pointer_mut(pointer) {
        *field = value;
        return;
    }
    let Some((parent, key)) = pointer.rsplit_once('/') else {
        return;
    };
    let parent = form.pointer_mut(parent).and_then(Value::as_object_mut);
    if let Some(parent) = parent {
        parent.insert(key.to_owned(), value);
    }
}

/// The fields by which two forms differ, as JSON pointers; a list is one field.
pub(super) fn differing(before: &Value, after: &Value, under: &str, found: &mut Vec<String>) {
    match (before, after) {
        (Value::Object(before), Value::Object(after)) if !is_one_answer(after) => {
            for (key, value) in after {
                let former = before.get(key).unwrap_or(&Value::Null);
                differing(former, value, &format!("{under}/{key}"), found);
            }
        }
        (before, after) if before != after => found.push(under.to_owned()),
        _ => {}
    }
}

/// A list with "none", or values with "not known": two halves that are never taken one without the other.
fn is_one_answer(fields: &Map<String, Value>) -> bool {
    fields.contains_key("items") || fields.contains_key("values")
}

fn pointer(place: &Place) -> String {
    match place {
        Place::Field(path) => slashed(path),
        Place::Item {
            list,
            position,
            field,
        } => format!("{}/{position}{}", list_pointer(list), slashed(field)),
        Place::Said { each, of, field } => {
            format!("{}/{of}{}", slashed(each.path), slashed(field))
        }
    }
}

fn list_pointer(list: &Column) -> String {
    match list.kind {
        Kind::List { none: Some(_), .. } => format!("{}/items", slashed(list.path)),
        Kind::List { none: None, .. } | Kind::One(_) | Kind::Each(..) => slashed(list.path),
    }
}

/// The JSON pointer (RFC 6901) of a path with dots; nothing for the value itself.
pub(super) fn slashed(path: &str) -> String {
    if path.is_empty() {
        String::new()
    } else {
        format!("/{}", path.replace('.', "/"))
    }
}
