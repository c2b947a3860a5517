/** The page of the help that belongs to each screen, and the way back from it. */

import { FIRST_PAGE } from "./guide";
import type { HelpScreen, Screen, Workplace } from "./screen";

/** The page of the guide that tells what is done on a screen. */
export const PAGE_OF: Record<Screen["name"], string> = {
  today: "commencer-la-journee",
  calendar: "suivre-les-echeances",
  breaches: "retrouver-et-corriger",
  declare: "declarer-une-violation",
  breach: "suivre-la-procedure",
  correct: "retrouver-et-corriger",
  activities: "tenir-le-registre-des-traitements",
  activity: "tenir-le-registre-des-traitements",
  "activity-new": "tenir-le-registre-des-traitements",
  "activity-edit": "tenir-le-registre-des-traitements",
  processors: "suivre-les-sous-traitants",
  processor: "suivre-les-sous-traitants",
  "processor-new": "suivre-les-sous-traitants",
  "processor-edit": "suivre-les-sous-traitants",
  measures: "tenir-le-catalogue-des-mesures",
  measure: "tenir-le-catalogue-des-mesures",
  "measure-new": "tenir-le-catalogue-des-mesures",
  "measure-edit": "tenir-le-catalogue-des-mesures",
  requests: "repondre-a-une-demande",
  request: "repondre-a-une-demande",
  "request-new": "repondre-a-une-demande",
  "request-edit": "repondre-a-une-demande",
  figures: "lire-les-chiffres",
  evaluations: "evaluer-la-procedure",
  evaluation: "evaluer-la-procedure",
  exercises: "jouer-un-exercice",
  "exercise-new": "jouer-un-exercice",
  exercise: "jouer-un-exercice",
  imports: "echanger-avec-un-tableur",
  verify: "remettre-un-paquet",
  settings: "regler-l-application",
  help: FIRST_PAGE,
};

/** The help, at the page of `screen`. */
export function helpFor(screen: Workplace): HelpScreen {
  return { name: "help", page: PAGE_OF[screen.name], from: screen };
}

/** The help that was asked for while `screen` was shown, with the way back to it. */
export function helpBeside(screen: Screen, asked: HelpScreen): HelpScreen {
  const from = screen.name === "help" ? screen.from : screen;
  return from === undefined ? asked : { ...asked, from };
}

/** The screen that the help leads back to: what was typed there is taken up without a question. */
export function wayBack(from: Workplace): Workplace {
  if (from.name === "today") return { name: "today" };
  if ("resume" in from) return { ...from, resume: true };
  return "said" in from ? { ...from, said: "" } : from;
}
