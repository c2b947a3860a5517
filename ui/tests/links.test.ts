import { answering, askedFor } from "./rust";
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { BreachForm, Choices, RecordChoice, Requests } from "../src/generated/contract";
import { blankBreach } from "../src/lib/blank";
import BreachFacts from "../src/screens/BreachFacts.svelte";
import BoundLinks from "./BoundLinks.svelte";
import { entries, found } from "./linkSamples";
import { register, view } from "./samples";

type Asked = Requests["record_choices"]["argument"];

const chosen = (...values: string[]): Choices<string> => ({ values, unknown: false });

function held({ register: kind }: Asked): RecordChoice[] {
  if (kind === "controller_activity") return [...entries.activities];
  return kind === "processor" ? [...entries.processors] : [];
}

async function show(typed: Partial<BreachForm> = {}, choices = held) {
  answering({ record_choices: choices, breach_prefill: () => found });
  const seen = vi.fn<(form: BreachForm) => void>();
  render(BoundLinks, { form: { ...blankBreach(), ...typed }, seen });
  await screen.findByText("Traitements concernés");
  return () => seen.mock.lastCall?.[0] ?? blankBreach();
}

const press = async (testid: string) => fireEvent.click(await screen.findByTestId(testid));

test("choosing a fiche takes nothing up by itself", async () => {
  const last = await show();
  await press("activities-a1");
  await screen.findByTestId("prefill");
  expect(last()).toEqual({ ...blankBreach(), activities: chosen("a1") });
  expect(askedFor("breach_prefill")).toEqual([{ activities: ["a1"], processors: [] }]);
});

test("one line is taken up alone, and the next takes the focus", async () => {
  const last = await show({ activities: chosen("a1") });
  await press("prefill-take-data-categories");
  expect(last().data_categories.values).toEqual(["civil_status", "health"]);
  expect(last().persons.value).toBe("");
  await waitFor(() => {
    expect(document.activeElement).toBe(screen.getByTestId("prefill-take-person-categories"));
  });
});

test("everything is taken up at once, beside what was typed", async () => {
  const last = await show({
    activities: chosen("a1"),
    measures: "Compte bloqué",
    persons: { precision: "exact", value: "3" },
  });
  await press("prefill-take-all");
  await screen.findByTestId("prefill-none");
  expect(last().processors).toEqual(chosen("p1"));
  expect(last().persons).toEqual({ precision: "exact", value: "3" });
  expect(last().measures).toMatch(/^Compte bloqué\n/);
  expect(document.activeElement?.id).toBe("prefill-title");
});

test("a chosen entry is removed, and the list takes the focus", async () => {
  const last = await show({ activities: chosen("a3") });
  await press("activities-remove-a3");
  expect(last().activities.values).toEqual([]);
  await waitFor(() => {
    expect(document.activeElement).toBe(screen.getByTestId("activities-a1"));
  });
  expect(screen.queryByTestId("activities-a3")).toBeNull();
});

test("an entry that was deleted since is not asked about", async () => {
  await show({ activities: chosen("gone", "a1") });
  await screen.findByTestId("prefill");
  expect(askedFor("breach_prefill")).toEqual([{ activities: ["a1"], processors: [] }]);
  expect(screen.getByTestId("activities-chosen").textContent).toContain("Retiré du registre");
});

test("an empty register is said in a sentence", async () => {
  await show({}, () => []);
  expect(screen.getByTestId("activities-empty").textContent).toMatch(/encore vide/);
  expect(screen.queryByTestId("activities-unknown")).toBeNull();
});

test("a long register is searched", async () => {
  const many = Array.from({ length: 60 }, (_, rank) => ({
    id: `m${String(rank)}`,
    number: `TRA-${String(rank)}`,
    name: `Fiche ${String(rank)}`,
    past: false,
  }));
  await show({}, ({ register: kind }) => (kind === "controller_activity" ? many : []));
  await fireEvent.input(screen.getByTestId("activities-filter"), { target: { value: "fiche 42" } });
  expect(screen.getByTestId("activities-m42")).toBeTruthy();
  expect(screen.queryByTestId("activities-m41")).toBeNull();
});

test("registers that cannot be read leave the form alone, and are read again on request", async () => {
  answering({});
  render(BoundLinks, { form: blankBreach(), seen: vi.fn() });
  await screen.findByTestId("links-unread");
  answering({ record_choices: held });
  await press("links-retry");
  await screen.findByTestId("activities-a1");
  expect(screen.queryByTestId("links-unread")).toBeNull();
});

test("whom to call is said with the delay agreed, or as still to be obtained", async () => {
  const [alert] = found.alerts;
  if (!alert) throw new Error("a sample alert");
  const nobody = { name: "", phone: "", email: "", hours: "" };
  answering({
    record_choices: held,
    breach_prefill: () => ({
      ...found,
      alerts: [alert, { id: "p2", name: "Éditeur Fictif", alert_hours: null, contact: nobody }],
    }),
  });
  render(BoundLinks, { form: { ...blankBreach(), processors: chosen("p1") }, seen: vi.fn() });
  const first = await screen.findByTestId("alert-p1");
  expect(first.textContent).toContain("doit alerter sous 24\u00a0h");
  expect(first.textContent).toContain("01 99 00 12 34");
  const second = screen.getByTestId("alert-p2").textContent;
  expect(second).toContain("délai d’alerte non convenu");
  expect(second).toContain("contact d’alerte à obtenir");
});

test("the facts lead to the fiches and processors that a breach names", async () => {
  answering({ record_choices: held, breach_prefill: () => found });
  const go = vi.fn();
  const form = { ...view.form, activities: chosen("a1"), processors: chosen("p1") };
  render(BreachFacts, { view: { ...view, form }, register, oncorrect: undefined, go });
  await press("fact-activities-a1");
  await press("fact-processors-p1");
  expect(go.mock.calls).toEqual([
    [{ name: "activity", id: "a1", said: "" }],
    [{ name: "processor", id: "p1", said: "" }],
  ]);
  await screen.findByTestId("alerts");
});
