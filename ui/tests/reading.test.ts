import { expect, test } from "vitest";
import type { InstantForm } from "../src/generated/contract";
import { blankBreach } from "../src/lib/blank";
import { readings } from "../src/lib/reading";
import { register } from "./samples";

function read(instant: Partial<InstantForm>): string | undefined {
  const form = blankBreach();
  form.aware = { ...form.aware, precision: "exact", ...instant };
  return readings(form, register).find(({ fact }) => fact === "aware")?.value;
}

test("a repeated hour is read with its season", () => {
  expect(read({ date: "25/10/2026", time: "02:30", season: "winter" })).toBe(
    "25/10/2026, 2\u00a0h\u00a030 (heure d’hiver)",
  );
});

test("seconds are read where there are some", () => {
  expect(read({ date: "24/11/2026", time: "16:50:30" })).toBe(
    "24/11/2026, 16\u00a0h\u00a050\u00a0min\u00a030\u00a0s",
  );
});

test("midnight keeps its zero", () => {
  expect(read({ date: "24/11/2026", time: "00:05" })).toBe("24/11/2026, 0\u00a0h\u00a005");
});
