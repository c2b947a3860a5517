import { history } from "./history";
import { evidence, procedure } from "./procedure";

const NO_BREAK = "\u00a0";

export const breach = {
  declare: "Déclarer une violation",
  declareShort: "Déclarer",
  declareLead:
    "Écrivez ce que vous savez ; le reste peut attendre. Rien n’est obligatoire, sauf une phrase sur les faits.",
  declareSubmit: "Enregistrer la violation",
  declareAside: "Délai et enregistrement",
  registeredAt: (now: string) => `L’enregistrement est daté par l’application : ${now}.`,
  nextNumber: "Elle recevra le numéro",
  nextNumberRest:
    "et le dossier du même nom. Tout reste modifiable ; chaque changement est gardé au journal.",
  declared: (number: string, folder: string) =>
    number === folder
      ? `Violation enregistrée sous le numéro ${number} ; c’est aussi le nom de son dossier.`
      : `Violation enregistrée sous le numéro ${number}, dossier ${folder}.`,

  correct: "Corriger",
  correctTitle: (number: string) => `Corriger ${number}`,
  correctLead: "Chaque changement est gardé au journal, avec ce qui était écrit avant.",
  correctCancel: "Renoncer à la correction",
  correctSubmit: "Enregistrer la correction",
  corrected: "Correction enregistrée.",
  registeredBy: (at: string, who: string) => `Enregistrée le ${at} par ${who}`,
  modifiedBy: (at: string, who: string) => `, modifiée le ${at} par ${who}.`,
  tabs: {
    procedure: procedure.title,
    facts: "Faits",
    evidence: evidence.title,
    history: history.title,
  },
  facts: "Faits",
  account: "Ce qui s’est passé",
  notKnown: "Non connu à ce stade",
  ongoing: "Toujours en cours",
  draft: (at: string) => `Une correction non enregistrée, gardée le ${at}.`,

  exportSheet: "Fiche de notification (PDF)",
  exportDeadline: "Échéance pour l’agenda (.ics)",

  notification: "Notification à la CNIL",
  notificationLead:
    "Notifiez sur le téléservice de la CNIL avec la fiche sous les yeux, puis notez ici l’envoi.",
  sentHint: "Date et heure de l’accusé d’enregistrement.",
  referenceHint: "Il sera demandé pour le complément.",
  delayReasonsHint: "Ils accompagnent la notification.",
  delayTitle: "Le délai est dépassé : écrivez pourquoi",
  delayText: (article: string) =>
    `La notification reste due, avec les motifs du retard, sauf si la violation n’est pas susceptible d’engendrer un risque pour les personnes (${article}).`,
  saveReasons: "Enregistrer les motifs",
  saveSending: "Enregistrer l’envoi",
  sendingSaved: "Envoi enregistré.",
  reasonsSaved: "Motifs enregistrés.",
  sent: "Envoyée",
  reference: "Numéro",
  reasons: "Motifs du retard",
  notSent: "Pas encore envoyée.",
  noSending: "Aucun envoi noté.",
  noReference: "non noté",
  editSending: "Modifier l’envoi",

  clock: {
    label: (hours: number) => `Notifier la CNIL : délai de ${String(hours)}${NO_BREAK}h`,
    notStarted: "Connaissance à dater",
    notStartedHint: "Le délai court peut-être déjà : datez la connaissance.",
    undatedHint: "Le délai part de la connaissance : indiquez sa date et son heure.",
    passed: (text: string) => `Dépassé de ${text}`,
    sentOnTime: (text: string) => `Envoyée ${text} après la connaissance, dans le délai`,
    sentLate: (text: string) => `Envoyée ${text} après la connaissance, en retard`,
    sentBefore: "Envoyée avant la connaissance",
    sentUndated: "Envoyée",
    notRequired: "Rien à notifier",
    setAside: "Incident écarté",
    aware: "Connaissance",
    deadline: "Échéance",
    sent: "Envoi",
    parisTime: "Heure de Paris.",
    noWeekend: "Aucun week-end dans le délai.",
    weekend: (days: string) => `Le délai comprend ${days} ; le week-end compte.`,
    fromDetection: (at: string) => `Échéance si la connaissance était la détection : ${at}.`,
    rule: (rule: string, article: string) => `Règle ${rule}, ${article}.`,
    badge: {
      not_started: "Connaissance à dater",
      passed: (text: string) => `Dépassé de ${text}`,
      sent: (text: string) => `Envoyée après ${text}`,
      sentUndated: "Envoyée",
      notRequired: "Sans risque",
      late: (sent: string) => `${sent}, en retard`,
    },
  },

  historyLead:
    "Qui a changé quoi, et quand. Rien ne s’efface tant que le dossier n’est pas éliminé.",
  nothing: "non renseigné",

  meanwhile: {
    title: "Cette violation a changé pendant votre saisie",
    text: "Voici ce qui diffère. Rien n’a été enregistré ; votre saisie est intacte.",
    caption: "Différences entre le registre et votre saisie",
    field: "Champ",
    theirs: "Dans le registre",
    mine: "Votre saisie",
    same: "Il n’y a finalement aucune différence.",
  },
};
