//! Files that people really have, files that nobody should have, and files written here.

mod csv;
mod damage;
mod limits;
mod ods;
mod refusals;
mod register;
mod rig;
mod round_trip;
mod written;
mod xlsx;
