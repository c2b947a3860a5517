import { answering, askedFor } from "./rust";
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import { blankRequest } from "../src/forms/requests/blank";
import type {
  RequestClockView,
  RequestForm,
  RequestReading,
  RequestRow,
} from "../src/generated/contract";
import EditRequest from "../src/screens/requests/EditRequest.svelte";
import LetterSheet from "../src/screens/requests/LetterSheet.svelte";
import RequestClock from "../src/screens/requests/RequestClock.svelte";
import RequestGaps from "../src/screens/requests/RequestGaps.svelte";
import Requests from "../src/screens/requests/Requests.svelte";
import { answerOf, identityOf } from "../src/screens/requests/reading";
import { pageOfRows } from "./processorSamples";
import { now, session } from "./samples";

const clock: RequestClockView = {
  label: "Réponse à la demande d’une personne concernée",
  article: "art. 12.3",
  aim_on: "mardi 22 décembre 2026",
  last_on: "mardi 22 décembre 2026",
  days_left: 28,
  moved_by: "",
  extend_by: "mardi 22 décembre 2026",
  not_before: "",
  suspended_since: "",
  suspension_article: "",
  extension: null,
};

const reading: RequestReading = {
  state: "to_answer",
  clock,
  answered_late: false,
  gaps: [],
  letter_may_leave: false,
};

const row: RequestRow = {
  id: "r1",
  number: "DEM-0001",
  name: "Alix Fictif",
  rights: ["access"],
  medical_file: true,
  received_on: "22/11/2026",
  state: "to_answer",
  due: { what: "request_answer", detail: "", on: "22/12/2026", urgency: "soon" },
  answered_on: "",
  answered_late: false,
  gaps: ["identity"],
};

function shownClock(changes: Partial<RequestReading>, answeredOn = "") {
  render(RequestClock, { reading: { ...reading, ...changes }, answeredOn });
  return screen.getByTestId("request-clock");
}

test("the last day is read first, with its article and what is left", () => {
  const panel = shownClock({});
  expect(screen.getByTestId("request-last-on").textContent).toBe("mardi 22 décembre 2026");
  expect(screen.getByTestId("request-left").textContent).toContain("dans 28 jours");
  expect(panel.textContent).toContain("art. 12.3");
  expect(panel.textContent).toContain("Une prolongation s’annonce");
});

test.each([
  [-3, "dépassé de 3 jours", "late"],
  [-1, "dépassé de 1 jour", "late"],
  [0, "aujourd’hui", "todo"],
])("%i days left is said", (days_left, said, tone) => {
  const panel = shownClock({ clock: { ...clock, days_left } });
  expect(screen.getByTestId("request-left").textContent).toContain(said);
  expect(panel.className).toContain(tone);
});

test("a period that waits for the person shows since when, and no day to answer by", () => {
  const suspended = { ...clock, suspended_since: "mercredi 25 novembre 2026" };
  shownClock({ state: "awaiting_person", clock: suspended });
  expect(screen.getByTestId("request-suspended").textContent).toContain("25 novembre");
  expect(screen.queryByTestId("request-last-on")).toBeNull();
});

test("an extension that was told too late is said to change nothing", () => {
  shownClock({ clock: { ...clock, extension: "too_late" } });
  expect(screen.getByTestId("request-extension").textContent).toContain("ne le change pas");
});

test("a medical file says from which day it is communicated", () => {
  shownClock({ clock: { ...clock, extend_by: "", not_before: "jeudi 24 novembre 2026" } });
  expect(screen.getByTestId("request-not-before").textContent).toContain("jeudi 24 novembre");
});

test("an answer is said to be in time or not, and a withdrawal is no answer", () => {
  const late = shownClock({ state: "answered", answered_late: true }, "23/12/2026");
  expect(late.textContent).toContain("Répondue le 23/12/2026");
  expect(screen.getByTestId("request-closed").textContent).toContain("Après le dernier jour");
  late.remove();
  shownClock({ state: "withdrawn" }, "23/12/2026");
  expect(screen.getAllByText("Retirée le 23/12/2026")).toHaveLength(1);
  expect(screen.queryByTestId("request-closed")).toBeNull();
});

test("without a day of receipt no period is shown", () => {
  expect(shownClock({ clock: null }).textContent).toContain("donnez-en la date");
});

test("what is lacking is named with its article", () => {
  render(RequestGaps, { gaps: ["identity"], linked: true });
  const gaps = screen.getByTestId("request-gaps");
  expect(gaps.textContent).toContain("Il manque une chose");
  expect(gaps.querySelector("a")?.textContent).toBe("L’identité");
  expect(gaps.textContent).toContain("12.6");
});

test("the list says what is asked, what is lacking and until when", async () => {
  const go = vi.fn();
  answering({
    rights_requests: () => pageOfRows([row, { ...row, id: "r2", rights: [], medical_file: false }]),
  });
  render(Requests, { session, go, refresh: vi.fn() });
  const [first, second] = await screen.findAllByTestId("request-row");
  expect(first?.textContent).toContain("Accès, Dossier médical");
  expect(first?.textContent).toContain("L’identité");
  expect(first?.textContent).toContain("22/12/2026");
  expect(second?.textContent).toContain("droit à préciser");
  await fireEvent.click(screen.getAllByTestId("request-link")[0]!);
  expect(go).toHaveBeenCalledWith({ name: "request", id: "r1", said: "" });
});

function write() {
  const go = vi.fn();
  answering({
    record_draft: () => null,
    keep_record_draft: () => ({ kept: now }),
    discard_draft: () => null,
    record_choices: () => [],
    preview_rights_request: () => ({ reading, errors: [] }),
    propose_request_letter: ({ letter }) => ({ kind: letter, subject: "Objet", body: "Proposé" }),
    create_record: () => ({ id: "r9" }),
  });
  render(EditRequest, { go });
  return go;
}

const body = () => screen.getByTestId<HTMLTextAreaElement>("letter-body");

test("a letter is proposed, and what a person wrote is replaced only once they agree", async () => {
  write();
  await fireEvent.click(await screen.findByTestId("letter-propose"));
  expect(askedFor("propose_request_letter")).toHaveLength(0);
  await fireEvent.click(screen.getByTestId("letter-kind-receipt"));
  await fireEvent.click(screen.getByTestId("letter-propose"));
  await waitFor(() => {
    expect(body().value).toBe("Proposé");
  });
  await fireEvent.input(body(), { target: { value: "Mon texte" } });
  await fireEvent.click(screen.getByTestId("letter-propose"));
  await fireEvent.click(await screen.findByTestId("confirm-refuse"));
  expect(body().value).toBe("Mon texte");
  await fireEvent.click(screen.getByTestId("letter-propose"));
  await fireEvent.click(await screen.findByTestId("confirm-accept"));
  await waitFor(() => {
    expect(body().value).toBe("Proposé");
  });
});

test("what only a refusal asks is asked of a refusal alone", async () => {
  write();
  await fireEvent.click(await screen.findByTestId("answer-outcome-granted"));
  expect(screen.queryByTestId("answer-reasons-unfounded")).toBeNull();
  expect(screen.getByTestId("answer-recipients-told")).toBeTruthy();
  await fireEvent.click(screen.getByTestId("answer-outcome-refused"));
  expect(screen.getByTestId("answer-reasons-unfounded")).toBeTruthy();
  expect(screen.queryByTestId("answer-recipients-told")).toBeNull();
});

test("a letter with something to write is shown and not saved", async () => {
  const letter = { kind: "answer", subject: "Objet", body: "[à compléter]" } as const;
  render(LetterSheet, { id: "r1", letter, mayLeave: false });
  expect(screen.getByTestId("letter-stand").textContent).toContain("entre crochets");
  const button = screen.getByTestId("export-request-letter");
  await fireEvent.click(button);
  expect(askedFor("export_request_letter")).toHaveLength(0);
});

test("a sheet keeps silent on what has nothing to say", () => {
  const form: RequestForm = blankRequest();
  expect(identityOf(form.identity).map(({ path }) => path)).toEqual(["identity.check"]);
  const answered = { ...form.answer, outcome: "granted", on: "20/11/2026" } as const;
  expect(answerOf(answered).map(({ path }) => path)).toEqual(["answer.outcome", "answer.on"]);
});
