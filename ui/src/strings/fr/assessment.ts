import type { Answer, CircumstancesForm, Direction } from "../../generated/contract";
import {
  assessmentCriterion,
  circumstance,
  type Circumstance,
  type Decision,
} from "../../generated/law";

const decisions: Record<Decision, string> = {
  notify_authority: "Notifier la CNIL",
  inform_persons: "Informer les personnes",
};

const answers: Record<Answer, string> = {
  yes: "oui",
  no: "non",
  depends: "dépend de :",
};

const weights: Record<Direction, string> = {
  raises: "augmente le risque",
  lowers: "diminue le risque",
  neutral: "ne déplace pas le risque",
};

const moves: Record<Direction, string> = {
  raises: "risque plus haut",
  lowers: "risque plus bas",
  neutral: "autre proposition",
};

export const assessment = {
  circumstances: "Circonstances",
  circumstancesHint: "Ce que la proposition a besoin de savoir.",
  groups: {
    hands: "Qui a les données",
    protection: "Ce qui les protège",
    availability: "Ce qui a manqué",
    subjects: "Les données et les personnes",
  },
  yes: "Oui",
  no: "Non",
  hoursHint: (help: string) => `${help} Vide tant que vous ne le savez pas.`,
  toldByFacts: (help: string) =>
    `${help} Sans réponse ici, la proposition suit les catégories cochées dans les faits.`,

  proposal: (levels: string) => `Proposition : ${levels}`,
  proposalName: "Proposition",
  computing: "La proposition se calcule…",
  notComputed: (reason: string) =>
    `La proposition n’a pas pu être calculée : ${reason}. Elle le sera de nouveau à la prochaine réponse.`,
  between: (lowest: string, highest: string) => `entre ${lowest} et ${highest}`,
  decisions,
  answers,
  inFacts: "dans les faits",
  severity: "Gravité",
  likelihood: "Vraisemblance",

  why: "Pourquoi ?",
  weights,
  exemptions: "Situations de la procédure reconnues",
  conditions: "À établir avant de décider",
  reservations: "Ce que ce non suppose",
  changes: "Ce qui changerait la proposition",
  changesNone: "Aucune autre réponse, prise seule, ne la changerait.",
  moves,
  change: (fact: string, value: string) => `${fact} : ${value}`,
  becomes: (move: string, levels: string) => `${move} : ${levels}`,
  otherChanges: (count: number) =>
    count === 1 ? "Voir tout (1 autre)" : `Voir tout (${String(count)} autres)`,
  or: " ou ",
  yesInside: "oui",
  noInside: "non",
  onePerson: "une seule",
  oneHour: "une heure",
  morePersons: (count: string) => `plus de ${count}`,
  moreHours: (count: string) => `plus de ${count} h`,

  criteria: "Les sept critères",
  criteriaHint: "Pour chacun, quelques mots qui disent pourquoi il pèse ou non.",

  effects: "Conséquences",
  effectsHint: "Votre propre appréciation : elle peut différer de la proposition.",
  several: "plusieurs réponses possibles",

  score: "Second avis : score ENISA",
  scoreHint:
    "Une méthode de calcul à poser à côté des sept critères. Elle ne dit pas s’il faut notifier.",
  scored: (points: string, level: string) => `${points} · ${level}`,
  notScored: "Pas encore de score : indiquez le contexte et la facilité d’identification.",
  blindSpots: "Ce que ce score ne voit pas",
  scoreQuestions: "Répondre aux questions du score",
  enisa: {
    context: "Contexte des données",
    identification: "Facilité d’identification",
    confidentiality: "Perte de confidentialité",
    integrity: "Perte d’intégrité",
    availability: "Perte de disponibilité",
    malicious: "Quelqu’un a voulu nuire",
  },
  notAnswered: "Sans réponse, elle n’ajoute rien au score.",

  decision: "Votre décision",
  decisionHint: "L’application propose ; c’est le responsable du traitement qui décide.",
  reasonHint:
    "Obligatoire si rien n’est notifié, ou si la décision s’écarte de la proposition. Ce motif est imprimé.",
  decidedOnHint: "jj/mm/aaaa ; vide, ce sera la date du jour.",
  deviates: "Votre décision s’écarte de la proposition : écrivez pourquoi.",
  deviationExplained: "Votre décision s’écarte de la proposition ; votre motif le dit.",
  notDecided: "Pas encore décidé",
  setAsideHint:
    "Il garde le motif de cette décision, toujours obligatoire, et se retrouve dans la liste « Incidents écartés ».",
  setAsideUnexplained: "Écrivez pourquoi cet incident n’est pas une violation.",
  setAsideExplained: "Cet incident est écarté ; votre motif dit pourquoi.",
  opinion: "Avis du DPO",
  notGiven: "Pas encore rendu",
  ownOpinion: "Rendre votre avis",
  giveOpinion: "Enregistrer l’avis",
  opinionGiven: "Avis enregistré.",
  opinionHint: "Le DPO conseille ; le responsable du traitement décide.",
  dateHint: "jj/mm/aaaa",
};

/** The circumstances that the assessment itself asks for; the facts of the breach tell the others. */
const TOLD = [
  "already_public",
  "protection",
  "key_compromised",
  "unprotected_data",
  "exposure",
  "recipient",
  "deletion",
  "loss",
  "backup",
  "restored_hours",
  "disturbance",
  "special",
  "vulnerable",
] as const satisfies readonly (Circumstance & keyof CircumstancesForm)[];

/** The label of each field of the assessment, from its path in the journal or among the faults of the form. */
export const assessmentLabels: Record<string, string> = {
  ...Object.fromEntries(TOLD.map((name) => [name, circumstance.of[name].label])),
  ...Object.fromEntries(
    assessmentCriterion.values.map((name) => [
      `reasons.${name}`,
      assessmentCriterion.of[name].label,
    ]),
  ),
  // The journal names the circumstances alone; this one is typed, and may be at fault in its form.
  "circumstances.restored_hours": circumstance.of.restored_hours.label,
  confidentiality_consequences: "Si la confidentialité est touchée",
  integrity_consequences: "Si l’intégrité est touchée",
  availability_consequences: "Si la disponibilité est touchée",
  harms: "Préjudices possibles pour les personnes",
  severity: "Gravité retenue",
  likelihood: "Vraisemblance retenue",
  enisa: "Score ENISA",
  "decision.verdict": "Décision retenue",
  "decision.reason": "Motif de la décision",
  "decision.decided_by": "Décision prise par",
  "decision.decided_on": "Date de la décision",
  "opinion.opinion": "Avis du DPO",
  "opinion.text": "Ce que dit le DPO",
  "opinion.given_on": "Date de l’avis",
};
