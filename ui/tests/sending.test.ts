import { answering, askedFor } from "./rust";
import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { BreachView } from "../src/generated/contract";
import { flushDrafts } from "../src/lib/drafts";
import Sending from "../src/screens/Sending.svelte";
import { now, preview, running, view } from "./samples";

const passed: BreachView = {
  ...view,
  clock: { ...running, state: "passed", remaining_seconds: -60, delay_reasons_needed: true },
};

function show(breach: BreachView, saved: BreachView = breach) {
  answering({
    preview_breach: () => preview,
    keep_draft: () => ({ kept: now }),
    discard_draft: () => null,
    correct_breach: () => saved,
  });
  render(Sending, { view: breach, editable: true, onsaved: vi.fn() });
}

const submit = () => fireEvent.click(screen.getByTestId("sending-submit"));
const said = async () => (await screen.findByTestId("sending-said")).textContent;

test("a sending without its date is asked for, and nothing is said to be saved", async () => {
  show(view);
  await submit();
  const fault = await screen.findByTestId("fault");
  expect(fault.dataset["rule"]).toBe("required");
  expect(screen.queryByTestId("sending-said")).toBeNull();
  expect(askedFor("correct_breach")).toEqual([]);
});

test("reasons that were not written are not said to be saved", async () => {
  show(passed);
  await submit();
  await screen.findByTestId("fault");
  expect(askedFor("correct_breach")).toEqual([]);
});

test("written reasons are saved, the breach being sent or not", async () => {
  show(passed);
  const value = "L’ampleur n’était pas connue.";
  await fireEvent.input(screen.getByTestId("delay-reasons"), { target: { value } });
  await submit();
  expect(await said()).toBe("Motifs enregistrés.");
});

test("a dated sending is saved as one", async () => {
  show(view, { ...view, clock: { ...running, state: "sent_on_time", sent: now } });
  await fireEvent.input(screen.getByTestId("notified-date"), { target: { value: "26/11/2026" } });
  await submit();
  expect(await said()).toBe("Envoi enregistré.");
});

test("a sending that is typed then erased keeps no draft", async () => {
  show(view);
  const date = screen.getByTestId("notified-date");
  await fireEvent.input(date, { target: { value: "26/11/2026" } });
  await flushDrafts();
  expect(askedFor("keep_draft")).toHaveLength(1);
  await fireEvent.input(date, { target: { value: "" } });
  await flushDrafts();
  expect(askedFor("keep_draft")).toHaveLength(1);
  expect(askedFor("discard_draft")).toEqual([{ key: "b7" }]);
});

test("a closed file without a sending does not wait for one", () => {
  const closure = { at: now, signed_by: "C", left_undone: [], reason: "", kept_through_on: "" };
  render(Sending, { view: { ...view, closure }, editable: false, onsaved: vi.fn() });
  expect(screen.getByTestId("sending").textContent).toContain("Aucun envoi noté.");
});
