//! Prints the contract with the page; `cargo xtask codegen` writes it where it belongs.

fn main() {
    #![allow(clippy::print_stdout)] // its one purpose
    print!("{}", app::contract::typescript());
}
