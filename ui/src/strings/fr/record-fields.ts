/** The fields of the registers, as their forms, their history and their faults call them. */

import type {
  ActivityForm,
  Contact,
  Contract,
  Guarantee,
  Intervention,
  JointController,
  Purpose,
  RecordedController,
  RecordedData,
  SecurityMeasureForm,
  SubProcessor,
  Transfer,
} from "../../generated/contract";
import { recordItem } from "../../generated/law";

/** A list of a form: its title, and that of each of its lines. */
interface List {
  label: string;
  row: (number: number) => string;
}

const list = (label: string, row: string): List => ({
  label,
  row: (number) => `${row} ${String(number)}`,
});

/** The lists of the forms, by their path. */
export const lists = {
  controllers: list("Responsables du traitement", "Responsable"),
  joint_controllers: list("Responsables conjoints", "Responsable conjoint"),
  purposes: list("Finalités", "Finalité"),
  persons: list("Personnes concernées", "Catégorie de personnes"),
  data: list("Données et durées de conservation", "Catégorie de données"),
  recipients: list("Destinataires", "Destinataire"),
  processors: list("Sous-traitants", "Sous-traitant"),
  transfers: list(recordItem.of.transfers.label, "Transfert"),
  measures: list("Mesures de sécurité du catalogue", "Mesure"),
  contracts: list("Contrats", "Contrat"),
  chain: list("Sous-traitants ultérieurs", "Sous-traitant ultérieur"),
  guarantees: list("Garanties", "Garantie"),
  interventions: list("Interventions", "Intervention"),
} satisfies Record<string, List>;

export const transfer: Record<keyof Transfer, string> = {
  recipient: "Qui reçoit les données",
  country: "Pays",
  mechanism: "Ce qui le permet",
  document: "Document qui le montre",
  assessed: "Droit du pays évalué",
  note: "Précision",
};
export const purpose: Record<keyof Purpose, string> = {
  text: "À quoi servent les données",
  basis: "Base légale",
  basis_note: "Loi, contrat ou intérêt que la base désigne",
  condition: recordItem.of.special_condition.label,
  condition_note: "Ce que la condition désigne",
};
export const recordedData: Record<keyof RecordedData, string> = {
  category: "Catégorie",
  description: "Quelles données exactement",
  active: "Durée d’utilisation courante",
  start: "À partir de quand",
  archive: "Archivage intermédiaire, et pourquoi",
  disposal: "À la fin",
};
export const controller: Record<keyof RecordedController, string> = {
  name: "Nom",
  contact: "Coordonnées, et représentant s’il y en a un",
  officer: "Délégué à la protection des données",
  treatments: "Ce que vous faites des données pour lui",
};
export const jointController: Record<keyof JointController, string> = {
  name: "Nom",
  contact: "Coordonnées",
  arrangement: "Les grandes lignes de l’accord",
};
export const contract: Record<keyof Contract<string>, string> = {
  kind: "Nature",
  reference: "Référence, et où il se trouve",
  signed_on: "Signé le",
  starts_on: "Valable du",
  ends_on: "Jusqu’au",
  review_on: "À revoir le",
  note: "Précision",
};
export const subProcessor: Record<keyof SubProcessor, string> = {
  name: "Nom",
  service: "Ce qu’il fait",
  country: "Pays",
  authorisation: "Comment et quand il a été autorisé",
};
export const guarantee: Record<keyof Guarantee<string>, string> = {
  kind: "Nature",
  reference: "Numéro, portée, où elle se trouve",
  ends_on: "Valable jusqu’au",
};
export const intervention: Record<keyof Intervention<string>, string> = {
  on: "Date",
  who: "Qui est intervenu",
  what: "Ce qui a été fait",
  watched_by: "Sous les yeux de qui",
};
export const contact: Record<keyof Contact, string> = {
  name: "Service ou fonction",
  phone: "Téléphone",
  email: "Courriel",
  hours: "Horaires",
};

/** The fields of a line of each list. */
export const rows: Record<string, Record<string, string>> = {
  controllers: controller,
  joint_controllers: jointController,
  purposes: purpose,
  persons: { category: "Catégorie", note: "Précision" },
  data: recordedData,
  recipients: { kind: "Nature", name: "Qui" },
  processors: { processor: "Lequel", task: "Ce qu’il fait" },
  transfers: transfer,
  contracts: contract,
  chain: subProcessor,
  guarantees: guarantee,
  interventions: intervention,
};

type Plain = Exclude<
  keyof ActivityForm,
  | "controllers"
  | "joint_controllers"
  | "purposes"
  | "persons"
  | "data"
  | "recipients"
  | "processors"
  | "transfers"
  | "measures"
  | "review"
  | "information"
  | "hosting"
  | "screening"
  | "dpia"
>;

export const activity: Record<Plain, string> & Record<string, string> = {
  capacity: "Qualité",
  name: "Nom du traitement",
  reference: "Référence interne",
  tools: "Logiciels et fichiers",
  paper: "Une partie est sur papier",
  person_count: "Nombre de personnes",
  collection: "D’où viennent les données",
  sources: "Source des données",
  measures_note: "Autres mesures de sécurité",
  notes: "Notes",
  amended_after: "À la suite de",
  "review.state": "État de la fiche",
  "review.owner": "Service responsable",
  "review.department": "Service qui met en œuvre",
  "review.started_on": "Commencé le",
  "review.ended_on": "Terminé le",
  "review.validated_by": "Validée par",
  "review.reviewed_on": "Relue le",
  "review.review_on": "À revoir le",
  "information.given": "Les personnes sont informées",
  "information.means": "Comment, et où se trouve la mention",
  "information.rights": "Droits qui s’appliquent",
  "information.contact": "À qui écrire pour les exercer",
  "information.obligation": "Fourniture obligatoire des données, et suites d’un refus",
  "information.automated": "Une machine décide seule",
  "information.automated_note": "Sa logique, et ses suites pour la personne",
  "hosting.online_service": "Téléservice",
  "hosting.homologated_on": "Homologué le",
  "hosting.homologation_ends_on": "Homologation valable jusqu’au",
  "hosting.health_hosting": "Hébergement de données de santé",
  "hosting.host": "Hébergeur",
  "hosting.certificate": "Certificat",
  "hosting.certificate_ends_on": "Certificat valable jusqu’au",
  "screening.criteria": "Critères européens",
  "screening.listed": "Liste des opérations qui la demandent",
  "screening.exemptions": "Liste des opérations qui en dispensent",
  "screening.note": "Précision",
  "dpia.needed": "Une analyse d’impact est faite",
  "dpia.reason": "Pourquoi",
  "dpia.done_on": "Réalisée le",
  "dpia.link": "Où elle se trouve",
  "dpia.residual_risk_high": "Risque encore élevé malgré les mesures",
  "dpia.consulted_on": "Autorité de contrôle consultée le",
};

/** Whom to call at a processor, part by part. */
function contactLabels(path: string, who: string): Record<string, string> {
  const parts = Object.entries(contact);
  return Object.fromEntries([
    [path, who],
    ...parts.map(([name, label]) => [`${path}.${name}`, `${who} : ${label}`]),
  ]);
}

export const processor: Record<string, string> = {
  name: "Nom d’usage",
  legal_name: "Dénomination",
  siren: "SIREN",
  address: "Adresse",
  service: "Ce qu’il fait",
  sites: "Sites concernés",
  role: "Rôle",
  owner: "Qui le suit dans l’organisme",
  alert_hours: "Délai d’alerte en cas de violation, en heures",
  sub_processing: "Sous-traitance ultérieure",
  notes: "Notes",
  amended_after: "À la suite de",
  ...contactLabels("contacts.officer", "Délégué à la protection des données"),
  ...contactLabels("contacts.security", "Sécurité"),
  ...contactLabels("contacts.breach", "Alerte en cas de violation"),
  "clauses.answers": "Revue des clauses",
  "clauses.reviewed_on": "Clauses relues le",
  "clauses.reviewed_by": "Clauses relues par",
  "clauses.review_on": "Clauses à revoir le",
  "exit.ended_on": "Fin de la prestation",
  "exit.outcome": "Sort des données",
  "exit.done_on": "Fait le",
  "exit.proof": "Preuve",
};

export const securityMeasure: Record<keyof SecurityMeasureForm, string> = {
  name: "Mesure",
  family: "Famille",
  state: "État",
  description: "Description",
  owner: "Qui en répond",
  checked_on: "Vérifiée le",
  evidence: "Ce qui le montre",
};

export const rightsRequest: Record<string, string> = {
  name: "Demandeur",
  requester: "Qualité du demandeur",
  contact: "Coordonnées",
  received_on: "Reçue le",
  channel: "Moyen de la demande",
  words: "Ce qui est demandé",
  rights: "Droits exercés",
  medical_file: "Dossier médical",
  activities: "Traitements concernés",
  "identity.check": "Identité",
  "identity.asked_on": "Justificatif demandé le",
  "identity.given_on": "Justificatif reçu le",
  "identity.how": "Ce qui établit l’identité",
  "extension.told_on": "Prolongation annoncée le",
  "extension.reason": "Motif de la prolongation",
  "extension.why": "Précisions",
  "answer.outcome": "Suite donnée",
  "answer.on": "Répondue le",
  "answer.reasons": "Motifs du refus",
  "answer.why": "Ce qui est dit à la personne",
  "answer.remedies_told": "Recours indiqués à la personne",
  "answer.recipients": "Destinataires prévenus",
  "letter.kind": "Lettre",
  "letter.subject": "Objet de la lettre",
  "letter.body": "Texte de la lettre",
  notes: "Notes",
};
