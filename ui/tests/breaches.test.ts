import { answering, askedFor } from "./rust";
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { blankQuery } from "../src/lib/blank";
import Breaches from "../src/screens/Breaches.svelte";
import { nothingFound, register, session } from "./samples";

function show(query = blankQuery(), page = nothingFound) {
  answering({
    breaches: () => page,
    settings: () => ({ form: register, revision: 1 }),
    discard_draft: () => null,
  });
  render(Breaches, { session, query, page: null, go: vi.fn(), refresh: vi.fn() });
}

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
