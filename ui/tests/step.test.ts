import { answering, askedFor, refusal } from "./rust";
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { ProcedureView, StepDraftView, StepForm } from "../src/generated/contract";
import type { ProcedureStep } from "../src/generated/law";
import { flushDrafts } from "../src/lib/drafts";
import StepTyping from "../src/screens/procedure/StepTyping.svelte";
import { procedure, step } from "./procedureSamples";
import { now } from "./samples";

/** The procedure once the register has `form` as revision 1. */
function holding(form: StepForm): ProcedureView {
  const steps = procedure().steps.map((known) =>
    known.form.step === form.step ? { ...known, form, revision: 1 } : known,
  );
  return procedure({ steps });
}

interface Rust {
  draft?: StepDraftView | null;
  change?: (form: StepForm, revision: number) => ProcedureView;
  theirs?: () => ProcedureView;
}

async function show(name: ProcedureStep, { draft = null, change = holding, theirs }: Rust = {}) {
  const onsaved = vi.fn();
  answering({
    step_draft: () => draft,
    keep_step_draft: () => ({ kept: now }),
    discard_draft: () => null,
    change_step: ({ form, revision }) => change(form, revision),
    compare_step: () => [
      { field: "report.dpo_channel", theirs: "Téléphone", mine: "" },
      { field: "report.responsible", theirs: "", mine: "DSI" },
    ],
    procedure: theirs ?? (() => procedure()),
  });
  render(StepTyping, { id: "b7", step: step(name), now, onsaved });
  await screen.findByTestId("step-save");
  return onsaved;
}

const field = (name: string) => screen.getByTestId<HTMLInputElement>(name);
const fill = (name: string, value: string) =>
  fireEvent.input(screen.getByTestId(name), { target: { value } });
const save = () => fireEvent.click(screen.getByTestId("step-save"));

test("a step is saved over the revision it was read at, and the page learns of it", async () => {
  const onsaved = await show("report");
  await fill("progress-responsible", "Camille Exemple");
  await fireEvent.click(screen.getByTestId("progress-state-in-progress"));
  await save();
  expect((await screen.findByTestId("step-said")).textContent).toBe("Étape enregistrée.");
  expect(askedFor("change_step")).toMatchObject([
    { id: "b7", revision: 0, form: { progress: { responsible: "Camille Exemple" } } },
  ]);
  expect(onsaved).toHaveBeenCalledOnce();

  await fill("progress-notes", "Vue avec le DPO.");
  await save();
  await waitFor(() => {
    expect(askedFor("change_step").at(-1)?.revision).toBe(1);
  });
});

test("a refusal shows its faults by their labels and loses nothing typed", async () => {
  const onsaved = await show("report", {
    change: () => {
      throw refusal("invalid_form", {
        fields: [
          { field: "progress.reason", rule: "required" },
          { field: "details.dpo_informed.date", rule: "not_a_date" },
        ],
      });
    },
  });
  await fireEvent.click(screen.getByTestId("progress-state-not-applicable"));
  await fill("details-dpo-informed-date", "hier");
  await save();
  const summary = await screen.findByTestId("error-summary");
  expect(summary.textContent).toContain("pourquoi cette étape est sans objet");
  expect(summary.textContent).toContain("DPO informé");
  expect(field("details-dpo-informed-date").value).toBe("hier");
  expect(screen.getAllByTestId("fault")).toHaveLength(2);
  expect(onsaved).not.toHaveBeenCalled();
});

test("a fault of a line is told with its rank", async () => {
  await show("correct", {
    change: () => {
      throw refusal("invalid_form", {
        fields: [{ field: "details.measures.0.text", rule: "required" }],
      });
    },
  });
  await fireEvent.click(screen.getByTestId("measures-add"));
  await save();
  const summary = await screen.findByTestId("error-summary");
  expect(summary.textContent).toContain("Mesure 1\u00a0: Ce qui est fait");
  await fireEvent.click(screen.getByTestId("details-measures-0-remove"));
  expect(screen.queryByTestId("error-summary")).toBeNull();
});

test("what was typed before is there again, said to be unsaved, and can be given up", async () => {
  const { form } = step("report");
  const draft = {
    form: { ...form, progress: { ...form.progress, responsible: "DSI" } },
    revision: 0,
    kept: now,
  };
  await show("report", { draft });
  expect(screen.getByTestId("draft-notice").textContent).toContain(now.long);
  expect(field("progress-responsible").value).toBe("DSI");

  await fireEvent.click(screen.getByTestId("draft-discard"));
  await fireEvent.click(await screen.findByTestId("confirm-accept"));
  await waitFor(() => {
    expect(screen.queryByTestId("draft-notice")).toBeNull();
  });
  expect(askedFor("discard_draft")).toEqual([{ key: "b7/report" }]);
  expect(field("progress-responsible").value).toBe("");
});

test("typing is kept under its step when the page is left", async () => {
  await show("investigate");
  await fill("details-investigators", "Équipe informatique");
  expect(await flushDrafts()).toBe(true);
  expect(askedFor("keep_step_draft")).toMatchObject([
    { id: "b7", revision: 0, form: { step: "investigate" } },
  ]);
});

test("two changes of a step that meet are compared, then « garder ma saisie » goes over the other", async () => {
  const other = { ...step("report"), revision: 4 };
  const onsaved = await show("report", {
    theirs: () => procedure({ steps: [other] }),
    change: (form, revision) => {
      if (revision !== 4) throw refusal("edited_meanwhile");
      return holding(form);
    },
  });
  await fill("progress-responsible", "DSI");
  await save();
  const comparison = await screen.findByTestId("comparison");
  expect(comparison.textContent).toContain("Par quel moyen");
  expect(comparison.textContent).toContain("Responsable");
  expect(onsaved).not.toHaveBeenCalled();
  await fireEvent.click(screen.getByTestId("keep-mine"));
  await screen.findByTestId("step-said");
  expect(screen.queryByTestId("comparison")).toBeNull();
  expect(onsaved).toHaveBeenCalledOnce();
});

test("measures are added with the focus on them, and taken away", async () => {
  await show("correct");
  await fireEvent.click(screen.getByTestId("measures-add"));
  await waitFor(() => {
    expect(document.activeElement).toBe(field("details-measures-0-text"));
  });
  await fill("details-measures-0-text", "Rappel du message");
  await fireEvent.click(screen.getByTestId("measures-add"));
  await fill("details-measures-1-text", "Consigne écrite");
  await fireEvent.click(screen.getByTestId("details-measures-0-remove"));
  expect(field("details-measures-0-text").value).toBe("Consigne écrite");
  expect(document.activeElement).toBe(screen.getByTestId("measures-add"));
  await save();
  await screen.findByTestId("step-said");
  expect(askedFor("change_step")[0]?.form.details).toMatchObject({
    measures: [{ id: null, text: "Consigne écrite", term: "immediate", state: "planned" }],
  });
});

test("only a measure that is in place is asked when, and whether it works", async () => {
  await show("correct");
  await fireEvent.click(screen.getByTestId("measures-add"));
  expect(screen.queryByTestId("details-measures-0-check")).toBeNull();
  await fireEvent.click(screen.getByTestId("details-measures-0-state-done"));
  expect(field("details-measures-0-done-on").value).toBe("");
  expect(field("details-measures-0-effectiveness-unknown").checked).toBe(true);
  expect(screen.getByTestId("details-measures-0-check")).toBeTruthy();
});

test("processors called in are added and taken away", async () => {
  await show("investigate");
  await fireEvent.click(screen.getByTestId("processors-add"));
  await fill("details-processors-0-name", "Hébergeur fictif");
  await save();
  await screen.findByTestId("step-said");
  expect(askedFor("change_step")[0]?.form.details).toMatchObject({
    processors: [{ name: "Hébergeur fictif" }],
  });
  await fireEvent.click(screen.getByTestId("details-processors-0-remove"));
  expect(screen.queryByTestId("details-processors-0-name")).toBeNull();
});
