//! The reader's table of contents.

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::object::{dictionary, integer, text};
use crate::layout::{Bookmark, SHEET_HEIGHT};

/// Adds the bookmarks, one after the other.
pub(crate) fn add(
    document: &mut Document,
    catalog: &mut Dictionary,
    bookmarks: &[Bookmark],
    pages: &[ObjectId],
) {
    let ids: Vec<ObjectId> = bookmarks.iter().map(|_| document.new_object_id()).collect();
    let (Some(&first), Some(&last)) = (ids.first(), ids.last()) else {
        return;
    };
    let root = document.add_object(dictionary([
        ("Type", "Outlines".into()),
        ("First", first.into()),
        ("Last", last.into()),
        ("Count", integer(ids.len())),
    ]));
    for (rank, bookmark) in bookmarks.iter().enumerate() {
        let mut entry = dictionary([
            ("Title", text(&bookmark.title)),
            ("Parent", root.into()),
            ("Dest", destination(bookmark, pages[bookmark.page])),
        ]);
        if let Some(&before) = rank.checked_sub(1).and_then(|it| ids.get(it)) {
            entry.set("Prev", before);
        }
        if let Some(&after) = ids.get(rank + 1) {
            entry.set("Next", after);
        }
        document.set_object(ids[rank], entry);
    }
    catalog.set("Outlines", root);
}

fn destination(bookmark: &Bookmark, page: ObjectId) -> Object {
    let height = (SHEET_HEIGHT - bookmark.y).round();
    Object::Array(vec![
        page.into(),
        "XYZ".into(),
        Object::Null,
        height.into(),
        Object::Null,
    ])
}
