//! Journeys of a person in the real window. `cargo test --workspace --features registre-rgpd/e2e --test journeys` runs
//! them alone; the page is the one in `ui/dist`.

mod accessibility;
mod archive;
mod backups;
mod door;
mod evaluation;
mod exercise;
mod figures;
mod keyboard;
mod network;
mod packages;
mod people;
mod procedure;
mod registers;
mod requests;
mod secrecy;
mod settings;
mod tables;
mod the_window;
mod today;
mod whole_journey;
