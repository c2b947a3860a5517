import { answering, askedFor, refusal } from "./rust";
import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import { departures } from "../src/generated/law";
import { holdRights } from "../src/lib/rights.svelte";
import EvaluationPage from "../src/screens/evaluations/EvaluationPage.svelte";
import Evaluations from "../src/screens/evaluations/Evaluations.svelte";
import { session } from "./samples";
import { evaluationForm, evaluationView, noEvaluation } from "./evaluationSamples";

const refresh = () => Promise.resolve();

type Handlers = Parameters<typeof answering>[0];

async function page(view = evaluationView(), tab = "subject", more: Handlers = {}) {
  answering({
    evaluation: () => view,
    evaluation_draft: () => null,
    preview_evaluation: () => view,
    ...more,
  });
  render(EvaluationPage, { id: "e1", go: vi.fn() });
  await fireEvent.click(await screen.findByTestId(`tab-${tab}`));
}

test("what is missed is marked, and what was not measured is counted", async () => {
  await page(evaluationView(), "figures");
  const late = screen.getByTestId("figure-authority");
  expect(within(late).getByText("1 sur 2").className).toContain("is-late");
  const unmeasured = screen.getByTestId("figure-exposure");
  expect(unmeasured.textContent).toContain("3 non mesurables");
  expect(unmeasured.querySelector(".is-late")).toBeNull();
});

test("nothing can be signed while something is missing, and each gap leads to its part", async () => {
  await page(evaluationView(), "visas");
  expect(screen.queryByTestId("sign-drafting")).toBeNull();
  await fireEvent.click(screen.getByText("Choisir une conclusion"));
  expect(screen.getByTestId("tab-judgement").getAttribute("aria-selected")).toBe("true");
});

test("what is complete and saved can be signed", async () => {
  await page(evaluationView({ gaps: [] }), "visas");
  expect(screen.getByTestId("sign-drafting")).toBeTruthy();
});

test("a signed evaluation is read, and the next visa can still be written", async () => {
  const signed = evaluationView({
    state: "signed",
    gaps: [],
    sha256: "ab".repeat(32),
    open_visas: [{ part: "validation", is_own: false }],
  });
  await page(signed, "subject");
  expect(screen.queryByTestId("evaluation-save")).toBeNull();
  expect(screen.queryByRole("textbox")).toBeNull();
  await fireEvent.click(screen.getByTestId("tab-visas"));
  await fireEvent.click(screen.getByTestId("sign-validation"));
  expect(screen.getByTestId("name").tagName).toBe("INPUT");
});

test("evidence is asked for once a question is answered, unless it does not apply", async () => {
  await page(evaluationView(), "answers");
  expect(screen.queryByTestId("answers-0-evidence")).toBeNull();
  await fireEvent.click(screen.getByTestId("answers-0-answer-compliant"));
  expect(screen.getByTestId("answers-0-evidence")).toBeTruthy();
  await fireEvent.click(screen.getByTestId("answers-0-answer-not-applicable"));
  expect(screen.queryByTestId("answers-0-evidence")).toBeNull();
});

test("the known contradictions are proposed for version 01 alone, at the first evaluation", async () => {
  await page(evaluationView(), "actions");
  expect(screen.getAllByTestId("departure")).toHaveLength(departures.length);
});

test("they are proposed neither for a later version nor after another evaluation", async () => {
  const later = evaluationView({ form: { ...evaluationForm(), version: "02" } });
  await page(later, "actions");
  expect(screen.queryByTestId("departures")).toBeNull();
});

test("a contradiction that is taken up says what was found, and asks what is to be done", async () => {
  await page(evaluationView(), "actions");
  const [first] = screen.getAllByTestId("departure-take");
  await fireEvent.click(first!);
  expect(screen.getByTestId<HTMLTextAreaElement>("finding").value).toContain(
    departures[0]!.procedure,
  );
  expect(screen.getByTestId<HTMLTextAreaElement>("text").value).toBe("");
});

test("what somebody else saved meanwhile is told, and one of the two is kept", async () => {
  const theirs = evaluationView({ revision: 7 });
  let refused = false;
  await page(evaluationView(), "judgement", {
    evaluation: () => theirs,
    change_evaluation: () => {
      if (refused) return theirs;
      refused = true;
      throw refusal("edited_meanwhile");
    },
    keep_evaluation_draft: () => ({ kept: theirs.modified }),
  });
  await fireEvent.click(screen.getByTestId("conclusion-kept"));
  await fireEvent.click(screen.getByTestId("evaluation-save"));
  await fireEvent.click(await screen.findByTestId("keep-mine"));
  await vi.waitFor(() => {
    expect(askedFor("change_evaluation")).toHaveLength(2);
  });
  const [, again] = askedFor("change_evaluation");
  expect(again?.revision).toBe(7);
  expect(again?.form.conclusion).toBe("kept");
});

test("quality staff begin the yearly evaluation, and several closed breaches are evaluated at once", async () => {
  holdRights({ rights: ["own", "read_evaluations", "evaluate", "take_part"] });
  const go = vi.fn();
  const due = (id: string, number: string) => ({
    id,
    number,
    closed_on: "01/11/2026",
    due_on: "01/12/2026",
    urgency: "soon" as const,
  });
  const awaiting = [due("b1", "VIO-2026-0001"), due("b2", "VIO-2026-0002")];
  answering({
    evaluations: () => ({ ...noEvaluation, awaiting }),
    begin_evaluation: () => ({ id: "e1" }),
  });
  render(Evaluations, { session, said: "", go, refresh });
  await fireEvent.click(await screen.findByTestId("awaiting-VIO-2026-0001"));
  await fireEvent.click(screen.getByTestId("awaiting-VIO-2026-0002"));
  await fireEvent.click(screen.getByTestId("awaiting-begin"));
  await vi.waitFor(() => {
    expect(go).toHaveBeenCalledWith({ name: "evaluation", id: "e1" });
  });
  expect(askedFor("begin_evaluation")).toEqual([{ kind: "after_breach", breaches: ["b1", "b2"] }]);
});

test("who only reads finds nothing to begin", async () => {
  holdRights({ rights: ["own", "read_evaluations"] });
  answering({ evaluations: () => noEvaluation });
  render(Evaluations, { session, said: "", go: vi.fn(), refresh });
  expect(await screen.findByTestId("evaluations-empty")).toBeTruthy();
  expect(screen.queryByTestId("evaluation-begin")).toBeNull();
  expect(screen.queryByTestId("evaluation-form")).toBeNull();
});

test("quality staff take up what they were typing, and can forget it", async () => {
  holdRights({ rights: ["own", "read_evaluations", "evaluate", "take_part"] });
  const draft = {
    key: "e1",
    about: { kind: "evaluation" as const, id: "e1", number: "EVA-2026-01" },
    kept: session.now,
    summary: "",
  };
  answering({ evaluations: () => noEvaluation, discard_evaluation_draft: () => null });
  render(Evaluations, { session: { ...session, drafts: [draft] }, said: "", go: vi.fn(), refresh });
  await fireEvent.click(screen.getByTestId("draft-discard"));
  await fireEvent.click(screen.getByTestId("confirm-accept"));
  await vi.waitFor(() => {
    expect(askedFor("discard_evaluation_draft")).toEqual([{ id: "e1" }]);
  });
});
