import type { DutyFamily, DutyPage, DutyState, MonthView } from "../../generated/contract";
import type { DutyKind } from "../../generated/law";
import { grouped } from "../../lib/duration";

const states: Record<DutyState, string> = {
  passed: "Dépassé",
  near: "Proche",
  to_do: "À faire",
  later: "Plus tard",
};

const families: Record<DutyFamily, string> = {
  breaches: "Violations",
  records: "Traitements",
  processors: "Sous-traitants",
  requests: "Demandes",
  evaluation: "Évaluation",
  register: "Registre",
};

const acts: Record<DutyKind, string> = {
  notify_authority: "Notifier",
  date_awareness: "Dater",
  assess_risk: "Décider",
  inform_persons: "Informer",
  complete_notification: "Compléter",
  withdraw_notification: "Retirer",
  explain_delay: "Expliquer",
  carry_out_measure: "Mettre à jour",
  finish_step: "Terminer",
  continue_file: "Reprendre",
  close_file: "Clore",
  evaluate_breach: "Évaluer",
  dispose_file: "Décider",
  renew_record: "Ouvrir",
  answer_request: "Répondre",
  evaluate_procedure: "Évaluer",
  carry_out_improvement: "Mettre à jour",
  check_improvement: "Vérifier",
  play_exercise: "Jouer",
  debrief_exercise: "Débriefer",
  review_access: "Revoir",
  back_up: "Sauvegarder",
};

function count(number: number, one: string, many: string): string {
  return `${grouped(number)} ${number > 1 ? many : one}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function clockOf({ first_clock }: DutyPage): string {
  if (first_clock === null) return "";
  return first_clock.clock.state === "passed"
    ? "un délai de notification est dépassé ; "
    : "un délai de notification court ; ";
}

/** « Jeudi 26 novembre 2026 : un délai de notification court ; 5 points à traiter, dont 2 dépassés. » */
function lead(page: DutyPage): string {
  const pressing = page.passed + page.near + page.to_do;
  const day = capital(page.today);
  if (pressing === 0) return `${day} : rien n’attend une action.`;
  const clock = clockOf(page);
  const passed = page.passed === 0 ? "" : `, dont ${count(page.passed, "dépassé", "dépassés")}`;
  return `${day} : ${clock}${count(pressing, "point à traiter", "points à traiter")}${passed}.`;
}

export const duties = {
  today: "Aujourd’hui",
  lead,
  clock: (number: string) => `Notifier la CNIL : ${number}`,
  next: "Prochaine action",
  notifyNow: "Notifier la CNIL sans attendre.",
  open: "Ouvrir le dossier",
  resume: "Reprendre le dossier",
  list: "À traiter",
  wholeCalendar: "Tout le calendrier",
  families: "À montrer",
  everything: "Tout",
  family: (family: DutyFamily) => families[family],
  counted: (label: string, number: number) => `${label} (${grouped(number)})`,
  columns: {
    state: "État",
    what: "Quoi",
    by: "Pour le",
    act: "Action",
  },
  state: (state: DutyState) => states[state],
  about: (what: string, text: string) => `${what} : ${text}`,
  detailed: (what: string, detail: string) => `${what} (${detail})`,
  act: (kind: DutyKind) => acts[kind],
  look: "Ouvrir",
  noLimit: "dès que possible",
  emptyTitle: "Rien à traiter",
  emptyText:
    "Aucun délai ne court, aucune mesure n’est en retard, aucun contrat ne prend fin bientôt.",
  emptyNext: (later: number) =>
    later === 0
      ? "Les échéances viendront ici dès qu’une date sera notée dans une fiche ou un dossier."
      : `${count(later, "échéance plus lointaine est", "échéances plus lointaines sont")} dans le calendrier.`,
  emptyFamily: "Rien à traiter dans cette partie des registres.",

  calendar: "Calendrier",
  calendarLead:
    "Tout ce qui a une date : délais, mesures, contrats, certificats, revues, évaluation.",
  views: "Présentation",
  month: "Par mois",
  all: "Liste",
  allLead:
    "Tout ce qui attend une action, le plus pressant d’abord ; ce qui n’a pas de date aussi.",
  previous: "Mois précédent",
  following: "Mois suivant",
  present: "Ce mois-ci",
  caption: (name: string) => `Échéances, ${name}`,
  inMonth: ({ name, count: number }: MonthView) =>
    number === 0
      ? `Aucune échéance en ${name}`
      : `${count(number, "échéance", "échéances")} en ${name}`,
  weekdays: ["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"],
  shortWeekdays: ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."],
  isToday: "aujourd’hui",
  holiday: (label: string) => capital(label),
  more: (number: number) => `et ${count(number, "autre", "autres")}`,
  dayList: "Jour par jour",
  export: "Échéances pour votre agenda (.ics)",
  exportHint:
    "Le fichier ne nomme que les numéros : votre agenda est peut-être synchronisé avec un serveur.",
};
