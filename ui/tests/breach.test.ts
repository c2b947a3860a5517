import { answering, asked, askedFor, refusal } from "./rust";
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { NextAction, ProcedureView } from "../src/generated/contract";
import { procedureStep, type ProcedureStep } from "../src/generated/law";
import { BreachFile } from "../src/lib/file.svelte";
import type { BreachTab } from "../src/lib/screen";
import BreachPage from "../src/screens/BreachPage.svelte";
import Drafts from "../src/screens/Drafts.svelte";
import { procedure as words } from "../src/strings/fr";
import { procedure } from "./procedureSamples";
import { now, preview, register, view } from "./samples";

interface First {
  tab?: BreachTab;
  step?: ProcedureStep;
}

async function show(shown: ProcedureView = procedure(), first: First = {}) {
  answering({
    draft: () => null,
    settings: () => ({ form: register, revision: 1 }),
    breach: () => view,
    procedure: () => shown,
    preview_breach: () => preview,
    step_draft: () => null,
    keep_step_draft: () => ({ kept: now }),
    breach_history: () => ({ entries: [], older: 0 }),
  });
  const go = vi.fn();
  render(BreachPage, {
    id: view.id,
    said: "",
    first: { tab: first.tab, step: first.step },
    now,
    go,
    refresh: () => Promise.resolve(),
  });
  await screen.findByTestId("step-save");
  return go;
}

const shownStep = () => screen.getByTestId("step").dataset["step"];
const isHidden = (place: string) => screen.getByTestId(place).closest("[hidden]") !== null;

test("the page opens on the procedure, at the step of the next action", async () => {
  await show();
  expect(shownStep()).toBe("correct");
  expect(screen.getByTestId("step-correct").getAttribute("aria-current")).toBe("step");
  expect(screen.getByTestId("next-action").textContent).toContain("Contenir la violation");
  expect(isHidden("sending")).toBe(true);
});

test("the next action leads back to its step, from another step and from another tab", async () => {
  await show();
  await fireEvent.click(screen.getByTestId("step-learn"));
  await waitFor(() => {
    expect(shownStep()).toBe("learn");
  });
  await fireEvent.click(screen.getByTestId("tab-facts"));
  await fireEvent.click(screen.getByTestId("next-go"));
  await waitFor(() => {
    expect(shownStep()).toBe("correct");
  });
  expect(isHidden("step")).toBe(false);
  expect(document.activeElement).toBe(screen.getByTestId("step-title"));
});

test("leaving a step keeps what is typed there and asks nothing", async () => {
  await show();
  await fireEvent.input(screen.getByTestId("progress-responsible"), { target: { value: "DSI" } });
  await fireEvent.click(screen.getByTestId("step-learn"));
  await waitFor(() => {
    expect(shownStep()).toBe("learn");
  });
  expect(askedFor("keep_step_draft")).toMatchObject([
    { form: { step: "correct", progress: { responsible: "DSI" } } },
  ]);
});

test("a step whose typing cannot be kept stays", async () => {
  await show();
  answering({
    keep_step_draft: () => {
      throw refusal("disk_full");
    },
  });
  await fireEvent.input(screen.getByTestId("progress-responsible"), { target: { value: "DSI" } });
  await fireEvent.click(screen.getByTestId("step-learn"));
  expect((await screen.findByTestId("failure")).dataset["code"]).toBe("disk_full");
  expect(shownStep()).toBe("correct");
});

test("the sending to the authority stands at its step", async () => {
  await show(procedure(), { step: "notify_authority" });
  expect(shownStep()).toBe("notify_authority");
  expect(isHidden("sending")).toBe(false);
});

test("the sheet of the health agency stands at the step of the other authorities", async () => {
  await show();
  expect(screen.queryByTestId("health-agency-target")).toBeNull();
  await fireEvent.click(screen.getByTestId("step-health-incident"));
  expect(await screen.findByTestId("health-agency-target")).toBeTruthy();
});

test("what is typed in the chronology stays while another tab is read", async () => {
  await show(procedure(), { tab: "evidence" });
  await fireEvent.input(screen.getByTestId("text"), { target: { value: "Appel" } });
  await fireEvent.click(screen.getByTestId("tab-history"));
  await fireEvent.click(screen.getByTestId("tab-evidence"));
  expect(screen.getByTestId<HTMLTextAreaElement>("text").value).toBe("Appel");
});

test("an overdue step says so", async () => {
  const steps = procedure().steps.map((step) => ({
    ...step,
    overdue: step.form.step === "learn",
  }));
  await show(procedure({ steps }));
  expect(screen.getByTestId("step-learn").textContent).toContain("En retard");
  expect(screen.getByTestId("step-close").textContent).not.toContain("En retard");
});

test("once everything is settled a calm sentence says it, and leads nowhere", async () => {
  await show(procedure({ next: { action: "nothing", step: null } }));
  expect(screen.getByTestId("next-action").textContent).toContain("Rien n’est attendu");
  expect(screen.queryByTestId("next-go")).toBeNull();
  expect(asked.some(({ name }) => name === "step_draft")).toBe(true);
});

test.each<NextAction>([
  "notify_now",
  "explain_delay",
  "decide",
  "decide_again",
  "tell_others",
  "complete",
  "withdraw",
  "close",
  "evaluate",
  "dispose",
  "finish_step",
  "nothing",
])("the next action %s is a sentence", (action) => {
  expect(words.next(action, procedureStep.of.learn.label)).toMatch(/^[A-ZÉ].*\.$/);
});

test("a complementary notification is asked for without a word on what is known", () => {
  expect(words.next("complete", "")).toBe(
    "Envoyer une notification complémentaire, puis noter l’envoi.",
  );
  expect(words.next("tell_others", "")).toBe(
    "Décider s’il faut prévenir d’autres autorités, et le noter.",
  );
});

test("a failure goes once the breach can be read again", async () => {
  const file = new BreachFile("b7", null);
  answering({
    breach: () => {
      throw refusal("internal");
    },
    procedure: () => procedure(),
  });
  await file.refresh();
  expect(file.failure?.code).toBe("internal");
  answering({ breach: () => view, procedure: () => procedure() });
  await file.refresh();
  expect(file.failure).toBeNull();
});

test("a breach that can be read does not hide another failure", async () => {
  const file = new BreachFile("b7", null);
  answering({ draft: () => null, breach: () => view, procedure: () => procedure() });
  await file.load();
  await file.refresh();
  expect(file.failure?.code).toBe("internal");
});

test("the unsaved typing of a step is taken up again at that step", async () => {
  const go = vi.fn();
  const about = { kind: "step", id: "b7", number: "VIO-2026-0007", step: "assess" } as const;
  answering({});
  render(Drafts, {
    drafts: [{ key: "b7/assess", about, kept: now, summary: "" }],
    go,
    refresh: () => Promise.resolve(),
  });
  expect(screen.getByTestId("drafts").textContent).toContain(
    "Étape «\u202fÉvaluer le risque\u202f» de VIO-2026-0007",
  );
  await fireEvent.click(screen.getByTestId("draft-resume"));
  expect(go).toHaveBeenCalledWith(
    expect.objectContaining({ name: "breach", id: "b7", step: "assess" }),
  );
});
