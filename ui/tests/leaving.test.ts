import { answering, asked, refusal } from "./rust";
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";
import App from "../src/App.svelte";
import type { BreachRow } from "../src/generated/contract";
import { procedure, receipt } from "./procedureSamples";
import { nothingFound, now, oneDuty, preview, register, running, session, view } from "./samples";

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
const click = async (place: string) => fireEvent.click(await screen.findByTestId(place));
const fill = (place: string, value: string) =>
  fireEvent.input(screen.getByTestId(place), { target: { value } });
const names = () => asked.map(({ name }) => name);

/** The chronology and the documents of a breach, in an open register. */
async function show() {
  const inside = {
    session: () => session,
    duties: () => oneDuty,
    breaches: () => ({ ...nothingFound, rows: [row], total: 1 }),
    disposed: () => [],
    draft: () => null,
    settings: () => ({ form: register, revision: 1 }),
    breach: () => view,
    procedure: () => procedure({ documents: [receipt] }),
    preview_breach: () => preview,
    step_draft: () => null,
    lock: () => null,
  };
  answering({ ...inside, start: () => ({ chosen: null, session, version: "0.1.0" }) });
  render(App);
  await click("nav-breaches");
  await click("breach-link");
  await click("tab-evidence");
  answering({
    ...inside,
    start: () => ({ chosen: null, session: null, version: "0.1.0" }),
    add_event: () => procedure(),
    withdraw_document: () => {
      throw refusal("locked");
    },
  });
}

test.each([
  ["text", "nav-breaches"],
  ["note", "nav-breaches"],
  ["occurred-date", "lock"],
])(
  "leaving what is typed in « %s » by « %s » asks first, and staying keeps it",
  async (field, way) => {
    await show();
    await fill(field, "26/11");
    await click(way);
    expect((await screen.findByRole("dialog")).textContent).toContain(
      "Abandonner ce qui est commencé\u202f?",
    );
    await click("confirm-refuse");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.getByTestId<HTMLInputElement>(field).value).toBe("26/11");
    expect(names()).not.toContain("lock");

    await click(way);
    await click("confirm-accept");
    await screen.findByTestId(way === "lock" ? "door-notice" : "breaches-lead");
  },
);

test("the question is asked over whatever part of the page is read", async () => {
  await show();
  await fill("text", "Appel");
  await click("tab-history");
  await click("nav-breaches");
  expect((await screen.findByRole("dialog")).closest("[hidden]")).toBeNull();
});

test("another step of the same breach takes nothing away, and asks nothing", async () => {
  await show();
  await fill("text", "Appel");
  await click("next-go");
  await waitFor(() => {
    expect(screen.getByTestId("step").closest("[hidden]")).toBeNull();
  });
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("nothing is asked once the line is added", async () => {
  await show();
  await fill("text", "Appel");
  await click("event-add");
  await screen.findByTestId("event-said");
  await click("nav-breaches");
  await screen.findByTestId("breaches-lead");
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a lock that comes by itself says what it could not keep", async () => {
  await show();
  await click("document-withdraw");
  await fill("reason", "Mauvais dossier");
  await click("confirm-accept");
  expect((await screen.findByTestId("door-notice")).textContent).toContain(
    "Ce qui était commencé sans être ajouté ni confirmé n’a pas pu l’être.",
  );
});

test("a lock that comes by itself claims no loss when nothing was typed", async () => {
  await show();
  await click("document-withdraw");
  await click("confirm-accept");
  expect((await screen.findByTestId("door-notice")).textContent).not.toContain("pas pu l’être");
});
