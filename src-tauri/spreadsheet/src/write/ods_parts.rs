//! The parts of an `OpenDocument` spreadsheet that are the same in every file (ODF 1.3, part 2, 3).

/// What the file is: first and unpacked, so that its place in the bytes tells it.
pub(super) const MIME_TYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// The list of parts.
pub(super) const MANIFEST: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
"#;

/// The start of the content, up to the styles of its columns.
pub(super) const CONTENT_START: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3"><office:automatic-styles>"#;

/// The styles of the cells, one for each kind of row, and the start of the sheets.
pub(super) const CELL_STYLES: &str = r##"<style:style style:name="row" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style><style:style style:name="title" style:family="table-cell"><style:text-properties fo:font-weight="bold" fo:font-size="14pt"/></style:style><style:style style:name="header" style:family="table-cell"><style:table-cell-properties fo:background-color="#e8eef4" fo:wrap-option="wrap" style:vertical-align="top"/><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="plain" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style></office:automatic-styles><office:body><office:spreadsheet>"##;

/// The end of the content.
pub(super) const CONTENT_END: &str =
    "</office:spreadsheet></office:body></office:document-content>\n";
