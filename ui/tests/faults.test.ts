import { fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { expect, test } from "vitest";
import { Faults } from "../src/lib/faults.svelte";
import FaultyText from "./FaultyText.svelte";

async function refused() {
  const faults = new Faults();
  render(FaultyText, { faults });
  faults.show([{ field: "reporter", rule: "too_long" }]);
  await tick();
  return faults;
}

test("the summary takes the focus when faults are shown", async () => {
  await refused();
  expect(document.activeElement).toBe(screen.getByTestId("error-summary"));
});

test("the summary takes the focus again at a second refusal", async () => {
  const faults = await refused();
  screen.getByTestId("reporter").focus();
  faults.show([{ field: "reporter", rule: "too_long" }]);
  await tick();
  expect(document.activeElement).toBe(screen.getByTestId("error-summary"));
});

test("a link of the summary puts the focus in its field", async () => {
  await refused();
  const link = screen.getByTestId("error-summary").querySelector("a");
  if (link) await fireEvent.click(link);
  expect(document.activeElement).toBe(screen.getByTestId("reporter"));
});

test("a faulty field is tied to its sentence, until it is edited", async () => {
  await refused();
  const field = screen.getByTestId("reporter");
  const described = field.getAttribute("aria-describedby") ?? "";
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(document.getElementById(described)?.textContent).toContain("trop long");
  await fireEvent.input(field, { target: { value: "court" } });
  expect(screen.queryByTestId("fault")).toBeNull();
  expect(field.getAttribute("aria-invalid")).toBeNull();
});

test("editing one row of a list keeps the faults of the others", () => {
  const faults = new Faults();
  faults.show([
    { field: "sites.1.name", rule: "required" },
    { field: "sites.10.name", rule: "required" },
  ]);
  faults.clear("sites.1.name");
  expect(faults.list).toEqual([{ field: "sites.10.name", rule: "required" }]);
});
