import type { ExtensionEffect, RequestClockView } from "../../generated/contract";
import { grouped } from "../../lib/duration";

const effects: Record<ExtensionEffect, string> = {
  counts: "La prolongation a été annoncée à temps : le délai est plus long.",
  too_late: "La prolongation a été annoncée après le premier délai : elle ne le change pas.",
  not_for_medical_file: "La communication d’un dossier médical ne connaît pas de prolongation.",
};

function days(count: number): string {
  return count === 1 ? "1 jour" : `${grouped(count)} jours`;
}

export const requests = {
  title: "Demandes",
  lead: "Les demandes d’exercice des droits : accès, rectification, effacement, opposition… Chacune avec son délai, l’identité de qui demande, et la réponse.",
  add: "Noter une demande",
  searchPlaceholder: "Mot de la demande, nom, numéro…",
  caption: "Demandes, celles qui pressent d’abord",
  columns: {
    number: "N°",
    request: "Demande",
    received: "Reçue le",
    state: "État",
    answer: "Réponse",
  },
  standings: {
    all: "Toutes",
    lacking: "À compléter",
  },
  medicalFile: "Dossier médical",
  noRight: "droit à préciser",
  answeredOn: (day: string) => `le ${day}`,
  answeredLate: "en retard",
  suspended: "délai suspendu",
  emptyTitle: "Aucune demande pour l’instant",
  emptyText:
    "Quelqu’un demande une copie de ses données, une correction ou un effacement ? Notez la demande le jour où elle arrive : le délai de réponse court depuis ce jour.",

  tabs: {
    record: "Demande",
    links: "Liens",
    history: "Historique",
  },
  instead:
    "Une demande que la personne retire ne se supprime pas : dites qu’elle est retirée, la trace reste.",
  createLead:
    "Le nom et la date de réception suffisent pour que le délai coure ; le reste peut attendre.",
  createSubmit: "Enregistrer la demande",
  created: "Demande enregistrée : le délai court depuis sa réception.",
  edit: (name: string) => `Modifier la demande de ${name}`,

  clock: {
    title: "Délai de réponse",
    answerBy: "Répondre au plus tard le",
    left: (count: number) =>
      count < 0
        ? `dépassé de ${days(-count)}`
        : count === 0
          ? "aujourd’hui"
          : `dans ${days(count)}`,
    aim: (day: string, source: string) =>
      `Par prudence, visez le ${day}. Ce qui repousse le dernier jour : ${source}.`,
    extendBy: (day: string) =>
      `Une prolongation s’annonce, avec ses motifs, au plus tard le ${day}.`,
    notBefore: (day: string) =>
      `Rien n’est communiqué avant le ${day} : la personne a ce temps pour réfléchir.`,
    suspended: (day: string) => `Suspendu depuis le ${day}`,
    suspendedText:
      "Le délai ne court pas tant que la personne n’a pas donné ce qui lui est demandé.",
    unknown: "Il court depuis la réception : donnez-en la date.",
    effect: (effect: ExtensionEffect) => effects[effect],
    closed: ({ last_on }: RequestClockView, late: boolean) =>
      late
        ? `Après le dernier jour, qui était le ${last_on}.`
        : `Dans le délai, qui allait jusqu’au ${last_on}.`,
    ended: (day: string, isWithdrawn: boolean) =>
      isWithdrawn ? `Retirée le ${day}` : `Répondue le ${day}`,
  },

  gaps: {
    title: (count: number) =>
      count === 0
        ? "Rien ne manque"
        : count === 1
          ? "Il manque une chose"
          : `Il manque ${grouped(count)} choses`,
    none: "Ce que la loi demande est noté.",
    note: "Vous pouvez enregistrer sans attendre : ce qui n’est pas connu se complète plus tard.",
  },

  sections: {
    who: "Qui demande",
    what: "Ce qui est demandé",
    identity: "Identité",
    extension: "Prolongation",
    answer: "Réponse",
    letter: "Lettre",
    notes: "Notes",
  },

  form: {
    nameHint: "La personne qui demande, ou celle pour qui l’on demande.",
    contactHint: "Là où part la réponse : adresse postale ou électronique.",
    receivedOnHint: "Le jour où elle est arrivée dans l’organisme, même au mauvais service.",
    wordsHint: "Avec ses mots à elle, sans interpréter.",
    rightsHint: "Plusieurs droits peuvent être exercés à la fois.",
    medicalFileHint: "Le dossier médical en santé au travail a son propre délai, plus court.",
    activitiesHint: "Là où chercher les données de la personne.",
    identityHint:
      "On ne demande un justificatif que devant un doute raisonnable. Notez ce que vous avez vu ; n’en gardez pas de copie.",
    howHint: "Ce qui fait douter, ce qui est demandé, ce qui a été vu. La lettre le reprend.",
    extensionHint:
      "Seulement si la demande est complexe, ou s’il y en a beaucoup de la même personne.",
    extensionWhyHint: "Pour la personne : la lettre le reprend.",
    answerHint: "Laissez ouvert tant que la réponse n’est pas partie.",
    pending: "Pas encore",
    whyHint:
      "Pour la personne : ce qui est fait et ce qui est joint, ou pourquoi non. La lettre le reprend.",
    letterHint:
      "Le texte se propose d’après ce qui est écrit plus haut. Relisez-le, changez-le, enregistrez ; la lettre s’imprime depuis la page de la demande.",
    propose: "Proposer le texte",
    chooseLetter: "Choisissez d’abord une lettre.",
    replaceTitle: "Remplacer le texte de la lettre ?",
    replaceText: "Ce qui est écrit dans la lettre sera remplacé par la proposition.",
    replace: "Remplacer",
    keep: "Garder mon texte",
    notesHint: "Où ont été cherchées les données, qui a répondu, ce qui a été remis.",
    noLetter: "Aucune",
  },

  letter: {
    none: "Aucune lettre en préparation.",
    toWrite: "Il reste un passage à compléter, entre crochets : la lettre ne s’imprime pas encore.",
    export: "Enregistrer la lettre (PDF)",
  },
};
