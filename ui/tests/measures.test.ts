import { answering, askedFor } from "./rust";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { MeasureRow, RecordQuery } from "../src/generated/contract";
import { securityFamily } from "../src/generated/law";
import EditMeasure from "../src/screens/measures/EditMeasure.svelte";
import MeasurePage from "../src/screens/measures/MeasurePage.svelte";
import Measures from "../src/screens/measures/Measures.svelte";
import { byFamily, wholeCatalogue } from "../src/screens/measures/catalogue";
import { measureRow, measureView, pageOfRows } from "./processorSamples";
import { now, session } from "./samples";

const all: RecordQuery = {
  register: "security_measure",
  text: "",
  standing: { status: "all" },
  page: 0,
};

test("every family of the guide is shown, unless something is searched for", () => {
  expect(byFamily([measureRow], true)).toHaveLength(securityFamily.values.length);
  expect(byFamily([measureRow], false)).toEqual([{ family: "backup", rows: [measureRow] }]);
});

test("a catalogue of several pages is read to its end", async () => {
  const rows = ["m1", "m2", "m3"].map((id): MeasureRow => ({ ...measureRow, id }));
  answering({
    measures: ({ page }) =>
      pageOfRows([rows[page]!], { total: 3, all: 3, page, page_count: 3, first: page + 1 }),
  });
  const answer = await wholeCatalogue(all);
  expect(answer).toMatchObject({ ok: true, value: { total: 3, first: 1, page_count: 1 } });
  expect(answer.ok && answer.value.rows.map(({ id }) => id)).toEqual(["m1", "m2", "m3"]);
});

test("one sees which families have nothing", async () => {
  answering({ measures: () => pageOfRows([measureRow]) });
  render(Measures, { session, go: vi.fn(), refresh: vi.fn() });
  const backup = await screen.findByTestId("family-backup");
  expect(within(backup).queryByTestId("family-empty")).toBeNull();
  expect(screen.getByTestId("family-logging").textContent).toContain("aucune mesure notée");
  expect(screen.getByTestId("families-without").textContent).toMatch(/^\s*24 familles sur 25/);
});

test("a search never says that a family has nothing", async () => {
  answering({ measures: ({ text }) => pageOfRows([measureRow], { all: text === "" ? 2 : 1 }) });
  render(Measures, { session, go: vi.fn(), refresh: vi.fn() });
  await screen.findByTestId("family-logging");
  await fireEvent.input(screen.getByTestId("search"), { target: { value: "sauvegarde" } });
  await waitFor(() => {
    expect(screen.queryByTestId("family-logging")).toBeNull();
  });
  expect(screen.getByTestId("family-backup")).toBeTruthy();
  expect(screen.queryByTestId("families-without")).toBeNull();
});

function write(id?: string) {
  const go = vi.fn();
  answering({
    measure: () => measureView(),
    record_draft: () => null,
    discard_draft: () => null,
    keep_record_draft: () => ({ kept: now }),
    create_record: () => ({ id: "m9" }),
    change_record: () => null,
  });
  render(EditMeasure, { go, ...(id === undefined ? {} : { id }) });
  return go;
}

/** Chooses an answer of a list. */
async function choose(name: string, value: string) {
  const select = screen.getByTestId<HTMLSelectElement>(name);
  const chosen = [...select.options].find((option) => option.value === value);
  // happy-dom does not find the chosen option by `:checked`, as a browser does.
  vi.spyOn(select, "querySelector").mockReturnValue(chosen ?? null);
  await fireEvent.change(select);
}

test("a new measure is not said to be in place before a person says so", async () => {
  const go = write();
  await screen.findByTestId("record-save");
  await fireEvent.input(screen.getByTestId("name"), { target: { value: "Badges" } });
  await choose("family", "premises");
  await fireEvent.click(screen.getByTestId("record-save"));
  await waitFor(() => {
    expect(go).toHaveBeenCalledWith({ name: "measure", id: "m9", said: "Mesure enregistrée." });
  });
  expect(askedFor("create_record")).toMatchObject([
    { form: { form: { name: "Badges", family: "premises", state: "planned" } } },
  ]);
});

test("leaving the form of a measure untouched goes back to it and changes nothing", async () => {
  const go = write("m1");
  await fireEvent.click(await screen.findByTestId("record-cancel"));
  expect(go).toHaveBeenCalledWith({ name: "measure", id: "m1", said: "" });
  expect(askedFor("change_record")).toEqual([]);
});

test("the page of a measure says what is still to be completed and which fiches name it", async () => {
  const links = [{ id: "a1", register: "controller_activity" as const, number: "", name: "Paie" }];
  const go = vi.fn();
  answering({ measure: () => measureView({ links }), record_draft: () => null });
  render(MeasurePage, { id: "m1", said: "Mesure enregistrée.", go, refresh: vi.fn() });
  expect((await screen.findByTestId("fact-owner")).textContent).toContain("à compléter");
  expect(screen.getByTestId("record-said").textContent).toBe("Mesure enregistrée.");
  await fireEvent.click(screen.getByTestId("tab-links"));
  await fireEvent.click(screen.getByTestId("record-link"));
  expect(go).toHaveBeenCalledWith(expect.objectContaining({ name: "activity", id: "a1" }));
});
