import { answering, askedFor } from "./rust";
import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { expect, test } from "vitest";
import type { DocumentView } from "../src/generated/contract";
import Complement from "../src/screens/procedure/Complement.svelte";
import StepTyping from "../src/screens/procedure/StepTyping.svelte";
import { evidence } from "../src/strings/fr";
import { asking } from "./followUpSamples";
import { procedure, receipt } from "./procedureSamples";
import { now } from "./samples";

const photo: DocumentView = { ...receipt, id: "d0", name: "photo.jpg", kind: "other" };
const gone: DocumentView = {
  ...receipt,
  id: "d2",
  name: "ancien.pdf",
  withdrawn: { at: now, reason: "Ce n’était pas le bon" },
};

/** Shows the fifth step, whose first notification cites `cited`. */
async function show(documents: DocumentView[], cited: string | null = null) {
  const blank = asking("notify_authority");
  const details = { ...blank.form.details, receipt: cited } as typeof blank.form.details;
  const step = { ...blank, form: { ...blank.form, details } };
  answering({
    step_draft: () => null,
    keep_step_draft: () => ({ kept: now }),
    discard_draft: () => null,
    change_step: ({ form }) => procedure({ steps: [{ ...step, form, revision: 1 }] }),
  });
  render(StepTyping, { id: "b7", step, documents, now, onsaved: () => undefined });
  await screen.findByTestId("step-save");
}

const optionsOf = (name: string) =>
  within(screen.getByTestId(name))
    .getAllByRole<HTMLOptionElement>("option")
    .map(({ text }) => text);
/** The first one: happy-dom tells Svelte of no other. */
const chooseFirst = (name: string) => fireEvent.change(screen.getByTestId(name));

const RECEIPT = "recepisse.pdf (Accusé ou récépissé)";
const PHOTO = "photo.jpg (Autre pièce)";
const NONE = "Aucun reçu joint";

test("receipts come first, then the other documents; a withdrawn one is not offered", async () => {
  await show([photo, gone, receipt]);
  expect(optionsOf("details-receipt")).toEqual([RECEIPT, PHOTO, NONE]);
  const select = screen.getByTestId<HTMLSelectElement>("details-receipt");
  expect(select.selectedOptions[0]?.text).toBe(NONE);
  const hint = select.getAttribute("aria-describedby") ?? "";
  expect(document.getElementById(hint)?.textContent).toContain(`« ${evidence.title} »`);
});

test("each message cites its own receipt", async () => {
  await show([photo, receipt], photo.id);
  await fireEvent.click(screen.getByTestId("sendings-add"));
  await chooseFirst("details-sendings-0-receipt");
  await fireEvent.click(screen.getByTestId("step-save"));
  await screen.findByTestId("step-said");
  expect(askedFor("change_step").at(-1)?.form.details).toMatchObject({
    receipt: "d0",
    sendings: [{ receipt: "d1" }],
  });
});

test("a cited document that was withdrawn is told as such", async () => {
  await show([gone, receipt], "d2");
  expect(optionsOf("details-receipt")).toContain("ancien.pdf (pièce retirée)");
  const select = screen.getByTestId<HTMLSelectElement>("details-receipt");
  expect(select.selectedOptions[0]?.text).toBe("ancien.pdf (pièce retirée)");
});

test("without documents, no receipt is the only choice", async () => {
  await show([]);
  expect(optionsOf("details-receipt")).toEqual([NONE]);
});

test("a complement that is awaited is a wish of the authority, not a period of the law", () => {
  render(Complement, { complement: { expected: now, tarries: false }, now });
  const callout = screen.getByTestId("complement");
  expect(callout.textContent).toContain(`Si possible avant le ${now.long}`);
  expect(callout.textContent).toContain("pas un délai de la loi");
  expect(callout.className).not.toContain("todo");
});

test("a complement that tarries is pointed out", () => {
  render(Complement, { complement: { expected: now, tarries: true }, now });
  const callout = screen.getByTestId("complement");
  expect(callout.className).toContain("todo");
  expect(callout.textContent).toContain("tarde");
  expect(callout.textContent).toContain(now.long);
});

test("a complement whose day is past is still owed, without a word of lateness", () => {
  const after = { ...now, utc: "2026-11-26T08:43:00Z" };
  render(Complement, { complement: { expected: now, tarries: false }, now: after });
  const callout = screen.getByTestId("complement");
  expect(callout.textContent).toContain(
    `Souhaité avant le ${now.long}, date passée\u202f; il reste dû, sans autre retard indu.`,
  );
  expect(callout.classList.contains("todo")).toBe(false);
});
