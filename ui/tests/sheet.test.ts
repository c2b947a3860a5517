import { answering, askedFor, later, refusal } from "./rust";
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { AuthoritySheetView } from "../src/generated/contract";
import { notificationForm } from "../src/generated/law";
import { formsFor } from "../src/lib/terms";
import AuthoritySheet from "../src/screens/procedure/AuthoritySheet.svelte";
import HealthAgencySheet from "../src/screens/procedure/HealthAgencySheet.svelte";
import { followUp } from "../src/strings/fr";
import { now } from "./samples";

const sheet: AuthoritySheetView = {
  form: "cnil_v2026",
  sections: [
    {
      number: "1",
      title: "La violation",
      article: "art. 33.3.a",
      rows: [
        {
          number: "",
          label: "Description",
          text: "Courriel mal adressé",
          elsewhere: false,
          note: "",
          told: null,
        },
        {
          number: "",
          label: "Nombre de personnes",
          text: null,
          elsewhere: false,
          note: "À compléter plus tard.",
          told: null,
        },
      ],
    },
  ],
  missing: 1,
  told: null,
  changed: 0,
  target: null,
};
/** The same in the order of the common template. */
const template: AuthoritySheetView = {
  form: "edpb_v1",
  sections: [
    {
      number: "14-18",
      title: "Organisme",
      article: "",
      rows: [{ number: "14", label: "Secteur", text: null, elsewhere: true, note: "", told: null }],
    },
  ],
  missing: 0,
  told: null,
  changed: 0,
  target: null,
};
/** The sheet of the fifth step. */
const shown = {
  id: "b7",
  version: "3-0",
  forms: formsFor("supervisory_authority"),
  own: followUp.sheet,
};

/** Opens the sheet, or closes it. */
async function toggle(open = true) {
  const details = screen.getByTestId<HTMLDetailsElement>("authority-sheet");
  details.open = open;
  await fireEvent(details, new Event("toggle"));
}

async function show(isCopied = true) {
  answering({ authority_sheet: () => sheet, copy_text: () => isCopied });
  render(AuthoritySheet, shown);
  await toggle();
  return screen.findAllByTestId("sheet-row");
}

test("the sheet is asked for when it is opened, and not before", async () => {
  answering({ authority_sheet: () => sheet });
  render(AuthoritySheet, shown);
  expect(askedFor("authority_sheet")).toEqual([]);
  await toggle();
  expect(await screen.findByText("La violation", { exact: false })).toBeTruthy();
  const [first] = askedFor("authority_sheet");
  expect(first).toEqual({ id: "b7", form: "cnil_v2026" });
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
  expect(askedFor("copy_text")).toEqual([{ text: "Courriel mal adressé", is_secret: false }]);
});

test("a copy that fails says what to do instead", async () => {
  await show(false);
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
  render(AuthoritySheet, shown);
  await toggle();
  expect((await screen.findByTestId("failure")).dataset["code"]).toBe("internal");
  answering({ authority_sheet: () => sheet });
  await toggle(false);
  await toggle();
  await screen.findAllByTestId("sheet-row");
  expect(screen.queryByTestId("failure")).toBeNull();
});

/** Chooses another form. */
async function follow(form: AuthoritySheetView["form"]) {
  const select = screen.getByTestId<HTMLSelectElement>("authority-sheet-form");
  const chosen = select.options[shown.forms.indexOf(form)];
  // happy-dom does not find the chosen option by `:checked`, as a browser does.
  vi.spyOn(select, "querySelector").mockReturnValue(chosen ?? null);
  await fireEvent.change(select);
}

test("another form is asked for, and says what is filled in on it", async () => {
  await show();
  answering({ authority_sheet: ({ form }) => (form === "edpb_v1" ? template : sheet) });
  await follow("edpb_v1");
  await waitFor(() => {
    expect(screen.getByTestId("sheet-row").textContent).toContain("14. Secteur");
  });
  expect(askedFor("authority_sheet").at(-1)).toEqual({ id: "b7", form: "edpb_v1" });
  const row = screen.getByTestId("sheet-row");
  expect(row.textContent).toContain("À remplir directement dans le formulaire");
  expect(row.classList.contains("gap")).toBe(false);
  expect(screen.queryByTestId("sheet-copy")).toBeNull();
  const { label, help } = notificationForm.of.edpb_v1;
  expect(screen.getByRole("option", { name: label })).toBeTruthy();
  expect(screen.getByText(help)).toBeTruthy();
});

test("an answer about a form that was left meanwhile is not shown", async () => {
  const late = later<AuthoritySheetView>();
  answering({
    authority_sheet: ({ form }) => (form === "edpb_v1" ? late.promise : sheet),
  });
  render(AuthoritySheet, shown);
  await toggle();
  await screen.findAllByTestId("sheet-row");
  await follow("edpb_v1");
  expect(askedFor("authority_sheet").at(-1)?.form).toBe("edpb_v1");
  await follow("cnil_v2026");
  late.resolve(template);
  await waitFor(() => {
    expect(screen.getAllByTestId("sheet-row")).toHaveLength(2);
  });
  expect(screen.queryByText("14. Secteur")).toBeNull();
});

test("after a sending, the sheet says what changed, and can show that alone", async () => {
  const [section] = sheet.sections;
  if (!section) throw new Error("the sheet has a section");
  const [description, persons] = section.rows;
  if (!description || !persons) throw new Error("the section has two rows");
  const cause = { ...description, label: "Cause", told: { text: null } };
  const note = { ...description, label: "Mesures", told: { text: "Rappel de la consigne" } };
  answering({
    authority_sheet: () => ({
      ...sheet,
      sections: [{ ...section, rows: [description, persons, cause, note] }],
      told: now,
      changed: 2,
    }),
  });
  render(AuthoritySheet, shown);
  await toggle();
  expect((await screen.findByTestId("sheet-since")).textContent).toBe(
    `Depuis l’envoi du ${now.long}, 2 champs ont changé : c’est ce que la notification complémentaire apporte.`,
  );
  const changed = screen.getAllByTestId("sheet-changed").map((line) => line.textContent);
  expect(changed[0]).toContain("Inconnu lors de l’envoi");
  expect(changed[1]).toContain("Rappel de la consigne");
  expect(screen.getAllByTestId("sheet-row")).toHaveLength(4);
  await fireEvent.click(screen.getByTestId("sheet-only-news"));
  expect(screen.getAllByTestId("sheet-row")).toHaveLength(3);
});

test("the sheet of the notification offers the forms of the supervisory authority alone", async () => {
  await show();
  const names = screen.getAllByRole("option").map((option) => option.textContent.trim());
  expect(names).toContain(notificationForm.of.cnil_v2026.label);
  expect(names).toContain(notificationForm.of.edpb_v1.label);
  expect(names).not.toContain(notificationForm.of.ans_v2026.label);
});

const incident: AuthoritySheetView = {
  ...sheet,
  form: "ans_v2026",
  target: { hours: 24, since: now, by: { ...now, long: "mercredi 25 novembre 2026 à 08:00" } },
};

test.each([
  ["health data are concerned", ["contact", "health"] as const, false],
  ["the data are not known yet", [] as const, true],
])("the sheet of the health agency is offered when %s", async (_, values, unknown) => {
  answering({ authority_sheet: () => incident });
  render(HealthAgencySheet, {
    id: "b7",
    version: "3-0",
    categories: { values: [...values], unknown },
  });
  const line = screen.getByTestId("health-agency-target");
  expect(line.textContent).toContain("la loi ne fixe pas d’heures");
  await waitFor(() => {
    expect(line.textContent).toContain("Objectif interne\u00a0: 24\u00a0heures après le constat");
  });
  expect(line.textContent).toContain("soit avant le mercredi 25 novembre 2026 à 08:00.");
  expect(askedFor("authority_sheet")).toEqual([{ id: "b7", form: "ans_v2026" }]);
  expect(screen.getByTestId("authority-sheet-open").textContent).toContain("signalement à l’ANS");
  await toggle();
  await screen.findAllByTestId("sheet-row");
  expect(screen.queryByTestId("authority-sheet-form")).toBeNull();
  const said = screen.getByTestId("authority-sheet").textContent;
  expect(said).toContain(notificationForm.of.ans_v2026.help);
  expect(said).not.toContain("complémentaire");
});

test("an instant that is not known leaves the target of the organisation without a day", async () => {
  const target = { hours: 24, since: null, by: null };
  answering({ authority_sheet: () => ({ ...incident, target }) });
  render(HealthAgencySheet, {
    id: "b7",
    version: "3-0",
    categories: { values: ["health"], unknown: false },
  });
  expect(await screen.findByText(/24 heures après le constat\.$/)).toBeTruthy();
});

test("without health data a sentence says why the sheet of the health agency is not offered", () => {
  answering({ authority_sheet: () => incident });
  render(HealthAgencySheet, {
    id: "b7",
    version: "3-0",
    categories: { values: ["contact"], unknown: false },
  });
  const said = screen.getByTestId("health-agency-not-offered").textContent;
  expect(said).toContain("ne comprennent pas de données de santé");
  expect(screen.queryByTestId("authority-sheet")).toBeNull();
  expect(askedFor("authority_sheet")).toEqual([]);
});

test("an open sheet is read again when the file changes, a closed one is not", async () => {
  answering({ authority_sheet: () => sheet });
  const { rerender } = render(AuthoritySheet, shown);
  await rerender({ version: "4-0" });
  expect(askedFor("authority_sheet")).toEqual([]);
  await toggle();
  await screen.findAllByTestId("sheet-row");
  await rerender({ version: "4-0" });
  expect(askedFor("authority_sheet")).toHaveLength(1);
  answering({ authority_sheet: () => template });
  await rerender({ version: "4-1" });
  expect(await screen.findByText("14. Secteur")).toBeTruthy();
  expect(screen.getByTestId<HTMLDetailsElement>("authority-sheet").open).toBe(true);
});

test("the target of the health agency follows the facts, its sheet being closed", async () => {
  answering({ authority_sheet: () => incident });
  const categories = { values: ["health" as const], unknown: false };
  const { rerender } = render(HealthAgencySheet, { id: "b7", version: "3-0", categories });
  await screen.findByText(/mercredi 25/);
  const target = { hours: 24, since: now, by: { ...now, long: "jeudi 26 novembre 2026 à 08:00" } };
  answering({ authority_sheet: () => ({ ...incident, target }) });
  await rerender({ version: "4-0" });
  expect(await screen.findByText(/jeudi 26/)).toBeTruthy();
});

test("a change of form that fails shows none of the rows of the form that was left", async () => {
  await show();
  const late = later<AuthoritySheetView>();
  answering({ authority_sheet: () => late.promise });
  await follow("edpb_v1");
  expect(screen.queryAllByTestId("sheet-row")).toEqual([]);
  late.reject(refusal("internal"));
  await screen.findByTestId("failure");
  expect(screen.queryAllByTestId("sheet-row")).toEqual([]);
});

test("one line alone says that it was copied: the last one", async () => {
  const [section] = sheet.sections;
  const [row] = section?.rows ?? [];
  if (!section || !row) throw new Error("the sheet has a row");
  const alike = [row, { ...row, text: "Autre" }];
  answering({
    authority_sheet: () => ({ ...sheet, sections: [{ ...section, rows: alike }] }),
    copy_text: () => true,
  });
  render(AuthoritySheet, shown);
  await toggle();
  const [first, second] = await screen.findAllByTestId("sheet-copy");
  await fireEvent.click(first!);
  await screen.findByTestId("sheet-copied");
  await fireEvent.click(second!);
  await waitFor(() => {
    const said = screen.getByTestId("sheet-copied");
    expect(said.closest("[data-testid=sheet-row]")?.textContent).toContain("Autre");
  });
});
