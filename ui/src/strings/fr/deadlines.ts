import type { Urgency } from "../../generated/contract";
import { grouped } from "../../lib/duration";

const groups: Record<Urgency, string> = {
  passed: "Passées",
  soon: "Bientôt",
  later: "Plus tard",
};

export const deadlines = {
  title: "Échéances",
  lead: "Tout ce qui expire dans les fiches de traitement et de sous-traitant, le plus proche d’abord.",
  group: (urgency: Urgency, count: number) => `${groups[urgency]} (${grouped(count)})`,
  columns: {
    on: "Date",
    what: "Ce qui expire",
    record: "Fiche",
  },
  emptyTitle: "Aucune échéance connue",
  emptyText:
    "Les fins de contrat, les certificats et les revues viendront ici dès que leurs dates seront notées dans les fiches.",
};
