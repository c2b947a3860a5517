import type { ProcessorGap } from "../../generated/contract";
import type { LegalWord } from "../../lib/glossary";
import { processors } from "../../strings/fr";
import type { Section } from "../records/section";

/** A section of the form of a processor. */
export type SectionName = keyof typeof processors.sections;

/** The words of the law that are explained in the section that is about them. */
export const WORDS: Partial<Record<SectionName, readonly LegalWord[]>> = {
  identity: ["Processor"],
  contracts: ["ContractKind"],
  chain: ["SubProcessing"],
  guarantees: ["GuaranteeKind"],
  transfers: ["Transfer", "Adequacy"],
};

/** A section as the form shows it. */
export function section(name: SectionName): Section {
  return { name, title: processors.sections[name], words: WORDS[name] };
}

/** The sections of the form, in their order. */
export const SECTIONS: readonly SectionName[] = [
  "identity",
  "contacts",
  "contracts",
  "chain",
  "clauses",
  "guarantees",
  "transfers",
  "interventions",
  "exit",
  "notes",
];

/** The field of the form where what is to be obtained is typed. */
export const FIELD_OF: Record<ProcessorGap, string> = {
  role: "role",
  contract: "contracts",
  breach_contact: "contacts.breach.name",
  alert_delay: "alert_hours",
  sub_processing: "sub_processing",
  chain: "chain",
  clauses: "clauses.reviewed_on",
  guarantees: "guarantees",
  transfers: "transfers",
  exit_proof: "exit.outcome",
};
