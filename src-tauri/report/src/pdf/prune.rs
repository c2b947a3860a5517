//! What nothing refers to does not belong in the file. lopdf looks each reference up in a list, which takes minutes
//! for the hundred thousand objects of a large register; a set takes no time.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId};

/// Removes the objects that cannot be reached from the trailer.
pub(crate) fn prune(document: &mut Document) {
    let mut waiting = Vec::new();
    for (_, entry) in &document.trailer {
        collect(entry, &mut waiting);
    }
    let mut reached = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        if reached.insert(id)
            && let Some(object) = document.objects.get(&id)
        {
            collect(object, &mut waiting);
        }
    }
    document.objects.retain(|id, _| reached.contains(id));
}

/// The objects that an object refers to.
fn collect(object: &Object, found: &mut Vec<ObjectId>) {
    if let Object::Reference(id) = object {
        found.push(*id);
    } else if let Ok(entries) = object.as_array() {
        for entry in entries {
            collect(entry, found);
        }
    } else if let Some(dictionary) = entries(object) {
        for (_, entry) in dictionary {
            collect(entry, found);
        }
    }
}

/// The entries of a dictionary, or of the one before a stream.
fn entries(object: &Object) -> Option<&Dictionary> {
    let stream = object.as_stream().map(|stream| &stream.dict);
    object.as_dict().or(stream).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::object::{dictionary, plain_stream};

    #[test]
    fn what_an_array_a_dictionary_or_a_stream_refers_to_stays_and_the_rest_goes() {
        let mut document = Document::default();
        let [first, second, third, stray] = [1, 2, 3, 4].map(Object::Integer);
        let first = document.add_object(first);
        let second = document.add_object(second);
        let third = document.add_object(third);
        let stray = document.add_object(stray);
        let stream = dictionary([("Third", third.into())]);
        let stream = document.add_object(plain_stream(stream, Vec::new()));
        let root = dictionary([
            ("Array", vec![first.into()].into()),
            ("Inside", dictionary([("Second", second.into())]).into()),
            ("Stream", stream.into()),
        ]);
        let root = document.add_object(root);
        document.trailer = dictionary([("Root", root.into())]);
        prune(&mut document);
        for kept in [first, second, third, stream, root] {
            assert!(document.objects.contains_key(&kept), "{kept:?}");
        }
        assert!(!document.objects.contains_key(&stray));
    }
}
