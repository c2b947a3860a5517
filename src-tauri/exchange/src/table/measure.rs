//! The columns of the catalogue of security measures.

use law::{SecurityFamily, SecurityMeasureState};

use super::column::{Column, category, day, text};

/// The columns, in the order of the form.
pub(super) static COLUMNS: &[Column] = &[
    text("name", "Mesure").or(&["Nom", "Mesure de sécurité", "Intitulé", "Libellé"]),
    category::<SecurityFamily>("family", "Famille").or(&["Thème", "Catégorie", "Domaine"]),
    category::<SecurityMeasureState>("state", "État").or(&[
        "Statut",
        "Avancement",
        "Mise en œuvre",
    ]),
    text("description", "Description").or(&[
        "Détail",
        "Commentaire",
        "Commentaires",
        "Observations",
    ]),
    text("owner", "Qui en répond").or(&["Responsable", "Pilote"]),
    day("checked_on", "Vérifiée le").or(&["Date de vérification", "Dernière vérification"]),
    text("evidence", "Ce qui le montre").or(&["Preuve", "Preuves", "Justificatif"]),
];
