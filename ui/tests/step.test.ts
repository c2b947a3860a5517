import { answering, askedFor, later, refusal } from "./rust";
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { DraftView, ProcedureView, StepForm, StepView } from "../src/generated/contract";
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
  draft?: DraftView<StepForm> | null;
  change?: (form: StepForm, revision: number) => ProcedureView | Promise<ProcedureView>;
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
  render(StepTyping, { id: "b7", step: step(name), documents: [], now, onsaved });
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

test("what is typed while a step is being saved stays, is kept, and is saved over the new revision", async () => {
  const saving = later<ProcedureView>();
  const onsaved = await show("report", {
    change: (form, revision) => (revision === 0 ? saving.promise : holding(form)),
  });
  await fill("progress-responsible", "DSI");
  await save();
  await waitFor(() => {
    expect(askedFor("change_step")).toHaveLength(1);
  });
  await fill("progress-notes", "Vue avec le DPO.");
  const [sent] = askedFor("change_step");
  if (sent) saving.resolve(holding(sent.form));
  await screen.findByTestId("step-said");
  expect(onsaved).toHaveBeenCalledOnce();
  expect(field("progress-notes").value).toBe("Vue avec le DPO.");
  expect(await flushDrafts()).toBe(true);
  expect(askedFor("keep_step_draft")).toMatchObject([
    { revision: 1, form: { progress: { responsible: "DSI", notes: "Vue avec le DPO." } } },
  ]);
  await save();
  await waitFor(() => {
    expect(askedFor("change_step").at(-1)).toMatchObject({
      revision: 1,
      form: { progress: { notes: "Vue avec le DPO." } },
    });
  });
});

test("a measure that is typed on while it is being saved keeps the id that the register gives it", async () => {
  const saving = later<ProcedureView>();
  await show("correct", {
    change: (form, revision) => (revision === 0 ? saving.promise : holding(form)),
  });
  await fireEvent.click(screen.getByTestId("measures-add"));
  await fill("details-measures-0-text", "Rappel");
  await save();
  await waitFor(() => {
    expect(askedFor("change_step")).toHaveLength(1);
  });
  await fill("details-measures-0-text", "Rappel du message");
  await fireEvent.click(screen.getByTestId("measures-add"));
  const form = structuredClone(askedFor("change_step")[0]?.form);
  if (form?.details.kind !== "correction") throw new Error("no correction was sent");
  for (const measure of form.details.measures) measure.id = "m1";
  saving.resolve(holding(form));
  await screen.findByTestId("step-said");
  await save();
  await waitFor(() => {
    expect(askedFor("change_step")).toHaveLength(2);
  });
  expect(askedFor("change_step")[1]?.form.details).toMatchObject({
    measures: [
      { id: "m1", text: "Rappel du message" },
      { id: null, text: "" },
    ],
  });
});

test("a step whose typing cannot be read says so, and is asked for again", async () => {
  let isBroken = true;
  answering({
    step_draft: () => {
      if (isBroken) throw refusal("internal");
      return null;
    },
  });
  render(StepTyping, { id: "b7", step: step("report"), documents: [], now, onsaved: vi.fn() });
  expect((await screen.findByTestId("failure")).dataset["code"]).toBe("internal");
  await fireEvent.click(screen.getByTestId("step-retry"));
  await screen.findByTestId("failure");
  isBroken = false;
  const title = document.createElement("h2");
  Object.assign(title, { id: "step-title", tabIndex: -1 });
  document.body.append(title);
  await fireEvent.click(screen.getByTestId("step-retry"));
  await screen.findByTestId("step-save");
  await waitFor(() => {
    expect(document.activeElement).toBe(title);
  });
  title.remove();
  expect(screen.queryByTestId("failure")).toBeNull();
  expect(askedFor("step_draft")).toHaveLength(3);
});

/** The assessment of which this was decided. */
function decided(): StepView {
  const shown = structuredClone(step("assess"));
  if (shown.form.details.kind === "assessment")
    shown.form.details.decision = {
      verdict: "risk",
      reason: "",
      decided_by: "La directrice",
      decided_on: "24/11/2026",
    };
  return shown;
}

const author = () => field("details-decision-decided-by").value;
const day = () => field("details-decision-decided-on").value;
const decide = (verdict: string) =>
  fireEvent.click(screen.getByTestId(`details-decision-verdict-${verdict}`));

async function showDecided() {
  answering({ step_draft: () => null, keep_step_draft: () => ({ kept: now }) });
  render(StepTyping, { id: "b7", step: decided(), documents: [], now, onsaved: vi.fn() });
  await screen.findByTestId("step-save");
}

test("another level than the saved one is another decision, by its own author on its own day", async () => {
  await showDecided();
  await decide("risk");
  expect([author(), day()]).toEqual(["La directrice", "24/11/2026"]);
  await decide("high-risk");
  expect([author(), day()]).toEqual(["", ""]);
  await fill("details-decision-decided-by", "Camille Exemple");
  await decide("no-risk");
  expect(author()).toBe("Camille Exemple");
  await decide("risk");
  expect([author(), day()]).toEqual(["La directrice", "24/11/2026"]);
});

test("a first decision keeps the author and the day that are typed before its level", async () => {
  answering({ step_draft: () => null, keep_step_draft: () => ({ kept: now }) });
  render(StepTyping, { id: "b7", step: step("assess"), documents: [], now, onsaved: vi.fn() });
  await screen.findByTestId("step-save");
  await fill("details-decision-decided-by", "Camille Exemple");
  await decide("high-risk");
  await decide("risk");
  expect(author()).toBe("Camille Exemple");
});
