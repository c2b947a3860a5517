/** The end of a file: closing, reading only, holding, destroying. */

import type { Closing } from "../../generated/contract";

export const closing = {
  missingTitle: "Ce qui manque avant la clôture",
  owed: "Indispensable avant la clôture",
  open: "Resté ouvert : à expliquer",
  nothingMissing: "Rien ne manque.",
  ofStep: (step: string) => `Étape « ${step} »`,

  departmentsHint: "Ceux que le message de clôture nommera.",
  reasonHint:
    "Obligatoire seulement si quelque chose reste ouvert. Il s’enregistre avec l’étape, ou quand vous signez.",

  signTitle: "Signer la clôture",
  dated: (now: string, through: string) =>
    `La clôture sera datée par l’application : ${now}. Le dossier sera conservé jusqu’au ${through}.`,
  visa: "Ce nom est un visa déclaré, pas une signature électronique.",
  owedFirst:
    "Le dossier ne peut pas encore être signé : faites d’abord ce qui est indispensable, en haut de cette étape.",
  name: "Nom",
  function: "Fonction",
  sign: "Clore le dossier",
  signing: "Clôture en cours…",
  notClosed: "Le dossier n’est pas clos",
  closed: "Dossier clos.",

  closedTitle: "Dossier clos",
  closure: "Clôture",
  closedBy: (at: string, who: string, through: string) =>
    `Dossier clos le ${at} par ${who}, conservé jusqu’au ${through}.`,
  readOnly: (evaluate: string, close: string) =>
    `Il se lit sans se modifier, sauf l’étape « ${evaluate} ». Pour le corriger, rouvrez-le à l’étape « ${close} ».`,
  readOnlyStep: "Lecture seule : le dossier est clos.",
  show: "Voir la clôture",
  leftUndone: "Laissé ouvert à la clôture",
  because: (reason: string) => `Motif : ${reason}`,
  exportMessage: "Enregistrer le message de clôture",

  reopen: "Rouvrir le dossier…",
  reopening: {
    title: "Rouvrir ce dossier ?",
    text: "Il redevient modifiable, et sa durée de conservation est annulée : elle repartira de la prochaine clôture.",
    label: "Motif de la réouverture",
    action: "Rouvrir le dossier",
    refuse: "Le laisser clos",
  },
  reopened: "Dossier rouvert.",

  hold: "Suspendre l’élimination…",
  holding: {
    title: "Suspendre l’élimination de ce dossier ?",
    text: "Tant que dure la suspension, il ne peut pas être éliminé, même à la fin de sa durée de conservation : pour un contentieux, un contrôle ou une enquête.",
    label: "Motif de la suspension",
    action: "Suspendre l’élimination",
    refuse: "Ne pas suspendre",
  },
  held: "Élimination suspendue.",
  heldSince: (at: string, who: string) => `Élimination suspendue depuis le ${at} par ${who}.`,
  lift: "Lever la suspension…",
  lifting: {
    title: "Lever la suspension ?",
    text: "Le dossier pourra de nouveau être éliminé à la fin de sa durée de conservation.",
    textWhenOver: "Sa durée de conservation est terminée : l’élimination sera proposée aussitôt.",
    label: "Motif de la levée",
    action: "Lever la suspension",
    refuse: "La maintenir",
  },
  lifted: "Suspension levée.",

  evaluateLater:
    "L’évaluation vient après la clôture du dossier, qui la proposera et en fixera la date.",
  evaluateNow: (due: string) =>
    due === ""
      ? "La clôture propose d’évaluer la procédure à l’occasion de cette violation."
      : `La clôture propose d’évaluer la procédure à l’occasion de cette violation, pour le ${due}.`,
  evaluateHow:
    "L’évaluation se fait à « Évaluation », dans la navigation : sa signature règle cette étape. Notez ici qui en est responsable.",

  over: (through: string) =>
    `La durée de conservation s’est terminée le ${through}. L’élimination de ce dossier est proposée ; elle n’a jamais lieu sans vous.`,
  disposeTitle: "Proposition d’élimination",
  disposeLead:
    "La durée de conservation est terminée : vous pouvez éliminer ce dossier, ou suspendre son élimination s’il sert encore.",
  number: "Numéro du dossier",
  numberHint: (number: string) =>
    `Recopiez ${number} : ainsi, aucun autre dossier n’est éliminé par erreur.`,
  remark: "Observation",
  remarkHint:
    "Facultative. Elle est imprimée sur le certificat, qui reste : n’y écrivez rien de ce que contient le dossier.",
  dispose: "Éliminer définitivement ce dossier…",
  disposing: {
    title: (number: string) => `Éliminer définitivement ${number} ?`,
    text: "Les faits, les étapes, la chronologie, les pièces et l’historique de cette violation sont effacés. Il en reste le certificat d’élimination (numéro, dates, signataires, observation) et les lignes du journal, sans leur contenu. Cela ne peut pas être annulé.",
    action: "Éliminer définitivement",
    refuse: "Garder le dossier",
  },
  disposed: (number: string) => `Dossier ${number} éliminé.`,
  exportCertificate: "Enregistrer le certificat d’élimination",

  destroyed: (count: string) => `Dossiers éliminés (${count})`,
  destroyedCaption: "Dossiers éliminés, du plus récent au plus ancien numéro",
  columns: {
    number: "Numéro",
    closed: "Clos",
    disposed: "Éliminé",
    by: "Par",
    certificate: "Certificat",
  },
  certificate: "Certificat (PDF)",

  marks: {
    closed: "Clos",
    over: "Conservation terminée",
    setAside: "Écarté",
  },

  /** What the journal says of these acts. */
  changes: {
    "closure.signature": "Clôture signée par",
    "closure.left_undone": "Resté ouvert à la clôture",
    "closure.reason": "Motif de la clôture",
    certificate: "Empreinte du certificat",
    "closure.kept_through_on": "À conserver jusqu’au",
    reason: "Motif",
  } as Record<string, string>,
};

/** The fields of the ninth step, as the journal names them after the step. */
const ofStep = {
  departments: "Services prévenus de la clôture",
  closing_reason: "Pourquoi clore malgré ce qui reste ouvert",
};

/** The label of each of them, from its path in the journal. */
export const closingLabels: Record<string, string> = ofStep;

/** The label of each of them in its form, where the path of the second is also that of another step's field. */
export const closingFields: Record<keyof Closing, string> = {
  departments: ofStep.departments,
  reason: ofStep.closing_reason,
};
