import { grouped, hours, hoursAndMinutes } from "../../lib/duration";

const EXPECTED = { yes: "attendu : oui", no: "attendu : non", depends: "selon les conditions" };

export const exercises = {
  nav: "Exercices",
  title: "Exercices",
  lead: (played: number, year: number) =>
    played === 0
      ? `Aucun exercice mené à son terme en ${String(year)}. Un par an suffit pour éprouver la procédure.`
      : `${grouped(played)} ${played === 1 ? "exercice mené" : "exercices menés"} à son terme en ${String(year)}.`,
  begin: "Préparer un exercice",
  emptyTitle: "Aucun exercice",
  emptyText:
    "Un exercice se joue dans un dossier à part, avec sa propre horloge : rien n’en compte au registre. Cinq scénarios sont fournis, et chacun peut écrire les siens.",
  columns: {
    exercise: "Exercice",
    begun: "Commencé",
    state: "État",
    reacted: "Réactions venues",
  },
  by: (name: string) => `par ${name}`,
  reacted: (came: number, of: number) => `${grouped(came)} sur ${grouped(of)}`,
  none: "–",
  mark: {
    word: "EXERCICE",
    note: "Aucune donnée n’est touchée : rien de ce dossier ne compte au registre.",
    now: (now: string) => `Dans l’exercice, il est ${now}.`,
    ended: (now: string) => `L’horloge de l’exercice s’est arrêtée : ${now}.`,
    message: (from: string, at: string) => `${from}, ${at}`,
    go: "Voir l’exercice",
  },
  beginning: {
    title: "Préparer un exercice",
    lead: "L’alerte devient le premier fait d’un dossier à part, marqué comme exercice sur chaque écran et chaque page. Les messages du scénario arrivent ensuite, à l’heure de l’exercice.",
    scenario: "Scénario",
    provided: "Scénarios fournis",
    choose: "Choisir un fichier de scénarios…",
    chosen: (name: string) => `Dans « ${name} »`,
    faultTitle: (name: string) => `« ${name} » ne contient pas de scénario utilisable`,
    shape: (messages: number, last: number) =>
      messages === 0
        ? "Sans message : seule l’alerte est donnée."
        : `${grouped(messages)} ${messages === 1 ? "message" : "messages"}, le dernier après ${hours(last)}.`,
    noScenario: "Choisissez d’abord un scénario.",
    pace: "Horloge",
    participants: "Participants",
    participantsHint: "Noms ou fonctions ; la liste peut se compléter au débriefing.",
    submit: "Commencer l’exercice",
    submitting: "Ouverture du dossier…",
    cancel: "Annuler",
  },
  page: {
    lead: (number: string, begun: string, by: string) => `${number}, commencé ${begun} par ${by}.`,
    clock: "Horloge de l’exercice",
    since: "depuis le début",
    now: (now: string) => `Il y est ${now}.`,
    stopped: (now: string) => `Arrêtée : ${now}.`,
    lasted: (lived: string, played: string) =>
      lived === played ? `Durée : ${lived}.` : `Durée vécue : ${lived}, pour ${played} jouées.`,
    next: (left: string) => `Prochain message dans ${left}.`,
    soon: "Un message arrive dans moins d’une minute.",
    last: "Tous les messages sont arrivés.",
    open: "Ouvrir le dossier joué",
    end: "Terminer l’exercice",
    giveUp: "Abandonner",
    ending: {
      title: "Terminer l’exercice ?",
      text: "L’horloge s’arrête et les délais sont relevés dans le dossier tel qu’il est. On débriefe ensuite.",
      action: "Terminer",
      refuse: "Continuer à jouer",
    },
    givingUp: {
      title: "Abandonner l’exercice ?",
      text: "Il reste visible, mais ne comptera dans aucun chiffre ni aucune évaluation.",
      action: "Abandonner l’exercice",
      refuse: "Continuer à jouer",
    },
    facts: "L’alerte",
    messages: "Messages reçus",
    noMessage: "Aucun message pour l’instant.",
    export: "Compte rendu en PDF",
    evaluate: "Évaluer la procédure après cet exercice",
  },
  outcome: {
    title: "Ce qui a été décidé et mesuré",
    verdict: "Niveau décidé",
    noVerdict: "Rien n’a été décidé",
    notify: "Notifier la CNIL",
    inform: "Informer les personnes",
    expected: (answer: keyof typeof EXPECTED) => EXPECTED[answer],
    asExpected: "Comme attendu",
    otherwise: "Autrement que prévu",
    open: "À discuter",
    written: {
      yes: "écrit comme fait dans le dossier",
      no: "pas écrit comme fait dans le dossier",
    },
    columns: { what: "Décision", found: "Résultat" },
    delays: "Délais, à l’horloge de l’exercice",
    delayColumns: { delay: "Délai", target: "Objectif", measured: "Mesuré" },
    unmeasurable: "non mesurable",
  },
  debrief: {
    title: "Débriefing",
    lead: "Sans reproche : on cherche ce que la procédure a permis ou empêché.",
    reactions: "Réactions attendues",
    within: (count: number) => `Attendue dans les ${hours(count)}.`,
    came: "Est-elle venue ?",
    comment: "Ce qui a été vu",
    commentNeeded: "Ce qui a manqué",
    undecided: "À dire",
    strengths: "Ce qui a marché",
    difficulties: "Ce qui a manqué ou bloqué",
    lessons: "Ce qui change",
    lessonsHint:
      "Avec un responsable et une date pour chaque changement ; les actions suivies se décident dans l’évaluation.",
    save: "Enregistrer le débriefing",
    saving: "Enregistrement…",
    saved: "Débriefing enregistré.",
    restored: (kept: string) => `Saisie gardée ${kept}, reprise ici.`,
  },
  unsaved: (number: string, kept: string) =>
    `Le débriefing de ${number} n’est pas enregistré. Saisie gardée ${kept}.`,
  elapsed: (seconds: number) => hoursAndMinutes(seconds),
};

/** The label of a field of the debrief, from its path. */
export function debriefLabel(path: string): string {
  const words = exercises.debrief;
  const labels: Record<string, string> = {
    participants: exercises.beginning.participants,
    strengths: words.strengths,
    difficulties: words.difficulties,
    lessons: words.lessons,
  };
  const [list, position] = path.split(".");
  if (list === "reactions") return `${words.reactions}, n° ${String(Number(position) + 1)}`;
  return labels[path] ?? path;
}
