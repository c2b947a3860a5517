//! The contract that the page is compiled against is the one of the requests.

use std::fs;
use std::path::Path;

#[test]
fn the_contract_of_the_page_is_the_one_of_the_requests() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/generated/contract.ts");
    let committed = fs::read_to_string(path).expect("the contract of the page");
    assert!(
        committed == app::contract::typescript(),
        "ui/src/generated/contract.ts is stale: run `cargo xtask codegen`"
    );
}
