import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { legalWord } from "../src/lib/glossary";
import LegalWords from "../src/parts/LegalWords.svelte";

const button = (word: string) => screen.getByTestId(`legal-${word}`);
const definition = () => screen.queryByTestId("legal-definition");

function show() {
  render(LegalWords, { of: ["Breach", "Awareness"] });
}

test("a word opens its definition with its article, and closes it again", async () => {
  show();
  expect(definition()).toBeNull();
  await fireEvent.click(button("Breach"));
  expect(button("Breach").getAttribute("aria-expanded")).toBe("true");
  expect(button("Breach").getAttribute("aria-controls")).toBe(definition()?.id);
  expect(definition()?.textContent).toContain(legalWord.of.Breach.help);
  expect(definition()?.textContent).toContain(legalWord.of.Breach.article);
  await fireEvent.click(button("Breach"));
  expect(definition()).toBeNull();
});

test("one definition is open at a time", async () => {
  show();
  await fireEvent.click(button("Breach"));
  await fireEvent.click(button("Awareness"));
  expect(button("Breach").getAttribute("aria-expanded")).toBe("false");
  expect(definition()?.textContent).toContain(legalWord.of.Awareness.help);
});

test("Escape closes the definition and leaves the focus on its word", async () => {
  show();
  button("Breach").focus();
  await fireEvent.click(button("Breach"));
  await fireEvent.keyDown(button("Breach"), { key: "Escape" });
  expect(definition()).toBeNull();
  expect(document.activeElement).toBe(button("Breach"));
});
