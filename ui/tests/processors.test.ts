import { answering, askedFor, refusal } from "./rust";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type {
  DraftView,
  ProcessorForm,
  ProcessorView,
  RecordForm,
  Transfer,
} from "../src/generated/contract";
import { contractClause } from "../src/generated/law";
import { blankProcessor } from "../src/forms/processors/blank";
import { withAnswer } from "../src/forms/processors/clauses";
import { FIELD_OF } from "../src/forms/processors/sections";
import EditProcessor from "../src/screens/processors/EditProcessor.svelte";
import ProcessorPage from "../src/screens/processors/ProcessorPage.svelte";
import Processors from "../src/screens/processors/Processors.svelte";
import { briefly } from "../src/screens/processors/gaps";
import { exitOf, identityOf, transfersOf } from "../src/screens/processors/reading";
import { nothingRead, pageOfRows, processorRow, processorView } from "./processorSamples";
import { now, session } from "./samples";

type Draft = DraftView<RecordForm>;

const typed = (form: Partial<ProcessorForm>): Draft => ({
  form: { register: "processor", form: { ...blankProcessor(), ...form } },
  revision: null,
  kept: now,
});

interface Rust {
  view?: ProcessorView;
  draft?: Draft | null;
}

function rust({ view = processorView(), draft = null }: Rust = {}) {
  answering({
    processor: () => view,
    record_draft: () => draft,
    discard_draft: () => null,
    keep_record_draft: () => ({ kept: now }),
    preview_processor: ({ form }) => ({
      reading: {
        ...nothingRead,
        gaps: form.role === null ? ["role", "clauses"] : ["clauses"],
        weak_clauses: ["audits"],
      },
      errors: [],
    }),
    create_record: () => ({ id: "p9" }),
    change_record: () => null,
    record_history: () => ({ entries: [], older: 0 }),
    record_documents: () => [],
  });
}

function read(view: ProcessorView = processorView(), draft: Draft | null = null) {
  const go = vi.fn();
  rust({ view, draft });
  render(ProcessorPage, { id: "p1", said: "", tab: undefined, go, refresh: vi.fn() });
  return go;
}

function write(props: { id?: string; resume?: boolean } = {}, more: Rust = {}) {
  const go = vi.fn();
  rust(more);
  render(EditProcessor, { ...props, go });
  return go;
}

const fill = (name: string, value: string) =>
  fireEvent.input(screen.getByTestId(name), { target: { value } });

test("a few gaps are all named, many are not, and none is lost", () => {
  expect(briefly(["role", "contract", "clauses"])).toBe("rôle, contrat, clauses");
  expect(briefly(["role", "contract", "clauses", "chain"])).toBe("rôle, contrat et 2 autres");
});

test("a clause of which nothing is said any more is as if nobody had looked", () => {
  const looked = withAnswer({}, "audits", { outcome: "partly" });
  const noted = withAnswer(looked, "audits", { note: "Demander le rapport." });
  expect(noted.audits).toEqual({ outcome: "partly", evidence: "", note: "Demander le rapport." });
  expect(withAnswer(noted, "audits", { outcome: null, note: "" })).toEqual({});
  expect(noted.audits?.outcome).toBe("partly");
});

test("what is not known of a processor reads as nothing, and its role in words", () => {
  const facts = identityOf({ ...blankProcessor(), role: "sub_processor" });
  expect(facts.find(({ path }) => path === "role")?.value).toBe("Sous-traitant ultérieur");
  expect(facts.find(({ path }) => path === "siren")?.value).toBe("");
});

test("nothing is read of an end while the work goes on", () => {
  expect(exitOf(blankProcessor().exit)).toEqual([]);
  const ended = exitOf({ ...blankProcessor().exit, ended_on: "31/10/2026" });
  expect(ended.map(({ value }) => value)).toEqual(["31/10/2026", "", "", ""]);
});

test("each transfer has its own standing, in their order", () => {
  const transfer: Transfer = {
    recipient: "Support",
    country: "",
    mechanism: "contract",
    document: "",
    assessed: false,
    note: "",
  };
  const items = [transfer, { ...transfer, country: "JP", assessed: null }];
  const form = { ...blankProcessor(), transfers: { none: false, items } };
  const read = transfersOf(form, { ...nothingRead, transfers: ["derogated", "adequate"] });
  expect(read.map(({ standing }) => standing)).toEqual(["derogated", "adequate"]);
  expect(read.map(({ how }) => how)).toEqual([
    "pays non précisé, Contrat avec la personne",
    "Japon, Contrat avec la personne",
  ]);
  expect(read.map(({ assessed }) => assessed)).toEqual(["Droit du pays non évalué.", ""]);
});

test("the list says the alert delay, what is to be obtained and who has left", async () => {
  const late = { what: "contract_end", detail: "", on: "01/11/2026", urgency: "passed" } as const;
  answering({
    processors: () =>
      pageOfRows([
        { ...processorRow, alert_hours: 24, due: late },
        { ...processorRow, id: "p2", active: false, gaps: ["exit_proof"] },
      ]),
  });
  const go = vi.fn();
  render(Processors, { session, go, refresh: vi.fn() });
  const [first, second] = await screen.findAllByTestId("processor-row");
  expect(first?.textContent).toContain("24\u00a0h");
  expect(first?.textContent).toContain("Fin du contrat");
  expect(within(second!).getByTestId("processor-alert").textContent).toContain("non convenu");
  expect(within(second!).getByTestId("processor-row-gaps").textContent).toContain(
    "preuve de fin de contrat",
  );
  expect(within(second!).getByTestId("mark-ended")).toBeTruthy();
  await fireEvent.click(screen.getAllByTestId("processor-link")[0]!);
  expect(go).toHaveBeenCalledWith({ name: "processor", id: "p1", said: "" });
});

test("the list is narrowed to the processors that have left", async () => {
  answering({ processors: () => pageOfRows([processorRow], { states: { active: 1 } }) });
  render(Processors, { session, go: vi.fn(), refresh: vi.fn() });
  const ended = await screen.findByTestId("standing-ended");
  expect(ended.closest("label")?.textContent).toContain("Terminés (0)");
  await fireEvent.click(ended);
  await waitFor(() => {
    expect(askedFor("processors").at(-1)?.standing).toEqual({ status: "in", state: "ended" });
  });
});

test("a register without any processor says what it is for", async () => {
  answering({ processors: () => pageOfRows([]) });
  render(Processors, { session, go: vi.fn(), refresh: vi.fn() });
  expect((await screen.findByTestId("records-empty")).textContent).toContain(
    "Aucun sous-traitant au registre",
  );
});

test("the page begins with whom to call about a breach, as text that calls nobody", async () => {
  const form = { ...blankProcessor(), alert_hours: "24" };
  form.contacts.breach = { name: "Astreinte", phone: "01 99 00 12 34", email: "", hours: "24/7" };
  read(processorView({ form }));
  const panel = await screen.findByTestId("breach-panel");
  expect(within(panel).getByTestId("breach-phone").textContent).toBe("01 99 00 12 34");
  expect(within(panel).getByTestId("breach-delay").textContent).toContain("24\u00a0h");
  expect(panel.querySelector("a")).toBeNull();
});

test("a contact without a way to reach it is still to be obtained", async () => {
  const form = blankProcessor();
  form.contacts.breach.name = "Astreinte";
  read(processorView({ form }));
  expect((await screen.findByTestId("breach-contact-open")).textContent).toBe(
    "Contact d’alerte à obtenir",
  );
  expect(screen.getByTestId("breach-delay").textContent).toContain("non convenu");
});

test("what is to be obtained is named, with the clauses to take up", async () => {
  const reading = { ...nothingRead, gaps: ["clauses" as const], weak_clauses: ["audits" as const] };
  read(processorView({ reading }));
  const gaps = await screen.findByTestId("processor-gaps");
  expect(gaps.textContent).toContain("Un point à obtenir");
  expect(gaps.textContent).toContain("Preuves et audits");
});

test("a list that has none says so, one that nobody answered is to be completed", async () => {
  const form = { ...blankProcessor(), chain: { none: true, items: [] } };
  read(processorView({ form }));
  expect((await screen.findByTestId("chain-none")).textContent).toBe(
    "Il ne fait appel à personne.",
  );
  expect(screen.getByTestId("guarantees-open").textContent).toContain("à compléter");
});

test("every clause of the law is shown in the review, looked at or not", async () => {
  const form = blankProcessor();
  form.clauses.answers = { audits: { outcome: "missing", evidence: "", note: "À demander" } };
  read(processorView({ form }));
  await fireEvent.click(await screen.findByTestId("tab-clauses"));
  expect(screen.getByTestId("clauses").children).toHaveLength(contractClause.values.length);
  expect(screen.getByTestId("clause-audits").textContent).toContain("À demander");
  expect(screen.getByTestId("clause-security").textContent).toContain("À examiner");
});

test("typing that waits is told on the page and taken up in the form", async () => {
  const go = read(processorView(), typed({ name: "Hébergeur Fictif SAS" }));
  await fireEvent.click(await screen.findByTestId("draft-resume"));
  expect(go).toHaveBeenCalledWith({ name: "processor-edit", id: "p1" });
});

test("a processor that a fiche names is not deleted: the fiche is shown", async () => {
  const links = [{ id: "a1", register: "controller_activity" as const, number: "", name: "Paie" }];
  read(processorView({ links }));
  await fireEvent.click(await screen.findByTestId("record-delete"));
  expect((await screen.findByTestId("linked-record")).textContent).toContain("Paie");
  expect(askedFor("delete_record")).toEqual([]);
});

test("a name is enough to add a processor, and its page opens", async () => {
  const go = write();
  await screen.findByTestId("record-save");
  await fill("name", "Paie Fictive");
  await fireEvent.click(screen.getByTestId("record-save"));
  await waitFor(() => {
    expect(go).toHaveBeenCalledWith({
      name: "processor",
      id: "p9",
      said: "Sous-traitant enregistré.",
    });
  });
  expect(askedFor("create_record")).toEqual([
    { form: { register: "processor", form: { ...blankProcessor(), name: "Paie Fictive" } } },
  ]);
});

test("a processor is changed over the revision it was read at", async () => {
  const go = write({ id: "p1" });
  await screen.findByTestId("record-save");
  await fill("contacts-breach-phone", "01 99 00 12 34");
  await fireEvent.click(screen.getByTestId("clauses-answers-audits-outcome-satisfied"));
  await fill("clauses-answers-audits-evidence", "Article 9");
  await fireEvent.click(screen.getByTestId("record-save"));
  await waitFor(() => {
    expect(go).toHaveBeenCalled();
  });
  const [sent] = askedFor("change_record");
  expect(sent).toMatchObject({
    id: "p1",
    revision: 4,
    form: {
      form: {
        contacts: { breach: { phone: "01 99 00 12 34" } },
        clauses: {
          answers: { audits: { outcome: "satisfied", evidence: "Article 9", note: "" } },
        },
      },
    },
  });
});

test("typing of a new processor is asked about first, unless it is taken up on purpose", async () => {
  write({}, { draft: typed({ name: "Paie Fictive" }) });
  await screen.findByTestId("draft-notice");
  expect(screen.queryByTestId("record-save")).toBeNull();
  await fireEvent.click(screen.getByTestId("draft-resume"));
  expect((await screen.findByTestId<HTMLInputElement>("name")).value).toBe("Paie Fictive");
});

test("typing of a new processor that is taken up on purpose is there at once", async () => {
  write({ resume: true }, { draft: typed({ name: "Paie Fictive" }) });
  expect((await screen.findByTestId<HTMLInputElement>("name")).value).toBe("Paie Fictive");
});

test("what is to be obtained follows the typing", async () => {
  write();
  await waitFor(() => {
    expect(screen.getByTestId("processor-gaps").textContent).toContain("2 points à obtenir");
  });
  await fireEvent.click(screen.getByTestId("role-processor"));
  await waitFor(() => {
    expect(screen.getByTestId("processor-gaps").textContent).toContain("Un point à obtenir");
  });
});

test("each thing to obtain leads to a field of the form", async () => {
  write();
  await screen.findByTestId("record-save");
  const absent = Object.values(FIELD_OF).filter((path) => {
    const name = CSS.escape(path);
    return !document.querySelector(`[data-field="${name}"], [data-group="${name}"]`);
  });
  expect(absent).toEqual([]);
});

test("a fault in a clause is told beside it and named in the summary", async () => {
  write({ id: "p1" });
  await screen.findByTestId("record-save");
  await fireEvent.click(screen.getByTestId("clauses-answers-audits-outcome-missing"));
  const field = "clauses.answers.audits.note";
  const faulty = refusal("invalid_form", { fields: [{ field, rule: "too_long" }] });
  answering({
    change_record: () => Promise.reject(faulty),
    keep_record_draft: () => ({ kept: now }),
  });
  await fireEvent.click(screen.getByTestId("record-save"));
  expect((await screen.findByTestId("fault")).dataset["rule"]).toBe("too_long");
  expect((await screen.findByTestId("error-summary")).textContent).toContain("Revue des clauses");
});

test("the words of a clause stay while they are retyped, and go once nobody has looked", async () => {
  write();
  await fireEvent.click(await screen.findByTestId("clauses-answers-audits-outcome-partly"));
  await fill("clauses-answers-audits-evidence", "Article 9");
  await fireEvent.click(screen.getByTestId("clauses-answers-audits-outcome-unknown"));
  await fill("clauses-answers-audits-evidence", "");
  expect(screen.getByTestId("clauses-answers-audits-evidence")).toBeTruthy();
  await fireEvent.click(screen.getByTestId("clauses-answers-audits-outcome-missing"));
  await fireEvent.click(screen.getByTestId("clauses-answers-audits-outcome-unknown"));
  expect(screen.queryByTestId("clauses-answers-audits-evidence")).toBeNull();
});

test("the first field takes the focus once typing that waited is given up", async () => {
  write({}, { draft: typed({ name: "Paie Fictive" }) });
  await fireEvent.click(await screen.findByTestId("draft-discard"));
  await fireEvent.click(screen.getByTestId("confirm-accept"));
  await waitFor(() => {
    expect(document.activeElement).toBe(screen.getByTestId("name"));
  });
  expect(screen.getByTestId<HTMLInputElement>("name").value).toBe("");
  expect(askedFor("discard_draft")).toEqual([{ key: "new-processor" }]);
});

test("typing that waits on a page is given up there, and what is read takes the focus", async () => {
  read(processorView(), typed({ name: "Paie Fictive" }));
  await fireEvent.click(await screen.findByTestId("draft-discard"));
  await fireEvent.click(screen.getByTestId("confirm-accept"));
  await waitFor(() => {
    expect(document.activeElement).toBe(screen.getByTestId("tab-record"));
  });
  expect(askedFor("discard_draft")).toEqual([{ key: "p1" }]);
  expect(screen.queryByTestId("draft-notice")).toBeNull();
});

test("a list shows the unfinished typing of its own register only", async () => {
  answering({ processors: () => pageOfRows([processorRow]) });
  const drafts = (["processor", "security_measure"] as const).map((register) => ({
    key: `new-${register}`,
    about: { kind: "record" as const, register, id: null, number: "" },
    kept: now,
    summary: register,
  }));
  render(Processors, { session: { ...session, drafts }, go: vi.fn(), refresh: vi.fn() });
  expect(screen.getByTestId("drafts").textContent).toContain("Une fiche de sous-traitant");
  expect(screen.getByTestId("drafts").textContent).not.toContain("Une mesure");
});
