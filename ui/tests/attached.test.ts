import { answering, askedFor, refusal } from "./rust";
import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { DocumentView, ProcedureView } from "../src/generated/contract";
import { documentKind } from "../src/generated/law";
import { recordLabel } from "../src/lib/records";
import type { ActivityTab, ProcessorTab } from "../src/lib/screen";
import ActivityPage from "../src/screens/activities/ActivityPage.svelte";
import Evidence from "../src/screens/evidence/Evidence.svelte";
import ProcessorPage from "../src/screens/processors/ProcessorPage.svelte";
import { activityView } from "./activitySamples";
import { procedure, receipt } from "./procedureSamples";
import { processorView } from "./processorSamples";
import { now } from "./samples";

const study: DocumentView = {
  ...receipt,
  id: "f1",
  name: "pia.json",
  kind: "impact_assessment",
  note: "Version signée",
};
const audit: DocumentView = {
  ...receipt,
  id: "f2",
  name: "audit.pdf",
  kind: "audit_evidence",
  clause: "audits",
};
const withdrawn = { at: now, reason: "Version périmée" };
const saved = { file_name: "pia.json", folder: "/tmp", replaced_characters: "" };

type Handlers = Parameters<typeof answering>[0];

function fiche(files: DocumentView[], more: Handlers = {}) {
  answering({
    activity: () => activityView,
    record_choices: () => [],
    record_draft: () => null,
    record_documents: () => files,
    ...more,
  });
  const tab: ActivityTab = "record";
  render(ActivityPage, { id: "a1", said: "", tab, go: vi.fn(), refresh: vi.fn() });
}

function processor(files: DocumentView[], tab: ProcessorTab, more: Handlers = {}) {
  answering({
    processor: () => processorView(),
    record_draft: () => null,
    record_documents: () => files,
    ...more,
  });
  render(ProcessorPage, { id: "p1", said: "", tab, go: vi.fn(), refresh: vi.fn() });
}

const kindsOffered = () =>
  [...screen.getByTestId<HTMLSelectElement>("kind").options].map(({ value }) => value);

/** Chooses an answer of a list. */
async function choose(name: string, value: string) {
  const select = screen.getByTestId<HTMLSelectElement>(name);
  const chosen = [...select.options].find((option) => option.value === value);
  // happy-dom does not find the chosen option by `:checked`, as a browser does.
  vi.spyOn(select, "querySelector").mockReturnValue(chosen ?? null);
  await fireEvent.change(select);
}

test("a fiche lists its files with what each one is", async () => {
  fiche([study, { ...audit, clause: null, withdrawn }]);
  const [first, second] = await screen.findAllByTestId("document-row");
  expect(first!.textContent).toContain("pia.json");
  expect(first!.textContent).toContain(documentKind.of.impact_assessment.label);
  expect(first!.textContent).toContain("Version signée");
  expect(within(second!).getByTestId("document-withdrawn").textContent).toContain(
    "Version périmée",
  );
});

test("a fiche without files says what may come there", async () => {
  fiche([]);
  expect((await screen.findByTestId("documents-empty")).textContent).toContain("analyse d’impact");
});

test("what is offered for a fiche is not offered for a breach, nor the other way round", async () => {
  fiche([]);
  await screen.findByTestId("documents-empty");
  const ofFiche = kindsOffered();
  expect(ofFiche[0]).toBe("impact_assessment");
  expect(screen.queryByTestId("clause")).toBeNull();
  document.body.innerHTML = "";
  const shown: ProcedureView = procedure();
  render(Evidence, { id: "b7", procedure: shown, now, readOnly: false, onchanged: vi.fn() });
  const ofBreach = kindsOffered();
  expect(ofBreach.filter((kind) => ofFiche.includes(kind))).toEqual([]);
  expect([...ofBreach, ...ofFiche].sort()).toEqual([...documentKind.values].sort());
});

test("a file is added to a processor with the clause that it proves", async () => {
  processor([], "record", { add_record_document: () => [audit] });
  await screen.findByTestId("documents-empty");
  expect(screen.getByTestId<HTMLSelectElement>("kind").value).toBe("contract");
  await choose("kind", "audit_evidence");
  await choose("clause", "audits");
  await fireEvent.click(screen.getByTestId("document-add"));
  await screen.findByTestId("document-said");
  expect(askedFor("add_record_document")).toEqual([
    { id: "p1", form: { kind: "audit_evidence", note: "", clause: "audits" } },
  ]);
  expect(screen.getByTestId("document-row").textContent).toContain("Clause");
});

test("no file is added, and nothing is said, when none is chosen", async () => {
  fiche([], { add_record_document: () => null });
  await fireEvent.click(await screen.findByTestId("document-add"));
  await vi.waitFor(() => {
    expect(screen.getByTestId("document-add").getAttribute("aria-disabled")).toBe("false");
  });
  expect(screen.queryByTestId("document-said")).toBeNull();
  expect(screen.getByTestId("documents-empty")).toBeTruthy();
});

test("withdrawing a file asks for a reason and leaves its name", async () => {
  fiche([study], { withdraw_record_document: () => [{ ...study, withdrawn }] });
  await fireEvent.click(await screen.findByTestId("document-withdraw"));
  await fireEvent.input(screen.getByTestId("reason"), { target: { value: "Version périmée" } });
  await fireEvent.click(screen.getByTestId("confirm-accept"));
  expect((await screen.findByTestId("documents-said")).textContent).toContain("pia.json");
  expect(askedFor("withdraw_record_document")).toEqual([
    { id: "a1", document: "f1", reason: "Version périmée" },
  ]);
  expect(screen.getByTestId("document-withdrawn")).toBeTruthy();
});

test("the impact assessment is at hand beside what is said of it, until it is withdrawn", async () => {
  fiche([study, { ...study, id: "f3", name: "ancienne.json", withdrawn }], {
    export_record_document: () => saved,
  });
  const named = await screen.findByTestId("dpia-files");
  expect(named.textContent).toContain("pia.json");
  expect(named.textContent).not.toContain("ancienne.json");
  await fireEvent.click(within(named).getByTestId("copy-f1"));
  expect((await screen.findByTestId("copy-said-f1")).textContent).toContain("pia.json");
  expect(askedFor("export_record_document")).toEqual([{ id: "a1", document: "f1" }]);
});

test("a clause names the files that prove it, and no other clause does", async () => {
  processor([audit, { ...audit, id: "f4", name: "retiré.pdf", withdrawn }], "clauses");
  await screen.findByTestId("clauses");
  const copies = await screen.findAllByTestId("attached-copy");
  expect(copies).toHaveLength(1);
  expect(screen.getByTestId("clause-audits").contains(copies[0]!)).toBe(true);
  expect(copies[0]!.textContent).toContain("audit.pdf");
});

test("files that cannot be read are told in words, and nothing is offered", async () => {
  fiche([], {
    record_documents: () => {
      throw refusal("internal");
    },
  });
  const section = await screen.findByTestId("attached");
  expect(await within(section).findByTestId("failure")).toBeTruthy();
  expect(within(section).queryByTestId("document-add")).toBeNull();
});

test("the history of a fiche names a file and its fingerprint in French", () => {
  expect(recordLabel("activity", "document")).toBe("Pièce");
  expect(recordLabel("processor", "fingerprint")).toBe("Empreinte SHA-256");
});
