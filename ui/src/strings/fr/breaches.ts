import type { BreachStatus, SessionView } from "../../generated/contract";
import { grouped } from "../../lib/duration";

const status: Record<BreachStatus, string> = {
  all: "Toutes",
  to_notify: "À notifier",
  late: "En retard",
  with_unknowns: "Avec des inconnues",
  notified: "Notifiées",
  set_aside: "Incidents écartés",
  closed: "Dossiers clos",
  kept_enough: "Dossiers à éliminer",
};

function count(number: number, noun: string): string {
  return `${grouped(number)} ${noun}${number > 1 ? "s" : ""}`;
}

function openOnes(number: number): string {
  return number === 0 ? "aucune en cours" : `${grouped(number)} en cours`;
}

function lateOnes(number: number): string {
  return number === 1 ? "un délai dépassé" : `${grouped(number)} délais dépassés`;
}

export const breaches = {
  title: "Violations",
  lead: ({ breach_count, open_breaches, late_breaches }: SessionView) => {
    if (breach_count === 0) return "Le registre ne contient aucune violation.";
    const late = late_breaches > 0 ? `, ${lateOnes(late_breaches)}` : "";
    return `${count(breach_count, "violation")} au registre, ${openOnes(open_breaches)}${late}.`;
  },
  declare: "Déclarer une violation",
  search: "Chercher",
  searchPlaceholder: "Numéro, mot des faits, site…",
  year: "Année",
  allYears: "Toutes",
  origin: "Origine",
  allOrigins: "Toutes",
  site: "Site",
  allSites: "Tous",
  statusLegend: "État",
  status: (name: BreachStatus, count: string) => `${status[name]} (${count})`,
  caption: "Violations, la plus urgente d’abord",
  columns: {
    number: "Numéro",
    facts: "Faits",
    aware: "Connaissance",
    authority: "CNIL",
    unknowns: "Inconnus",
  },
  notDated: "non datée",
  none: "aucun",
  emptyTitle: "Aucune violation au registre",
  emptyText: "Dès qu’un incident arrive, déclarez-le : une phrase suffit, le reste peut attendre.",
  nothingTitle: "Rien ne correspond à cette recherche",
  nothingText: "Essayez un autre mot, ou effacez la recherche et les filtres.",
  clear: "Effacer la recherche et les filtres",
  results: (first: string, last: string, total: string) => `${first}–${last} sur ${total}`,
  pages: "Pages",
  previous: "Page précédente",
  next: "Page suivante",
  drafts: {
    unsaved: (at: string) => `Une déclaration non enregistrée, gardée le ${at}.`,
    uncorrected: (number: string, at: string) =>
      `Une correction de ${number} non enregistrée, gardée le ${at}.`,
    step: (step: string, number: string, at: string) =>
      `Étape « ${step} » de ${number}, non enregistrée, gardée le ${at}.`,
    settings: (at: string) => `Des réglages modifiés et non enregistrés, gardés le ${at}.`,
    resume: "Reprendre la saisie",
    discard: "Abandonner la saisie",
    discardTitle: "Abandonner cette saisie ?",
    discardText: "Elle sera effacée du registre. Cela ne peut pas être annulé.",
    discardAction: "Abandonner la saisie",
    keep: "La garder",
  },
};
