import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { FieldRule, InstantForm } from "../src/generated/contract";
import BoundInstant from "./BoundInstant.svelte";

const empty: InstantForm = { date: "", time: "", precision: null, season: null };

function show(value: Partial<InstantForm>, more: { ongoing?: boolean; liveRule?: FieldRule } = {}) {
  const seen = vi.fn<(value: InstantForm, ongoing: boolean | undefined) => void>();
  render(BoundInstant, { value: { ...empty, ...value }, seen, ...more });
  return () => seen.mock.lastCall ?? [empty, undefined];
}

const type = (field: string, value: string) =>
  fireEvent.input(screen.getByTestId(field), { target: { value } });
const tick = (field: string) => fireEvent.click(screen.getByTestId(field));

test("typing a date after « ne sait pas » makes the answer exact", async () => {
  const last = show({ precision: "unknown" });
  await type("aware-date", "24/11/2026");
  expect(last()[0]).toMatchObject({ date: "24/11/2026", precision: "exact" });
});

test("typing keeps an estimate an estimate", async () => {
  const last = show({ date: "24/11/2026", time: "16:00", precision: "estimated" });
  await type("aware-time", "16:30");
  expect(last()[0]).toMatchObject({ time: "16:30", precision: "estimated" });
});

test("a date set aside by « ne sait pas » comes back with the next dated answer", async () => {
  const last = show({ date: "24/11/2026", time: "16:50", precision: "exact" });
  await tick("aware-precision-unknown");
  expect(last()[0]).toMatchObject({ date: "", time: "", precision: "unknown" });
  await tick("aware-precision-estimated");
  expect(last()[0]).toMatchObject({ date: "24/11/2026", time: "16:50", precision: "estimated" });
});

test("« toujours en cours » is ended by a typed date", async () => {
  const last = show({}, { ongoing: false });
  await tick("aware-precision-ongoing");
  expect(last()[1]).toBe(true);
  await type("aware-date", "24/11/2026");
  expect(last()).toMatchObject([{ precision: "exact" }, false]);
});

test("« maintenant » fills in the present date and hour of Paris", async () => {
  const last = show({});
  await tick("aware-now");
  expect(last()[0]).toMatchObject({ date: "26/11/2026", time: "09:42", precision: "exact" });
});

test("the season is asked for only when the hour is ambiguous, and forgotten with another hour", async () => {
  const last = show({ date: "25/10/2026", time: "02:30" }, { liveRule: "ambiguous_hour" });
  await tick("aware-season-winter");
  expect(last()[0].season).toBe("winter");
  await type("aware-time", "04:00");
  expect(last()[0].season).toBeNull();
});

test("the season is not asked for an ordinary hour", () => {
  show({ date: "24/11/2026", time: "16:50", precision: "exact" });
  expect(screen.queryByTestId("aware-season-winter")).toBeNull();
});
