//! Who answers (GDPR, art. 33.3.b).

use crate::register::Profile;

/// Somebody who can be reached.
struct Contact<'a> {
    quality: &'static str,
    name: String,
    phone: &'a str,
    email: &'a str,
}

impl Contact<'_> {
    /// A name without a way to reach it is no contact.
    fn is_reachable(&self) -> bool {
        !self.phone.is_empty() || !self.email.is_empty()
    }
}

/// What says for which `questions`, then the data protection officer, or the référente when the officer cannot be
/// reached; nothing when neither can.
pub(crate) fn contact(questions: &str, profile: &Profile) -> String {
    let contacts = [officer(profile), referent(profile)];
    let Some(contact) = contacts.into_iter().find(Contact::is_reachable) else {
        return String::new();
    };
    let lines = [
        contact.name,
        contact.quality.to_owned(),
        labelled("Téléphone", contact.phone),
        labelled("Courriel", contact.email),
    ];
    let lines = lines.into_iter().filter(|line| !line.is_empty());
    let lines: Vec<String> = lines.collect();
    format!("{}\n\n{}", questions, lines.join("\n"))
}

fn officer(profile: &Profile) -> Contact<'_> {
    let dpo = &profile.dpo;
    let mut names = vec![dpo.name.as_str(), dpo.organisation.as_str()];
    names.retain(|name| !name.is_empty());
    names.dedup();
    Contact {
        quality: "Notre délégué à la protection des données",
        name: names.join(", "),
        phone: &dpo.phone,
        email: &dpo.email,
    }
}

fn referent(profile: &Profile) -> Contact<'_> {
    let referent = &profile.referent;
    Contact {
        quality: "En charge de la protection des données",
        name: referent.name.clone(),
        phone: &referent.phone,
        email: &referent.email,
    }
}

fn labelled(label: &str, value: &str) -> String {
    if value.is_empty() {
        return String::new();
    }
    format!("{label}\u{a0}: {value}")
}
