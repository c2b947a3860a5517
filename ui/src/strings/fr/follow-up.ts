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
  sendings: "Messages envoyés ensuite",
  exchanges: "Échanges avec la CNIL",
  cross_border: "Traitement transfrontalier",
  lead_authority: "Autorité chef de file",
  decision: "Les personnes sont-elles informées ?",
  exception: "Exception retenue",
  public_notice: "Communication publique",
  imposed: "La CNIL l’impose",
  groups: "Groupes à informer",
  root_cause: "Cause profonde",
  lessons: "Ce qui a été appris",
  procedure_changes: "Ce qui change dans la procédure",
  processing_changes: "Ce qui change au registre des traitements",
  processor_changes: "Ce qui change avec les sous-traitants",
};

const sendingFields: Record<keyof LaterSendingForm, string> = {
  kind: "Nature",
  sent: "Envoyé",
  content: "Ce que ce message apporte",
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
};

const groupFields: Record<keyof InformedGroupForm, string> = {
  audience: "Qui",
  means: "Par quels moyens",
  planned_on: "Prévu le",
  informed: "Informé le",
  reached: "Personnes atteintes",
  returned: "Messages revenus",
};

export const followUp = {
  sheet: {
    title: "Feuille du téléservice, champ par champ",
    lead: "À recopier dans le téléservice de la CNIL, dans l’ordre de ses rubriques. Ce n’est pas le formulaire de la CNIL.",
    missing: (count: number) =>
      count === 0
        ? "Rien n’y manque."
        : `Encore inconnus : ${String(count)}. Cela n’empêche pas d’envoyer ; une notification complémentaire les donnera.`,
    copy: "Copier",
    copied: "Copié.",
    notCopied: "La copie n’a pas marché : sélectionnez le texte, puis Ctrl + C.",
  },

  fields,
  sendingFields,
  exchangeFields,
  doorFields,
  groupFields,

  after: "Après la notification initiale",
  afterHint: "La notification initiale se note plus haut, avec le délai qu’elle arrête.",
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
};

/** The label of each field of these steps, from its path in the journal or among the faults of the form. */
export const followUpLabels: Record<string, string> = {
  ...fields,
  // A step has its own reason beside this one: the journal and the form name them apart.
  information_reason: followUp.informationReason,
  "details.reason": followUp.informationReason,
  ...Object.fromEntries(door.values.map((name: Door) => [name, door.of[name].label])),
};
