//! What printpdf does not write: everything that makes the file archival and
//! accessible (ISO 19005-3 level A, ISO 14289-1).

use lopdf::{Dictionary, Document, Object, ObjectId, SaveOptions, Stream};
use sha2::{Digest, Sha256};

use super::attachment::{self, Attachment};
use super::canvas::Leaf;
use super::metadata::{Identity, information, xmp};
use super::object::{ascii, dictionary, name, plain_stream, text};
use super::prune::prune;
use super::{color_profile, outline, seal, structure};
use crate::layout::Layout;

/// Completes a document made of pages and fonts, and gives its bytes.
pub(crate) fn finish(
    mut document: Document,
    layout: &Layout,
    leaves: &[Vec<Leaf>],
    identity: &Identity<'_>,
    attachments: &[&Attachment<'_>],
) -> Vec<u8> {
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    let mut catalog = catalog(&mut document, identity);
    structure::add(
        &mut document,
        &mut catalog,
        &layout.structure,
        leaves,
        &pages,
    );
    outline::add(&mut document, &mut catalog, &layout.bookmarks, &pages);
    attachment::attach(&mut document, &mut catalog, attachments, identity);
    let catalog = document.add_object(catalog);
    let information = document.add_object(information(identity));
    let mut trailer = dictionary([("Root", catalog.into()), ("Info", information.into())]);
    seal::leave_room(&mut trailer, identifier(&document));
    document.trailer = trailer;
    bytes(document)
}

/// A new catalog over the pages that are there.
fn catalog(document: &mut Document, identity: &Identity<'_>) -> Dictionary {
    let pages = document
        .catalog()
        .and_then(|catalog| catalog.get(b"Pages"))
        .cloned()
        .expect("printpdf writes the tree of pages");
    let description = dictionary([("Type", name("Metadata")), ("Subtype", name("XML"))]);
    let description = plain_stream(description, xmp(identity).into_bytes());
    let metadata = document.add_object(description);
    let preferences = dictionary([("DisplayDocTitle", true.into())]);
    dictionary([
        ("Type", name("Catalog")),
        ("Pages", pages),
        ("Lang", text("fr-FR")),
        ("MarkInfo", dictionary([("Marked", true.into())]).into()),
        ("ViewerPreferences", preferences.into()),
        ("Metadata", metadata.into()),
        ("OutputIntents", vec![output_intent(document)].into()),
    ])
}

fn output_intent(document: &mut Document) -> Object {
    let components = dictionary([("N", 3.into())]);
    let profile = document.add_object(Stream::new(components, color_profile::srgb()));
    Object::Dictionary(dictionary([
        ("Type", name("OutputIntent")),
        ("S", name("GTS_PDFA1")),
        ("OutputConditionIdentifier", ascii("sRGB IEC61966-2.1")),
        ("RegistryName", ascii("http://www.color.org")),
        ("Info", ascii("sRGB IEC61966-2.1")),
        ("DestOutputProfile", profile.into()),
    ]))
}

/// The same content has the same identifier: the hash of every stream.
fn identifier(document: &Document) -> Vec<u8> {
    let mut hash = Sha256::new();
    for object in document.objects.values() {
        if let Object::Stream(stream) = object {
            hash.update(&stream.content);
        }
    }
    hash.finalize()[..16].to_vec()
}

fn bytes(mut document: Document) -> Vec<u8> {
    "1.7".clone_into(&mut document.version);
    prune(&mut document);
    document.compress();
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .build();
    let mut bytes = Vec::new();
    document
        .save_with_options(&mut bytes, options)
        .expect("writing to memory does not fail");
    seal::put(&mut bytes);
    bytes
}
