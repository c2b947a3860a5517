//! What an act of the journal is called.

/// The French words for the name of an act; a name of a later version stands for itself.
#[must_use]
pub fn act_label(action: &str) -> &str {
    let found = ACTS.iter().find(|(name, _)| *name == action);
    found.map_or(action, |(_, label)| label)
}

/// Every act with its words.
const ACTS: &[(&str, &str)] = &[
    ("register_created", "Registre créé"),
    ("register_opened", "Registre ouvert"),
    (
        "opened_with_recovery_code",
        "Registre ouvert avec le code de secours",
    ),
    ("settings_changed", "Réglages modifiés"),
    ("passphrase_changed", "Phrase de passe changée"),
    ("person_added", "Accès donné"),
    ("person_changed", "Accès modifié"),
    ("passphrase_given", "Phrase de passe provisoire donnée"),
    ("person_removed", "Accès retiré"),
    ("breach_read", "Dossier lu"),
    ("journal_exported", "Journal exporté"),
    ("backup_made", "Sauvegarde faite et relue"),
    ("register_upgraded", "Registre mis à niveau"),
    ("backup_rehearsed", "Restauration d’une sauvegarde essayée"),
    (
        "register_restored",
        "Sauvegarde restaurée à la place du registre",
    ),
    (
        "older_register_found",
        "Registre plus ancien que celui déjà ouvert sur ce poste",
    ),
    ("access_reviewed", "Revue des accès"),
    ("recovery_code_renewed", "Nouveau code de secours créé"),
    ("recovery_sheet_saved", "Feuille de secours enregistrée"),
    ("breach_declared", "Violation déclarée"),
    ("breach_corrected", "Violation corrigée"),
    (
        "notification_sheet_exported",
        "Fiche de notification exportée",
    ),
    ("breach_document_exported", "Document du dossier exporté"),
    ("package_exported", "Paquet exporté"),
    (
        "breach_register_exported",
        "Registre des violations exporté",
    ),
    ("deadline_exported", "Échéance exportée"),
    ("annual_report_exported", "Rapport annuel exporté"),
    ("calendar_exported", "Calendrier des échéances exporté"),
    (
        "assessment_sheet_exported",
        "Appréciation du risque exportée",
    ),
    ("officer_message_exported", "Message au DPO exporté"),
    (
        "reporting_form_exported",
        "Formulaire de signalement exporté",
    ),
    ("step_changed", "Étape modifiée"),
    ("event_added", "Ligne ajoutée à la chronologie"),
    ("document_added", "Pièce ajoutée"),
    ("document_withdrawn", "Pièce retirée"),
    ("document_exported", "Copie de pièce enregistrée"),
    ("letter_exported", "Lettre aux personnes exportée"),
    ("activity_sheet_exported", "Fiche de traitement exportée"),
    (
        "processing_register_exported",
        "Registre des traitements exporté",
    ),
    (
        "information_notice_exported",
        "Notice d’information exportée",
    ),
    (
        "undertaking_exported",
        "Engagement de confidentialité exporté",
    ),
    (
        "processor_sheet_exported",
        "Fiche du sous-traitant exportée",
    ),
    (
        "processor_review_exported",
        "Revue du sous-traitant exportée",
    ),
    ("breach_closed", "Dossier clos"),
    ("breach_reopened", "Dossier rouvert"),
    ("closing_message_exported", "Message de clôture exporté"),
    ("hold_placed", "Élimination suspendue"),
    ("hold_lifted", "Suspension de l’élimination levée"),
    ("breach_disposed", "Dossier éliminé"),
    (
        "disposal_certificate_exported",
        "Certificat d’élimination exporté",
    ),
    ("activity_created", "Fiche de traitement créée"),
    ("activity_changed", "Fiche de traitement modifiée"),
    ("activity_deleted", "Fiche de traitement supprimée"),
    ("processor_created", "Sous-traitant ajouté"),
    ("processor_changed", "Fiche du sous-traitant modifiée"),
    ("processor_deleted", "Sous-traitant supprimé"),
    ("security_measure_created", "Mesure de sécurité ajoutée"),
    ("security_measure_changed", "Mesure de sécurité modifiée"),
    ("security_measure_deleted", "Mesure de sécurité supprimée"),
    ("request_created", "Demande d’une personne enregistrée"),
    ("request_changed", "Demande d’une personne modifiée"),
    ("request_deleted", "Demande d’une personne supprimée"),
    (
        "request_letter_exported",
        "Lettre à l’auteur d’une demande exportée",
    ),
    ("table_exported", "Registre exporté pour un tableur"),
    ("evaluation_begun", "Évaluation commencée"),
    ("evaluation_changed", "Évaluation modifiée"),
    (
        "evaluation_abandoned",
        "Évaluation abandonnée avant signature",
    ),
    ("evaluation_signed", "Évaluation signée, texte figé"),
    ("evaluation_visa_given", "Visa donné à une évaluation"),
    (
        "evaluation_taken_up_again",
        "Évaluation reprise, nouvelle version",
    ),
    ("evaluation_exported", "Évaluation exportée"),
    (
        "evaluation_form_exported",
        "Formulaire vierge d’évaluation exporté",
    ),
    ("exercise_begun", "Exercice commencé"),
    ("exercise_ended", "Exercice terminé"),
    ("exercise_given_up", "Exercice abandonné"),
    ("exercise_debriefed", "Débriefing d’exercice écrit"),
    ("exercise_exported", "Compte rendu d’exercice exporté"),
    ("improvement_decided", "Action décidée"),
    ("improvement_changed", "Action modifiée"),
    ("improvement_removed", "Action retirée"),
    ("table_imported", "Tableur importé"),
    ("import_undone", "Import annulé"),
    ("breach_taken_out", "Violation retirée avec son import"),
];
