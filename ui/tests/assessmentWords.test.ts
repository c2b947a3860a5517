import { expect, test } from "vitest";
import { turns, valueText } from "../src/forms/assessment/words";
import type { Change } from "../src/generated/contract";
import {
  backup,
  circumstance,
  deletion,
  disturbance,
  exposure,
  lossDuration,
  protection,
  recipient,
  severity,
  specialData,
  type Circumstance,
  type Term,
  type Terms,
} from "../src/generated/law";
import { assessmentLabels } from "../src/strings/fr";
import { blankAssessment, high } from "./assessmentSamples";

const lists: Partial<Record<Circumstance, Terms<string, Term>>> = {
  data: severity,
  special: specialData,
  protection,
  exposure,
  recipient,
  deletion,
  loss: lossDuration,
  backup,
  disturbance,
};

test.each(Object.entries(lists) as [Circumstance, Terms<string, Term>][])(
  "every value of %s is told as the law words it",
  (fact, terms) => {
    const told = terms.values.map((name) => valueText(fact, name));
    const labels = terms.values.map((name) => terms.of[name]?.label ?? "");
    expect(told.map((text) => text.toLocaleLowerCase("fr"))).toEqual(
      labels.map((label) => label.toLocaleLowerCase("fr")),
    );
  },
);

test.each(
  circumstance.values.filter(
    (fact) => !(fact in lists) && fact !== "persons" && fact !== "restored_hours",
  ),
)("%s is told by yes or no", (fact) => {
  expect(["yes", "no"].map((value) => valueText(fact, value))).toEqual(["oui", "non"]);
});

test("a number stands for the class that it opens", () => {
  expect(["1", "51", "5001"].map((value) => valueText("persons", value))).toEqual([
    "une seule",
    "plus de 50",
    "plus de 5\u202f000",
  ]);
  expect(["1", "9", "25"].map((value) => valueText("restored_hours", value))).toEqual([
    "une heure",
    "plus de 8\u00a0h",
    "plus de 24\u00a0h",
  ]);
});

test("values that lead to the same levels are told together, those that move furthest first", () => {
  expect(turns(high.would_change, high.levels)).toEqual([
    { fact: "Données déjà publiques", values: "oui", direction: "lowers", levels: "aucun risque" },
    {
      fact: "Suppression par le destinataire",
      values: "données rendues ou suppression attestée par écrit",
      direction: "lowers",
      levels: "entre risque et risque élevé",
    },
  ]);
});

test("nothing is lost when there are many", () => {
  const changes: Change[] = circumstance.values.map((fact) => ({
    circumstance: fact,
    value: "1",
    direction: "lowers",
    levels: { lowest: "risk", highest: "risk" },
  }));
  expect(turns(changes, high.levels)).toHaveLength(circumstance.values.length);
});

/** The path of every field of the assessment, as the journal names it. */
function journalPaths(): string[] {
  const { circumstances, ...rest } = blankAssessment();
  const parts = ["reasons", "decision", "opinion"];
  const others = Object.entries(rest).flatMap(([name, value]) =>
    parts.includes(name) ? Object.keys(value ?? {}).map((field) => `${name}.${field}`) : [name],
  );
  return [...Object.keys(circumstances), ...others];
}

test("each field of the assessment that the journal names has a label of its own", () => {
  expect(journalPaths()).toHaveLength(34);
  const labels = journalPaths().map((path) => assessmentLabels[path]);
  expect(labels).not.toContain(undefined);
  expect(new Set(labels).size).toBe(labels.length);
});

test.each(["circumstances.restored_hours", "reasons.data", "decision.reason", "opinion.given_on"])(
  "the summary of faults names %s",
  (path) => {
    expect(assessmentLabels[path]).toMatch(/^[A-ZÀ-Ý]/);
  },
);
