/** Where the words of the law are explained in place: the first time that a screen asks about them. */

import type { ProcedureStep } from "../generated/law";
import type { LegalWord } from "./glossary";

type Words = readonly LegalWord[];

/** Beside the facts of a breach. */
export const FACTS_WORDS: Words = ["Breach", "Controller", "DataSubject", "Awareness"];

/** Under the title of a step. */
export const STEP_WORDS: Partial<Record<ProcedureStep, Words>> = {
  report: ["Breach", "Controller", "Awareness", "DataProtectionOfficer"],
  investigate: ["BreachNature", "Processor"],
  assess: ["RiskLevel", "Severity", "Likelihood", "Exemption"],
  notify_authority: ["NotificationRule", "SupervisoryAuthority", "SendingKind"],
  inform_persons: ["InformationDecision", "DataSubject", "InformationException"],
};

/** On the sheet of a fiche. */
export const ACTIVITY_WORDS: Words = [
  "LegalBasis",
  "RecipientKind",
  "Processor",
  "Transfer",
  "Dpia",
];
