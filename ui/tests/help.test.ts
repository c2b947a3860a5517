import { answering, askedFor } from "./rust";
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { expect, test, vi } from "vitest";
import { legalWord } from "../src/lib/glossary";
import { wayBack } from "../src/lib/help";
import { searchHelp, type Piece } from "../src/lib/helpSearch";
import type { Screen } from "../src/lib/screen";
import Help from "../src/screens/help/Help.svelte";
import OpenRegister from "../src/screens/OpenRegister.svelte";
import Tour from "../src/screens/Tour.svelte";
import { emptyMonth, nothingFound, now, preview, register, session } from "./samples";

const click = async (place: string) => fireEvent.click(await screen.findByTestId(place));
const page = () => screen.getByTestId("help-page").dataset["page"];
const text = (place: string) => screen.getByTestId(place).textContent.trim();
const said = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text).join("");
const type = (value: string) =>
  fireEvent.input(screen.getByTestId("help-search"), { target: { value } });

/** An open register, on one of its screens. */
function openAt(first: Screen) {
  answering({
    session: () => session,
    settings: () => ({ form: register, revision: 1 }),
    settings_draft: () => null,
    breaches: () => nothingFound,
    preview_breach: () => preview,
    draft: () => null,
    keep_draft: () => ({ kept: now }),
    month: () => emptyMonth,
    disposed: () => [],
  });
  const nothing = { onsession: vi.fn(), onlock: vi.fn(), onrestore: vi.fn(), oncode: vi.fn() };
  render(OpenRegister, { session, first, ...nothing });
}

test.each([
  [{ name: "breaches" }, "retrouver-et-corriger"],
  [{ name: "calendar" }, "suivre-les-echeances"],
  [{ name: "declare", resume: false }, "declarer-une-violation"],
] satisfies [Screen, string][])("F1 opens the help of the screen %o", async (first, expected) => {
  openAt(first);
  await fireEvent.keyDown(document.body, { key: "F1" });
  await screen.findByTestId("help-page");
  expect(page()).toBe(expected);
  expect(screen.getByTestId("nav-help").getAttribute("aria-current")).toBe("page");
  expect(document.activeElement?.id).toBe("guide-title");
});

test("what is typed is kept before the help is shown, and taken up again on the way back", async () => {
  openAt({ name: "declare", resume: false });
  await fireEvent.input(await screen.findByTestId("facts"), { target: { value: "Un courriel" } });
  await fireEvent.keyDown(document.body, { key: "F1" });
  await screen.findByTestId("help-page");
  expect(askedFor("keep_draft").at(-1)?.form.facts).toBe("Un courriel");
  const form = askedFor("keep_draft").at(-1)!.form;
  answering({
    session: () => session,
    settings: () => ({ form: register, revision: 1 }),
    preview_breach: () => preview,
    draft: () => ({ form, kept: now, revision: null }),
  });
  await click("help-raccourcis-clavier");
  await click("help-back");
  expect((await screen.findByTestId<HTMLTextAreaElement>("facts")).value).toBe("Un courriel");
});

test("the way back of the navigation is the same, and F1 within the help changes nothing", async () => {
  openAt({ name: "calendar" });
  await click("nav-help");
  await screen.findByTestId("help-page");
  expect(page()).toBe("index");
  await click("help-sauvegarder");
  await waitFor(() => {
    expect(page()).toBe("sauvegarder");
  });
  await fireEvent.keyDown(document.body, { key: "F1" });
  expect(page()).toBe("sauvegarder");
  await click("help-back");
  await screen.findByTestId("month-title");
});

test("F1 waits for a question to be answered", async () => {
  openAt({ name: "calendar" });
  await screen.findByTestId("month-title");
  const dialog = document.body.appendChild(document.createElement("dialog"));
  dialog.showModal();
  await fireEvent.keyDown(document.body, { key: "F1" });
  dialog.remove();
  expect(screen.queryByTestId("help-page")).toBeNull();
});

test("coming back says nothing twice and asks nothing", () => {
  const back = wayBack({ name: "breach", id: "b7", said: "Violation déclarée.", tab: "facts" });
  expect(back).toEqual({ name: "breach", id: "b7", said: "", tab: "facts" });
  expect(wayBack({ name: "settings", resume: false, tab: "lists" })).toMatchObject({
    resume: true,
    tab: "lists",
  });
});

test.each(["echeance", "ÉCHÉANCE", "échéance", "l’échéance"])(
  "a search for « %s » finds what is written with accents, and marks it",
  (query) => {
    const found = searchHelp(query);
    expect(found[0]?.page).toBe("suivre-les-echeances");
    const marks = found[0]!.title.filter((piece) => piece.isFound);
    expect(marks.map((piece) => piece.text)).toContain("échéances");
  },
);

test("every word is sought, wherever it stands", () => {
  const both = searchHelp("phrase perdue");
  expect(both.length).toBeGreaterThan(0);
  expect(both.length).toBeLessThan(searchHelp("phrase").length);
  expect(both.map((found) => found.page)).toContain("verrouiller-et-mots-de-passe");
  expect(searchHelp("phrase xylophone")).toEqual([]);
  expect(searchHelp("  ")).toEqual([]);
});

test("an excerpt shows the word that was found, even far in a long text", () => {
  for (const { excerpt } of searchHelp("certutil")) {
    expect(excerpt.filter((piece) => piece.isFound).map((piece) => piece.text)).toEqual([
      "certutil",
    ]);
    expect(said(excerpt).length).toBeLessThan(200);
    expect(said(excerpt)).toMatch(/^(…\u00a0)?[^…]+(\u00a0…)?$/);
  }
  expect(searchHelp("certutil")).toHaveLength(1);
});

test("the words of the law are found with their definition and their article", () => {
  const [first] = searchHelp("base legale");
  expect(first).toMatchObject({ page: "les-mots-de-la-loi", place: "mot-legalbasis" });
  expect(said(first!.excerpt)).toContain(legalWord.of.LegalBasis.article!);
});

test("results are counted as one types, and lead to their place", async () => {
  const go = vi.fn();
  render(Help, { screen: { name: "help" }, go });
  await type("adequation");
  expect(text("help-found")).toMatch(/^\d+ résultats\.$/);
  expect(screen.getAllByTestId("help-result").length).toBeGreaterThan(1);
  expect(screen.getByTestId("help-results").querySelector("mark")?.textContent).toBe("adéquation");
  await fireEvent.click(screen.getAllByTestId("help-result")[0]!);
  expect(go).toHaveBeenCalledWith({
    name: "help",
    page: "les-mots-de-la-loi",
    place: "mot-adequacy",
  });
  expect(screen.queryByTestId("help-results")).toBeNull();
  await click("help-again");
  expect(screen.getByTestId("help-results")).toBeTruthy();
  await type("xylophone");
  expect(text("help-found")).toBe("Aucun résultat.");
  expect(screen.getByTestId("help-nothing")).toBeTruthy();
  await type("");
  expect(text("help-found")).toBe("");
  expect(page()).toBe("index");
});

test("a place on a page takes the focus", () => {
  render(Help, {
    screen: { name: "help", page: "les-mots-de-la-loi", place: "mot-dpia" },
    go: vi.fn(),
  });
  expect(document.activeElement?.id).toBe("mot-dpia");
  for (const word of legalWord.values)
    expect(text("legal-words")).toContain(legalWord.of[word].help);
});

test("a link within a page leads to another page of the help", async () => {
  const go = vi.fn();
  render(Help, { screen: { name: "help", page: "lire-le-journal" }, go });
  expect(screen.queryByTestId("help-back")).toBeNull();
  await click("help-index");
  expect(go).toHaveBeenCalledWith({ name: "help", page: "index" });
});

test("the tour goes forth and back, says how far it is, and ends", async () => {
  const onend = vi.fn();
  render(Tour, { onend });
  expect(text("tour-progress")).toBe("1 sur 6");
  expect(screen.queryByTestId("tour-previous")).toBeNull();
  const first = text("tour-title");
  await click("tour-next");
  await waitFor(() => {
    expect(document.activeElement).toBe(screen.getByTestId("tour-title"));
  });
  expect(text("tour-progress")).toBe("2 sur 6");
  expect(screen.getByTestId("tour").textContent).toContain("72\u00a0h");
  await click("tour-previous");
  expect(text("tour-title")).toBe(first);
  for (let panel = 1; panel < 6; panel += 1) await click("tour-next");
  expect(text("tour-next")).toBe("Terminer");
  expect(onend).not.toHaveBeenCalled();
  await click("tour-next");
  expect(onend).toHaveBeenCalledOnce();
});

test("the tour is skipped by its button or by Escape, and the focus comes back", async () => {
  const go = vi.fn();
  render(Help, { screen: { name: "help" }, go });
  const button = screen.getByTestId("help-tour");
  for (const leave of [
    () => click("tour-skip"),
    // Escape closes a native dialog, which says that it is closed.
    () => fireEvent(screen.getByTestId("tour"), new Event("close")),
  ]) {
    button.focus();
    await fireEvent.click(button);
    expect(document.activeElement).toBe(screen.getByTestId("tour-title"));
    await leave();
    expect(screen.queryByTestId("tour")).toBeNull();
    expect(document.activeElement).toBe(button);
  }
});

/** What axe-core holds against what is shown; colours need a real window, and landmarks the frame around it. */
async function faults() {
  const rules = { "color-contrast": { enabled: false }, region: { enabled: false } };
  const { violations } = await axe.run(document.body, { rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

test.each(["index", "en-cas-d-accident", "les-mots-de-la-loi"])(
  "the page « %s » has no accessibility fault",
  async (name) => {
    render(Help, { screen: { name: "help", page: name, from: { name: "breaches" } }, go: vi.fn() });
    expect(await faults()).toEqual([]);
  },
);

test("neither the results nor the tour have an accessibility fault", async () => {
  render(Help, { screen: { name: "help" }, go: vi.fn() });
  await type("violation");
  expect(text("help-results")).toContain("Les mots de la loi");
  expect(await faults()).toEqual([]);
  await click("help-tour");
  expect(await faults()).toEqual([]);
});
