import type { LegalWord } from "../../lib/glossary";
import type { RequestGap } from "../../generated/law";
import { requests } from "../../strings/fr";
import type { Section } from "../records/section";

/** A section of the form of a request. */
export type SectionName = keyof typeof requests.sections;

/** The words of the law that are explained in the section that is about them. */
const WORDS: Partial<Record<SectionName, readonly LegalWord[]>> = {
  who: ["DataSubject"],
};

/** A section as the form shows it. */
export function section(name: SectionName): Section {
  return { name, title: requests.sections[name], words: WORDS[name] };
}

/** The sections of the form, in their order. */
export const SECTIONS: readonly SectionName[] = [
  "who",
  "what",
  "identity",
  "extension",
  "answer",
  "letter",
  "notes",
];

/** The field of the form where what is lacking is typed. */
export const FIELD_OF: Record<RequestGap, string> = {
  right: "rights",
  medical_file: "medical_file",
  activity: "activities",
  identity: "identity.check",
  extension_reason: "extension.reason",
  refusal_reason: "answer.reasons",
  remedies: "answer.remedies_told",
  recipients: "answer.recipients",
};
