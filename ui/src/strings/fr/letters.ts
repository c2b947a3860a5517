import type { LetterForm } from "../../generated/contract";
import { letterContent } from "../../generated/law";

/** The parts of a letter, and to whom it speaks. */
const fields: Record<keyof LetterForm, string> = {
  audience: "À qui",
  subject: "Objet",
  opening: "Début de la lettre",
  nature: letterContent.of.nature.label,
  consequences: letterContent.of.consequences.label,
  measures: letterContent.of.measures.label,
  recommendations: letterContent.of.recommendations.label,
  contact: letterContent.of.contact.label,
  closing: "Fin de la lettre",
};

export const letters = {
  fields,
  hint: "Le premier message se suffit à lui-même : tout y est, sans renvoi ailleurs.",
  none: "Aucune lettre pour l’instant.",
  letter: (position: number) => `Lettre ${String(position)}`,

  offers:
    "Une lettre est proposée d’après les faits et les étapes enregistrés ; vous la relisez et la corrigez.",
  propose: "Proposer la lettre",
  proposed: "Lettre proposée : relisez-la, puis enregistrez l’étape.",
  proposeAgain: "Proposer à nouveau…",
  proposedAgain: "Nouvelle proposition : relisez-la, puis enregistrez l’étape.",
  again: {
    title: "Remplacer le texte de cette lettre ?",
    text: "Une nouvelle proposition sera écrite d’après les faits et les étapes enregistrés. Ce que vous avez corrigé dans cette lettre sera perdu.",
    action: "Remplacer le texte",
    refuse: "Garder mon texte",
  },
  remove: "Retirer…",
  removed: "Lettre retirée : elle quittera le registre quand vous enregistrerez l’étape.",
  removing: {
    title: "Retirer cette lettre ?",
    text: "Son texte sera effacé. Une lettre pourra être proposée de nouveau, sans vos corrections.",
    action: "Retirer la lettre",
    refuse: "La garder",
  },

  text: "Texte de la lettre",
  textHint:
    "Une ligne vide sépare deux paragraphes. Un tiret (–) en tête de ligne en fait un point d’une liste.",

  check: "Ce que la lettre dit",
  is: " : ",
  stands: { there: "y est", missing: "manque", advised: "conseillé, n’y est pas" },
  lacks: (contents: string) => `Cette lettre ne peut pas encore partir. Il y manque : ${contents}.`,
  unsaved: "Enregistrez d’abord l’étape : la lettre part telle que le registre la garde.",
  ready: "Elle part telle que le registre la garde, avec tous les contenus obligatoires.",
  export: "Enregistrer la lettre en PDF",
};
