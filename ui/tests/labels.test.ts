import { expect, test } from "vitest";
import type { DetailsForm } from "../src/generated/contract";
import { settingLabel } from "../src/lib/labels";
import { journalLabel } from "../src/lib/steps";
import { procedure } from "./procedureSamples";
import { register } from "./samples";

/** The path of every setting, as the journal names it. */
const settings = Object.entries(register).flatMap(([part, value]) =>
  typeof value === "object" && !Array.isArray(value)
    ? Object.keys(value).map((field) => `${part}.${field}`)
    : [part],
);

test("each setting that the journal names has a label of its own", () => {
  expect(settings).toHaveLength(19);
  const labels = settings.map(settingLabel);
  expect(labels.filter((label) => settings.includes(label))).toEqual([]);
  expect(new Set(labels).size).toBe(settings.length);
});

/** The fields of what a step asks for, as the journal names them: only an assessment has parts of parts. */
function detailFields({ kind, ...details }: DetailsForm): string[] {
  // The step has its own reason, and the journal calls this one otherwise.
  if (kind === "closing") return ["departments", "closing_reason"];
  if (kind !== "assessment") return Object.keys(details);
  return Object.entries(details).flatMap(([part, value]) => {
    if (part === "circumstances") return Object.keys(value as object);
    const isWhole = part === "enisa" || value === null || "values" in (value as object);
    return isWhole ? [part] : Object.keys(value as object).map((field) => `${part}.${field}`);
  });
}

const ofSteps = procedure().steps.flatMap(({ form }) =>
  [...Object.keys(form.progress), ...detailFields(form.details)].map(
    (field) => `${form.step}.${field}`,
  ),
);

test("each field of a step that the journal names has a label of its own", () => {
  expect(ofSteps.length).toBeGreaterThan(110);
  const labels = ofSteps.map(journalLabel);
  expect(labels.filter((label) => /[a-z]_[a-z]|\w\.\w/.test(label))).toEqual([]);
  expect(labels.filter((label) => /: [a-z]+$/.test(label))).toEqual([]);
  expect(new Set(labels).size).toBe(ofSteps.length);
});

test.each([
  "event",
  "document",
  "measures",
  "aware",
  "closure.signature",
  "closure.reason",
  "closure.kept_through_on",
  "reason",
])("the journal calls %s by a label", (field) => {
  expect(journalLabel(field)).toMatch(/^[A-ZÀÉ]/);
});
