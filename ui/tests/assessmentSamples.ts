import type { AssessmentForm, AssessmentPreview, Proposal } from "../src/generated/contract";

/** An assessment of which nothing is known. */
export function blankAssessment(): AssessmentForm {
  return {
    circumstances: {
      already_public: null,
      protection: null,
      key_compromised: null,
      unprotected_data: null,
      exposure: null,
      recipient: null,
      deletion: null,
      loss: null,
      backup: null,
      restored_hours: "",
      disturbance: null,
      special: null,
      vulnerable: null,
    },
    reasons: {
      breach_type: "",
      data: "",
      identifiability: "",
      consequences: "",
      person_characteristics: "",
      volume: "",
      controller_characteristics: "",
    },
    confidentiality_consequences: { values: [], unknown: false },
    integrity_consequences: { values: [], unknown: false },
    availability_consequences: { values: [], unknown: false },
    harms: { values: [], unknown: false },
    severity: null,
    likelihood: null,
    enisa: {
      context: null,
      identification: null,
      confidentiality: null,
      integrity: null,
      availability: null,
      malicious: false,
    },
    decision: { verdict: null, reason: "", decided_by: "", decided_on: "" },
    opinion: { opinion: null, text: "", given_on: "" },
  };
}

/** A firm proposal of a high risk. */
export const high: Proposal = {
  levels: { lowest: "high_risk", highest: "high_risk" },
  notify: { answer: "yes", depends_on: [], conditions: [] },
  inform: { answer: "yes", depends_on: [], conditions: [] },
  severity: { lowest: "maximum", highest: "maximum" },
  likelihood: { lowest: "significant", highest: "maximum" },
  lines: [
    { axis: null, direction: "raises", reason: "special_present" },
    { axis: "confidentiality", direction: "raises", reason: "data_readable" },
    { axis: "confidentiality", direction: "raises", reason: "unknown_recipient" },
    { axis: null, direction: "neutral", reason: "controller_not_weighed" },
  ],
  reservations: [],
  exemptions: [],
  would_change: [
    {
      circumstance: "deletion",
      value: "returned",
      direction: "lowers",
      levels: { lowest: "risk", highest: "high_risk" },
    },
    {
      circumstance: "already_public",
      value: "yes",
      direction: "lowers",
      levels: { lowest: "no_risk", highest: "no_risk" },
    },
    {
      circumstance: "deletion",
      value: "confirmed_in_writing",
      direction: "lowers",
      levels: { lowest: "risk", highest: "high_risk" },
    },
  ],
};

/** A proposal that hangs on a fact of the breach, on one asked for here, and on a condition. */
export const open: Proposal = {
  ...high,
  levels: { lowest: "no_risk", highest: "high_risk" },
  notify: { answer: "depends", depends_on: ["malicious", "key_compromised"], conditions: [] },
  inform: { answer: "depends", depends_on: [], conditions: ["misuse_likely"] },
};

/** A firm proposal of no risk. */
export const none: Proposal = {
  ...high,
  levels: { lowest: "no_risk", highest: "no_risk" },
  notify: { answer: "no", depends_on: [], conditions: [] },
  inform: { answer: "no", depends_on: [], conditions: [] },
  lines: [{ axis: "confidentiality", direction: "lowers", reason: "encrypted_key_safe" }],
  reservations: ["key_compromised"],
  exemptions: ["encrypted_key_safe"],
};

/** What Rust answers, with this proposal and no score. */
export function proposing(proposal: Proposal): AssessmentPreview {
  return { proposal, score: null };
}
