import { answering, askedFor, refusal } from "./rust";
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { Requests } from "../src/generated/contract";
import { blankQuery } from "../src/lib/blank";
import Breaches from "../src/screens/Breaches.svelte";
import { nothingFound, register, session } from "./samples";

type Result = Requests["export_breach_register"]["result"];
const place = { file_name: "registre.pdf", folder: "Documents", replaced_characters: "" };
const click = async (testid: string) => fireEvent.click(await screen.findByTestId(testid));
const field = (testid: string) => screen.getByTestId<HTMLInputElement>(testid);

/** The list of breaches, with the form of its register unfolded. */
async function open(saved: () => Result) {
  answering({
    breaches: () => nothingFound,
    settings: () => ({ form: register, revision: 1 }),
    disposed: () => [],
    work_progress: () => null,
    export_breach_register: saved,
  });
  const query = blankQuery();
  render(Breaches, { session, query, page: null, go: vi.fn(), refresh: vi.fn() });
  await click("register-open");
}

test("the register of this civil year is proposed, and saved as a document", async () => {
  await open(() => place);
  expect(field("from-on").value).toBe("01/01/2026");
  expect(field("to-on").value).toBe("31/12/2026");
  await click("register-redacted");
  await click("register-save");
  expect((await screen.findByTestId("register-said")).textContent).toContain("registre.pdf");
  expect(askedFor("export_breach_register")).toEqual([
    { form: { from_on: "01/01/2026", to_on: "31/12/2026" }, redacted: true },
  ]);
});

test("a period that ends before it begins is told at its field, until it is edited", async () => {
  await open(() => {
    throw refusal("invalid_form", { fields: [{ field: "to_on", rule: "end_before_start" }] });
  });
  await fireEvent.input(field("to-on"), { target: { value: "31/12/2019" } });
  await click("register-save");
  const fault = await screen.findByTestId("fault");
  expect(fault.textContent).toContain("La fin précède le début");
  expect(document.activeElement).toBe(screen.getByTestId("error-summary"));
  await fireEvent.input(field("to-on"), { target: { value: "31/12/2026" } });
  expect(screen.queryByTestId("fault")).toBeNull();
});

test("a register that was stopped says that nothing was written", async () => {
  await open(() => {
    throw refusal("cancelled");
  });
  await click("register-save");
  await waitFor(() => {
    expect(screen.getByTestId("work-cancelled").textContent).toContain("Rien n’a été écrit");
  });
  expect(document.activeElement).toBe(screen.getByTestId("register-save"));
});

test("the form folds without losing what is typed, and its button has the focus again", async () => {
  await open(() => null);
  const button = screen.getByTestId("register-open");
  expect(button.getAttribute("aria-expanded")).toBe("true");
  await fireEvent.input(field("from-on"), { target: { value: "01/03/2026" } });
  await click("register-close");
  expect(button.getAttribute("aria-expanded")).toBe("false");
  expect(document.activeElement).toBe(button);
  await click("register-open");
  expect(field("from-on").value).toBe("01/03/2026");
});
