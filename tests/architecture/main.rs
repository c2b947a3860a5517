//! What holds of the whole project: who depends on whom, where the law is, what the page may do.

mod acts;
mod commands;
mod graph;
mod law_in_one_room;
mod page;
mod sources;
mod threat_model;
mod window;
