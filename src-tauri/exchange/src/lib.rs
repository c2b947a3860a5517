//! What leaves the register for other programs, and what comes from them: deadlines for calendars, drafts for the mail
//! program, registers as tables, cases of breaches and stories of exercises.

mod calendar;
pub mod case;
mod cnil;
mod draft;
mod table;

pub use calendar::{AuthorityDeadlineEvent, CalendarEntry, authority_deadline, calendar};
pub use cnil::{
    CnilActivity, CnilRegister, SheetKind, SkippedSheet, read_cnil, through_cnil, write_cnil,
};
pub use draft::{
    AttachedFile, ClosingMessage, OfficerMessage, PackageMessage, closing_draft, officer_draft,
    package_draft,
};
pub use table::{
    CellDoubt, Doubt, Link, Linked, Links, Mapping, ReadRow, ReadTable, SkippedLine, Table,
    TableForm, Target, folded, label_of, mapping_under, propose_mapping, read_table, targets,
    write_table,
};
