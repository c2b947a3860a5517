//! What makes a document archival and accessible, read back from its objects.

use lopdf::{Dictionary, Document, Object};
use report::{
    activity_sheet, assessment_sheet, confidentiality_undertaking, information_notice,
    notification_sheet, processing_register, processor_review, processor_sheet, recovery_sheet,
    reporting_form,
};

use crate::outside::run;
use crate::{fiches, file, sample};

/// One of each document.
fn documents() -> [report::Document; 11] {
    [
        notification_sheet(&sample::notification()),
        recovery_sheet(&sample::recovery()),
        assessment_sheet(&file::encrypted_key().assessment()),
        assessment_sheet(&file::undecided_key().assessment()),
        reporting_form(&file::reporting_form()),
        activity_sheet(&fiches::sheet(&fiches::full_fiche())),
        processing_register(&fiches::small_register()),
        processor_sheet(&fiches::processor_sheet(&fiches::host())),
        processor_review(&fiches::processor_review(&fiches::host())),
        information_notice(&fiches::notice(&fiches::full_fiche())),
        confidentiality_undertaking(&fiches::undertaking(&fiches::full_fiche())),
    ]
}

fn load(bytes: &[u8]) -> Document {
    Document::load_mem(bytes).unwrap()
}

fn dictionary<'a>(document: &'a Document, holder: &'a Dictionary, key: &str) -> &'a Dictionary {
    document
        .get_dict_in_dict(holder, key.as_bytes())
        .unwrap_or_else(|_| panic!("{key} is a dictionary"))
}

#[test]
fn the_same_model_gives_the_same_bytes_and_another_gives_another_identifier() {
    let sheet = sample::notification();
    let first = notification_sheet(&sheet);
    assert_eq!(first, notification_sheet(&sheet));
    let mut other = sheet;
    other.number.push('7');
    let identifier = |bytes: &[u8]| load(bytes).trailer.get(b"ID").unwrap().clone();
    assert_ne!(
        identifier(&first.bytes),
        identifier(&notification_sheet(&other).bytes)
    );
}

#[test]
fn every_document_is_the_same_twice() {
    assert_eq!(documents(), documents());
}

#[test]
fn qpdf_finds_no_fault_in_the_documents() {
    for document in documents() {
        let said = run("qpdf", &["--check"], &document.bytes, &[]);
        assert!(
            said.contains("No syntax or stream encoding errors"),
            "{said}"
        );
    }
}

#[test]
fn every_font_is_embedded_subset_and_readable_as_text() {
    let bytes = notification_sheet(&sample::notification()).bytes;
    let listed = run("pdffonts", &[], &bytes, &[]);
    let fonts: Vec<&str> = listed.lines().skip(2).collect();
    assert_eq!(fonts.len(), 2, "{listed}");
    assert!(
        fonts.iter().all(|font| font.contains("yes yes yes")),
        "{listed}"
    );
    assert!(bytes.len() < 60_000, "{} bytes", bytes.len());
}

#[test]
fn no_break_spaces_can_be_copied_from_the_document_as_what_they_are() {
    let document = load(&notification_sheet(&sample::notification()).bytes);
    let maps: String = document
        .objects
        .values()
        .filter_map(|object| object.as_stream().ok()?.get_plain_content().ok())
        .map(|content| String::from_utf8_lossy(&content).into_owned())
        .filter(|content| content.contains("begincmap"))
        .collect();
    assert!(maps.contains("<202F>") || maps.contains("<202f>"), "{maps}");
    assert!(maps.contains("<00A0>") || maps.contains("<00a0>"), "{maps}");
}

#[test]
fn the_catalog_claims_language_tags_colours_and_title() {
    let document = load(&notification_sheet(&sample::notification()).bytes);
    assert_eq!(document.version, "1.7");
    let catalog = document.catalog().unwrap();
    let language = lopdf::decode_text_string(catalog.get(b"Lang").unwrap()).unwrap();
    assert_eq!(language, "fr-FR");
    let marked = dictionary(&document, catalog, "MarkInfo").get(b"Marked");
    assert!(marked.unwrap().as_bool().unwrap());
    let shown = dictionary(&document, catalog, "ViewerPreferences").get(b"DisplayDocTitle");
    assert!(shown.unwrap().as_bool().unwrap());
    let intents = catalog.get(b"OutputIntents").unwrap().as_array().unwrap();
    let intent = intents[0].as_dict().unwrap();
    assert_eq!(intent.get(b"S").unwrap().as_name().unwrap(), b"GTS_PDFA1");
    assert!(intent.has(b"DestOutputProfile"));
}

#[test]
fn the_metadata_claim_pdf_a_3a_and_pdf_ua_1_under_the_title_of_the_sheet() {
    let mut sheet = sample::notification();
    sheet.number = "VIO <2026> & 1".into();
    let document = load(&notification_sheet(&sheet).bytes);
    let metadata = document.catalog().unwrap().get(b"Metadata").unwrap();
    let (_, metadata) = document.dereference(metadata).unwrap();
    let xmp = String::from_utf8(metadata.as_stream().unwrap().content.clone()).unwrap();
    for claim in [
        "<pdfaid:part>3</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "Fiche de notification initiale, violation VIO &lt;2026&gt; &amp; 1",
        "2026-11-24T15:50:00Z",
    ] {
        assert!(xmp.contains(claim), "{claim}");
    }
}

#[test]
fn the_register_s_data_are_attached_as_the_source_of_the_sheet() {
    let sheet = sample::notification();
    let document = load(&notification_sheet(&sheet).bytes);
    let associated = document.catalog().unwrap().get(b"AF").unwrap();
    let reference = associated.as_array().unwrap()[0].as_reference().unwrap();
    let file = document.get_dictionary(reference).unwrap();
    let name = lopdf::decode_text_string(file.get(b"UF").unwrap()).unwrap();
    assert_eq!(name, "donnees.json");
    assert_eq!(
        file.get(b"AFRelationship").unwrap().as_name().unwrap(),
        b"Source"
    );
    let stream = dictionary(&document, file, "EF").get(b"F").unwrap();
    let (_, stream) = document.dereference(stream).unwrap();
    assert_eq!(
        stream.as_stream().unwrap().get_plain_content().unwrap(),
        sheet.data
    );
}

#[test]
fn the_recovery_sheet_attaches_nothing() {
    let document = load(&recovery_sheet(&sample::recovery()).bytes);
    assert!(!document.catalog().unwrap().has(b"AF"));
}

#[test]
fn the_structure_names_titles_tables_and_their_heads_in_reading_order() {
    let document = load(&notification_sheet(&sample::notification()).bytes);
    let tags = tags(&document);
    assert_eq!(tags[..5], ["Document", "H1", "P", "P", "P"]);
    assert_eq!(tags.iter().filter(|tag| *tag == "H2").count(), 10);
    for tag in ["Table", "TR", "TH", "TD"] {
        assert!(tags.iter().any(|it| it == tag), "{tag}");
    }
    let recovery = load(&recovery_sheet(&sample::recovery()).bytes);
    let lists = self::tags(&recovery);
    for tag in ["L", "LI", "LBody"] {
        assert!(lists.iter().any(|it| it == tag), "{tag}");
    }
}

/// The structure tree in reading order.
fn tags(document: &Document) -> Vec<String> {
    let catalog = document.catalog().unwrap();
    let root = dictionary(document, catalog, "StructTreeRoot");
    let mut tags = Vec::new();
    walk(document, root.get(b"K").unwrap(), &mut tags);
    tags
}

fn walk(document: &Document, node: &Object, tags: &mut Vec<String>) {
    let (_, node) = document.dereference(node).unwrap();
    if let Ok(children) = node.as_array() {
        for child in children {
            walk(document, child, tags);
        }
    } else if let Ok(element) = node.as_dict()
        && let Ok(tag) = element.get(b"S").and_then(Object::as_name)
    {
        tags.push(String::from_utf8(tag.to_vec()).unwrap());
        walk(document, element.get(b"K").unwrap(), tags);
    }
}

#[test]
fn every_tagged_piece_of_every_page_leads_back_to_its_element() {
    for document in documents() {
        check_pieces(&load(&document.bytes));
    }
}

fn check_pieces(document: &Document) {
    let catalog = document.catalog().unwrap();
    let root = dictionary(document, catalog, "StructTreeRoot");
    let numbers = dictionary(document, root, "ParentTree")
        .get(b"Nums")
        .unwrap();
    let numbers = numbers.as_array().unwrap();
    for (rank, page) in document.get_pages().into_values().enumerate() {
        let content = document.get_and_decode_page_content(page).unwrap();
        let tagged = content.operations.iter().filter(|it| it.operator == "BDC");
        let owners = numbers[2 * rank + 1].as_array().unwrap();
        assert_eq!(tagged.count(), owners.len());
        let opened = content.operations.iter();
        let opened = opened.filter(|it| matches!(it.operator.as_str(), "BDC" | "BMC"));
        let closed = content.operations.iter().filter(|it| it.operator == "EMC");
        assert_eq!(opened.count(), closed.count());
    }
}

#[test]
fn the_boxes_to_tick_are_lists_and_the_blanks_are_paragraphs() {
    let document = load(&reporting_form(&file::reporting_form()).bytes);
    let tags = tags(&document);
    let count = |tag: &str| tags.iter().filter(|it| *it == tag).count();
    assert_eq!(count("L"), 3);
    assert_eq!(count("LI"), count("LBody"));
    assert_eq!(count("H2"), 4);
    assert!(count("P") >= 12, "{tags:?}");
    assert!(!document.catalog().unwrap().has(b"AF"));
}

#[test]
fn the_assessment_sheet_attaches_the_register_s_data_too() {
    let sheet = file::encrypted_key().assessment();
    let document = load(&assessment_sheet(&sheet).bytes);
    assert!(document.catalog().unwrap().has(b"AF"));
    let outline = document.get_toc().unwrap().toc;
    assert_eq!(outline[0].title, "Pourquoi la CNIL n’est pas notifiée");
    assert_eq!(outline.last().unwrap().title, "Signatures");
}

#[test]
fn each_section_has_a_bookmark() {
    let sheet = sample::notification();
    let document = load(&notification_sheet(&sheet).bytes);
    let outline = document.get_toc().unwrap().toc;
    let titles: Vec<&str> = outline.iter().map(|it| it.title.as_str()).collect();
    assert_eq!(titles.len(), sheet.sections.len() + 1);
    assert_eq!(titles[3], "E Chronologie");
    assert_eq!(outline.last().unwrap().page, 3);
}
