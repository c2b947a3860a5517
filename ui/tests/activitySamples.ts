import type { ActivityForm, ActivityReading, ActivityView } from "../src/generated/contract";
import { blankActivity } from "../src/lib/activities";
import { now } from "./samples";

export const activityForm: ActivityForm = {
  ...blankActivity("controller"),
  name: "Suivi des salariés",
  processors: { none: false, items: [{ processor: "p1", task: "Hébergement" }] },
};

export const activityReading: ActivityReading = {
  missing: ["purposes", "retention", "review"],
  screened: {
    outcome: "undetermined",
    met: ["large_scale"],
    open: ["scoring"],
    listed_unread: true,
    exemptions_unread: false,
  },
  owes_consultation: false,
  sensitive: true,
  freshness: "overdue",
  review_due_on: "01/09/2026",
  due: [],
  transfers: [],
};

export const activityView: ActivityView = {
  head: {
    id: "a1",
    register: "controller_activity",
    number: "TRT-0001",
    name: activityForm.name,
    revision: 3,
    created: now,
    created_by: "Camille Exemple",
    modified: now,
    modified_by: "Camille Exemple",
  },
  form: activityForm,
  reading: activityReading,
  links: [],
};
