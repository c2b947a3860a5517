import { answering } from "./rust";
import { render, screen } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { StepView } from "../src/generated/contract";
import StepTyping from "../src/screens/procedure/StepTyping.svelte";
import { step as blank } from "./procedureSamples";
import { now } from "./samples";

/** Shows a step of a closed file, with these changes to its details. */
async function read(name: "investigate" | "correct" | "report", changes: object) {
  const empty = blank(name);
  const details = { ...empty.form.details, ...changes } as StepView["form"]["details"];
  const step: StepView = { ...empty, form: { ...empty.form, details } };
  answering({ step_draft: () => null });
  render(StepTyping, { id: "b7", step, documents: [], now, readOnly: true, onsaved: vi.fn() });
  return screen.findByTestId("step-read-only");
}

test("a long text is read whole, outside of any field", async () => {
  const known = "Un fichier est parti.\n".repeat(40).trim();
  const shown = await read("investigate", { known });
  expect(screen.getByTestId("details-known").textContent.trim()).toBe(known);
  expect(screen.getByRole("group", { name: "Ce qui est établi" })).toBeTruthy();
  expect(shown.querySelector("textarea, select, input[type=text]")).toBeNull();
});

test("a field in which nothing was written is not shown", async () => {
  await read("investigate", { known: "Un fichier est parti." });
  expect(screen.queryByTestId("details-supposed")).toBeNull();
  expect(screen.queryByText("Ce qui est supposé")).toBeNull();
});

test("an instant is read with how sure it is, and one that is unknown says so", async () => {
  const contained = { date: "26/11/2026", time: "09:00", precision: "estimated", season: null };
  await read("correct", { contained });
  expect(screen.getByTestId("details-contained").textContent).toContain("26/11/2026, 09:00");
  expect(screen.getByTestId("details-contained").textContent).toMatch(/estimé/i);
});
