//! The speeds that the project holds itself to, each with a baseline measured in the same run, on the disk where the
//! project stands. Nothing here passes or fails: a timed test would only tell which machine it ran on.

#![allow(clippy::print_stdout)] // what this program is for

mod bare;
mod figure;
mod large;
mod opening;
mod packages;
mod paper;
mod registers;
mod search;
mod sheet;
mod today;
mod writing;

use large::LargeRegister;

fn main() {
    let register = LargeRegister::make();
    println!(
        "Registre de {}\u{a0}000 violations, chacune avec sa ligne de journal : {}\u{a0}Mo, écrit en {}\u{a0}s.\n\
         Chaque durée est la médiane de plusieurs mesures, puis la plus courte et la plus longue.",
        large::BREACHES / 1000,
        register.megabytes(),
        register.seconds()
    );
    opening::measure(&register);
    search::measure(&register);
    today::measure(&register);
    writing::measure(&register);
    sheet::measure(&register);
    packages::measure(&register);
    registers::measure();
}
