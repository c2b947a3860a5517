import { render, screen } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { departures, procedureStep } from "../src/generated/law";
import Departures from "../src/screens/procedure/Departures.svelte";

test.each(procedureStep.values)("%s tells its departures from the law, if any", (step) => {
  render(Departures, { step });
  const here = departures.filter((departure) => departure.step === step);
  expect(screen.queryAllByTestId("departure")).toHaveLength(here.length);
  if (here.length === 0) {
    expect(screen.queryByTestId("departures")).toBeNull();
    return;
  }
  expect(screen.getByTestId("departures-open").textContent).toContain(`(${String(here.length)})`);
  const told = screen.getByTestId("departures").textContent;
  for (const { procedure, law, article, followed } of here) {
    for (const text of [procedure, law, article, followed]) expect(told).toContain(text);
  }
});

test("some steps have none", () => {
  const steps = new Set(departures.map(({ step }) => step));
  expect(steps.size).toBeLessThan(procedureStep.values.length);
});
