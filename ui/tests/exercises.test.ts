import { answering, askedFor, refusal } from "./rust";
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { ExerciseMark, ExerciseView, ScenarioView } from "../src/generated/contract";
import { clockFigure } from "../src/lib/clock";
import { Played } from "../src/lib/played.svelte";
import ExerciseBanner from "../src/screens/exercises/ExerciseBanner.svelte";
import ExercisePage from "../src/screens/exercises/ExercisePage.svelte";
import Exercises from "../src/screens/exercises/Exercises.svelte";
import NewExercise from "../src/screens/exercises/NewExercise.svelte";
import { now as at, running, session } from "./samples";

const playing: ExerciseView = {
  id: "e1",
  number: "EX-2026-0001",
  revision: 1,
  title: "Clé perdue",
  facts: "Une clé manque.",
  state: "playing",
  pace: "in_a_morning",
  rate: 36,
  participants: "",
  begun: at,
  begun_by: "Camille Exemple",
  now: at,
  ended: null,
  lasted: { lived: "0 h 10 min", played: "6 h 00 min", played_seconds: 21_600 },
  messages: [
    { at, from: "La médecin", text: "Elle contenait quatre dossiers." },
    { at, from: "La gare", text: "Rien ne nous a été remis." },
  ],
  to_come: 1,
  next_message_seconds: 90,
  reactions: [],
  reacted: null,
  outcome: null,
  debrief: { participants: "", reactions: [], strengths: "", difficulties: "", lessons: "" },
};

const ended: ExerciseView = {
  ...playing,
  state: "to_debrief",
  revision: 2,
  ended: at,
  next_message_seconds: null,
  reactions: [{ within_hours: 24, text: "Prévenir le DPO." }],
  outcome: {
    verdict: "risk",
    is_notified: true,
    is_informed: false,
    notify_expected: "yes",
    inform_expected: "yes",
    notifies_as_expected: true,
    informs_as_expected: false,
    figures: [
      {
        indicator: "authority",
        now: {
          figure: "delays",
          measured: 1,
          unmeasurable: 0,
          median: "80 h",
          maximum: "80 h",
          in_target: 0,
          target: "72 h",
        },
        before: null,
      },
    ],
  },
  debrief: { ...playing.debrief, reactions: [{ result: null, comment: "" }] },
};

const scenario: ScenarioView = {
  id: "EX-VOL",
  title: "Ordinateur volé",
  facts: "Une vitre est brisée.",
  messages: 5,
  hours: 50,
};

function page(view: ExerciseView) {
  answering({ exercise: () => view, debrief_draft: () => null });
  const go = vi.fn();
  render(ExercisePage, { id: view.id, go });
  return go;
}

test("an exercise that is played shows its clock, what arrived last first, and leads to its file", async () => {
  const go = page(playing);
  expect((await screen.findByTestId("played-clock")).textContent).toBe("6 h 00 min");
  expect(screen.getByTestId("next-message").textContent).toBe("Prochain message dans 0 h 01 min.");
  const [latest] = screen.getAllByTestId("exercise-message");
  expect(latest!.textContent).toContain("Rien ne nous a été remis.");
  expect(screen.queryByTestId("exercise-outcome")).toBeNull();
  await fireEvent.click(screen.getByTestId("exercise-open-file"));
  expect(go).toHaveBeenLastCalledWith({ name: "breach", id: "e1", said: "" });
});

test("an exercise is ended, or given up, only once that was confirmed", async () => {
  page(playing);
  answering({ exercise: () => playing, end_exercise: () => ended, debrief_draft: () => null });
  await fireEvent.click(await screen.findByTestId("exercise-give-up"));
  expect(askedFor("end_exercise")).toEqual([]);
  await fireEvent.click(screen.getByTestId("confirm-refuse"));
  await fireEvent.click(screen.getByTestId("exercise-end"));
  await fireEvent.click(screen.getByTestId("confirm-accept"));
  await screen.findByTestId("exercise-outcome");
  expect(askedFor("end_exercise")).toEqual([{ id: "e1", revision: 1, given_up: false }]);
});

test("what was decided stands beside what was expected, and a missed delay is told", async () => {
  page(ended);
  expect((await screen.findByTestId("outcome-notify")).textContent).toContain("Comme attendu");
  expect(screen.getByTestId("outcome-inform").textContent).toContain("Autrement que prévu");
  const delay = screen.getByTestId("outcome-authority");
  expect(delay.textContent).toContain("80 h");
  expect(delay.querySelector(".is-late")).not.toBeNull();
});

test("a debrief asks why a reaction did not come, and is saved from the revision it began at", async () => {
  page(ended);
  await fireEvent.click(await screen.findByTestId("reactions-0-result-not-done"));
  expect(screen.getByText("Ce qui a manqué")).toBeTruthy();
  const saved = { ...ended, state: "debriefed" as const, revision: 3 };
  answering({ debrief_exercise: () => saved, keep_debrief_draft: () => ({ kept: at }) });
  await fireEvent.input(screen.getByTestId("reactions-0-comment"), {
    target: { value: "Personne." },
  });
  await fireEvent.click(screen.getByTestId("debrief-save"));
  await screen.findByTestId("debrief-said");
  const [sent] = askedFor("debrief_exercise");
  expect(sent).toMatchObject({ id: "e1", revision: 2 });
  expect(sent).toMatchObject({
    form: { reactions: [{ result: "not_done", comment: "Personne." }] },
  });
});

test("the file of an exercise is marked before anything else, with its hour and its last message", async () => {
  const mark: ExerciseMark = {
    number: "EX-2026-0001",
    title: "Clé perdue",
    state: "playing",
    rate: 36,
    now: at,
    last_message: playing.messages[1]!,
    next_message_seconds: null,
  };
  answering({ exercise_mark: () => mark });
  const played = new Played("e1");
  expect(played.rate).toBe(1);
  const go = vi.fn();
  render(ExerciseBanner, { played, id: "e1", go });
  await waitFor(() => {
    expect(screen.getByTestId("exercise-mark").textContent).toContain(at.long);
  });
  expect(screen.getByTestId("exercise-last-message").textContent).toContain("Rien ne nous");
  expect(played.rate).toBe(36);
  // One second of the wall takes thirty-six from the clock of the file.
  const clock = { ...running, remaining_seconds: 3600 };
  expect(clockFigure(clock, 100 * played.rate)).toBe("0 h 00 min");
  await fireEvent.click(screen.getByTestId("exercise-see"));
  expect(go).toHaveBeenLastCalledWith({ name: "exercise", id: "e1" });
});

test("an exercise begins with a story, one that is provided or one of a file, never both", async () => {
  answering({
    scenarios: () => [scenario],
    choose_scenarios: () => ({
      file_name: "cas.json",
      scenarios: [{ ...scenario, id: "EX-CLE", title: "Clé perdue" }],
      fault: "",
    }),
    begin_exercise: () => ({ id: "e2" }),
  });
  const go = vi.fn();
  render(NewExercise, { go });
  const provided = await screen.findByTestId("scenario-EX-VOL");
  await fireEvent.click(screen.getByTestId("exercise-begin"));
  expect(askedFor("begin_exercise")).toEqual([]);
  await fireEvent.click(provided);
  await fireEvent.click(screen.getByTestId("scenario-file"));
  const own = await screen.findByTestId<HTMLInputElement>("own-scenario-EX-CLE");
  expect(own.checked).toBe(true);
  expect((provided as HTMLInputElement).checked).toBe(false);
  await fireEvent.click(screen.getByTestId("exercise-begin"));
  await waitFor(() => {
    expect(go).toHaveBeenLastCalledWith({ name: "exercise", id: "e2" });
  });
  expect(askedFor("begin_exercise")).toEqual([
    { source: "file", scenario: "EX-CLE", pace: "in_a_morning", participants: "" },
  ]);
});

test("a file without a story says why, and nothing begins", async () => {
  answering({
    scenarios: () => [scenario],
    choose_scenarios: () => ({
      file_name: "cas.json",
      scenarios: [],
      fault: "« cases » doit être une liste de cas.",
    }),
  });
  render(NewExercise, { go: vi.fn() });
  await fireEvent.click(await screen.findByTestId("scenario-file"));
  expect((await screen.findByTestId("scenario-fault")).textContent).toContain("liste de cas");
  expect(screen.getByTestId("exercise-begin").getAttribute("aria-disabled")).toBe("true");
});

test("the list says whether one was played this year, and a list that cannot be read says so", async () => {
  answering({ exercises: () => ({ year: 2026, played: 0, rows: [] }) });
  const props = { session, go: vi.fn(), refresh: () => Promise.resolve() };
  const { unmount } = render(Exercises, props);
  expect((await screen.findByTestId("exercises-lead")).textContent).toContain("Aucun exercice");
  expect(screen.getByTestId("exercises-empty")).toBeTruthy();
  unmount();
  answering({ exercises: () => Promise.reject(refusal("internal")) });
  render(Exercises, props);
  expect(await screen.findByRole("alert")).toBeTruthy();
});
