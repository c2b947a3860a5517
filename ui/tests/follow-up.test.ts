import { answering, askedFor, refusal } from "./rust";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { expect, test } from "vitest";
import type { FieldError } from "../src/generated/contract";
import { door } from "../src/generated/law";
import { journalLabel, stepLabel } from "../src/lib/steps";
import StepTyping from "../src/screens/procedure/StepTyping.svelte";
import { asked, asking } from "./followUpSamples";
import { procedure } from "./procedureSamples";
import { now } from "./samples";

/** Shows a step; Rust refuses with the `faults` that hold when it is saved. */
async function show(name: keyof typeof asked, faults: () => FieldError[] = () => []) {
  answering({
    step_draft: () => null,
    keep_step_draft: () => ({ kept: now }),
    discard_draft: () => null,
    change_step: ({ form }) => {
      const fields = faults();
      if (fields.length > 0) throw refusal("invalid_form", { fields });
      return procedure({ steps: [{ ...asking(name), form, revision: 1 }] });
    },
  });
  render(StepTyping, {
    id: "b7",
    step: asking(name),
    documents: [],
    now,
    onsaved: () => undefined,
  });
  await screen.findByTestId("step-save");
}

const field = (name: string) => screen.getByTestId<HTMLInputElement>(name);
const isShown = (name: string) => screen.queryByTestId(name) !== null;
const press = (name: string) => fireEvent.click(screen.getByTestId(name));
const fill = (name: string, value: string) =>
  fireEvent.input(screen.getByTestId(name), { target: { value } });
const labelOf = (name: string) => field(name).labels?.[0]?.textContent;

async function sent() {
  await press("step-save");
  await screen.findByTestId("step-said");
  return askedFor("change_step").at(-1)?.form.details;
}

async function refused() {
  await press("step-save");
  return (await screen.findByTestId("error-summary")).textContent;
}

test("later messages are added with the focus on them, sent in order, and taken away", async () => {
  await show("notify_authority");
  await press("sendings-add");
  await waitFor(() => {
    expect(document.activeElement).toBe(field("details-sendings-0-kind-complementary"));
  });
  await fill("details-sendings-0-content", "Le nombre de personnes");
  await press("sendings-add");
  await press("details-sendings-1-kind-complete");
  await fill("details-sendings-1-sent-date", "24/11/2026");
  expect(await sent()).toMatchObject({
    sendings: [
      { kind: "complementary", content: "Le nombre de personnes" },
      { kind: "complete", sent: { date: "24/11/2026" }, content: "" },
    ],
  });
  await press("details-sendings-0-remove");
  expect(field("details-sendings-0-kind-complete").checked).toBe(true);
  expect(isShown("details-sendings-1-content")).toBe(false);
  expect(document.activeElement).toBe(field("sendings-add"));
});

test("a withdrawal is asked why, and another kind no longer is", async () => {
  const faults = [{ field: "details.sendings.0.content", rule: "required" as const }];
  await show("notify_authority", () => faults);
  await press("sendings-add");
  expect(labelOf("details-sendings-0-content")).toBe("Ce que ce message apporte");
  await press("details-sendings-0-kind-withdrawal");
  expect(labelOf("details-sendings-0-content")).toBe("Pourquoi la notification est retirée");
  await refused();
  expect(field("details-sendings-0-content").getAttribute("aria-invalid")).toBe("true");
  await press("details-sendings-0-kind-complementary");
  expect(isShown("error-summary")).toBe(false);
});

test("exchanges are added and taken away, and one without text is refused by its rank", async () => {
  const faults = [{ field: "details.exchanges.0.text", rule: "required" as const }];
  await show("notify_authority", () => faults);
  await press("exchanges-add");
  expect(await refused()).toContain("Échange 1\u00a0: Ce qui a été demandé");
  expect(screen.getAllByTestId("fault")).toHaveLength(1);
  await press("details-exchanges-0-remove");
  expect(isShown("error-summary")).toBe(false);
  expect(isShown("details-exchanges-0-text")).toBe(false);
});

test("an order of the authority says which step is to be taken up again, as long as it is there", async () => {
  await show("notify_authority");
  await press("exchanges-add");
  expect(isShown("order-to-inform")).toBe(false);
  await press("details-exchanges-0-kind-order-to-inform");
  const callout = screen.getByTestId("order-to-inform");
  expect(callout.textContent).toContain("«\u202fInformer les personnes\u202f» est à reprendre");
  expect(callout.textContent).toContain("art.\u00a034.4");
  expect(callout.closest("[role=status]")).toBeTruthy();
  await press("details-exchanges-0-kind-request");
  expect(isShown("order-to-inform")).toBe(false);
});

test("the lead authority is asked for across borders only, and is kept meanwhile", async () => {
  await show("notify_authority");
  expect(field("details-cross-border-unknown").checked).toBe(true);
  await press("details-cross-border-yes");
  await fill("details-lead-authority", "Autorité fictive");
  await press("details-cross-border-no");
  expect(isShown("details-lead-authority")).toBe(false);
  await press("details-cross-border-yes");
  expect(field("details-lead-authority").value).toBe("Autorité fictive");
  expect(await sent()).toMatchObject({ cross_border: true, lead_authority: "Autorité fictive" });
});

test("each body to tell has its place, its law and its own question", async () => {
  await show("health_incident");
  for (const name of door.values) {
    const place = screen.getByRole("region", { name: door.of[name].label });
    expect(place.textContent).toContain(door.of[name].help);
    expect(place.textContent).toContain(door.of[name].article ?? "");
    expect(within(place).getAllByRole("radio")).toHaveLength(3);
  }
});

test("a body is asked when and under which reference, or why not, and keeps what was typed", async () => {
  await show("health_incident");
  expect(isShown("details-doors-1-told-date") || isShown("details-doors-1-reason")).toBe(false);
  await press("details-doors-1-answer-needed");
  await fill("details-doors-1-told-date", "24/11/2026");
  await fill("details-doors-1-reference", "PV 2026/17");
  expect(isShown("details-doors-1-reason")).toBe(false);
  await press("details-doors-1-answer-not-needed");
  await fill("details-doors-1-reason", "Aucune attaque");
  expect(isShown("details-doors-1-told-date") || isShown("details-doors-1-reference")).toBe(false);
  expect(isShown("details-doors-0-reason")).toBe(false);
  await press("details-doors-1-answer-needed");
  expect(field("details-doors-1-told-date").value).toBe("24/11/2026");
  expect(field("details-doors-1-reference").value).toBe("PV 2026/17");
  await press("details-doors-1-answer-not-needed");
  expect(field("details-doors-1-reason").value).toBe("Aucune attaque");
});

test("a « non » without reason is refused under the name of the body, until the answer changes", async () => {
  const faults = [{ field: "details.doors.1.reason", rule: "required" as const }];
  await show("health_incident", () => faults);
  await press("details-doors-1-answer-not-needed");
  expect(await refused()).toContain("Police ou gendarmerie\u00a0: Pourquoi non");
  await press("details-doors-1-answer-needed");
  expect(isShown("error-summary") || isShown("details-doors-1-reason")).toBe(false);
});

test("an answer out of sight comes back when it is refused", async () => {
  let faults: FieldError[] = [];
  await show("health_incident", () => faults);
  await press("details-doors-1-answer-needed");
  await fill("details-doors-1-told-date", "hier");
  await press("details-doors-1-answer-unknown");
  expect(isShown("details-doors-1-told-date")).toBe(false);
  faults = [{ field: "details.doors.1.told.date", rule: "not_a_date" }];
  expect(await refused()).toContain("Police ou gendarmerie\u00a0: Prévenu");
  expect(field("details-doors-1-told-date").value).toBe("hier");
});

test("an exception, its reason and its public notice are asked for where they have a meaning", async () => {
  await show("inform_persons");
  expect(field("details-decision-unknown").checked).toBe(true);
  expect(isShown("details-exception-unknown") || isShown("details-reason")).toBe(false);
  await press("details-decision-not-high-risk");
  expect(isShown("details-exception-unknown")).toBe(false);
  await fill("details-reason", "Les données étaient chiffrées");
  await press("details-decision-exception");
  expect(field("details-reason").value).toBe("Les données étaient chiffrées");
  expect(isShown("details-public-notice")).toBe(false);
  await press("details-exception-disproportionate-effort");
  await fill("details-public-notice", "Site de l’organisme");
  await press("details-exception-unintelligible");
  expect(isShown("details-public-notice")).toBe(false);
  await press("details-exception-disproportionate-effort");
  expect(field("details-public-notice").value).toBe("Site de l’organisme");
  await press("details-decision-informed");
  expect(isShown("details-exception-unknown") || isShown("details-public-notice")).toBe(false);
  expect(isShown("details-reason")).toBe(false);
});

test("faults of the decision are shown beside their fields, and go with it", async () => {
  const faults = ["exception", "reason", "public_notice"].map((name) => ({
    field: `details.${name}`,
    rule: "required" as const,
  }));
  await show("inform_persons", () => faults);
  await press("details-decision-exception");
  await press("details-exception-disproportionate-effort");
  const summary = await refused();
  for (const label of ["Exception retenue", "ne sont pas informées", "Communication publique"])
    expect(summary).toContain(label);
  expect(screen.getAllByTestId("fault")).toHaveLength(3);
  await press("details-decision-planned");
  expect(isShown("error-summary") || isShown("fault")).toBe(false);
});

test("groups are hidden where nobody is informed, and keep what was typed", async () => {
  await show("inform_persons");
  await press("groups-add");
  await waitFor(() => {
    expect(document.activeElement).toBe(field("details-groups-0-audience"));
  });
  await fill("details-groups-0-audience", "Salariés suivis");
  await press("details-groups-0-means-email");
  await press("details-groups-0-means-letter");
  await fill("details-groups-0-reached-value", "120");
  for (const nobody of ["not-high-risk", "exception"]) {
    await press(`details-decision-${nobody}`);
    expect(isShown("groups-add")).toBe(false);
    await press("details-decision-planned");
    expect(field("details-groups-0-audience").value).toBe("Salariés suivis");
  }
  await press("details-imposed");
  expect(await sent()).toMatchObject({
    decision: "planned",
    imposed: true,
    groups: [
      {
        audience: "Salariés suivis",
        means: { values: ["email", "letter"] },
        reached: { value: "120", precision: "approximate" },
      },
    ],
  });
  await press("details-groups-0-remove");
  expect(isShown("details-groups-0-audience")).toBe(false);
  expect(document.activeElement).toBe(field("groups-add"));
});

test("hidden groups come back when one is refused", async () => {
  const faults = [
    { field: "details.groups.0.audience", rule: "required" as const },
    { field: "details.groups.0.reached.value", rule: "not_a_number" as const },
  ];
  await show("inform_persons", () => faults);
  await press("groups-add");
  await press("details-decision-not-high-risk");
  const summary = await refused();
  expect(summary).toContain("Groupe 1\u00a0: Qui");
  expect(summary).toContain("Groupe 1\u00a0: Personnes atteintes");
  expect(field("details-groups-0-audience").getAttribute("aria-invalid")).toBe("true");
});

test("the five lessons are asked for with what each expects", async () => {
  await show("learn");
  const { kind, ...lessons } = asked.learn;
  for (const name of Object.keys(lessons)) {
    const testid = `details-${name.replaceAll("_", "-")}`;
    await fill(testid, name);
    const hint = field(testid).getAttribute("aria-describedby") ?? "";
    expect(document.getElementById(hint)?.textContent).toMatch(/\.$/);
  }
  const typed = Object.fromEntries(Object.keys(lessons).map((name) => [name, name]));
  expect(await sent()).toEqual({ kind, ...typed });
});

/** What the journal calls each field of these steps: a body by its name, the reason apart from the step's own. */
const inJournal = Object.entries(asked).flatMap(([name, { kind, ...details }]) =>
  (kind === "doors" ? door.values : Object.keys(details)).map((field) =>
    field === "reason" ? `${name}.information_reason` : `${name}.${field}`,
  ),
);

test("each field of these steps that the journal names has a label of its own", () => {
  expect(inJournal).toHaveLength(22);
  const labels = inJournal.map(journalLabel);
  expect(labels.filter((label) => !/ : [A-ZÀ-Ý]/.test(label.replaceAll("\u00a0", " ")))).toEqual(
    [],
  );
  expect(new Set(labels).size).toBe(inJournal.length);
});

test.each([
  ["details.sendings.1.sent.time", "Message 2\u00a0: Envoyé"],
  ["details.exchanges.0.at.date", "Échange 1\u00a0: Quand"],
  ["details.doors.0.reference", "ANS (CERT Santé), ARS informée\u00a0: Numéro ou référence"],
  ["details.groups.2.planned_on", "Groupe 3\u00a0: Prévu le"],
  ["details.groups.0.returned.value", "Groupe 1\u00a0: Messages revenus"],
  ["details.lead_authority", "Autorité chef de file"],
])("a fault of %s is told as %s", (path, label) => {
  expect(stepLabel(path)).toBe(label);
});
