//! Why a cell could not be read, in French.

use serde::Deserialize;

/// The reasons, as the requests name them.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Doubt {
    UnknownValue,
    NotADate,
    HourMissing,
    NotAnHour,
    NotANumber,
    NeitherYesNorNo,
    UnknownCountry,
    UnknownName,
    SeveralOfThatName,
    SubjectMissing,
    Assumed,
    AlreadyFilled,
    NoLongerInForce,
    NotPreciseEnough,
    UnknownLine,
}

impl Doubt {
    /// What is to be known of the cell.
    pub(crate) fn sentence(self) -> &'static str {
        match self {
            Self::UnknownValue => "cette colonne n’a pas cette valeur",
            Self::NotADate => "ce n’est pas une date",
            Self::HourMissing => "l’heure manque, alors qu’elle compte",
            Self::NotAnHour => "ce n’est pas l’heure d’un jour",
            Self::NotANumber => "ce n’est pas un nombre",
            Self::NeitherYesNorNo => "ni oui, ni non",
            Self::UnknownCountry => "aucun pays ne s’appelle ainsi",
            Self::UnknownName => "rien ne s’appelle ainsi dans le registre",
            Self::SeveralOfThatName => "plusieurs s’appellent ainsi dans le registre",
            Self::SubjectMissing => "il n’est pas dit sur quoi cela porte",
            Self::Assumed => "rien n’est dit\u{a0}: une valeur est mise à la place, à vérifier",
            Self::AlreadyFilled => "une autre colonne le dit déjà",
            Self::NoLongerInForce => "la loi ne l’admet plus",
            Self::NotPreciseEnough => "plusieurs réponses conviennent, il faudra choisir",
            Self::UnknownLine => "le modèle n’a pas cette ligne",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Doubt;

    #[test]
    fn every_doubt_that_a_request_may_tell_has_its_sentence() {
        let contract = include_str!("../../../../ui/src/generated/contract.ts");
        let declared = contract
            .split("export type Doubt = ")
            .nth(1)
            .expect("it is declared");
        let declared = declared.split(';').next().expect("it ends");
        let words: Vec<&str> = declared.split(" | ").collect();
        assert!(words.len() > 10, "{declared}");
        for word in words {
            let doubt: Doubt = serde_json::from_str(word).unwrap_or_else(|_| panic!("{word}"));
            assert!(!doubt.sentence().is_empty());
        }
    }
}
