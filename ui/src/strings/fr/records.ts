import type { DueView, RecordKind, TransferStanding, Urgency } from "../../generated/contract";
import { expiry } from "../../generated/law";
import { grouped } from "../../lib/duration";
import {
  activity,
  contact,
  contract,
  controller,
  guarantee,
  intervention,
  jointController,
  lists,
  processor,
  purpose,
  recordedData,
  rightsRequest,
  rows,
  securityMeasure,
  subProcessor,
  transfer,
} from "./record-fields";

const standings: Record<TransferStanding, (country: string) => string> = {
  no_transfer: (country) =>
    `${country} : dans l’Espace économique européen, ce n’est pas un transfert.`,
  adequate: (country) =>
    `${country} : la Commission européenne reconnaît que ce pays protège assez les données.`,
  safeguarded: () => "Ce qui le permet est choisi ; gardez le document qui le montre.",
  derogated: () =>
    "Une exception, pour des cas particuliers : elle ne convient pas à ce qui se répète.",
  not_adequate: (country) =>
    country === ""
      ? "Une décision d’adéquation est invoquée sans pays : dites lequel."
      : `${country} : aucune décision d’adéquation n’est en vigueur. Choisissez autre chose pour le permettre.`,
  unfounded: () => "Ce qui permet ce transfert reste à trouver.",
};

const urgencies: Record<Urgency, string> = {
  passed: "passée",
  soon: "proche",
  later: "",
};

const registers: Record<RecordKind, string> = {
  controller_activity: "Traitement",
  processor_activity: "Traitement pour le compte d’autrui",
  processor: "Sous-traitant",
  security_measure: "Mesure de sécurité",
  rights_request: "Demande",
};

const sheets: Record<RecordKind, string> = {
  controller_activity: "Une fiche de traitement",
  processor_activity: "Une fiche de traitement pour le compte d’autrui",
  processor: "Une fiche de sous-traitant",
  security_measure: "Une mesure de sécurité",
  rights_request: "Une demande",
};

export const records = {
  documents: {
    title: "Documents",
    hint: "Ce qui manque à la fiche est imprimé comme à compléter ; une fiche qui n’est pas validée s’imprime comme projet.",
  },
  lists,
  rows,
  fields: {
    activity,
    processor,
    security_measure: securityMeasure,
    rights_request: rightsRequest,
  } as Record<
    "activity" | "processor" | "security_measure" | "rights_request",
    Record<string, string>
  >,
  transfer,
  purpose,
  recordedData,
  controller,
  jointController,
  contract,
  subProcessor,
  guarantee,
  intervention,
  contact,
  registers,
  part: (row: string, field: string) => `${row} : ${field}`,

  nav: {
    activities: "Traitements",
    processors: "Sous-traitants",
    measures: "Mesures de sécurité",
    requests: "Demandes",
  },

  yes: "Oui",
  no: "Non",
  none: "Aucun",
  toComplete: "à compléter",
  today: "Laissez vide tant que cela n’a pas eu lieu.",

  transferHint: "Qui, dans quel pays, et ce qui le permet. Dites aussi quand il n’y en a pas.",
  noTransfer: "Aucun transfert",
  addTransfer: "Ajouter un transfert",
  noCountry: "Pays non précisé, ou organisation internationale",
  safeguards: "Ce qui protège les données",
  derogations: "Exceptions, pour des cas particuliers",
  assessedHint: "Ce que la loi du pays permet à ses autorités de demander.",
  standing: (standing: TransferStanding, country: string) => standings[standing](country),

  registered: (at: string, by: string) => `Inscrit le ${at} par ${by}`,
  modified: (at: string, by: string) => `Modifié le ${at} par ${by}`,

  createShort: "Ajouter",
  edit: "Modifier",
  editLead: "Chaque changement est gardé au journal, avec ce qui était écrit avant.",
  changed: "Modification enregistrée.",
  save: "Enregistrer",
  cancel: "Annuler",
  saveAside: "Enregistrement et ce que la fiche donne",
  index: "Rubriques",
  restored: (at: string) => `Voici votre saisie non enregistrée, gardée le ${at}.`,
  waiting: (at: string) => `Une modification non enregistrée, gardée le ${at}.`,
  unsaved: (register: RecordKind, isNew: boolean, at: string) =>
    isNew
      ? `${sheets[register]} non enregistrée, gardée le ${at}.`
      : `${sheets[register]} modifiée et non enregistrée, gardée le ${at}.`,

  links: {
    breaches: "Violations qui la citent",
    records: "Fiches et demandes qui la citent",
    none: "Rien ne la cite pour l’instant.",
  },

  dues: {
    title: "Échéances",
    none: "Aucune échéance connue.",
    what: ({ what, detail }: DueView) =>
      detail === "" ? expiry.of[what].label : `${expiry.of[what].label} (${detail})`,
    on: (day: string) => `le ${day}`,
    urgency: (urgency: Urgency) => urgencies[urgency],
  },

  deleting: {
    action: "Supprimer",
    title: (name: string) => `Supprimer « ${name} » ?`,
    text: "La fiche sera effacée du registre, avec sa saisie en cours. Le journal garde son nom. Cela ne peut pas être annulé.",
    keep: "La garder",
    linkedTitle: (name: string) => `« ${name} » ne peut pas être supprimée`,
    linkedText: "Rien n’a été effacé. Elle est citée ici ; retirez-la d’abord de ces fiches :",
    close: "Fermer",
  },

  list: {
    search: "Chercher",
    statusLegend: "À montrer",
    status: (label: string, count: string) => `${label} (${count})`,
    nothingTitle: "Rien ne correspond à cette recherche",
    nothingText: "Essayez un autre mot, ou effacez la recherche et les filtres.",
    clear: "Effacer la recherche et les filtres",
    lacking: (count: number) => `${grouped(count)} à compléter`,
    complete: "Complète",
    noDue: "aucune",
  },

  historyLead: "Qui a écrit cette fiche, ce qui y a changé, et quand. Rien ne s’efface.",
};
