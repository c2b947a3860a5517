import type { BackupMade, HolderView, RotationView } from "../../generated/contract";
import { grouped } from "../../lib/duration";

const lines = (count: number) =>
  count === 1
    ? "Une ligne du journal serait perdue"
    : `${grouped(count)} lignes du journal seraient perdues`;

/** A title, which has no full stop, within a text. */
const sentence = (title: string) => (/[.!?]$/.test(title) ? title : `${title}.`);

export const backups = {
  title: "Sauvegardes",
  lead: "Une sauvegarde est un dossier qui réunit le registre et son fichier de clés, chiffrés comme ici. Elle est relue en entier avant d’être annoncée.",
  last: (day: string) => `Dernière sauvegarde : ${day}.`,
  never: "Aucune sauvegarde n’a été faite depuis l’application.",
  rehearsed: (day: string) =>
    `Le ${day}, une sauvegarde a été restaurée en mémoire et lue de bout en bout : sauvegarde relue.`,
  advice: "Choisissez une clé USB que vous rangez ailleurs, ou un partage du serveur.",
  make: "Sauvegarder maintenant…",
  making: "Sauvegarde en cours…",
  made: ({ name, folder, journal_entries, journal_head, was_rehearsed, taken_away }: BackupMade) =>
    [
      `Sauvegarde faite et relue : « ${name} », dans ${folder}. Journal n° ${grouped(journal_entries)}, empreinte ${journal_head}.`,
      ...(was_rehearsed ? ["Elle a aussi été restaurée en mémoire et lue de bout en bout."] : []),
      ...(taken_away > 0 ? [`Anciennes sauvegardes retirées : ${grouped(taken_away)}.`] : []),
    ].join(" "),
  automatic: {
    title: "Sauvegarde automatique",
    lead: ({ days, weeks, months }: RotationView) =>
      `Quand vous quittez le registre et qu’il a changé, une sauvegarde se fait d’elle-même dans le dossier choisi. Sont gardées la dernière de chacun des ${String(days)} derniers jours, des ${String(weeks)} dernières semaines et des ${String(months)} derniers mois où il y en a une.`,
    folder: "Dossier :",
    none: "Aucun dossier n’est choisi sur ce poste : rien ne se fait tout seul.",
    kept: (count: number) =>
      count === 1
        ? "Une sauvegarde automatique s’y trouve."
        : `${grouped(count)} sauvegardes automatiques s’y trouvent.`,
    absent:
      "Ce dossier n’est pas là. Branchez la clé ou le partage, ou choisissez un autre dossier.",
    fault: (at: string, why: string) =>
      `La sauvegarde du ${at} n’a pas pu se faire. ${sentence(why)}`,
    choose: "Choisir un dossier…",
    change: "Choisir un autre dossier…",
    stop: "Ne plus sauvegarder automatiquement",
    stopped: "Plus aucune sauvegarde ne se fera d’elle-même. Celles qui sont faites restent.",
  },
  /** On every screen. */
  side: (day: string) => `Sauvegardé le ${day}`,
  sideNever: "Jamais sauvegardé",
  tooOld: {
    title: "La dernière sauvegarde est ancienne",
    text: (day: string) => `Elle est du ${day}, et le registre a changé depuis.`,
    neverTitle: "Ce registre n’est pas sauvegardé",
    never: "Il n’en existe aucune copie faite par l’application.",
    go: "Voir les sauvegardes",
  },
  failed: {
    title: "La sauvegarde automatique n’a pas pu se faire",
    text: (at: string, why: string) => `Le ${at} : ${sentence(why)}`,
  },
  older: {
    title: "Ce registre n’est pas celui que ce poste a connu",
    shorter: (expected: string, found: string) =>
      `Son journal allait jusqu’au n° ${expected} ; il s’arrête au n° ${found}. C’est une copie plus ancienne, ou des lignes ont été retirées à la fin.`,
    rewritten: (expected: string) =>
      `La ligne n° ${expected} de son journal n’est plus celle que ce poste avait lue. C’est une copie qui a suivi un autre chemin, ou le journal a été refait.`,
    advice:
      "Si vous venez de reprendre une ancienne copie, c’est attendu. Sinon, verrouillez, gardez les deux fichiers et prévenez votre délégué à la protection des données. Le journal garde cet avis.",
  },
  restore: {
    title: "Restaurer une sauvegarde",
    lead: "Le registre d’une sauvegarde reprend sa place. Rien n’est touché avant que vous ayez vu ce qui serait perdu.",
    leave: "Revenir",
    fromSettings:
      "Pour revenir à l’état d’une sauvegarde. Le registre est d’abord verrouillé ; ce qui serait perdu est montré avant toute chose.",
    start: "Restaurer une sauvegarde…",
    chooseHint:
      "Une sauvegarde est un dossier. Ouvrez-le, et choisissez le registre qui s’y trouve : le fichier « .rgpd ».",
    choose: "Choisir la sauvegarde…",
    chosen: (name: string) => `Sauvegarde choisie : « ${name} »`,
    notOpened: "La sauvegarde n’a pas été ouverte",
    notDone: "Rien n’a été restauré",
    look: "Voir ce qui changerait",
    looking: "Lecture de la sauvegarde…",
    previewTitle: "Avant de restaurer",
    organisation: "Organisme",
    lastWritten: "Dernière écriture",
    journal: "Journal",
    head: (entries: number, hash: string) => `n° ${grouped(entries)}, empreinte ${hash}`,
    breaches: "Violations",
    target: "Sera remis à cette place",
    noTarget: "À choisir",
    nothingThere: "Aucun registre ne se trouve à cette place : rien ne sera remplacé.",
    unreadable: (why: string) =>
      `Le registre qui s’y trouve ne s’ouvre pas, et ce qu’il contient de plus ne peut pas être dit. ${sentence(why)} Il sera mis de côté, dans le même dossier, sous un autre nom.`,
    nothingLost:
      "Le registre qui s’y trouve ne contient rien de plus que cette sauvegarde. Il sera mis de côté, dans le même dossier, sous un autre nom.",
    lostTitle: lines,
    lostText:
      "Le registre qui s’y trouve contient ceci de plus. Il sera mis de côté, dans le même dossier, sous un autre nom : vous pourrez encore l’ouvrir.",
    lostMore: (more: number) =>
      more === 1 ? "Et une ligne plus ancienne." : `Et ${grouped(more)} lignes plus anciennes.`,
    leftOpen: ({ user, machine, since }: HolderView) =>
      `${user}, sur ${machine}, l’a ouvert le ${since.long} et ne l’a pas fermé. Vérifiez que personne n’y travaille : ce qui s’y écrirait encore serait perdu.`,
    understood: "J’ai vu ce qui serait perdu",
    choosePlace: "Choisir une autre place…",
    action: "Restaurer",
    restoring: "Restauration en cours…",
  },
};
