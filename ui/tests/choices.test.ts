import { expect, test } from "vitest";
import { answered, withToggled, withUnknown } from "../src/lib/choices";

test("an answer ends « ne sait pas »", () => {
  expect(withToggled({ values: [] as string[], unknown: true }, "a")).toEqual({
    values: ["a"],
    unknown: false,
  });
});

test("« ne sait pas » sets every answer aside", () => {
  expect(withUnknown({ values: ["a", "b"], unknown: false }, true)).toEqual({
    values: [],
    unknown: true,
  });
});

test("ticking twice leaves the answer unticked", () => {
  const once = withToggled({ values: ["a"], unknown: false }, "b");
  expect(withToggled(once, "b")).toEqual({ values: ["a"], unknown: false });
});

test("a precision is asked for once something is ticked", () => {
  expect(answered({ values: [], unknown: true })).toBe(false);
  expect(answered({ values: [], unknown: false }, { values: ["a"], unknown: false })).toBe(true);
});
