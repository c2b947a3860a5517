//! Packages as a person receives them: whole, damaged, hostile, and opened without our program.

mod carried;
mod damage;
mod documents;
mod hostile;
mod locked;
mod outside;
mod packing;
mod reading;
mod rig;
mod verdicts;
