//! What somebody would try: hostile texts in every field, requests that the page never sends, files that are not what
//! they say. The application may refuse; it never breaks, never writes elsewhere, never runs what it was given.

mod files;
mod requests;
mod texts;
