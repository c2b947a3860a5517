import type { ActivityForm, RecordChoice } from "../generated/contract";
import type { ActivityCapacity } from "../generated/law";
import { blankListing } from "./listing";
import type { Option } from "./terms";

/** The entries of other registers that a fiche may name. */
export interface ActivityChoices {
  processors: readonly RecordChoice[];
  measures: readonly RecordChoice[];
}

/** What may be ticked: an entry of the past only where it already is. */
export function choosable(
  choices: readonly RecordChoice[],
  chosen: readonly string[],
): Option<string>[] {
  return choices
    .filter(({ id, past }) => !past || chosen.includes(id))
    .map(({ id, name }) => ({ name: id, label: name, help: "" }));
}

/** Of a list of the law, the first value that no line has yet. */
export function firstFree<T extends string>(values: readonly T[], taken: readonly T[]): T {
  return values.find((value) => !taken.includes(value)) ?? values[0]!;
}

/** A fiche of which nothing is written yet. */
export function blankActivity(capacity: ActivityCapacity): ActivityForm {
  return {
    capacity,
    name: "",
    reference: "",
    review: {
      state: "draft",
      owner: "",
      department: "",
      started_on: "",
      ended_on: "",
      validated_by: "",
      reviewed_on: "",
      review_on: "",
    },
    tools: "",
    paper: null,
    controllers: blankListing(),
    joint_controllers: blankListing(),
    purposes: [],
    persons: [],
    person_count: { precision: null, value: "" },
    data: [],
    collection: null,
    sources: "",
    recipients: blankListing(),
    processors: blankListing(),
    transfers: blankListing(),
    measures: blankListing(),
    measures_note: "",
    information: {
      given: null,
      means: "",
      rights: [],
      contact: "",
      obligation: "",
      automated: null,
      automated_note: "",
    },
    hosting: {
      online_service: null,
      homologated_on: "",
      homologation_ends_on: "",
      health_hosting: null,
      host: "",
      certificate: "",
      certificate_ends_on: "",
    },
    screening: { criteria: {}, listed: blankListing(), exemptions: blankListing(), note: "" },
    dpia: {
      needed: null,
      reason: "",
      done_on: "",
      link: "",
      residual_risk_high: null,
      consulted_on: "",
    },
    notes: "",
  };
}
