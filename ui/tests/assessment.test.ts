import { answering, askedFor, later, refusal } from "./rust";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AssessmentForm, AssessmentPreview } from "../src/generated/contract";
import { Faults } from "../src/lib/faults.svelte";
import { blankAssessment, high, none, open, proposing } from "./assessmentSamples";
import BoundAssessment from "./BoundAssessment.svelte";

type Answering = (form: AssessmentForm) => AssessmentPreview | Promise<AssessmentPreview>;

/** Shows `form`; gives what the form says at any time. */
function show(answer: Answering, form = blankAssessment(), faults = new Faults()) {
  answering({ preview_assessment: (argument) => answer(argument.form) });
  let typed = form;
  render(BoundAssessment, { form, faults, seen: (seen) => (typed = seen) });
  return () => typed;
}

const headline = () => screen.getByTestId("assessment-headline").textContent;
const choose = (testid: string) => fireEvent.click(screen.getByTestId(testid));
const rest = () => vi.advanceTimersByTimeAsync(250);

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

test("the proposal is shown, with its two answers", async () => {
  show(() => proposing(high));
  await waitFor(() => {
    expect(headline()).toBe("Proposition\u00a0: risque élevé");
  });
  expect(screen.getByTestId("assessment-notify").textContent).toMatch(/Notifier la CNIL.*oui/);
  expect(screen.getByTestId("assessment-inform").textContent).toMatch(/personnes.*oui/);
  expect(screen.getByTestId("assessment-headline").getAttribute("aria-live")).toBe("polite");
});

test("a proposal that is not settled says on what it hangs", async () => {
  show(() => proposing(open));
  await waitFor(() => {
    expect(headline()).toBe("Proposition\u00a0: entre aucun risque et risque élevé");
  });
  const notify = screen.getByTestId("assessment-notify");
  expect(notify.dataset["answer"]).toBe("depends");
  expect(notify.textContent).toContain("acte malveillant (dans les faits)");
  expect(screen.getByTestId("assessment-inform").textContent).toContain("usage malveillant");
});

test("a fact on which the proposal hangs leads to its question", async () => {
  show(() => proposing(open));
  await fireEvent.click(await screen.findByText("compromission de la clé"));
  const focused = document.activeElement;
  expect(focused?.closest("[data-group]")?.getAttribute("data-group")).toBe(
    "details.circumstances.key_compromised",
  );
});

test("the proposal follows an answer after a moment of rest", async () => {
  show((form) => proposing(form.circumstances.already_public === true ? none : high));
  await waitFor(() => {
    expect(headline()).toContain("risque élevé");
  });
  await choose("details-circumstances-already-public-yes");
  await vi.advanceTimersByTimeAsync(200);
  expect(askedFor("preview_assessment")).toHaveLength(1);
  await rest();
  expect(headline()).toBe("Proposition\u00a0: aucun risque");
  expect(askedFor("preview_assessment").at(-1)).toMatchObject({
    id: "b7",
    form: { circumstances: { already_public: true } },
  });
});

test("an answer of Rust that comes too late is dropped", async () => {
  const first = later<AssessmentPreview>();
  let asked = 0;
  show(() => (asked++ === 0 ? first.promise : proposing(none)));
  await choose("details-circumstances-already-public-yes");
  await rest();
  first.resolve(proposing(high));
  await tick();
  await vi.advanceTimersByTimeAsync(0);
  expect(headline()).toBe("Proposition\u00a0: aucun risque");
});

test("no proposal stays when Rust cannot answer", async () => {
  show((form) => {
    if (form.circumstances.already_public !== null) throw refusal("internal");
    return proposing(high);
  });
  await screen.findByTestId("assessment-notify");
  await choose("details-circumstances-already-public-no");
  await rest();
  expect(headline()).toContain("n’a pas pu être calculée");
  expect(screen.queryByTestId("assessment-notify")).toBeNull();
});

test("what is written beside the answers asks for no new proposal", async () => {
  show(() => proposing(high));
  await fireEvent.input(screen.getByTestId("details-reasons-data"), { target: { value: "NIR" } });
  await vi.advanceTimersByTimeAsync(1000);
  expect(askedFor("preview_assessment")).toHaveLength(1);
});

test("unknown is an answer that stays what it is", async () => {
  const form = blankAssessment();
  form.circumstances.vulnerable = true;
  const typed = show(() => proposing(high), form);
  await choose("details-circumstances-vulnerable-unknown");
  expect(typed().circumstances.vulnerable).toBeNull();
  await choose("details-circumstances-vulnerable-no");
  expect(typed().circumstances.vulnerable).toBe(false);
  expect(typed().circumstances).toMatchObject({ already_public: null, exposure: null });
  const unknown = screen.getByTestId<HTMLInputElement>("details-circumstances-exposure-unknown");
  expect(unknown.checked).toBe(true);
});

test("the key is asked for with encryption, and what it was said of it does not vanish", async () => {
  show(() => proposing(high));
  const key = () => screen.queryByTestId("details-circumstances-key-compromised-yes");
  expect(key()).toBeNull();
  await choose("details-circumstances-protection-strong-encryption");
  await choose("details-circumstances-key-compromised-yes");
  await choose("details-circumstances-protection-none");
  expect(key()).not.toBeNull();
  await choose("details-circumstances-key-compromised-unknown");
  expect(key()).toBeNull();
});

test.each(["strong-encryption", "salted-hash"])(
  "with %s, it is asked whether some data were left out of the protection",
  async (protection) => {
    show(() => proposing(high));
    const leftOut = "details-circumstances-unprotected-data-yes";
    expect(screen.queryByTestId(leftOut)).toBeNull();
    await choose(`details-circumstances-protection-${protection}`);
    expect(screen.getByTestId(leftOut)).toBeTruthy();
  },
);

test("lines are grouped by criterion, each with the way it weighs", async () => {
  show(() => proposing(high));
  const lines = await screen.findByTestId("assessment-lines");
  const groups = [...lines.querySelectorAll("dt")].map((title) => title.textContent);
  expect(groups).toEqual([
    "Nature, sensibilité et volume des données",
    "Facilité d’identifier les personnes",
    "Conséquences possibles pour les personnes",
    "Caractéristiques du responsable du traitement",
  ]);
  expect(within(lines).getAllByText(/augmente le risque/)).toHaveLength(3);
  expect(within(lines).getAllByText(/ne déplace pas le risque/)).toHaveLength(1);
});

test("a refusal shows the situation recognised and what would turn it round", async () => {
  show(() => proposing(none));
  const panel = within(screen.getByTestId("assessment-proposal"));
  await panel.findByText(/Le chiffrement est à l’état de l’art, la clé n’est pas compromise/);
  panel.getByText(/Le non devient un oui si la clé/);
});

test("a decision that leaves the proposal asks for a reason, one within it does not", async () => {
  const typed = show(() => proposing(high));
  await screen.findByTestId("assessment-notify");
  await choose("details-decision-verdict-high-risk");
  expect(screen.queryByTestId("assessment-deviation")).toBeNull();
  await choose("details-decision-verdict-risk");
  expect(screen.getByTestId("assessment-deviation").textContent).toContain("écrivez pourquoi");
  await fireEvent.input(screen.getByTestId("details-decision-reason"), {
    target: { value: "Les données sont anciennes." },
  });
  expect(screen.getByTestId("assessment-deviation").textContent).not.toContain("écrivez");
  expect(typed().decision).toMatchObject({
    verdict: "risk",
    reason: "Les données sont anciennes.",
  });
});

test("an incident that is no breach stands apart from the levels, and always asks for a reason", async () => {
  const faults = new Faults();
  const typed = show(() => proposing(none), blankAssessment(), faults);
  await screen.findByTestId("assessment-notify");
  const apart = screen.getByTestId("details-decision-verdict-not-a-breach");
  expect(apart.closest(".chips")?.querySelectorAll("input")).toHaveLength(1);
  expect(apart.closest("label")?.textContent).toContain("«\u202fIncidents écartés\u202f»");
  await fireEvent.click(apart);
  expect(screen.queryByTestId("assessment-deviation")).toBeNull();
  expect(screen.getByTestId("assessment-set-aside").textContent).toContain("Écrivez pourquoi");
  faults.show([{ field: "details.decision.reason", rule: "no_notification_reason_required" }]);
  await tick();
  const reason = screen.getByTestId("details-decision-reason");
  expect(reason.getAttribute("aria-invalid")).toBe("true");
  await fireEvent.input(reason, { target: { value: "Fichier vide." } });
  expect(screen.getByTestId("assessment-set-aside").textContent).toContain("votre motif");
  expect(typed().decision).toMatchObject({ verdict: "not_a_breach", reason: "Fichier vide." });
});

test("a level and an incident that is no breach each have their reason", async () => {
  const typed = show(() => proposing(high));
  await choose("details-decision-verdict-risk");
  const reason = screen.getByTestId("details-decision-reason");
  await fireEvent.input(reason, { target: { value: "Les données sont anciennes." } });
  await choose("details-decision-verdict-high-risk");
  expect(typed().decision.reason).toBe("Les données sont anciennes.");
  await choose("details-decision-verdict-unknown");
  await choose("details-decision-verdict-not-a-breach");
  expect(typed().decision.reason).toBe("");
  await fireEvent.input(reason, { target: { value: "Fichier vide." } });
  await choose("details-decision-verdict-risk");
  expect(typed().decision.reason).toBe("Les données sont anciennes.");
  await choose("details-decision-verdict-not-a-breach");
  expect(typed().decision.reason).toBe("Fichier vide.");
});

test("a level between the bounds of the proposal does not leave it", async () => {
  show(() => proposing(open));
  await screen.findByTestId("assessment-notify");
  await choose("details-decision-verdict-risk");
  expect(screen.queryByTestId("assessment-deviation")).toBeNull();
});

test("a fault is shown in its field", async () => {
  const faults = new Faults();
  show(() => proposing(high), blankAssessment(), faults);
  faults.show([{ field: "details.decision.reason", rule: "deviation_reason_required" }]);
  await tick();
  const field = screen.getByTestId("details-decision-reason");
  expect(field.getAttribute("aria-invalid")).toBe("true");
});

test("the score is shown with its flags, and its blind spots even without a score", async () => {
  let answer = proposing(high);
  show(() => answer);
  await screen.findByTestId("assessment-notify");
  expect(screen.getByTestId("assessment-score").textContent).toContain("Pas encore de score");
  screen.getByText(/Un score faible ne dispense jamais/);
  screen.getByText(/La méthode cote très haut toute indisponibilité/);
  answer = { ...answer, score: { points: "3,75", level: "high", flags: ["many_persons"] } };
  await choose("details-enisa-malicious");
  await rest();
  expect(screen.getByTestId("assessment-score").textContent).toMatch(/3,75 · élevé/);
  expect(screen.getByTestId("assessment-score").textContent).toContain(
    "ne compte pas les personnes",
  );
});
