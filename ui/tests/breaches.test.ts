import { answering, askedFor } from "./rust";
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { BreachRow, DisposedView } from "../src/generated/contract";
import { blankQuery } from "../src/lib/blank";
import Breaches from "../src/screens/Breaches.svelte";
import { nothingFound, now, register, running, session, view } from "./samples";

const destroyed: DisposedView = {
  id: "b1",
  number: "VIO-2016-0001",
  closed: now,
  disposed: now,
  disposed_by: "Camille Exemple, Référente RGPD",
  documents: 2,
};

interface Ended {
  /** The files that were destroyed. */
  files?: DisposedView[];
  /** The one that was destroyed just now. */
  disposed?: DisposedView;
}

function show(query = blankQuery(), page = nothingFound, { files = [], disposed }: Ended = {}) {
  answering({
    breaches: () => page,
    settings: () => ({ form: register, revision: 1 }),
    discard_draft: () => null,
    disposed: () => files,
    export_disposal_certificate: () => ({
      file_name: "certificat.pdf",
      folder: "Documents",
      replaced_characters: "",
    }),
  });
  render(Breaches, { session, query, page: null, disposed, go: vi.fn(), refresh: vi.fn() });
}

const row: BreachRow = {
  id: view.id,
  number: view.number,
  summary: view.summary,
  sites: [],
  aware: now,
  verdict: null,
  clock: running,
  unknown_count: 0,
  registered: now,
  disposal: "open",
};

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

test("a search waits for the end of the word, then starts from the first page", async () => {
  show({ ...blankQuery(), page: 3 });
  const search = screen.getByTestId("search");
  for (const value of ["c", "co", "cou"]) await fireEvent.input(search, { target: { value } });
  await waitFor(() => {
    expect(askedFor("breaches").at(-1)).toMatchObject({ text: "cou", page: 0 });
  });
  expect(askedFor("breaches").map(({ text }) => text)).toEqual(["", "cou"]);
});

test("a search without result says so and clears no filter by itself", async () => {
  show({ ...blankQuery(), text: "zzz", year: 2026, status: "late" });
  await screen.findByTestId("breaches-nothing");
  expect(screen.getByTestId<HTMLInputElement>("search").value).toBe("zzz");
  expect(screen.getByTestId<HTMLInputElement>("status-late").checked).toBe(true);
  await fireEvent.click(screen.getByTestId("breaches-clear"));
  await waitFor(() => {
    expect(askedFor("breaches").at(-1)).toEqual(blankQuery());
  });
});

test("a register without any breach invites to declare, without filters", async () => {
  show(blankQuery(), { ...nothingFound, register_total: 0 });
  await screen.findByTestId("breaches-empty");
  expect(screen.queryByTestId("search")).toBeNull();
});

test("files to destroy are a filter only once there are some, or while they are asked for", async () => {
  show();
  await screen.findByTestId("status-closed");
  expect(screen.queryByTestId("status-kept-enough")).toBeNull();
});

test.each([
  ["some are to destroy", blankQuery(), [{ status: "kept_enough" as const, count: 2 }]],
  ["they are asked for", { ...blankQuery(), status: "kept_enough" as const }, []],
])("the filter of the files to destroy is there when %s", async (_, query, counts) => {
  show(query, { ...nothingFound, counts });
  expect(await screen.findByTestId("status-kept-enough")).toBeTruthy();
});

test("a closed file is marked in the list, an open one is not", async () => {
  const aside: BreachRow = { ...row, id: "b8", disposal: "kept", verdict: "not_a_breach" };
  const over: BreachRow = { ...row, id: "b9", disposal: "due" };
  show(blankQuery(), { ...nothingFound, rows: [row, aside, over], total: 3 });
  const rows = await screen.findAllByTestId("breach-row");
  const marks = rows.map((shown) =>
    [...shown.querySelectorAll("[data-testid^=mark-]")].map(({ textContent }) => textContent),
  );
  expect(marks).toEqual([[], ["Clos", "Écarté"], ["Conservation terminée"]]);
});

test("destroyed files are listed with their certificate, even in a register that is empty again", async () => {
  show(blankQuery(), { ...nothingFound, register_total: 0 }, { files: [destroyed] });
  const files = await screen.findByTestId("disposed-files");
  expect(files.textContent).toContain("Dossiers éliminés (1)");
  expect(screen.getByTestId("disposed-row").textContent).toContain("VIO-2016-0001");
  await fireEvent.click(screen.getByTestId("export-certificate"));
  expect((await screen.findByTestId("certificate-said")).textContent).toContain("certificat.pdf");
  expect(askedFor("export_disposal_certificate")).toEqual([{ id: "b1" }]);
});

test("no destroyed file, no list of them", async () => {
  show();
  await screen.findByTestId("breaches-nothing");
  expect(screen.queryByTestId("disposed-files")).toBeNull();
});

test("the file that was just destroyed is said, with its certificate at hand", async () => {
  show(blankQuery(), nothingFound, { disposed: destroyed });
  expect((await screen.findByTestId("disposed-said")).textContent).toBe(
    "Dossier VIO-2016-0001 éliminé.",
  );
  await fireEvent.click(screen.getByTestId("export-certificate"));
  expect((await screen.findByTestId("certificate-said")).textContent).toContain("certificat.pdf");
});
