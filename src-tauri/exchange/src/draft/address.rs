//! Addresses as people type them.

use mail_builder::headers::address::Address;

/// The mailboxes of a typed line, separated by commas or semicolons; none when no part of it is an address.
pub(super) fn mailboxes(typed: &str) -> Option<Address<'_>> {
    let found = typed.split([',', ';']).filter_map(mailbox);
    let found: Vec<Address<'_>> = found.map(Address::from).collect();
    (!found.is_empty()).then(|| Address::new_list(found))
}

/// The address of `Name <address>` or of `address`: what is left out is typed again by the person, never guessed.
fn mailbox(typed: &str) -> Option<&str> {
    let typed = typed.trim();
    let address = match typed.split_once('<') {
        Some((_, rest)) => rest.strip_suffix('>')?,
        None => typed,
    };
    let (user, host) = address.split_once('@')?;
    let is_word = |part: &str| !part.is_empty() && part.chars().all(is_plain);
    (is_word(user) && is_word(host)).then_some(address)
}

/// Whether a character may stand in an address without quoting.
fn is_plain(character: char) -> bool {
    character.is_ascii_alphanumeric() || ".!#$%&'*+-/=?^_`{|}~".contains(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_taken_out_of_what_was_typed_or_left_out() {
        assert_eq!(mailbox(" dpo@exemple.fr "), Some("dpo@exemple.fr"));
        assert_eq!(mailbox("Le DPO <dpo@exemple.fr>"), Some("dpo@exemple.fr"));
        for typed in [
            "",
            "dpo",
            "@exemple.fr",
            "dpo@",
            "a@b@c",
            "dpo@exemple.fr\r\nBcc: x@y.fr",
            "<dpo@exemple.fr> suite",
        ] {
            assert_eq!(mailbox(typed), None, "{typed:?}");
        }
    }
}
