//! What the person can do, chosen from what was touched (GDPR, recital 86; procedure, § 4.8).

use std::collections::BTreeSet;

use law::{BreachNature, DataCategory};

use super::proposed::listed;
use super::voice::{Adults, Plain, Representatives, Staff, Voice};
use crate::breach::BreachFacts;

/// Something to do, the most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Advice {
    /// Change the password, wherever it serves.
    ChangePassword,
    /// Watch the bank accounts.
    WatchAccounts,
    /// Watch for what is done under a stolen name.
    WatchIdentity,
    /// Answer nobody who speaks of one's health.
    SilenceOnHealth,
    /// Beware of messages that know too much.
    BewareOfMessages,
    /// Put a code beside a fingerprint or a face.
    AddCode,
    /// Keep the proof of pressure or discrimination.
    KeepProof,
    /// Check what the organisation knows.
    CheckData,
    /// Keep copies.
    KeepCopies,
}

/// How advice is given.
pub(super) trait Advising {
    /// What comes before the list.
    fn precautions(&self) -> &'static str {
        "Pour limiter les effets de cet incident, voici les précautions que nous vous recommandons\u{a0}:"
    }

    /// One of the precautions.
    fn advice(&self, advice: Advice) -> &'static str {
        match advice {
            Advice::ChangePassword => {
                "Changez votre mot de passe, partout où vous utilisez le même. Ne le communiquez à \
                 personne, même à quelqu’un qui dit appeler de notre part."
            }
            Advice::WatchAccounts => {
                "Surveillez vos comptes bancaires. Devant une opération que vous ne reconnaissez pas, \
                 prévenez votre banque et faites opposition."
            }
            Advice::WatchIdentity => {
                "Vérifiez tout crédit, contrat ou courrier que vous n’avez pas demandé. Si quelqu’un \
                 utilise votre identité, portez plainte à la police ou à la gendarmerie."
            }
            Advice::SilenceOnHealth => {
                "Ne donnez pas suite aux appels ni aux messages qui vous parlent de votre santé, et n’y \
                 confirmez rien, même si votre interlocuteur semble bien renseigné."
            }
            Advice::BewareOfMessages => {
                "Méfiez-vous des appels et des messages inattendus qui semblent bien vous connaître. N’y \
                 ouvrez ni lien ni pièce jointe, et n’y donnez aucun code. Le site \
                 www.cybermalveillance.gouv.fr explique comment les reconnaître."
            }
            Advice::AddCode => {
                "Si votre empreinte, votre visage ou votre voix ouvre un appareil ou un compte, \
                 ajoutez-y un code ou un mot de passe."
            }
            Advice::KeepProof => {
                "Si quelqu’un se sert de ces données contre vous, par exemple pour vous menacer ou vous \
                 écarter, gardez-en les preuves et portez plainte."
            }
            Advice::CheckData => {
                "Vérifiez ce que nous avons noté à votre sujet, par exemple dans votre espace personnel \
                 ou lors de votre prochain rendez-vous, et signalez-nous toute erreur."
            }
            Advice::KeepCopies => {
                "Gardez chez vous une copie des documents que vous nous avez remis et de ceux que nous \
                 vous avons donnés."
            }
        }
    }
}

impl Advising for Adults {}
impl Advising for Staff {}

impl Advising for Representatives {
    fn precautions(&self) -> &'static str {
        "Pour protéger votre enfant ou la personne que vous représentez, voici les précautions que nous \
         vous recommandons\u{a0}:"
    }

    fn advice(&self, advice: Advice) -> &'static str {
        match advice {
            Advice::ChangePassword => {
                "Changez son mot de passe, partout où le même est utilisé. Ne le communiquez à personne, \
                 même à quelqu’un qui dit appeler de notre part."
            }
            Advice::WatchAccounts => {
                "Surveillez ses comptes bancaires, et les vôtres s’ils ont servi pour cette personne. \
                 Devant une opération que vous ne reconnaissez pas, prévenez la banque et faites \
                 opposition."
            }
            Advice::WatchIdentity => {
                "Vérifiez tout crédit, contrat ou courrier à son nom que vous n’avez pas demandé. Si \
                 quelqu’un utilise son identité, portez plainte à la police ou à la gendarmerie."
            }
            Advice::SilenceOnHealth => {
                "Ne donnez pas suite aux appels ni aux messages qui vous parlent de sa santé, et n’y \
                 confirmez rien, même si votre interlocuteur semble bien renseigné."
            }
            Advice::BewareOfMessages => {
                "Méfiez-vous des appels et des messages inattendus qui semblent bien connaître cette \
                 personne, et expliquez-lui de n’y ouvrir ni lien ni pièce jointe et de n’y donner aucun \
                 code. Le site www.cybermalveillance.gouv.fr explique comment les reconnaître."
            }
            Advice::AddCode => {
                "Si son empreinte, son visage ou sa voix ouvre un appareil ou un compte, ajoutez-y un \
                 code ou un mot de passe."
            }
            Advice::KeepProof => {
                "Si quelqu’un se sert de ces données contre cette personne, par exemple pour la menacer \
                 ou l’écarter, gardez-en les preuves et portez plainte."
            }
            Advice::CheckData => {
                "Vérifiez ce que nous avons noté à son sujet, par exemple dans son espace personnel ou \
                 lors de son prochain rendez-vous, et signalez-nous toute erreur."
            }
            Advice::KeepCopies => {
                "Gardez une copie des documents que vous nous avez remis et de ceux que nous vous avons \
                 donnés."
            }
        }
    }
}

impl Advising for Plain {
    fn precautions(&self) -> &'static str {
        "Voici nos conseils\u{a0}:"
    }

    fn advice(&self, advice: Advice) -> &'static str {
        match advice {
            Advice::ChangePassword => {
                "Changez votre mot de passe.\nNe donnez votre mot de passe à personne."
            }
            Advice::WatchAccounts => {
                "Regardez souvent votre compte à la banque.\nVous voyez une dépense que vous n’avez pas \
                 faite\u{202f}? Appelez votre banque tout de suite."
            }
            Advice::WatchIdentity => {
                "Vous recevez un contrat que vous n’avez pas demandé\u{202f}? Ne signez rien.\nQuelqu’un utilise \
                 votre nom\u{202f}? Allez le dire à la police ou à la gendarmerie."
            }
            Advice::SilenceOnHealth => {
                "Quelqu’un vous appelle pour parler de votre santé\u{202f}? Ne répondez pas à ses questions."
            }
            Advice::BewareOfMessages => {
                "Vous recevez un message d’une personne que vous ne connaissez pas\u{202f}? Ne cliquez pas sur ce \
                 message.\nNe donnez jamais un code par téléphone ou par message."
            }
            Advice::AddCode => {
                "Votre téléphone s’ouvre avec votre doigt ou votre visage\u{202f}? Ajoutez un code."
            }
            Advice::KeepProof => {
                "Quelqu’un vous menace avec ces données\u{202f}? Allez le dire à la police ou à la \
                 gendarmerie.\nGardez ses messages comme preuve."
            }
            Advice::CheckData => {
                "Demandez à voir vos données.\nVous trouvez une erreur\u{202f}? Dites-le-nous."
            }
            Advice::KeepCopies => "Gardez chez vous une copie de vos papiers.",
        }
    }
}

/// What follows for somebody whose data of a category were seen.
fn of_category(category: DataCategory) -> Option<Advice> {
    match category {
        DataCategory::CivilStatus | DataCategory::Contact => Some(Advice::BewareOfMessages),
        DataCategory::NationalIdNumber | DataCategory::OfficialDocuments => {
            Some(Advice::WatchIdentity)
        }
        DataCategory::Health | DataCategory::Genetic => Some(Advice::SilenceOnHealth),
        DataCategory::IdentificationOrAccess => Some(Advice::ChangePassword),
        DataCategory::Financial => Some(Advice::WatchAccounts),
        DataCategory::Biometric => Some(Advice::AddCode),
        DataCategory::Location
        | DataCategory::Criminal
        | DataCategory::RacialOrigin
        | DataCategory::Political
        | DataCategory::Beliefs
        | DataCategory::Union
        | DataCategory::Sexual => Some(Advice::KeepProof),
        DataCategory::Other => None,
    }
}

/// What follows from what the data lost, whatever they are.
fn of_nature(nature: BreachNature) -> Advice {
    match nature {
        BreachNature::Confidentiality => Advice::BewareOfMessages,
        BreachNature::Integrity => Advice::CheckData,
        BreachNature::Availability => Advice::KeepCopies,
    }
}

/// Nobody has to fear what is done with data that nobody saw: the categories count unless the nature
/// is known and leaves confidentiality out.
fn chosen(facts: &BreachFacts) -> BTreeSet<Advice> {
    let natures = facts.natures.as_ref();
    let seen = natures.is_none_or(|all| all.contains(&BreachNature::Confidentiality));
    let categories = facts.data_categories.iter().flatten().filter(|_| seen);
    let of_categories = categories.filter_map(|category| of_category(*category));
    let of_natures = natures.into_iter().flatten().copied().map(of_nature);
    of_categories.chain(of_natures).collect()
}

/// The precautions to recommend; none while nothing is known of the data and of the nature.
pub(super) fn recommendations(voice: &dyn Voice, facts: &BreachFacts) -> String {
    let chosen = chosen(facts).into_iter();
    listed(
        voice.precautions(),
        chosen.map(|advice| voice.advice(advice)),
    )
}
