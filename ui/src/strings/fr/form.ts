import type { BreachFact } from "../../generated/law";
import type { BreachForm, Warning } from "../../generated/contract";

/** The fields of a breach that are not facts of the law's list. */
const fields: Record<Exclude<keyof BreachForm, BreachFact>, string> = {
  facts: "Que s’est-il passé ?",
  reporter: "Précision sur le signalement",
  ongoing: "Toujours en cours",
  awareness_reason: "Pourquoi cet instant ?",
  origin_note: "Précision sur l’origine",
  cause_note: "Précision sur la cause",
  activities: "Traitements concernés",
  processors: "Sous-traitants concernés",
  data_note: "Précision sur les données",
  persons_note: "Précision sur les personnes",
  notified: "Envoi à la CNIL",
  authority_reference: "Numéro donné par la CNIL",
  delay_reasons: "Motifs du retard",
};

const warnings: Record<Warning, string> = {
  detected_before_occurred: "La détection précède la survenue : vérifiez les deux dates.",
  reported_before_detected: "Le signalement précède la détection : vérifiez les deux dates.",
  aware_before_detected: "La connaissance précède la détection : vérifiez les deux dates.",
  aware_not_dated_after_a_day:
    "Plus d’un jour a passé et la connaissance n’est pas datée. Une notification initiale peut déjà partir, puis être retirée.",
  aware_not_dated_after_two_days:
    "Plus de deux jours ont passé et la connaissance n’est pas datée. Décidez maintenant ; une notification initiale peut être retirée.",
};

/** What a breach takes from the registers of processing activities and of processors. */
const links = {
  title: "Traitements et sous-traitants",
  hints: {
    activities:
      "Les fiches choisies proposent plus bas des données, des personnes et des mesures. Rien n’est repris sans vous.",
    processors:
      "Ceux chez qui la violation a eu lieu, ou qui peuvent aider. Leur contact s’affiche.",
  },
  searches: {
    activities: "Chercher un traitement",
    processors: "Chercher un sous-traitant",
  },
  empty: {
    activities: "Le registre des traitements est encore vide.",
    processors: "Le registre des sous-traitants est encore vide.",
  },
  allPast: "Rien n’est en cours dans ce registre.",
  gone: "Retiré du registre",
  remove: "Retirer",
  unread: "Les registres n’ont pas pu être lus. Le reste du formulaire n’en dépend pas.",
  unreadNames: "Les registres n’ont pas pu être lus.",
  retry: "Réessayer",
  proposed: {
    title: "D’après les fiches",
    hint: "Ce que votre saisie ne dit pas encore. Reprendre ajoute, sans rien remplacer.",
    none: "Les fiches choisies ne disent rien de plus que votre saisie.",
    measures: "Mesures déjà en place",
    inPlace: (name: string) => `Déjà en place : ${name}`,
    take: "Reprendre",
    add: "Ajouter",
    takeAll: "Tout reprendre",
    taken: (labels: string) => `Repris : ${labels}.`,
  },
  alerts: {
    title: "Qui appeler",
    within: (hours: number) => `doit alerter sous ${String(hours)} h`,
    notAgreed: "délai d’alerte non convenu",
    toObtain: "contact d’alerte à obtenir",
  },
};

export const form = {
  fields,
  links,
  warnings,
  warningsTitle: "À vérifier",
  factsHint: "Des faits, sans nom de personne ni donnée de santé nominative.",
  reporterHint: "Un service ou une fonction suffit.",
  unknown: "Ne sait pas pour l’instant",
  when: "Quand",
  whenHint: "Heure de Paris. Date : jj/mm/aaaa ; heure : hh:mm.",
  date: "date",
  time: "heure",
  datePlaceholder: "jj/mm/aaaa",
  timePlaceholder: "hh:mm",
  precision: "précision",
  now: "Maintenant",
  sameAsReported: "Identique au signalement",
  fromReport: "Reprise du signalement ; modifiable.",
  awarenessReasonHint: "Ce qui a donné une certitude raisonnable.",
  season: "Laquelle des deux heures ?",
  ongoing: "Toujours en cours",
  what: "Quoi",
  several: "plusieurs réponses possibles",
  otherData: (chosen: number) =>
    chosen === 0
      ? "Autres catégories"
      : `Autres catégories (${String(chosen)} ${chosen === 1 ? "cochée" : "cochées"})`,
  sensitive: "sensible",
  sensitiveNote:
    "Des données sensibles sont en cause : elles demandent une attention particulière.",
  where: "Où et qui",
  effects: "Conséquences et mesures",
  filter: "Filtrer la liste",
  filterNamed: (label: string) => `Filtrer : ${label}`,
  nothingMatches: "Rien ne correspond dans la liste.",
  chosen: (count: number) =>
    count === 0 ? "aucun choix" : count === 1 ? "1 choisi" : `${String(count)} choisis`,
  listEmpty: "La liste est vide ; elle se remplit dans les réglages.",
  number: "nombre",
  unknownCount: (count: number) =>
    count === 0
      ? "Tous les faits sont renseignés"
      : count === 1
        ? "Encore inconnu : 1"
        : `Encore inconnus : ${String(count)}`,
  unknownNote: (count: number) =>
    count === 1
      ? "Il n’empêche ni d’enregistrer, ni de notifier."
      : "Ils n’empêchent ni d’enregistrer, ni de notifier.",
  draftKept: (at: string) => `Brouillon gardé dans le registre, ${at}.`,
  saving: "Enregistrement en cours…",
};
