use crate::support::{PASSPHRASE, created};

/// Compiles only when none of the types has the trait: two ways to name `item` would be ambiguous.
macro_rules! assert_not_impl {
    ($($secret:ty),+; $trait:path) => {
        $(const _: fn() = || {
            trait Ambiguous<A> { fn item() {} }
            struct Implements;
            impl<T: ?Sized> Ambiguous<()> for T {}
            impl<T: ?Sized + $trait> Ambiguous<Implements> for T {}
            let _ = <$secret as Ambiguous<_>>::item;
        };)+
    };
}

assert_not_impl!(vault::DataKey, vault::Passphrase, vault::RecoveryCode, vault::Unlocked, vault::Created; std::fmt::Debug);
assert_not_impl!(vault::DataKey, vault::Passphrase, vault::RecoveryCode, vault::Unlocked, vault::Created; std::fmt::Display);
assert_not_impl!(vault::DataKey, vault::Passphrase, vault::RecoveryCode, vault::Unlocked, vault::Created; Clone);
assert_not_impl!(vault::DataKey, vault::Passphrase, vault::RecoveryCode, vault::Unlocked, vault::Created; serde::Serialize);

#[test]
fn no_secret_is_in_the_file() {
    let created = created();
    let (key, code) = (created.key.sqlcipher_key(), created.recovery_code.text());
    let shown = [created.file.text(), format!("{:?}", created.file)];
    for text in shown.map(|text| text.to_lowercase()) {
        assert!(!text.contains(&key[2..66]));
        assert!(!text.contains(PASSPHRASE));
        for word in PASSPHRASE.split(' ') {
            assert!(!text.contains(word));
        }
        for group in code
            .to_lowercase()
            .split('-')
            .collect::<Vec<_>>()
            .windows(2)
        {
            assert!(!text.contains(&group.concat()));
            assert!(!text.contains(&group.join("-")));
        }
    }
}

#[test]
fn the_same_passphrase_leaves_no_common_trace_in_two_files() {
    let (one, other) = (created().file.text(), created().file.text());
    let long_digits = |text: &str| -> Vec<String> {
        text.split('"')
            .filter(|part| part.len() >= 32)
            .map(str::to_owned)
            .collect()
    };
    for digits in long_digits(&one) {
        assert!(!other.contains(&digits), "{digits}");
    }
}
