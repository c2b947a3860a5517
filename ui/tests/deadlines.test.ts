import { answering } from "./rust";
import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { DeadlineView } from "../src/generated/contract";
import Deadlines from "../src/screens/Deadlines.svelte";

const end: DeadlineView = {
  id: "p1",
  register: "processor",
  number: "ST-0001",
  name: "Hébergeur Fictif",
  what: "contract_end",
  detail: "C-12",
  on: "01/11/2026",
  urgency: "passed",
};
const review: DeadlineView = {
  ...end,
  id: "a1",
  register: "controller_activity",
  number: "TRA-0002",
  name: "Paie",
  what: "activity_review",
  detail: "",
  on: "01/12/2027",
  urgency: "later",
};

test("what expires stands by how near it is, and leads to its entry", async () => {
  answering({ deadlines: () => [end, review] });
  const go = vi.fn();
  render(Deadlines, { go });
  const passed = await screen.findByTestId("deadlines-passed");
  expect(passed.textContent).toContain("Passées (1)");
  expect(passed.textContent).toContain("Fin du contrat (C-12)");
  expect(screen.queryByTestId("deadlines-soon")).toBeNull();
  const later = screen.getByTestId("deadlines-later");
  await fireEvent.click(within(later).getByTestId("deadline-link"));
  expect(go).toHaveBeenCalledWith({ name: "activity", id: "a1", said: "" });
  await fireEvent.click(within(passed).getByTestId("deadline-link"));
  expect(go).toHaveBeenCalledWith({ name: "processor", id: "p1", said: "" });
});

test("a register where nothing expires says where its deadlines will come from", async () => {
  answering({ deadlines: () => [] });
  render(Deadlines, { go: vi.fn() });
  expect((await screen.findByTestId("deadlines-empty")).textContent).toContain("fins de contrat");
});
