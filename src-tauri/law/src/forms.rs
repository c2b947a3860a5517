//! The forms by which an authority is notified, as versioned lists of fields.

pub use crate::generated::forms::*;

/// A part of a form.
#[derive(Debug, PartialEq, Eq)]
pub struct FormSection {
    /// Its letter, or the numbers of its rows.
    pub number: &'static str,
    /// Its title, in the product's own words.
    pub title: &'static str,
    /// The article that asks for it; may be empty.
    pub article: &'static str,
    /// Its fields, in the order of the form.
    pub fields: &'static [FormField],
}

/// A field of a form.
#[derive(Debug, PartialEq, Eq)]
pub struct FormField {
    /// Its number, where the form numbers its rows; several fields may share one.
    pub number: &'static str,
    /// What of the register it asks for; nothing when it is filled in on the form itself.
    pub item: Option<FormItem>,
    /// Its label, in the product's own words.
    pub label: &'static str,
    /// Whether it is shown as missing while it is not known.
    pub required: bool,
    /// The article that asks for it; may be empty.
    pub article: &'static str,
}
