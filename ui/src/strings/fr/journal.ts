import type { JournalObject, JournalVerdict } from "../../generated/contract";
import { grouped } from "../../lib/duration";

export const journal = {
  title: "Journal",
  lead: "Qui a fait quoi, quand, avec ce qu’il y avait avant et après. Aucune ligne ne se change ni ne se retire.",
  verify: "Vérifier",
  verified: ({ entries, head }: JournalVerdict) =>
    `${grouped(entries)} lignes vérifiées une à une : le journal est intact. Empreinte de la dernière : ${head}.`,
  pdf: "Exporter en PDF…",
  csv: "Exporter en CSV…",
  text: "Chercher",
  textPlaceholder: "Acte, numéro, nom, valeur",
  actor: "Personne",
  everybody: "Toutes",
  object: "Objet",
  everything: "Tous",
  objects: {
    register: "Le registre lui-même",
    breaches: "Violations",
    activities: "Traitements",
    processors: "Sous-traitants",
    measures: "Mesures de sécurité",
    requests: "Demandes",
    evaluations: "Évaluations et actions",
    deleted: "Entrées supprimées",
  } satisfies Record<JournalObject, string>,
  from: "Du",
  to: "Au",
  dayPlaceholder: "jj/mm/aaaa",
  none: "Aucune ligne ne répond à cette recherche.",
};
