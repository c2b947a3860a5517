import { answering, askedFor } from "./rust";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { DutyPage, DutyView } from "../src/generated/contract";
import { screenOf } from "../src/lib/duties";
import Calendar from "../src/screens/duties/Calendar.svelte";
import Today from "../src/screens/duties/Today.svelte";
import { emptyMonth, measureDuty, oneDuty, running, session } from "./samples";

const contract: DutyView = {
  kind: "renew_record",
  about: { about: "expiry", what: "contract_end", detail: "C-12" },
  state: "near",
  place: { place: "record", id: "p1", register: "processor" },
  number: "ST-0001",
  name: "Hébergeur Fictif",
  by: "mar. 1er déc. 2026",
};
const notify: DutyView = {
  kind: "notify_authority",
  about: { about: "next", action: "decide", step: "assess" },
  state: "near",
  place: { place: "breach", id: "b7" },
  number: "VIO-2026-0007",
  name: "Résultats mal adressés",
  by: "ven. 27 nov., 16 h 50",
};

function today(page: DutyPage) {
  answering({ duties: () => page });
  const go = vi.fn();
  render(Today, { session, go, refresh: () => Promise.resolve() });
  return go;
}

test("what awaits a hand says what, about what and until when, and leads to where it is done", async () => {
  const go = today({ ...oneDuty, rows: [measureDuty, contract], total: 2, near: 1 });
  const [first, second] = await screen.findAllByTestId("duty");
  expect(first!.textContent).toContain("Prendre une mesure : Bloquer la saisie automatique");
  expect(first!.textContent).toContain("VIO-2026-0004");
  expect(first!.textContent).toContain("lun. 23 nov. 2026");
  expect(second!.textContent).toContain("Fin du contrat (C-12)");
  await fireEvent.click(within(first!).getByTestId("duty-act"));
  const step = { tab: "procedure", step: "correct" };
  expect(go).toHaveBeenLastCalledWith({ name: "breach", id: "b4", said: "", ...step });
  await fireEvent.click(within(second!).getByTestId("duty-link"));
  expect(go).toHaveBeenLastCalledWith({ name: "processor", id: "p1", said: "" });
  expect(screen.getByTestId("today-lead").textContent).toBe(
    "Jeudi 26 novembre 2026 : 2 points à traiter, dont 1 dépassé.",
  );
});

test("the clock that presses most comes first, with what to do next, and declaring is no longer the first thing", async () => {
  const first_clock = {
    id: "b7",
    number: "VIO-2026-0007",
    summary: "Résultats mal adressés",
    clock: running,
    duty: notify,
  };
  const go = today({ ...oneDuty, first_clock });
  const clock = await screen.findByTestId("first-clock");
  expect(clock.textContent).toContain("Notifier la CNIL : VIO-2026-0007");
  expect(within(clock).getByTestId("next-action").textContent).toBe("Décider du niveau de risque.");
  expect(screen.getByTestId("declare").classList.contains("primary")).toBe(false);
  await fireEvent.click(screen.getByTestId("next-go"));
  expect(go).toHaveBeenLastCalledWith({
    name: "breach",
    id: "b7",
    said: "",
    tab: "procedure",
    step: "assess",
  });
});

test("nothing to do is said in words, with what is further away", async () => {
  const nothing = { ...oneDuty, rows: [], total: 0, passed: 0 };
  const counts = oneDuty.counts.map(({ family }) => ({ family, count: 0 }));
  const go = today({ ...nothing, counts });
  const empty = await screen.findByTestId("today-empty");
  expect(empty.textContent).toContain("2 échéances plus lointaines sont dans le calendrier");
  expect(screen.getByTestId("today-lead").textContent).toContain("rien n’attend une action");
  await fireEvent.click(screen.getByTestId("to-calendar"));
  expect(go).toHaveBeenCalledWith({ name: "calendar" });
});

test("a list that is narrowed begins at its first page", async () => {
  const counts = oneDuty.counts.map(({ family }) => ({ family, count: 30 }));
  today({ ...oneDuty, counts, total: 150, page_count: 8 });
  await fireEvent.click(await screen.findByTestId("page-next"));
  expect(askedFor("duties").at(-1)).toEqual({ family: null, later: false, page: 1 });
  await fireEvent.click(screen.getByTestId("family-processors"));
  expect(askedFor("duties").at(-1)).toEqual({ family: "processors", later: false, page: 0 });
});

test("every kind of duty of a file leads to a step, and the others to their screen", () => {
  const at = (change: Partial<DutyView>) => screenOf({ ...notify, ...change });
  const itself = { about: { about: "itself" } } as const;
  expect(at({ kind: "inform_persons", ...itself })).toMatchObject({ step: "inform_persons" });
  expect(at({ kind: "dispose_file", ...itself })).toMatchObject({ step: "close" });
  expect(at({ place: { place: "evaluations" } })).toEqual({ name: "evaluations" });
  expect(at({ place: { place: "people" } })).toMatchObject({ name: "settings", tab: "people" });
  expect(at({ place: { place: "backups" } })).toMatchObject({ name: "settings", tab: "backups" });
});

test("a month shows its days with what falls on them, and another month is turned to", async () => {
  const duties = [contract, measureDuty, contract, contract, contract];
  const [week] = emptyMonth.weeks;
  const weeks = [week!.map((day) => (day.number === 27 ? { ...day, duties } : day))];
  answering({ month: () => ({ ...emptyMonth, weeks, count: 5 }) });
  const go = vi.fn();
  render(Calendar, { go });
  const days = await screen.findAllByTestId("day");
  const day = days.find((found) => found.dataset["on"] === "2026-11-27")!;
  expect(within(day).getAllByTestId("day-duty")).toHaveLength(3);
  expect(day.textContent).toContain("et 2 autres");
  expect(screen.getAllByTestId("duty")).toHaveLength(5);
  expect(screen.getByTestId("month-title").textContent).toContain("5 échéances en novembre 2026");
  await fireEvent.click(within(day).getAllByTestId("day-duty")[1]!);
  expect(go).toHaveBeenCalledWith(expect.objectContaining({ name: "breach", id: "b4" }));
  await fireEvent.click(screen.getByTestId("month-following"));
  expect(askedFor("month").at(-1)).toEqual({ on: "2026-12-01" });
});

test("the whole list has what is further away too", async () => {
  answering({ month: () => emptyMonth, duties: () => oneDuty });
  render(Calendar, { go: vi.fn() });
  await screen.findByTestId("month");
  await fireEvent.click(screen.getByTestId("tab-all"));
  await waitFor(() => {
    expect(askedFor("duties").at(-1)?.later).toBe(true);
  });
});
