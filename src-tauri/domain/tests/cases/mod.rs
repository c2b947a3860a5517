//! The worked examples of `law/cases`.

use std::fs;
use std::path::Path;

use serde::de::DeserializeOwned;

/// The examples of one file.
pub(crate) fn read<T: DeserializeOwned>(file: &str) -> T {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../law/cases")
        .join(file);
    toml::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}
