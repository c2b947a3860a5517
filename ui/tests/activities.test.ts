import { answering, askedFor, refusal } from "./rust";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeAll, expect, test, vi } from "vitest";
import type {
  ActivityForm,
  ActivityRow,
  RecordPage,
  TemplateView,
} from "../src/generated/contract";
import Activities from "../src/screens/activities/Activities.svelte";
import ActivityPage from "../src/screens/activities/ActivityPage.svelte";
import EditActivity from "../src/screens/activities/EditActivity.svelte";
import NewActivity from "../src/screens/activities/NewActivity.svelte";
import {
  activityForm as form,
  activityReading as reading,
  activityView as view,
} from "./activitySamples";
import { now, session } from "./samples";

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = vi.fn();
});

const row: ActivityRow = {
  id: "a1",
  number: "TRT-0001",
  name: form.name,
  state: "draft",
  owner: "",
  purpose: "",
  sensitive: true,
  freshness: "overdue",
  lacking: 3,
  due: null,
};

function page(rows: ActivityRow[]): RecordPage<ActivityRow> {
  const all = rows.length;
  return {
    rows,
    total: all,
    page: 0,
    first: 1,
    page_count: 1,
    all,
    register_total: all,
    lacking: all,
    due: 0,
    states: { draft: all },
  };
}

const templates: TemplateView[] = [
  { id: "paie", name: "Paie", purposes: ["Verser les salaires"], to_check: 2 },
  { id: "site", name: "Site internet", purposes: ["Informer le public"], to_check: 0 },
];

function answer(more: Parameters<typeof answering>[0] = {}) {
  answering({
    activities: () => page([row]),
    activity: () => view,
    record_choices: ({ register }) =>
      register === "processor"
        ? [{ id: "p1", number: "SST-0001", name: "Hébergeur Fictif", past: true }]
        : [{ id: "m1", number: "MES-0001", name: "Sauvegardes chiffrées", past: false }],
    record_draft: () => null,
    record_documents: () => [],
    preview_activity: () => ({ reading, errors: [] }),
    keep_record_draft: () => ({ kept: now }),
    discard_draft: () => null,
    activity_templates: () => templates,
    proposed_activity: ({ template }) => ({ ...form, name: template }),
    create_record: () => ({ id: "a9" }),
    change_record: () => null,
    record_links: () => [{ id: "b1", register: null, number: "VIO-2026-0001", name: "Vol" }],
    ...more,
  });
}

test("the list says in words what each fiche still lacks", async () => {
  answer();
  render(Activities, { capacity: "controller", session, go: vi.fn(), refresh: vi.fn() });
  const line = await screen.findByTestId("activity-row");
  expect(within(line).getByTestId("activity-lacking").textContent).toContain("3 à compléter");
  expect(line.textContent).toContain("données sensibles");
});

test("the chips narrow the list to what a state keeps", async () => {
  answer();
  render(Activities, { capacity: "controller", session, go: vi.fn(), refresh: vi.fn() });
  await fireEvent.click(await screen.findByTestId("standing-in-review"));
  expect(askedFor("activities").at(-1)?.standing).toEqual({ status: "in", state: "in_review" });
});

test("an empty register says what it is for, and where to begin", async () => {
  answer({ activities: () => page([]) });
  const go = vi.fn();
  render(Activities, { capacity: "controller", session, go, refresh: vi.fn() });
  await fireEvent.click(await screen.findByTestId("activity-template"));
  expect(go).toHaveBeenCalledWith({ name: "activity-new", capacity: "controller", resume: false });
});

test("the page names what is missing, what the law asks for first", async () => {
  answer();
  render(ActivityPage, { id: "a1", said: "", tab: undefined, go: vi.fn(), refresh: vi.fn() });
  const items = await screen.findAllByTestId("missing-item");
  expect(items.map((item) => item.dataset["item"])).toEqual(["purposes", "retention", "review"]);
  expect(screen.getByTestId("freshness").textContent).toContain("01/09/2026");
  expect(screen.queryByTestId("owes-consultation")).toBeNull();
  expect(screen.getByTestId("activity-sheet").textContent).toContain("Hébergeur Fictif");
});

test("a fiche that is named elsewhere is not deleted, and what names it is said", async () => {
  answer({
    delete_record: () => {
      throw refusal("linked");
    },
  });
  const go = vi.fn();
  render(ActivityPage, { id: "a1", said: "", tab: undefined, go, refresh: vi.fn() });
  await fireEvent.click(await screen.findByTestId("activity-delete"));
  await fireEvent.click(screen.getByTestId("confirm-accept"));
  const told = await screen.findByTestId("linked-record");
  await fireEvent.click(within(told).getByTestId("record-link"));
  expect(go).toHaveBeenCalledWith(expect.objectContaining({ name: "breach", id: "b1" }));
});

test("a template that is chosen becomes a draft, created only when it is sent", async () => {
  answer();
  const go = vi.fn();
  const props = { capacity: "controller", blank: false, resume: false } as const;
  render(NewActivity, { ...props, template: undefined, copyOf: undefined, go });
  await fireEvent.input(await screen.findByTestId("template-search"), {
    target: { value: "salaires" },
  });
  await fireEvent.click(screen.getByTestId("template-take"));
  const name = await screen.findByTestId("name");
  expect((name as HTMLInputElement).value).toBe("paie");
  expect(askedFor("create_record")).toEqual([]);
  await fireEvent.click(screen.getByTestId("record-save"));
  await waitFor(() => {
    expect(go).toHaveBeenCalledWith(expect.objectContaining({ name: "activity", id: "a9" }));
  });
});

async function edit() {
  const go = vi.fn();
  render(EditActivity, { id: "a1", go });
  await screen.findByTestId("name");
  return go;
}

async function sent(): Promise<ActivityForm> {
  await fireEvent.click(screen.getByTestId("record-save"));
  await waitFor(() => {
    expect(askedFor("change_record").length).toBe(1);
  });
  return askedFor("change_record")[0]!.form.form as ActivityForm;
}

test("a criterion without an answer is left out, and an answer can be taken back", async () => {
  answer();
  await edit();
  await fireEvent.click(screen.getByTestId("screening-criteria-scoring-yes"));
  await fireEvent.click(screen.getByTestId("screening-criteria-large-scale-no"));
  await fireEvent.click(screen.getByTestId("screening-criteria-scoring-unknown"));
  expect((await sent()).screening.criteria).toEqual({ large_scale: false });
});

test("« aucun » is an answer until a line is added", async () => {
  answer();
  await edit();
  await fireEvent.click(screen.getByTestId("transfers-none"));
  await fireEvent.click(screen.getByTestId("transfers-add"));
  expect(screen.queryByTestId("transfers-none")).toBeNull();
  await fireEvent.input(screen.getByTestId("transfers-0-recipient"), {
    target: { value: "Éditeur Fictif" },
  });
  const { none, items } = (await sent()).transfers;
  expect([none, items.map(({ recipient }) => recipient)]).toEqual([false, ["Éditeur Fictif"]]);
});

test("a processor of the past stays where it was chosen, with what it does", async () => {
  answer();
  await edit();
  const task = await screen.findByTestId<HTMLInputElement>("processors-0-task");
  expect(task.value).toBe("Hébergement");
  await fireEvent.click(screen.getByTestId("processors-p1"));
  expect((await sent()).processors.items).toEqual([]);
});

test("what is missing leads to the field where it is typed", async () => {
  answer();
  await edit();
  const [, , review] = await screen.findAllByTestId("missing-item");
  await fireEvent.click(within(review!).getByRole("button"));
  expect(document.activeElement).toBe(screen.getByTestId("review-reviewed-on"));
});
