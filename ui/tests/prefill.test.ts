import { expect, test } from "vitest";
import type { BreachForm, CountForm, PrefillView } from "../src/generated/contract";
import { matching, named, offered } from "../src/forms/links/choosing";
import { proposedText } from "../src/forms/links/proposed";
import { blankBreach } from "../src/lib/blank";
import { isProposed, proposalFor, taken } from "../src/lib/prefill";
import { linkReadings } from "../src/lib/reading";
import { entries, found } from "./linkSamples";

function proposal(typed: Partial<BreachForm>, changes: Partial<PrefillView> = {}) {
  const form = { ...blankBreach(), ...typed };
  return { form, proposal: proposalFor(form, { ...found, ...changes }) };
}

const proposedCount = (persons: CountForm) => proposal({ persons }).proposal.persons;

test("a blank breach is proposed everything that the fiches say", () => {
  const { proposal: all } = proposal({});
  expect(all).toEqual({
    processors: ["p1"],
    data_categories: ["civil_status", "health"],
    person_categories: ["patients"],
    persons: { precision: "approximate", value: "12000" },
    measures: ["Chiffrement des postes", "Sauvegarde"],
  });
});

test("what is already said is not proposed again", () => {
  const { proposal: left } = proposal({
    processors: { values: ["p1"], unknown: false },
    data_categories: { values: ["health"], unknown: false },
    person_categories: { values: ["patients", "employees"], unknown: false },
  });
  expect(left.data_categories).toEqual(["civil_status"]);
  expect(isProposed(left, "processors")).toBe(false);
  expect(isProposed(left, "person_categories")).toBe(false);
});

test("a number is proposed only while none is told", () => {
  const told = found.persons;
  expect(proposedCount({ precision: "to_be_determined", value: "" })).toEqual(told);
  expect(proposedCount({ precision: "exact", value: "3" })).toBeNull();
  expect(proposedCount({ precision: "indeterminable", value: "" })).toBeNull();
});

test("a fiche that does not know how many proposes no number", () => {
  const persons: CountForm = { precision: "to_be_determined", value: "" };
  expect(isProposed(proposal({}, { persons }).proposal, "persons")).toBe(false);
});

test("categories taken up join those that are ticked, and end « ne sait pas »", () => {
  const ticked = proposal({ data_categories: { values: ["contact"], unknown: false } });
  expect(taken(ticked.form, ticked.proposal, "data_categories")).toEqual({
    data_categories: { values: ["contact", "civil_status", "health"], unknown: false },
  });
  const unknown = proposal({ person_categories: { values: [], unknown: true } });
  expect(taken(unknown.form, unknown.proposal, "person_categories")).toEqual({
    person_categories: { values: ["patients"], unknown: false },
  });
});

test("measures are written below what was typed, and then no longer proposed", () => {
  const { form, proposal: first } = proposal({ measures: "Compte bloqué.\n" });
  const { measures = "" } = taken(form, first, "measures");
  expect(measures).toBe(
    "Compte bloqué.\nDéjà en place\u00a0: Chiffrement des postes\nDéjà en place\u00a0: Sauvegarde",
  );
  expect(proposal({ measures }).proposal.measures).toEqual([]);
});

test("a measure that was completed by hand stays said, one that only begins alike does not say it", () => {
  const measures = "Chiffrement des postes, vérifié le 3\nSauvegarde hors ligne";
  expect(proposal({ measures }).proposal.measures).toEqual(["Sauvegarde"]);
});

test("each proposal says its value in words", () => {
  const { proposal: all } = proposal({});
  expect(proposedText(all, "processors", entries)).toBe("Hébergeur Fictif");
  expect(proposedText(all, "persons", entries)).toMatch(/^12\s000 \(.+\)$/);
  expect(proposedText(all, "measures", entries)).toBe("Chiffrement des postes\u202f; Sauvegarde");
});

test("an entry of the past is offered only once it is chosen", () => {
  const { activities } = entries;
  expect(offered(activities, []).map(({ id }) => id)).toEqual(["a1", "a2"]);
  expect(offered(activities, ["a3"]).map(({ id }) => id)).toEqual(["a1", "a2", "a3"]);
});

test("entries are searched by name and number, without accents", () => {
  const { activities } = entries;
  expect(matching(activities, " sante ").map(({ id }) => id)).toEqual(["a1"]);
  expect(matching(activities, "tra-0002").map(({ id }) => id)).toEqual(["a2"]);
});

test("a chosen entry that was deleted since can still be seen, and removed", () => {
  expect(named(entries.activities, ["gone"])).toEqual([{ id: "gone", name: "Retiré du registre" }]);
});

test("a breach is read with the entries that it names", () => {
  const { form } = proposal({ activities: { values: ["a3", "a1"], unknown: false } });
  const [activities, processors] = linkReadings(form, entries);
  expect(activities?.label).toBe("Traitements concernés");
  expect(activities?.named.map(({ id }) => id)).toEqual(["a1", "a3"]);
  expect(processors?.named).toEqual([]);
});
