import type { HolderView, SavedView } from "../../generated/contract";
import { grouped } from "../../lib/duration";

export const common = {
  product: "Registre RGPD",
  title: (screen: string) => `${screen} – Registre RGPD`,
  skip: "Aller au contenu",
  navigation: "Navigation principale",
  breadcrumb: "Fil d’Ariane",
  breaches: "Violations",
  open: (count: string) => `${count} en cours`,
  settings: "Réglages",
  lock: "Verrouiller",
  lockTitle: "Verrouiller (Ctrl + L)",
  journal: (entries: string) => `Journal vérifié, n° ${entries}, empreinte`,
  onlyRead: "Lecture seule : votre rôle ne modifie pas cette étape.",
  brokenAt: (line: number) =>
    `La ligne n° ${grouped(line)} est la première qui ne suit plus celle d’avant.`,
  wait: (seconds: number) =>
    seconds === 1 ? "Attendez une seconde." : `Attendez ${String(seconds)} secondes.`,
  back: "Retour",
  next: "Continuer",
  part: (whole: string, part: string) => `${whole} : ${part}`,
  about: (label: string) => ` : ${label}`,
  fieldsToFix: (count: number) =>
    count === 1 ? "Un champ est à corriger" : `${String(count)} champs sont à corriger`,
  incident: (mark: string) => `Repère de l’incident : ${mark}`,
  holder: ({ user, machine, since }: HolderView) => {
    const who = user || "une autre session";
    const where = machine && `, sur le poste ${machine}`;
    return `Il est ouvert par ${who}${where}, depuis le ${since.long}.`;
  },
  stale: {
    title: "Une autre version a été enregistrée entre-temps",
    text: "Votre saisie est gardée. Choisissez la version qui reste.",
  },
  meanwhile: {
    keepMine: "Garder ma saisie",
    takeTheirs: "Prendre la version du registre",
    takeTitle: "Prendre la version du registre ?",
    takeText: "Votre saisie sera effacée. Cela ne peut pas être annulé.",
    goBack: "Revenir à ma saisie",
  },
  saved: (saved: SavedView) =>
    `Enregistré : ${saved.file_name} dans ${saved.folder}` +
    (saved.replaced_characters
      ? `. Caractères absents de la police, imprimés □ : ${saved.replaced_characters}`
      : ""),
  snapshot: {
    title: (at: string) => `Lecture seule : le registre tel qu’il était le ${at}`,
    held: ({ user, machine, since }: HolderView) =>
      `Il est ouvert par ${user}, sur ${machine}, depuis le ${since.long}. Rien de ce que vous faites ici n’y est écrit. Pour voir la suite ou y travailler, verrouillez puis rouvrez-le.`,
    text: "Rien de ce que vous faites ici n’y est écrit. Pour voir la suite ou y travailler, verrouillez puis rouvrez-le.",
  },
  clockBehind: {
    title: "L’horloge de ce poste retarde",
    text: (last: string) =>
      `Le dernier événement du registre date du ${last}. Réglez la date et l’heure du poste : les délais affichés en dépendent.`,
  },
  lockedAfter: (minutes: number, isLost: boolean) =>
    `Verrouillé après ${String(minutes)} min sans activité. Ce qui était en cours de saisie est gardé dans le registre.` +
    (isLost ? " Ce qui était commencé sans être ajouté ni confirmé n’a pas pu l’être." : ""),
  codeHidden: (minutes: number) =>
    `Verrouillé après ${String(minutes)} min sans activité. Le code de secours n’est plus affiché : s’il n’est pas noté, créez-en un autre dans les réglages.`,
  lockedByHand: "Le registre est verrouillé. Ce qui était en cours de saisie y est gardé.",
};
