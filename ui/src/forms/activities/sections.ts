import type { ActivityCapacity, RecordItem } from "../../generated/law";
import type { LegalWord } from "../../lib/glossary";
import { activities } from "../../strings/fr";
import type { Section } from "../records/section";

/** A section of the form of a fiche. */
export type SectionName = keyof typeof activities.sections;

/** The words of the law that are explained in the section that asks about them. */
const WORDS: Partial<Record<SectionName, readonly LegalWord[]>> = {
  controllers: ["Controller", "Processor"],
  purposes: ["LegalBasis", "SpecialCondition"],
  parties: ["RecipientKind", "Processor"],
  processors: ["SubProcessing"],
  transfers: ["Transfer", "Adequacy"],
  dpia: ["Dpia"],
};

/** A section as the form shows it. */
export function section(name: SectionName): Section {
  return { name, title: activities.sections[name], isUnnamed: true, words: WORDS[name] };
}

/** The sections of the form, by the capacity in which the organisation acts. */
export const SECTIONS: Record<ActivityCapacity, readonly SectionName[]> = {
  controller: [
    "identity",
    "purposes",
    "persons",
    "data",
    "parties",
    "transfers",
    "security",
    "information",
    "hosting",
    "dpia",
    "notes",
  ],
  processor: ["identity", "controllers", "processors", "transfers", "security", "notes"],
};

/** The field of the form where what an item asks for is typed. */
export const FIELD_OF: Record<RecordItem, string> = {
  organisation: "name",
  officer: "name",
  joint_controllers: "joint_controllers",
  controllers: "controllers",
  treatments: "controllers",
  purposes: "purposes",
  persons: "persons",
  data: "data",
  recipients: "recipients",
  transfers: "transfers",
  retention: "data",
  security: "measures",
  legal_basis: "purposes",
  special_condition: "purposes",
  sources: "collection",
  information: "information.given",
  rights: "information.rights",
  automated_decision: "information.automated",
  dpia: "dpia.needed",
  processors: "processors",
  owner: "review.owner",
  review: "review.reviewed_on",
};
