import type {
  ExchangeForm,
  FollowUpForm,
  InformationForm,
  InformedGroupForm,
  LaterSendingForm,
  Lessons,
} from "../../generated/contract";
import { door, type Door } from "../../generated/law";

/** The fields of steps 5 to 8, as the journal names them after the step. */
const fields: Record<
  keyof FollowUpForm | keyof Omit<InformationForm, "reason"> | keyof Lessons,
  string
> = {
  receipt: "Reçu de la notification initiale",
  sendings: "Messages envoyés ensuite",
  exchanges: "Échanges avec la CNIL",
  cross_border: "Traitement transfrontalier",
  lead_authority: "Autorité chef de file",
  decision: "Les personnes sont-elles informées ?",
  exception: "Exception retenue",
  public_notice: "Communication publique",
  imposed: "La CNIL l’impose",
  groups: "Groupes à informer",
  letters: "Lettres aux personnes",
  root_cause: "Cause profonde",
  lessons: "Ce qui a été appris",
  procedure_changes: "Ce qui change dans la procédure",
  processing_changes: "Ce qui change au registre des traitements",
  processor_changes: "Ce qui change avec les sous-traitants",
};

const sendingFields: Record<keyof LaterSendingForm, string> = {
  kind: "Nature",
  sent: "Envoyé",
  reference: "Numéro donné par la CNIL",
  content: "Ce que ce message apporte",
  receipt: "Reçu de ce message",
};

const exchangeFields: Record<keyof ExchangeForm, string> = {
  kind: "Nature",
  at: "Quand",
  text: "Ce qui a été demandé, répondu ou décidé",
};

const doorFields = {
  answer: "Faut-il prévenir ?",
  reason: "Pourquoi non",
  told: "Prévenu",
  reference: "Numéro ou référence",
  proof: "Pièce qui le prouve",
};

const groupFields: Record<keyof InformedGroupForm, string> = {
  audience: "Qui",
  means: "Par quels moyens",
  planned_on: "Prévu le",
  informed: "Informé le",
  reached: "Personnes atteintes",
  returned: "Messages revenus",
};

function fieldsChanged(count: number): string {
  return count === 1 ? "1 champ a changé" : `${String(count)} champs ont changé`;
}

export const followUp = {
  sheet: {
    title: "Feuille de notification, champ par champ",
    form: "Formulaire suivi",
    source: (source: string) => `Source de la liste des champs : ${source}.`,
    numbered: (number: string, label: string) => `${number}. ${label}`,
    elsewhere: "À remplir directement dans le formulaire",
    missing: (count: number) =>
      count === 0
        ? "Rien n’y manque."
        : `Encore inconnus : ${String(count)}. Cela n’empêche pas d’envoyer ; une notification complémentaire les donnera.`,
    since: (sent: string, count: number) =>
      count === 0
        ? `Rien n’a changé depuis l’envoi du ${sent}.`
        : `Depuis l’envoi du ${sent}, ${fieldsChanged(count)} : c’est ce que la notification complémentaire apporte.`,
    onlyNews: "Ne montrer que ce qui a changé et ce qui manque encore",
    changed: "Changé",
    toldThen: (text: string) => `Transmis alors : ${text}`,
    unknownThen: "Inconnu lors de l’envoi",
    copy: "Copier",
    copied: "Copié.",
    secretCopied: "Copié : à coller dans la minute, ensuite le presse-papiers est vidé.",
    notCopied: "La copie n’a pas marché : sélectionnez le texte, puis Ctrl + C.",
  },

  healthSheet: {
    title: "Feuille de signalement à l’ANS, champ par champ",
    missing: (count: number) =>
      count === 0
        ? "Rien n’y manque."
        : `Encore inconnus : ${String(count)}. Cela n’empêche pas de signaler.`,
    withoutDelay: "Sans délai : la loi ne fixe pas d’heures.",
    target: (hours: number) => `Objectif interne : ${String(hours)} heures après le constat.`,
    targetBy: (hours: number, by: string) =>
      `Objectif interne : ${String(hours)} heures après le constat, soit avant le ${by}.`,
    notOffered:
      "La feuille de signalement à l’ANS n’est pas proposée : les données cochées ne comprennent pas de données de santé.",
  },

  fields,
  sendingFields,
  exchangeFields,
  doorFields,
  groupFields,

  after: "Après la notification initiale",
  afterHint: "La notification initiale se note plus haut, avec le délai qu’elle arrête.",
  receiptHint: (tab: string) => `Une pièce s’ajoute sous l’onglet « ${tab} », puis se choisit ici.`,
  noReceipt: "Aucun reçu joint",
  noProof: "Aucune pièce jointe",
  receiptOf: (name: string, kind: string) => `${name} (${kind})`,
  receiptWithdrawn: (name: string) => `${name} (pièce retirée)`,
  receiptWithdrawnHelp:
    "Cette pièce a été retirée du registre : choisissez-en une autre, ou aucune.",
  complement: {
    awaited: "Un complément est attendu par la CNIL",
    awaitedText: (by: string) =>
      `La loi demande ce complément, sans autre retard indu. Si possible avant le ${by} : cette date est un usage de la CNIL, pas un délai de la loi.`,
    pastText: (by: string) =>
      `Souhaité avant le ${by}, date passée ; il reste dû, sans autre retard indu.`,
    tarries: "Le complément de la notification tarde",
    tarriesText: (by: string) =>
      `La CNIL le souhaitait avant le ${by}, et la notification n’est toujours pas complète. Envoyez ce qui manque, puis notez l’envoi plus bas.`,
  },
  sending: (position: number) => `Message ${String(position)}`,
  noSending: "Aucun autre message noté pour l’instant.",
  addSending: "Ajouter un message",
  sentHint: "Date et heure de l’accusé d’enregistrement. Heure de Paris.",
  withdrawn: "Pourquoi la notification est retirée",
  withdrawnHint: "Ce motif est obligatoire.",

  exchange: (position: number) => `Échange ${String(position)}`,
  noExchange: "Aucun échange noté pour l’instant.",
  addExchange: "Ajouter un échange",
  atHint: "Heure de Paris.",
  ordered: (step: string) =>
    `La CNIL ordonne d’informer les personnes : l’étape « ${step} » est à reprendre.`,

  borders: "Au-delà de la France",
  yes: "Oui",
  no: "Non",

  toldHint: "Date et heure de l’envoi ou de la démarche. Heure de Paris.",
  referenceHint: "Celui de l’accusé, du procès-verbal ou du dossier.",

  information: "Décision",
  undecided: "Non déterminé pour le moment",
  notChosen: "Pas encore choisie",
  informationReason: "Pourquoi les personnes ne sont pas informées",
  informationReasonHint: "Ce motif est obligatoire.",
  publicNoticeHint: "Où et quand elle a paru.",
  groupsHint: "Un groupe par façon de s’adresser aux personnes.",
  group: (position: number) => `Groupe ${String(position)}`,
  noGroup: "Aucun groupe pour l’instant.",
  addGroup: "Ajouter un groupe",
  audienceHint: "Par exemple : salariés suivis d’un centre, représentants légaux, personnel.",
  several: "Plusieurs réponses possibles.",
  informedHint: "Quand le premier message est parti. Heure de Paris.",
  reachedHint: "Celles dont le message n’est pas revenu.",
  returnedHint: "Adresses fausses, plis non distribués.",

  learning: "Ce que cette violation apprend",
  lessonsHints: {
    root_cause: "Ce sans quoi rien ne serait arrivé, plutôt que le dernier geste.",
    lessons: "Ce qui a bien marché, ce qui a manqué.",
    procedure_changes: "Étapes, rôles, délais ou modèles à revoir.",
    processing_changes: "Les fiches à corriger, et ce qui y est corrigé.",
    processor_changes: "Contrats, consignes ou contrôles à revoir.",
  } satisfies Record<keyof Lessons, string>,

  similar: {
    title: "Violations semblables",
    hint: "Celles qui partagent avec celle-ci une origine, une cause, un site ou une fonction.",
    none: "Aucune autre violation du registre ne lui ressemble pour l’instant.",
    registered: (day: string, verdict: string) => `Enregistrée le ${day} : ${verdict}`,
    undecided: "décision non prise",
    same: {
      origins: (count: number) => (count === 1 ? "Même origine" : "Mêmes origines"),
      cause: () => "Même cause",
      sites: (count: number) => (count === 1 ? "Même site" : "Mêmes sites"),
      functions: (count: number) => (count === 1 ? "Même fonction" : "Mêmes fonctions"),
    },
    learned: "Ce qui y a été appris",
    retry: "Réessayer",
  },
};

/** The label of each field of these steps, from its path in the journal or among the faults of the form. */
export const followUpLabels: Record<string, string> = {
  ...fields,
  // A step has its own reason beside this one: the journal and the form name them apart.
  information_reason: followUp.informationReason,
  "details.reason": followUp.informationReason,
  ...Object.fromEntries(door.values.map((name: Door) => [name, door.of[name].label])),
};
