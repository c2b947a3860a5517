//! What happened, when, and to which data.

use chrono::NaiveDate;
use law::{BreachCause, BreachNature, DataCategory, IncidentOrigin};

use super::data::{data, explained, lower};
use super::dates::{Period, dates};
use super::frame::is_established;
use super::proposed::paragraphs;
use super::voice::{Adults, Plain, Representatives, Staff, Voice};
use crate::breach::BreachFacts;
use crate::paris;
use crate::procedure::Correction;

/// How established events are told, and the days of all of them. A value that says nothing by itself
/// has an empty sentence.
pub(super) trait Events {
    /// How it came about; « ces données » are those that the opening speaks of.
    fn origin(&self, origin: IncidentOrigin) -> &'static str {
        match origin {
            IncidentOrigin::LostOrStolenDevice => {
                "Un appareil qui contenait ces données a été perdu ou volé."
            }
            IncidentOrigin::LostOrStolenPaper => {
                "Un document papier où figuraient ces données a été perdu, volé ou laissé sans protection."
            }
            IncidentOrigin::LostOrOpenedMail => {
                "Un courrier qui contenait ces données s’est perdu, ou a été ouvert alors qu’il \
                 n’aurait pas dû l’être."
            }
            IncidentOrigin::Hacking => {
                "Une attaque informatique a visé un système où se trouvaient ces données."
            }
            IncidentOrigin::PaperDiscarded => {
                "Des papiers où figuraient ces données ont été jetés sans avoir été détruits."
            }
            IncidentOrigin::DeviceDiscarded => {
                "Un appareil a été jeté, donné ou rendu sans que ces données en aient été effacées avec \
                 soin."
            }
            IncidentOrigin::UnintendedPublication => {
                "Ces données ont été rendues visibles par erreur."
            }
            IncidentOrigin::WrongPersonDataDisplayed => {
                "Ces données ont été affichées à une autre personne, qui a pu les voir."
            }
            IncidentOrigin::SentToWrongRecipient => {
                "Ces données ont été envoyées par erreur à un autre destinataire que le bon."
            }
            IncidentOrigin::OralDisclosure => {
                "Ces informations ont été dites devant quelqu’un qui ne devait pas les entendre."
            }
            IncidentOrigin::Other => "",
        }
    }

    /// What the data lost.
    fn nature(&self, nature: BreachNature) -> &'static str {
        match nature {
            BreachNature::Confidentiality => {
                "Des personnes qui n’en avaient pas le droit ont vu ces données, ou ont pu les voir."
            }
            BreachNature::Integrity => {
                "Ces données ont été modifiées alors qu’elles n’auraient pas dû l’être."
            }
            BreachNature::Availability => {
                "Ces données ont été perdues, ou sont devenues inaccessibles, au moins pour un temps."
            }
        }
    }

    /// Whether somebody meant it, without saying who.
    fn intent(&self, cause: BreachCause) -> &'static str {
        match cause {
            BreachCause::InternalMalicious | BreachCause::ExternalMalicious => {
                "Il s’agit d’un acte malveillant."
            }
            BreachCause::InternalAccidental | BreachCause::ExternalAccidental => {
                "Il s’agit d’une erreur ou d’un accident, sans intention de nuire."
            }
            BreachCause::Other => "",
        }
    }

    /// When it happened, by estimated dates or by sure ones.
    fn period(&self, period: Period, estimated: bool) -> String {
        let facts = if estimated {
            "Selon notre estimation, les faits"
        } else {
            "Les faits"
        };
        let day = paris::long_date;
        match period {
            Period::On(on) => format!("{facts} se sont produits le {}.", day(on)),
            Period::Between(from, to) => format!(
                "{facts} se sont produits entre le {} et le {}.",
                day(from),
                day(to)
            ),
            Period::Since(from) => format!(
                "{facts} ont commencé le {} et ne sont pas terminés à ce jour.",
                day(from)
            ),
            Period::From(from) => format!("{facts} remontent au {}.", day(from)),
            Period::Until(to) => format!("{facts} ont pris fin le {}.", day(to)),
            Period::GoesOn => "Les faits ne sont pas terminés à ce jour.".to_owned(),
        }
    }

    /// When it was noticed.
    fn noticed(&self, on: NaiveDate) -> String {
        format!("L’incident a été découvert le {}.", paris::long_date(on))
    }

    /// Since when it does no more harm.
    fn contained(&self, on: NaiveDate) -> String {
        format!("Il est maîtrisé depuis le {}.", paris::long_date(on))
    }

    /// What comes before the list of the data.
    fn data(&self, is_established: bool) -> &'static str {
        if is_established {
            "Voici les types de données touchés\u{a0}:"
        } else {
            "Voici les types de données qui ont pu être touchés\u{a0}:"
        }
    }

    /// A category in that list.
    fn category(&self, category: DataCategory) -> String {
        lower(category)
    }
}

impl Events for Adults {}
impl Events for Representatives {}
impl Events for Staff {}

impl Events for Plain {
    fn origin(&self, origin: IncidentOrigin) -> &'static str {
        match origin {
            IncidentOrigin::LostOrStolenDevice => {
                "Un appareil est perdu ou volé.\nVos données étaient dans cet appareil."
            }
            IncidentOrigin::LostOrStolenPaper => {
                "Un papier est perdu, volé ou resté sans surveillance.\n\
                 Vos données étaient sur ce papier."
            }
            IncidentOrigin::LostOrOpenedMail => {
                "Une lettre est perdue ou a été ouverte.\nVos données étaient dans cette lettre."
            }
            IncidentOrigin::Hacking => {
                "Des pirates ont attaqué un outil informatique.\nVos données étaient dans cet outil."
            }
            IncidentOrigin::PaperDiscarded => {
                "Des papiers sont partis à la poubelle.\nOn pouvait encore les lire.\n\
                 Vos données étaient sur ces papiers."
            }
            IncidentOrigin::DeviceDiscarded => {
                "Un appareil a été jeté, donné ou rendu.\nVos données n’étaient pas bien effacées."
            }
            IncidentOrigin::UnintendedPublication => {
                "Vos données étaient visibles par erreur.\nDes personnes ont pu voir vos données."
            }
            IncidentOrigin::WrongPersonDataDisplayed => {
                "Vos données ont été affichées à une autre personne.\nCette personne a pu les voir."
            }
            IncidentOrigin::SentToWrongRecipient => {
                "Vos données ont été envoyées à une autre personne.\nC’était une erreur."
            }
            IncidentOrigin::OralDisclosure => {
                "Quelqu’un a parlé de vous.\nUne autre personne a pu l’entendre."
            }
            IncidentOrigin::Other => "",
        }
    }

    fn nature(&self, nature: BreachNature) -> &'static str {
        match nature {
            BreachNature::Confidentiality => {
                "D’autres personnes ont peut-être vu vos données.\nElles n’en avaient pas le droit."
            }
            BreachNature::Integrity => "Vos données ont changé.\nElles ne devaient pas changer.",
            BreachNature::Availability => {
                "Vos données sont perdues ou impossibles à lire, au moins pour un temps."
            }
        }
    }

    fn intent(&self, cause: BreachCause) -> &'static str {
        match cause {
            BreachCause::InternalMalicious | BreachCause::ExternalMalicious => {
                "Quelqu’un l’a fait exprès."
            }
            BreachCause::InternalAccidental | BreachCause::ExternalAccidental => {
                "Personne ne l’a fait exprès."
            }
            BreachCause::Other => "",
        }
    }

    fn period(&self, period: Period, estimated: bool) -> String {
        let day = paris::long_date;
        let told = match period {
            Period::On(on) => format!("Le problème date du {}.", day(on)),
            Period::Between(from, to) => format!(
                "Le problème a commencé le {}.\nLe problème a fini le {}.",
                day(from),
                day(to)
            ),
            Period::Since(from) => format!(
                "Le problème a commencé le {}.\nLe problème continue aujourd’hui.",
                day(from)
            ),
            Period::From(from) => format!("Le problème a commencé le {}.", day(from)),
            Period::Until(to) => format!("Le problème a fini le {}.", day(to)),
            Period::GoesOn => return "Le problème continue aujourd’hui.".to_owned(),
        };
        let doubt = if estimated {
            "\nNous ne sommes pas sûrs de la date."
        } else {
            ""
        };
        format!("{told}{doubt}")
    }

    fn noticed(&self, on: NaiveDate) -> String {
        format!("Le problème a été découvert le {}.", paris::long_date(on))
    }

    fn contained(&self, on: NaiveDate) -> String {
        format!("Le problème est arrêté depuis le {}.", paris::long_date(on))
    }

    fn data(&self, is_established: bool) -> &'static str {
        if is_established {
            "Voici les données personnelles touchées\u{a0}:"
        } else {
            "Voici les données personnelles peut-être touchées\u{a0}:"
        }
    }

    fn category(&self, category: DataCategory) -> String {
        let name = lower(category);
        match explained(category) {
            "" => name,
            explanation => format!("{name}\u{a0}: {explanation}"),
        }
    }
}

/// What happened; nothing while neither the origin nor the nature is known, for dates and data alone
/// do not say it.
pub(super) fn nature(
    voice: &dyn Voice,
    facts: &BreachFacts,
    correction: Option<&Correction>,
) -> String {
    let told = happened(voice, facts);
    if told.is_empty() {
        return String::new();
    }
    paragraphs(&[
        voice.together(&told),
        voice.together(&dates(voice, facts, correction)),
        data(voice, facts),
    ])
}

/// How it came about, what the data lost, whether somebody meant it: intent alone tells no event.
fn happened(voice: &dyn Voice, facts: &BreachFacts) -> Vec<String> {
    let sure = is_established(facts);
    let origins = facts.incident_origins.iter().flatten();
    let origins = origins.map(|it| origin(voice, *it, sure));
    let natures = facts.natures.iter().flatten();
    let natures = natures.map(|it| lost(voice, *it, sure));
    let mut told: Vec<&str> = origins.chain(natures).collect();
    told.retain(|sentence| !sentence.is_empty());
    if !told.is_empty() {
        told.extend(facts.cause.map(|it| intent(voice, it, sure)));
        told.retain(|sentence| !sentence.is_empty());
    }
    told.into_iter().map(str::to_owned).collect()
}

fn origin(voice: &dyn Voice, origin: IncidentOrigin, is_established: bool) -> &'static str {
    if is_established {
        voice.origin(origin)
    } else {
        voice.supposed_origin(origin)
    }
}

fn lost(voice: &dyn Voice, nature: BreachNature, is_established: bool) -> &'static str {
    if is_established {
        voice.nature(nature)
    } else {
        voice.supposed_nature(nature)
    }
}

fn intent(voice: &dyn Voice, cause: BreachCause, is_established: bool) -> &'static str {
    if is_established {
        voice.intent(cause)
    } else {
        voice.supposed_intent(cause)
    }
}
