import { answering, askedFor, refusal } from "./rust";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { BatchView, ImportLine, Requests, Table } from "../src/generated/contract";
import { losesTyping } from "../src/lib/leaving";
import { sectionOf } from "../src/lib/screen";
import Imports from "../src/screens/imports/Imports.svelte";
import Processors from "../src/screens/processors/Processors.svelte";
import RecordTables from "../src/screens/records/RecordTables.svelte";
import {
  batch,
  doubtful,
  fiches,
  file,
  known,
  line,
  preview,
  processors,
  report,
  sheet,
} from "./importSamples";
import { pageOfRows } from "./processorSamples";
import { now, session } from "./samples";

type Result<N extends keyof Requests> = () => Requests[N]["result"];
interface Rust {
  choose_import?: Result<"choose_import">;
  import_columns?: Result<"import_columns">;
  preview_import?: Result<"preview_import">;
  accept_import?: Result<"accept_import">;
  imports?: Result<"imports">;
  undo_import?: Result<"undo_import">;
}

/** Presses a button once it can be. */
async function click(place: string) {
  const button = await screen.findByTestId(place);
  await waitFor(() => {
    expect(button.getAttribute("aria-disabled")).not.toBe("true");
  });
  return fireEvent.click(button);
}
const text = (place: string) => screen.getByTestId(place).textContent.trim();
const chooseIn = (select: HTMLElement | undefined, value: string) =>
  fireEvent.change(select!, { target: { value } });

/** The screen of a register, with what Rust answers there. */
function open(rust: Rust = {}, table: Table = processors) {
  const go = vi.fn();
  const refresh = vi.fn(() => Promise.resolve());
  answering({
    choose_import: () => file(),
    preview_import: () => preview(),
    accept_import: () => report,
    imports: () => [],
    ...rust,
  });
  render(Imports, { table, go, refresh });
  return { go, refresh };
}

/** The same, with a file chosen and looked at. */
async function look(rust: Rust = {}, table?: Table) {
  const opened = open(rust, table);
  await click("import-choose");
  await click("import-look");
  await screen.findByTestId("import-preview");
  return opened;
}

/** The button of the last of the columns that changes its field, and the list that it opens. */
async function changeLastColumn(value: string) {
  await fireEvent.click(screen.getAllByTestId("import-change").at(-1)!);
  await chooseIn(screen.getByTestId("import-target"), value);
  await click("import-close");
}

test("the columns are told with what they contain and the field that each one feeds", async () => {
  open();
  await click("import-choose");
  const [name, , untitled] = await screen.findAllByTestId("import-column");
  expect(name?.textContent).toContain("Paie Exemple");
  expect(within(name!).getByTestId("import-field").textContent).toBe("Nom d’usage");
  expect(untitled?.textContent).toContain("Colonne C, sans titre");
  expect(text("import-counted")).toBe("2 colonnes reprises, 1 laissée");
  expect(askedFor("choose_import")).toEqual([{ table: processors }]);
});

test("a column is given another field, and the preview is asked for with it", async () => {
  open();
  await click("import-choose");
  await screen.findByTestId("import-column-table");
  await changeLastColumn("notes");
  expect(text("import-counted")).toBe("3 colonnes reprises, 0 laissée");
  await click("import-look");
  expect(await screen.findByTestId("import-tally")).toBeTruthy();
  expect(text("import-tally")).toBe("2 nouvelles, 1 mise à jour, 0 inchangée, 0 à laisser");
  const mapping = { header: 0, columns: ["name", "service", "notes"] };
  expect(askedFor("preview_import")).toEqual([{ source: { source: "sheet", sheet: 0, mapping } }]);
});

test("a field that another column feeds is told as such and cannot be chosen twice", async () => {
  open();
  await click("import-choose");
  await fireEvent.click((await screen.findAllByTestId("import-change"))[2]!);
  const options = [...screen.getByTestId<HTMLSelectElement>("import-target").options];
  const used = options.find(({ value }) => value === "service");
  expect(used?.disabled).toBe(true);
  expect(used?.textContent).toContain("déjà pris par");
  expect(options.find(({ value }) => value === "notes")?.disabled).toBe(false);
  await click("import-close");
  expect(document.activeElement).toBe(screen.getAllByTestId("import-change")[2]);
});

test("no list of fields is on screen before a column is to be changed", async () => {
  const columns = Array.from({ length: 120 }, (_, index) => ({
    title: `Titre ${String(index)}`,
    samples: [],
    path: null,
  }));
  open({ choose_import: () => file({ sheets: [{ ...sheet, columns }] }) });
  await click("import-choose");
  expect(await screen.findAllByTestId("import-column")).toHaveLength(120);
  expect(screen.queryByTestId("import-target")).toBeNull();
  expect(text("import-unnamed")).toContain("Nom d’usage");
});

test("titles that stand on another row are read again, as a person counts rows", async () => {
  const other = { ...sheet, header: 2, columns: [{ title: "Société", samples: [], path: "name" }] };
  open({ import_columns: () => other });
  await click("import-choose");
  await fireEvent.input(await screen.findByTestId("title-row"), { target: { value: "9" } });
  await click("import-read-titles");
  expect(text("fault")).toContain("une ligne de cette feuille");
  await fireEvent.input(screen.getByTestId("title-row"), { target: { value: "3" } });
  await click("import-read-titles");
  await screen.findByTestId("import-titles-said");
  expect(askedFor("import_columns")).toEqual([{ sheet: 0, header: 2 }]);
  expect(screen.getAllByTestId("import-column")).toHaveLength(1);
});

test("the sheet that says the most is read first", async () => {
  const guide = { ...sheet, name: "Mode d’emploi", columns: [] };
  open({ choose_import: () => file({ sheets: [guide, sheet] }) });
  await click("import-choose");
  await click("import-look");
  expect(askedFor("preview_import")[0]?.source).toMatchObject({ sheet: 1 });
});

test("a workbook on the authority's model has no column to choose, unless one asks for it", async () => {
  open({ choose_import: () => file({ table: fiches, is_model: true }) }, fiches);
  await click("import-choose");
  expect((await screen.findByTestId("import-model")).textContent).toContain("1 onglet");
  expect(screen.queryByTestId("import-column-table")).toBeNull();
  await click("import-look");
  expect(askedFor("preview_import")).toEqual([{ source: { source: "model" } }]);
  await click("import-as-table");
  expect(screen.getByTestId("import-column-table")).toBeTruthy();
});

test("a cell that could not be read is told with its reason and where its text is kept", async () => {
  await look();
  await click("import-lines-watch");
  expect(screen.getAllByTestId("import-line")).toHaveLength(1);
  const details = screen.getByTestId<HTMLDetailsElement>("import-details");
  expect(details.textContent).toContain("1 cellule non lue");
  details.open = true;
  await fireEvent(details, new Event("toggle"));
  const told = (await screen.findByTestId("import-doubts")).textContent;
  expect(told).toContain("Outre-Manche");
  expect(told).toContain("Aucun pays ne porte ce nom.");
  expect(told).toContain("dans les notes de la fiche");
  expect(text("import-ignored")).toContain("Remarque");
});

test("an update says what changes, by the labels of the form, and what empty cells do", async () => {
  await look({ preview_import: () => preview([known]) });
  expect(text("import-updates")).toContain("une cellule vide ne change rien");
  const details = screen.getByTestId<HTMLDetailsElement>("import-details");
  details.open = true;
  await fireEvent(details, new Event("toggle"));
  const changes = await screen.findByTestId("import-changes");
  expect(within(changes).getByRole("rowheader").textContent).toBe("Ce qu’il fait");
  expect(changes.textContent).toContain("Bulletins de paie");
});

test("a line that breaks a rule says which one and can only be left", async () => {
  const standing: ImportLine["standing"] = {
    standing: "faulty",
    faults: [{ field: "service", rule: "too_long" }],
  };
  await look({ preview_import: () => preview([line({ standing, choices: ["leave"] })]) });
  const details = screen.getByTestId<HTMLDetailsElement>("import-details");
  details.open = true;
  await fireEvent(details, new Event("toggle"));
  expect((await screen.findByTestId("import-faults")).textContent).toContain("Ce qu’il fait");
  expect(screen.getByTestId("import-taking").tagName).toBe("SPAN");
});

test("what is chosen for a line is sent, in the order of the preview", async () => {
  await look();
  await chooseIn(screen.getAllByTestId("import-taking")[1], "leave");
  expect(text("import-accept")).toBe("Reprendre 2 lignes");
  await click("import-accept");
  await screen.findByTestId("import-report");
  const [sent] = askedFor("accept_import");
  expect(sent).toMatchObject({ stamp: "f1/12", takings: ["add", "leave", "add"] });
});

test("nothing is taken when every line is left, and what is proposed comes back", async () => {
  await look();
  await click("import-leave-all");
  expect(screen.getByTestId("import-accept").getAttribute("aria-disabled")).toBe("true");
  await fireEvent.click(screen.getByTestId("import-accept"));
  expect(askedFor("accept_import")).toEqual([]);
  await click("import-add-all");
  expect(text("import-tally")).toBe("2 nouvelles, 0 mise à jour, 0 inchangée, 1 à laisser");
  await click("import-propose");
  expect(text("import-accept")).toBe("Reprendre 3 lignes");
});

test("an accepted file is reported line by line, each with a link to its entry", async () => {
  const batches: BatchView[] = [];
  const { go, refresh } = await look({
    imports: () => batches,
    accept_import: () => {
      batches.push(batch());
      return report;
    },
  });
  await click("import-accept");
  expect((await screen.findByTestId("import-report-counts")).textContent).toContain("2 ajoutées");
  expect(document.activeElement?.id).toBe("import-report");
  expect(screen.queryByTestId("import-preview")).toBeNull();
  expect(text("import-not-taken")).toContain("Total");
  await fireEvent.click(screen.getAllByTestId("import-report-link")[0]!);
  expect(go).toHaveBeenCalledWith({ name: "processor", id: "p7", said: "" });
  await click("import-report-undo");
  expect(refresh).toHaveBeenCalled();
  expect((await screen.findByRole("dialog")).textContent).toContain("sera retiré du registre");
});

test("a refusal keeps the columns and the choices, and asks for another preview", async () => {
  await look({
    accept_import: () => {
      throw refusal("import_stale");
    },
  });
  await changeLastColumn("notes");
  await click("import-look");
  await chooseIn((await screen.findAllByTestId("import-taking"))[0], "leave");
  await click("import-accept");
  expect((await screen.findByTestId("failure")).dataset["code"]).toBe("import_stale");
  expect(screen.queryByTestId("import-preview")).toBeNull();
  expect(screen.getAllByTestId("import-field").at(-1)?.textContent).toBe("Notes");
  await click("import-look");
  const [first] = await screen.findAllByTestId<HTMLSelectElement>("import-taking");
  expect(first?.value).toBe("leave");
});

test("what was chosen for a new line does not hold once the register knows it", async () => {
  const before = line({ choices: ["add", "leave"] });
  const after = { ...known, line: before.line };
  let shown = before;
  await look({ preview_import: () => preview([shown]) });
  await click("import-add-all");
  shown = after;
  await click("import-look");
  await waitFor(() => {
    expect(screen.getByTestId<HTMLSelectElement>("import-taking").value).toBe("change");
  });
});

test("a preview of other columns goes away until it is asked for again", async () => {
  await look();
  await changeLastColumn("notes");
  expect(screen.queryByTestId("import-preview")).toBeNull();
  expect(text("import-outdated")).toContain("Les colonnes ont changé");
  await changeLastColumn("");
  expect(screen.getByTestId("import-preview")).toBeTruthy();
});

test("a file that is refused is told, and what was read of another stays", async () => {
  let answer: Result<"choose_import"> = () => file();
  open({ choose_import: () => answer() });
  await click("import-choose");
  await screen.findByTestId("import-column-table");
  answer = () => {
    throw refusal("spreadsheet_protected");
  };
  await click("import-choose");
  expect((await screen.findByTestId("failure")).textContent).toContain("mot de passe");
  expect(screen.getByTestId("import-column-table")).toBeTruthy();
});

test("a file of which no line can be taken says so", async () => {
  const nothing = { ...preview([]), not_taken: report.not_taken };
  await look({ preview_import: () => nothing });
  expect(text("import-nothing")).toContain("Aucune ligne ne peut être reprise");
  expect(screen.queryByTestId("import-accept")).toBeNull();
  expect(text("import-not-taken")).toContain("rien n’y donne un nom");
});

test("a thousand lines are shown fifty at a time", async () => {
  const many = Array.from({ length: 1000 }, (_, index) => line({ line: index + 2 }));
  await look({ preview_import: () => preview([...many, doubtful]) });
  expect(screen.getAllByTestId("import-line")).toHaveLength(50);
  await click("page-next");
  expect(text("import-range")).toMatch(/^51–100 sur/);
  await click("import-lines-watch");
  expect(text("import-range")).toBe("1–1 sur 1");
});

test("leaving a preview that is not accepted is asked about, and nothing is once it is", async () => {
  open();
  await click("import-choose");
  await screen.findByTestId("import-column-table");
  expect(losesTyping()).toBe(false);
  await click("import-look");
  await screen.findByTestId("import-preview");
  expect(losesTyping()).toBe(true);
  await click("import-accept");
  await screen.findByTestId("import-report");
  expect(losesTyping()).toBe(false);
});

test("an import is undone once one confirms, and is told as undone", async () => {
  const { refresh } = open({
    imports: () => [batch()],
    undo_import: () => [batch({ undone: now })],
  });
  await click("past-import-undo");
  const dialog = await screen.findByRole("dialog");
  expect(dialog.textContent).toContain("Ce qui a été ajouté (2) sera retiré du registre.");
  expect(dialog.textContent).toContain("Ce qui a été mis à jour (1) redeviendra comme avant.");
  await click("confirm-accept");
  expect((await screen.findByTestId("past-import-undone")).textContent).toContain(now.long);
  expect(askedFor("undo_import")).toEqual([{ id: "b1" }]);
  expect(text("import-undone")).toContain("prestataires.xlsx");
  expect(refresh).toHaveBeenCalled();
});

test("an import whose entries were worked on since names them and is not undone", async () => {
  const blockers = [{ id: "p7", number: "ST-0007", name: "Hébergeur Fictif" }];
  const { go } = open({ imports: () => [batch({ blockers })] });
  const blocked = await screen.findByTestId("past-import-blocked");
  expect(blocked.textContent).toContain("ST-0007, Hébergeur Fictif");
  expect(screen.queryByTestId("past-import-undo")).toBeNull();
  await click("past-import-blocker");
  expect(go).toHaveBeenCalledWith({ name: "processor", id: "p7", said: "" });
});

test("entries worked on while one was asked are named with the refusal", async () => {
  let blockers: BatchView["blockers"] = [];
  open({
    imports: () => [batch({ blockers })],
    undo_import: () => {
      blockers = [{ id: "p7", number: "ST-0007", name: "Hébergeur Fictif" }];
      throw refusal("import_touched");
    },
  });
  await click("past-import-undo");
  await click("confirm-accept");
  expect((await screen.findByTestId("failure")).dataset["code"]).toBe("import_touched");
  expect(await screen.findByTestId("past-import-blocker")).toBeTruthy();
});

test("a register leaves as a table, and fiches on the authority's model too", async () => {
  answering({
    export_table: () => ({
      file_name: "traitements.ods",
      folder: "Documents",
      replaced_characters: "",
    }),
    export_authority_workbook: () => null,
  });
  render(RecordTables, { table: fiches });
  await click("export-table-ods");
  expect((await screen.findByTestId("table-said")).textContent).toContain("traitements.ods");
  expect(askedFor("export_table")).toEqual([{ table: fiches, format: "ods" }]);
  await click("export-model-xlsx");
  expect(askedFor("export_authority_workbook")).toEqual([{ format: "xlsx" }]);
});

test("only fiches have a model of the authority", () => {
  render(RecordTables, { table: { table: "breaches" } });
  expect(screen.getByTestId("export-table-csv")).toBeTruthy();
  expect(screen.queryByTestId("export-model-xlsx")).toBeNull();
});

test("a file is imported from the list of the register that it goes into", async () => {
  const go = vi.fn();
  answering({ processors: () => pageOfRows([]) });
  render(Processors, { session, go, refresh: vi.fn() });
  await click("import-open");
  expect(go).toHaveBeenCalledWith({ name: "imports", table: processors });
  expect(sectionOf({ name: "imports", table: processors })).toBe("processors");
  expect(sectionOf({ name: "imports", table: fiches })).toBe("activities");
});
