//! The structure tree: what a screen reader reads, in order.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::canvas::Leaf;
use super::object::{dictionary, integer, name, references, text};
use crate::layout::{Element, Role, Structure};

/// Adds the tree and ties every tagged piece of every page to its element.
pub(crate) fn add(
    document: &mut Document,
    catalog: &mut Dictionary,
    structure: &Structure,
    leaves: &[Vec<Leaf>],
    pages: &[ObjectId],
) {
    let root = document.new_object_id();
    let whole = document.new_object_id();
    let ids: Vec<ObjectId> = structure
        .elements
        .iter()
        .map(|_| document.new_object_id())
        .collect();
    let children = children(structure, &ids, leaves, pages);
    for (rank, element) in structure.elements.iter().enumerate() {
        let parent = element.parent.map_or(whole, |parent| ids[parent]);
        let mut entry = entry(element, parent);
        entry.set("K", children.get(&Some(rank)).cloned().unwrap_or_default());
        document.set_object(ids[rank], entry);
    }
    document.set_object(
        whole,
        dictionary([
            ("Type", name("StructElem")),
            ("S", name("Document")),
            ("P", root.into()),
            ("K", children.get(&None).cloned().unwrap_or_default().into()),
        ]),
    );
    let parents = document.add_object(parent_tree(leaves, &ids));
    document.set_object(
        root,
        dictionary([
            ("Type", name("StructTreeRoot")),
            ("K", whole.into()),
            ("ParentTree", parents.into()),
            ("ParentTreeNextKey", integer(pages.len())),
        ]),
    );
    tie_pages(document, pages);
    catalog.set("StructTreeRoot", root);
}

/// What each element holds: the elements inside it, and its pieces on the
/// pages. The key `None` is the document as a whole.
fn children(
    structure: &Structure,
    ids: &[ObjectId],
    leaves: &[Vec<Leaf>],
    pages: &[ObjectId],
) -> BTreeMap<Option<usize>, Vec<Object>> {
    let mut children: BTreeMap<Option<usize>, Vec<Object>> = BTreeMap::new();
    for (element, &id) in structure.elements.iter().zip(ids) {
        children.entry(element.parent).or_default().push(id.into());
    }
    for (page, leaves) in pages.iter().zip(leaves) {
        for (identifier, &element) in leaves.iter().enumerate() {
            let piece = dictionary([
                ("Type", name("MCR")),
                ("Pg", (*page).into()),
                ("MCID", integer(identifier)),
            ]);
            children
                .entry(Some(element))
                .or_default()
                .push(piece.into());
        }
    }
    children
}

fn entry(element: &Element, parent: ObjectId) -> Dictionary {
    let mut entry = dictionary([
        ("Type", name("StructElem")),
        ("S", name(tag(element.role))),
        ("P", parent.into()),
    ]);
    if let Some([owner, key, value]) = attribute(element.role) {
        let attributes = dictionary([("O", name(owner)), (key, name(value))]);
        entry.set("A", attributes);
    }
    if !element.words.is_empty() {
        entry.set("Alt", text(&element.words));
    }
    entry
}

fn tag(role: Role) -> &'static str {
    match role {
        Role::Part => "Part",
        Role::H1 => "H1",
        Role::H2 => "H2",
        Role::H3 => "H3",
        Role::P => "P",
        Role::Table => "Table",
        Role::TR => "TR",
        Role::ColumnHead | Role::RowHead => "TH",
        Role::TD => "TD",
        Role::L => "L",
        Role::LI => "LI",
        Role::LBody => "LBody",
        Role::Figure => "Figure",
    }
}

/// Owner, key and value of the attribute that a role needs (ISO 32000-1, 14.8.5).
fn attribute(role: Role) -> Option<[&'static str; 3]> {
    match role {
        Role::ColumnHead => Some(["Table", "Scope", "Column"]),
        Role::RowHead => Some(["Table", "Scope", "Row"]),
        Role::L => Some(["List", "ListNumbering", "None"]),
        Role::Part
        | Role::H1
        | Role::H2
        | Role::H3
        | Role::P
        | Role::Table
        | Role::TR
        | Role::TD
        | Role::LI
        | Role::LBody
        | Role::Figure => None,
    }
}

/// From a page and a piece on it back to the element.
fn parent_tree(leaves: &[Vec<Leaf>], ids: &[ObjectId]) -> Dictionary {
    let mut numbers = Vec::new();
    for (page, leaves) in leaves.iter().enumerate() {
        let owners: Vec<ObjectId> = leaves.iter().map(|&element| ids[element]).collect();
        numbers.push(integer(page));
        numbers.push(references(&owners));
    }
    dictionary([("Nums", Object::Array(numbers))])
}

fn tie_pages(document: &mut Document, pages: &[ObjectId]) {
    for (rank, &page) in pages.iter().enumerate() {
        if let Ok(page) = document.get_dictionary_mut(page) {
            page.set("StructParents", integer(rank));
            page.set("Tabs", name("S"));
            page.remove(b"Annots");
        }
    }
}
