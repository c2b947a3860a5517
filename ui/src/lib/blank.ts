import type {
  BreachForm,
  BreachQuery,
  Choices,
  CountForm,
  InstantForm,
} from "../generated/contract";

const instant = (): InstantForm => ({ date: "", time: "", precision: null, season: null });
const choices = <T>(): Choices<T> => ({ values: [], unknown: false });
const count = (): CountForm => ({ precision: null, value: "" });

/** A breach of which nothing is written yet. */
export function blankBreach(): BreachForm {
  return {
    facts: "",
    certainty: null,
    reported_by: null,
    report_channel: null,
    reporter: "",
    occurred_from: instant(),
    occurred_to: instant(),
    ongoing: false,
    detected: instant(),
    reported: instant(),
    aware: instant(),
    awareness_reason: "",
    natures: choices(),
    procedure_origins: choices(),
    incident_origins: choices(),
    origin_note: "",
    cause: null,
    cause_note: "",
    sites: choices(),
    functions: choices(),
    data_categories: choices(),
    data_note: "",
    person_categories: choices(),
    persons_note: "",
    persons: count(),
    records: count(),
    consequences: "",
    measures: "",
    notified: instant(),
    authority_reference: "",
    delay_reasons: "",
  };
}

/** The list without search nor filter. */
export function blankQuery(): BreachQuery {
  return { text: "", year: null, origin: null, site: null, status: "all", page: 0 };
}
