//! What stands around the contents: subject, greeting, leave.

use law::BreachCertainty;

use super::proposed::paragraphs;
use super::voice::{Adults, Plain, Representatives, Staff, Voice};
use crate::breach::BreachFacts;
use crate::paris;
use crate::register::Organisation;

/// How an audience is addressed.
pub(super) trait Frame {
    /// What the letter is about; while the breach `is_established`, without a doubt.
    fn subject(&self, is_established: bool) -> String {
        format!(
            "Incident {} vos données personnelles",
            about(is_established)
        )
    }

    /// Sentences that follow one another.
    fn together(&self, sentences: &[String]) -> String {
        sentences.join(" ")
    }

    /// The greeting.
    fn greeting(&self) -> &'static str {
        "Madame, Monsieur,"
    }

    /// Why `organisation` writes; while the breach `is_established`, without a doubt.
    fn reason(&self, organisation: &str, is_established: bool) -> String {
        format!(
            "{organisation} vous écrit parce qu’un incident {} des données personnelles qui vous \
             concernent. {KNOWN}",
            touched(is_established)
        )
    }

    /// What comes before the person who answers.
    fn questions(&self) -> &'static str {
        "Pour toute question sur cet incident et sur vos données, adressez-vous à\u{a0}:"
    }

    /// That the authority was told, the day when it was known, and may be written to.
    fn authority(&self, told_on: Option<&str>) -> String {
        let told = told_on.map_or_else(String::new, |day| {
            format!("Nous avons déclaré cet incident à la {AUTHORITY} (CNIL) le {day}. ")
        });
        let name = match told_on {
            Some(_) => "à la CNIL".to_owned(),
            None => format!("à la {AUTHORITY} (CNIL)"),
        };
        format!("{told}Vous pouvez aussi adresser une réclamation {name}, sur www.cnil.fr.")
    }

    /// The leave.
    fn leave(&self) -> &'static str {
        "Nous regrettons cet incident et restons à votre disposition.\n\nVeuillez agréer, Madame, \
         Monsieur, nos salutations respectueuses."
    }
}

/// Name of the supervisory authority.
pub(crate) const AUTHORITY: &str = "Commission nationale de l’informatique et des libertés";

/// What the rest of the letter is.
const KNOWN: &str =
    "Nous vous devons une information claire\u{a0}: voici ce que nous savons à ce jour.";

fn touched(is_established: bool) -> &'static str {
    if is_established {
        "a touché"
    } else {
        "a pu toucher"
    }
}

fn about(is_established: bool) -> &'static str {
    if is_established {
        "concernant"
    } else {
        "pouvant concerner"
    }
}

impl Frame for Adults {}

impl Frame for Representatives {
    fn subject(&self, is_established: bool) -> String {
        format!(
            "Incident {} les données personnelles de votre enfant ou de la personne représentée",
            about(is_established)
        )
    }

    fn reason(&self, organisation: &str, is_established: bool) -> String {
        format!(
            "{organisation} vous écrit parce qu’un incident {} des données personnelles qui concernent \
             votre enfant ou la personne que vous représentez. {KNOWN}",
            touched(is_established)
        )
    }

    fn leave(&self) -> &'static str {
        "Nous regrettons cet incident et restons à votre disposition. Vous pouvez en parler, avec des \
         mots simples, avec votre enfant ou la personne que vous représentez.\n\nVeuillez agréer, \
         Madame, Monsieur, nos salutations respectueuses."
    }
}

impl Frame for Staff {
    fn subject(&self, is_established: bool) -> String {
        format!(
            "Incident {} vos données personnelles de membre du personnel",
            about(is_established)
        )
    }

    fn greeting(&self) -> &'static str {
        "Chères collègues, chers collègues,"
    }

    fn reason(&self, organisation: &str, is_established: bool) -> String {
        format!(
            "{organisation} vous écrit parce qu’un incident {} des données personnelles de nos équipes, \
             dont les vôtres. {KNOWN}",
            touched(is_established)
        )
    }

    fn leave(&self) -> &'static str {
        "Nous regrettons cet incident. Vos questions sont les bienvenues, directement auprès de la \
         personne indiquée ci-dessus.\n\nBien cordialement,"
    }
}

impl Frame for Plain {
    fn subject(&self, _is_established: bool) -> String {
        "Information importante sur vos données personnelles".to_owned()
    }

    fn together(&self, sentences: &[String]) -> String {
        sentences.join("\n")
    }

    fn greeting(&self) -> &'static str {
        "Bonjour,"
    }

    fn reason(&self, organisation: &str, is_established: bool) -> String {
        let problem = if is_established {
            "Un problème a touché vos données personnelles."
        } else {
            "Un problème a peut-être touché vos données personnelles."
        };
        format!(
            "{organisation} vous écrit.\nNous gardons des informations sur vous.\nCes \
             informations sont vos données personnelles.\nPar exemple\u{a0}: votre nom ou votre \
             adresse.\n\n{problem}\nCette lettre vous explique le problème."
        )
    }

    fn authority(&self, told_on: Option<&str>) -> String {
        let told = told_on.map_or_else(String::new, |day| {
            format!("Nous avons prévenu la CNIL le {day}.\n")
        });
        format!(
            "La CNIL protège les données personnelles en France.\nCNIL veut dire\u{a0}: {AUTHORITY}.\n{told}\
             Vous pouvez vous plaindre à la CNIL.\nLe site internet de la CNIL est\u{a0}: www.cnil.fr"
        )
    }

    fn questions(&self) -> &'static str {
        "Vous avez des questions\u{202f}?\nCette personne protège vos données.\nElle vous répond\u{a0}:"
    }

    fn leave(&self) -> &'static str {
        "Nous regrettons ce problème.\nMerci d’avoir lu cette lettre."
    }
}

/// Greets and says why the letter is written.
pub(super) fn opening(
    voice: &dyn Voice,
    facts: &BreachFacts,
    organisation: &Organisation,
) -> String {
    paragraphs(&[
        voice.greeting().to_owned(),
        voice.reason(&who_writes(organisation), is_established(facts)),
    ])
}

/// Names are kept without their article: a name in apposition needs none.
fn who_writes(organisation: &Organisation) -> String {
    match organisation.name.as_str() {
        "" => "Notre organisme".to_owned(),
        name => format!("Notre organisme, {name},"),
    }
}

/// Says who watches over the organisation, and takes leave.
pub(super) fn closing(voice: &dyn Voice, facts: &BreachFacts) -> String {
    let sent = facts.sending.moment;
    let told_on = sent.map(|moment| paris::long_date(paris::date_of(moment.at)));
    paragraphs(&[
        voice.authority(told_on.as_deref()),
        voice.leave().to_owned(),
    ])
}

/// Somebody said that the breach is certain: until then a letter says that it may be.
pub(super) fn is_established(facts: &BreachFacts) -> bool {
    match facts.certainty {
        Some(BreachCertainty::Established) => true,
        Some(BreachCertainty::Suspected) | None => false,
    }
}
