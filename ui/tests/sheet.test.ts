import { answering, askedFor, refusal } from "./rust";
import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AuthoritySheetView } from "../src/generated/contract";
import AuthoritySheet from "../src/screens/procedure/AuthoritySheet.svelte";

const sheet: AuthoritySheetView = {
  sections: [
    {
      number: "1",
      title: "La violation",
      article: "art. 33.3.a",
      rows: [
        { label: "Description", text: "Courriel mal adressé", note: "" },
        { label: "Nombre de personnes", text: null, note: "À compléter plus tard." },
      ],
    },
  ],
  missing: 1,
};
const writeText = vi.fn<(text: string) => Promise<void>>();

beforeEach(() => {
  writeText.mockReset().mockResolvedValue(undefined);
  vi.stubGlobal("navigator", { clipboard: { writeText } });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Opens the sheet, or closes it. */
async function toggle(open = true) {
  const details = screen.getByTestId<HTMLDetailsElement>("authority-sheet");
  details.open = open;
  await fireEvent(details, new Event("toggle"));
}

async function show() {
  answering({ authority_sheet: () => sheet });
  render(AuthoritySheet, { id: "b7" });
  await toggle();
  return screen.findAllByTestId("sheet-row");
}

test("the sheet is asked for when it is opened, and not before", async () => {
  answering({ authority_sheet: () => sheet });
  render(AuthoritySheet, { id: "b7" });
  expect(askedFor("authority_sheet")).toEqual([]);
  await toggle();
  expect(await screen.findByText("La violation", { exact: false })).toBeTruthy();
  expect(new Set(askedFor("authority_sheet").map(({ id }) => id))).toEqual(new Set(["b7"]));
  const asked = askedFor("authority_sheet").length;
  await toggle(false);
  expect(askedFor("authority_sheet")).toHaveLength(asked);
});

test("what is not known says so, and is not copied", async () => {
  const [known, unknown] = await show();
  expect(unknown?.textContent).toContain("Non connu à ce stade");
  expect(unknown?.textContent).toContain("À compléter plus tard.");
  expect(known?.textContent).not.toContain("Non connu");
  expect(screen.getAllByTestId("sheet-copy")).toHaveLength(1);
  expect(screen.getByTestId("authority-sheet").textContent).toContain("Encore inconnus\u00a0: 1.");
});

test("the text of a line is copied as it is, and it is said", async () => {
  await show();
  await fireEvent.click(screen.getByTestId("sheet-copy"));
  expect((await screen.findByTestId("sheet-copied")).textContent).toBe("Copié.");
  expect(writeText.mock.calls).toEqual([["Courriel mal adressé"]]);
});

test("a copy that fails says what to do instead", async () => {
  writeText.mockRejectedValue(new DOMException("refused", "NotAllowedError"));
  await show();
  await fireEvent.click(screen.getByTestId("sheet-copy"));
  const said = await screen.findByTestId("sheet-not-copied");
  expect(said.textContent).toContain("sélectionnez le texte, puis Ctrl");
  expect(said.textContent).not.toContain("Copié");
});

test("a sheet that cannot be made says why, then is asked for again", async () => {
  answering({
    authority_sheet: () => {
      throw refusal("internal");
    },
  });
  render(AuthoritySheet, { id: "b7" });
  await toggle();
  expect((await screen.findByTestId("failure")).dataset["code"]).toBe("internal");
  answering({ authority_sheet: () => sheet });
  await toggle(false);
  await toggle();
  await screen.findAllByTestId("sheet-row");
  expect(screen.queryByTestId("failure")).toBeNull();
});
