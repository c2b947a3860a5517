import { grouped } from "../../lib/duration";

export const history = {
  title: "Historique",
  before: "Avant",
  after: "Après",
  entry: (seq: string) => `Journal n° ${seq}`,
  older: (shown: number, older: number) =>
    older === 1
      ? `Seules les ${grouped(shown)} lignes les plus récentes sont montrées. Une plus ancienne reste au journal.`
      : `Seules les ${grouped(shown)} lignes les plus récentes sont montrées. ${grouped(older)} plus anciennes restent au journal.`,
  actions: {
    register_created: "Registre créé",
    register_opened: "Registre ouvert",
    opened_with_recovery_code: "Registre ouvert avec le code de secours",
    settings_changed: "Réglages modifiés",
    passphrase_changed: "Phrase de passe changée",
    recovery_code_renewed: "Nouveau code de secours créé",
    recovery_sheet_saved: "Feuille de secours enregistrée",
    breach_declared: "Violation déclarée",
    breach_corrected: "Violation corrigée",
    notification_sheet_exported: "Fiche de notification exportée",
    deadline_exported: "Échéance exportée",
    assessment_sheet_exported: "Appréciation du risque exportée",
    officer_message_exported: "Message au DPO exporté",
    reporting_form_exported: "Formulaire de signalement exporté",
    step_changed: "Étape modifiée",
    event_added: "Ligne ajoutée à la chronologie",
    document_added: "Pièce ajoutée",
    document_withdrawn: "Pièce retirée",
    document_exported: "Copie de pièce enregistrée",
    letter_exported: "Lettre aux personnes exportée",
    breach_closed: "Dossier clos",
    breach_reopened: "Dossier rouvert",
    closing_message_exported: "Message de clôture exporté",
    hold_placed: "Élimination suspendue",
    hold_lifted: "Suspension de l’élimination levée",
    breach_disposed: "Dossier éliminé",
    disposal_certificate_exported: "Certificat d’élimination exporté",
  } as Record<string, string>,
  otherAction: "Modification",
};
