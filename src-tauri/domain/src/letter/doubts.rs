//! What happened, while nobody has established it: each sentence says that it may have happened.

use law::{BreachCause, BreachNature, IncidentOrigin};

use super::voice::{Adults, Plain, Representatives, Staff};

/// How what is only supposed is told. A value that says nothing by itself has an empty sentence.
pub(super) trait Doubts {
    /// How it may have come about; that the data were there is in doubt too.
    fn supposed_origin(&self, origin: IncidentOrigin) -> &'static str {
        match origin {
            IncidentOrigin::LostOrStolenDevice => {
                "Un appareil où ces données pouvaient se trouver a pu être perdu ou volé."
            }
            IncidentOrigin::LostOrStolenPaper => {
                "Un document papier où ces données pouvaient figurer a pu être perdu, volé ou laissé \
                 sans protection."
            }
            IncidentOrigin::LostOrOpenedMail => {
                "Un courrier où ces données pouvaient figurer a pu se perdre, ou être ouvert alors \
                 qu’il n’aurait pas dû l’être."
            }
            IncidentOrigin::Hacking => {
                "Une attaque informatique a pu viser un système où ces données pouvaient se trouver."
            }
            IncidentOrigin::PaperDiscarded => {
                "Des papiers où ces données pouvaient figurer ont pu être jetés sans avoir été détruits."
            }
            IncidentOrigin::DeviceDiscarded => {
                "Un appareil a pu être jeté, donné ou rendu sans que ces données en aient été effacées \
                 avec soin."
            }
            IncidentOrigin::UnintendedPublication => {
                "Ces données ont pu être rendues visibles par erreur."
            }
            IncidentOrigin::WrongPersonDataDisplayed => {
                "Ces données ont pu être affichées à une autre personne."
            }
            IncidentOrigin::SentToWrongRecipient => {
                "Ces données ont pu être envoyées par erreur à un autre destinataire que le bon."
            }
            IncidentOrigin::OralDisclosure => {
                "Ces informations ont pu être dites devant quelqu’un qui ne devait pas les entendre."
            }
            IncidentOrigin::Other => "",
        }
    }

    /// What the data may have lost.
    fn supposed_nature(&self, nature: BreachNature) -> &'static str {
        match nature {
            BreachNature::Confidentiality => {
                "Des personnes qui n’en avaient pas le droit ont pu voir ces données."
            }
            BreachNature::Integrity => {
                "Ces données ont pu être modifiées alors qu’elles n’auraient pas dû l’être."
            }
            BreachNature::Availability => {
                "Ces données ont pu être perdues, ou devenir inaccessibles, au moins pour un temps."
            }
        }
    }

    /// Whether somebody may have meant it, without saying who.
    fn supposed_intent(&self, cause: BreachCause) -> &'static str {
        match cause {
            BreachCause::InternalMalicious | BreachCause::ExternalMalicious => {
                "Nous pensons qu’il s’agit d’un acte malveillant, sans en être certains."
            }
            BreachCause::InternalAccidental | BreachCause::ExternalAccidental => {
                "Nous pensons qu’il s’agit d’une erreur ou d’un accident, sans intention de nuire, mais \
                 nous n’en sommes pas certains."
            }
            BreachCause::Other => "",
        }
    }
}

impl Doubts for Adults {}
impl Doubts for Representatives {}
impl Doubts for Staff {}

impl Doubts for Plain {
    fn supposed_origin(&self, origin: IncidentOrigin) -> &'static str {
        match origin {
            IncidentOrigin::LostOrStolenDevice => {
                "Un appareil est peut-être perdu ou volé.\nVos données étaient peut-être dans cet appareil."
            }
            IncidentOrigin::LostOrStolenPaper => {
                "Un papier est peut-être perdu, volé ou resté sans surveillance.\n\
                 Vos données étaient peut-être sur ce papier."
            }
            IncidentOrigin::LostOrOpenedMail => {
                "Une lettre est peut-être perdue ou a peut-être été ouverte.\n\
                 Vos données étaient peut-être dans cette lettre."
            }
            IncidentOrigin::Hacking => {
                "Des pirates ont peut-être attaqué un outil informatique.\n\
                 Vos données étaient peut-être dans cet outil."
            }
            IncidentOrigin::PaperDiscarded => {
                "Des papiers sont peut-être partis à la poubelle.\n\
                 On pouvait peut-être encore les lire.\n\
                 Vos données étaient peut-être sur ces papiers."
            }
            IncidentOrigin::DeviceDiscarded => {
                "Un appareil a peut-être été jeté, donné ou rendu.\n\
                 Vos données n’étaient peut-être pas bien effacées."
            }
            IncidentOrigin::UnintendedPublication => {
                "Vos données étaient peut-être visibles par erreur.\n\
                 Des personnes ont pu voir vos données."
            }
            IncidentOrigin::WrongPersonDataDisplayed => {
                "Une autre personne a pu voir vos données sur son écran."
            }
            IncidentOrigin::SentToWrongRecipient => {
                "Vos données ont peut-être été envoyées à une autre personne par erreur."
            }
            IncidentOrigin::OralDisclosure => {
                "Quelqu’un a peut-être parlé de vous.\nUne autre personne a pu l’entendre."
            }
            IncidentOrigin::Other => "",
        }
    }

    fn supposed_nature(&self, nature: BreachNature) -> &'static str {
        match nature {
            BreachNature::Confidentiality => {
                "D’autres personnes ont peut-être vu vos données sans en avoir le droit."
            }
            BreachNature::Integrity => {
                "Vos données ont peut-être changé alors qu’elles ne devaient pas changer."
            }
            BreachNature::Availability => {
                "Vos données sont peut-être perdues ou impossibles à lire, au moins pour un temps."
            }
        }
    }

    fn supposed_intent(&self, cause: BreachCause) -> &'static str {
        match cause {
            BreachCause::InternalMalicious | BreachCause::ExternalMalicious => {
                "Nous pensons que quelqu’un l’a peut-être fait exprès."
            }
            BreachCause::InternalAccidental | BreachCause::ExternalAccidental => {
                "Nous pensons que personne ne l’a fait exprès."
            }
            BreachCause::Other => "",
        }
    }
}
