//! What may follow for the person (GDPR, art. 33.3.c).

use law::{AvailabilityConsequence, ConfidentialityConsequence, Harm, IntegrityConsequence};

use super::proposed::{listed, paragraphs};
use super::voice::{Adults, Plain, Representatives, Staff, Voice};
use crate::breach::BreachFacts;
use crate::procedure::Assessment;

/// How the consequences are told: as what may follow, for nobody knows that it does. A value that says nothing by itself has an empty sentence.
pub(super) trait Effects {
    /// What comes before the list.
    fn effects(&self) -> &'static str {
        "Voici ce que cet incident peut entraîner pour vous\u{a0}:"
    }

    /// Of a loss of confidentiality.
    fn confidentiality(&self, consequence: ConfidentialityConsequence) -> &'static str {
        match consequence {
            ConfidentialityConsequence::WiderDisclosure => {
                "Ces données peuvent circuler plus largement que prévu."
            }
            ConfidentialityConsequence::Linkage => {
                "Elles peuvent être rapprochées d’autres informations."
            }
            ConfidentialityConsequence::Misuse => {
                "Elles peuvent être utilisées pour autre chose que ce à quoi elles servent chez nous."
            }
            ConfidentialityConsequence::Other => "",
        }
    }

    /// Of a loss of integrity.
    fn integrity(&self, consequence: IntegrityConsequence) -> &'static str {
        match consequence {
            IntegrityConsequence::InvalidUse => {
                "Des données devenues fausses peuvent être utilisées."
            }
            IntegrityConsequence::DivertedUse => {
                "Des données modifiées peuvent servir à autre chose que prévu."
            }
            IntegrityConsequence::Other => "",
        }
    }

    /// Of a loss of availability.
    fn availability(&self, consequence: AvailabilityConsequence) -> &'static str {
        match consequence {
            AvailabilityConsequence::ServiceImpossible => {
                "Nous pouvons être empêchés de rendre un service important."
            }
            AvailabilityConsequence::ServiceDegraded => {
                "Un service important peut être retardé ou moins bien rendu."
            }
            AvailabilityConsequence::Other => "",
        }
    }

    /// What may be suffered.
    fn harm(&self, harm: Harm) -> &'static str {
        match harm {
            Harm::LossOfControl => {
                "Vous pouvez ne plus maîtriser tout ce qui est fait de ces données."
            }
            Harm::LimitedRights => {
                "Un droit ou un service peut vous devenir plus difficile d’accès."
            }
            Harm::Discrimination => "On pourrait vous traiter autrement à cause de ces données.",
            Harm::IdentityTheft => "Quelqu’un pourrait se faire passer pour vous.",
            Harm::Fraud => {
                "Quelqu’un pourrait chercher à vous tromper en citant des informations exactes sur vous."
            }
            Harm::FinancialLoss => "Vous pourriez perdre de l’argent.",
            Harm::ReversedPseudonymisation => {
                "Des données enregistrées sans votre nom pourraient de nouveau vous désigner."
            }
            Harm::Reputation => "Votre réputation pourrait en souffrir.",
            Harm::ProfessionalSecrecy => {
                "Des informations protégées par le secret professionnel ont pu être révélées."
            }
            Harm::UnauthorisedDisclosure => {
                "Des personnes qui n’y ont pas droit peuvent avoir ces données."
            }
            Harm::EconomicOrSocialDisadvantage => {
                "Votre emploi, votre logement ou votre vie sociale pourraient en souffrir."
            }
            Harm::PhysicalOrPsychological => {
                "Votre santé, votre sécurité ou votre tranquillité pourraient en souffrir."
            }
            Harm::PropertyDamage => "Un de vos biens pourrait être endommagé ou perdu.",
            Harm::Other => "",
        }
    }
}

impl Effects for Adults {}
impl Effects for Staff {}

impl Effects for Representatives {
    fn effects(&self) -> &'static str {
        "Voici ce que cet incident peut entraîner pour votre enfant ou la personne que vous \
         représentez\u{a0}:"
    }

    fn harm(&self, harm: Harm) -> &'static str {
        match harm {
            Harm::LossOfControl => {
                "Vous pouvez ne plus maîtriser tout ce qui est fait de ces données."
            }
            Harm::LimitedRights => {
                "Un droit ou un service peut lui devenir plus difficile d’accès."
            }
            Harm::Discrimination => {
                "On pourrait traiter cette personne autrement à cause de ces données."
            }
            Harm::IdentityTheft => "Quelqu’un pourrait se faire passer pour cette personne.",
            Harm::Fraud => {
                "Quelqu’un pourrait chercher à vous tromper, vous ou cette personne, en citant des \
                 informations exactes."
            }
            Harm::FinancialLoss => "Cette personne ou vous-même pourriez perdre de l’argent.",
            Harm::ReversedPseudonymisation => {
                "Des données enregistrées sans son nom pourraient de nouveau désigner cette personne."
            }
            Harm::Reputation => "Sa réputation pourrait en souffrir.",
            Harm::ProfessionalSecrecy => {
                "Des informations protégées par le secret professionnel ont pu être révélées."
            }
            Harm::UnauthorisedDisclosure => {
                "D’autres personnes, qui n’y ont pas droit, peuvent avoir ces données."
            }
            Harm::EconomicOrSocialDisadvantage => {
                "Sa formation, son emploi ou sa vie sociale pourraient en souffrir."
            }
            Harm::PhysicalOrPsychological => {
                "Sa santé, sa sécurité ou sa tranquillité pourraient en souffrir."
            }
            Harm::PropertyDamage => "Un de ses biens pourrait être endommagé ou perdu.",
            Harm::Other => "",
        }
    }
}

impl Effects for Plain {
    fn effects(&self) -> &'static str {
        "Voici ce qui peut arriver\u{a0}:"
    }

    fn confidentiality(&self, consequence: ConfidentialityConsequence) -> &'static str {
        match consequence {
            ConfidentialityConsequence::WiderDisclosure => {
                "Plus de personnes que prévu peuvent voir vos données."
            }
            ConfidentialityConsequence::Linkage => {
                "Quelqu’un peut relier vos données à d’autres informations sur vous."
            }
            ConfidentialityConsequence::Misuse => "Quelqu’un peut mal utiliser vos données.",
            ConfidentialityConsequence::Other => "",
        }
    }

    fn integrity(&self, consequence: IntegrityConsequence) -> &'static str {
        match consequence {
            IntegrityConsequence::InvalidUse => "Des données fausses peuvent être utilisées.",
            IntegrityConsequence::DivertedUse => {
                "Des données changées peuvent servir à autre chose."
            }
            IntegrityConsequence::Other => "",
        }
    }

    fn availability(&self, consequence: AvailabilityConsequence) -> &'static str {
        match consequence {
            AvailabilityConsequence::ServiceImpossible => {
                "Nous ne pourrons peut-être plus faire une partie de notre travail pour vous."
            }
            AvailabilityConsequence::ServiceDegraded => {
                "Nous pouvons travailler plus lentement pour vous."
            }
            AvailabilityConsequence::Other => "",
        }
    }

    fn harm(&self, harm: Harm) -> &'static str {
        match harm {
            Harm::LossOfControl => "Vous ne savez peut-être plus qui utilise vos données.",
            Harm::LimitedRights => {
                "Vous pouvez avoir des difficultés pour faire valoir vos droits."
            }
            Harm::Discrimination => {
                "Quelqu’un peut mal vous traiter à cause de ces données.\nC’est interdit."
            }
            Harm::IdentityTheft => "Quelqu’un peut faire croire qu’il est vous.",
            Harm::Fraud => "Quelqu’un peut vous mentir pour obtenir quelque chose.",
            Harm::FinancialLoss => "Vous pouvez perdre de l’argent.",
            Harm::ReversedPseudonymisation => {
                "Quelqu’un peut retrouver votre nom dans des données sans nom."
            }
            Harm::Reputation => "Des personnes peuvent dire du mal de vous.",
            Harm::ProfessionalSecrecy => {
                "Quelqu’un peut connaître des informations secrètes sur vous."
            }
            Harm::UnauthorisedDisclosure => {
                "D’autres personnes peuvent avoir vos données sans en avoir le droit."
            }
            Harm::EconomicOrSocialDisadvantage => {
                "Vous pouvez avoir des problèmes au travail.\nVous pouvez avoir des problèmes de logement."
            }
            Harm::PhysicalOrPsychological => "Vous pouvez vous sentir mal ou en danger.",
            Harm::PropertyDamage => "Vous pouvez perdre une chose qui est à vous.",
            Harm::Other => "",
        }
    }
}

/// What the file says of the consequences, then those that its assessment ticked.
pub(super) fn consequences(
    voice: &dyn Voice,
    facts: &BreachFacts,
    assessment: Option<&Assessment>,
) -> String {
    let ticked = assessment.map_or_else(Vec::new, |assessment| ticked(voice, assessment));
    paragraphs(&[facts.consequences.clone(), listed(voice.effects(), ticked)])
}

fn ticked(voice: &dyn Voice, assessment: &Assessment) -> Vec<&'static str> {
    let confidentiality = assessment.confidentiality_consequences.iter().flatten();
    let integrity = assessment.integrity_consequences.iter().flatten();
    let availability = assessment.availability_consequences.iter().flatten();
    let harms = assessment.harms.iter().flatten();
    confidentiality
        .map(|it| voice.confidentiality(*it))
        .chain(integrity.map(|it| voice.integrity(*it)))
        .chain(availability.map(|it| voice.availability(*it)))
        .chain(harms.map(|it| voice.harm(*it)))
        .collect()
}
