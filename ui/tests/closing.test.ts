import { answering, asked as sent, askedFor, refusal } from "./rust";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type {
  BreachView,
  ClosureView,
  DisposedView,
  HoldView,
  OutstandingView,
  ProcedureView,
  Requests,
} from "../src/generated/contract";
import type { ProcedureStep } from "../src/generated/law";
import type { BreachTab } from "../src/lib/screen";
import BreachPage from "../src/screens/BreachPage.svelte";
import StepExports from "../src/screens/procedure/StepExports.svelte";
import { fieldSentence } from "../src/strings/fr";
import { asked } from "./followUpSamples";
import { procedure, receipt } from "./procedureSamples";
import { now, preview, register, view } from "./samples";

const closure: ClosureView = {
  at: now,
  signed_by: "Camille Exemple, Référente RGPD",
  left_undone: ["learn"],
  reason: "Le bilan se fera avec celui de l’an prochain.",
  kept_through_on: "dimanche 26 novembre 2036",
};
const closed: BreachView = { ...view, closure, disposal: "kept" };
const due: BreachView = { ...closed, disposal: "due" };
const hold: HoldView = { since: now, by: "Camille Exemple", reason: "Contrôle en cours" };
const destroyed: DisposedView = {
  id: view.id,
  number: view.number,
  closed: now,
  disposed: now,
  disposed_by: closure.signed_by,
  documents: 1,
};
const owed: OutstandingView = { action: "notify", step: "notify_authority", is_owed: true };
const left: OutstandingView = { action: "finish_step", step: "learn", is_owed: false };

interface Rust {
  /** The breach at first; each act gives the next one. */
  breach?: BreachView;
  outstanding?: OutstandingView[];
  step?: ProcedureStep;
  tab?: BreachTab;
  draft?: () => Requests["draft"]["result"];
  change?: () => ProcedureView;
  close?: (form: Requests["close_breach"]["argument"]["form"]) => BreachView;
  dispose?: () => DisposedView;
}

async function show({ breach = view, outstanding = [], step = "close", tab, ...rust }: Rust = {}) {
  let shown = breach;
  const becomes = (next: BreachView) => (shown = next);
  const file: ProcedureView = procedure({ outstanding, documents: [receipt] });
  answering({
    draft: () => rust.draft?.() ?? null,
    settings: () => ({ form: register, revision: 1 }),
    breach: () => shown,
    procedure: () => file,
    preview_breach: () => preview,
    step_draft: () => null,
    keep_step_draft: () => ({ kept: now }),
    discard_draft: () => null,
    change_step: () => rust.change?.() ?? file,
    close_breach: ({ form }) => becomes(rust.close?.(form) ?? closed),
    reopen_breach: () => becomes({ ...view, hold: shown.hold }),
    place_hold: () => becomes({ ...shown, hold }),
    lift_hold: ({ reason }) => {
      if (reason === "")
        throw refusal("invalid_form", { fields: [{ field: "reason", rule: "required" }] });
      return becomes({ ...shown, hold: null });
    },
    amendments: () => [],
    dispose_breach: () => rust.dispose?.() ?? destroyed,
  });
  const go = vi.fn();
  render(BreachPage, {
    id: view.id,
    said: "",
    first: { tab, step },
    now,
    go,
    refresh: () => Promise.resolve(),
  });
  await screen.findByTestId(breach.closure && step !== "evaluate" ? "step-read-only" : "step-save");
  return go;
}

const isShown = (place: string) => screen.queryByTestId(place) !== null;
const text = (place: string) => screen.getByTestId(place).textContent;
const click = (place: string) => fireEvent.click(screen.getByTestId(place));
const fill = (place: string, value: string) =>
  fireEvent.input(screen.getByTestId(place), { target: { value } });
const value = (place: string) => screen.getByTestId<HTMLInputElement>(place).value;
const sign = async () => {
  await fill("signature-function", "Référente RGPD");
  await click("close-breach");
};

/** The line that says what was done, once it has the focus. */
async function said() {
  const line = await screen.findByTestId("closing-said");
  await waitFor(() => {
    expect(document.activeElement?.contains(line)).toBe(true);
  });
  expect(document.activeElement).not.toBe(document.body);
  return line.textContent;
}

test("what the law asks for forbids to sign, and leads to its step", async () => {
  await show({ outstanding: [owed, left] });
  expect(isShown("close-breach")).toBe(false);
  expect(text("signing-owed")).toContain("indispensable");
  expect(text("outstanding-owed")).toContain("Notifier la CNIL");
  expect(text("outstanding-open")).not.toContain("Notifier la CNIL");
  expect(text("outstanding-open")).toContain("Terminer l’étape");
  await click("outstanding-notify-notify-authority");
  await waitFor(() => {
    expect(screen.getByTestId("step").dataset["step"]).toBe("notify_authority");
  });
  expect(document.activeElement).toBe(screen.getByTestId("step-title"));
});

test("nobody says by hand that the ninth step is done, and nothing missing is said", async () => {
  await show();
  expect(text("outstanding-nothing")).toBe("Rien ne manque.");
  expect(isShown("progress-state-done")).toBe(false);
  expect(isShown("progress-responsible")).toBe(true);
  await fill("details-departments", "Pôle santé");
  await click("step-save");
  await waitFor(() => {
    expect(askedFor("change_step")).toMatchObject([
      { form: { step: "close", details: { kind: "closing", departments: "Pôle santé" } } },
    ]);
  });
});

test("what is left open asks for a reason, which the refusal leads to", async () => {
  await show({
    outstanding: [left],
    close: () => {
      throw refusal("closing_unexplained");
    },
  });
  await sign();
  const failure = await screen.findByTestId("failure");
  expect(failure.dataset["code"]).toBe("closing_unexplained");
  expect(value("signature-function")).toBe("Référente RGPD");
  await fireEvent.click(within(failure).getByRole("link"));
  expect(document.activeElement).toBe(screen.getByTestId("details-reason"));
});

test("a signature without its function is refused in its field", async () => {
  await show({
    close: ({ name, function: role }) => {
      expect([name, role]).toEqual(["Camille Exemple", ""]);
      throw refusal("invalid_form", {
        fields: [{ field: "signature.function", rule: "required" }],
      });
    },
  });
  await click("close-breach");
  expect((await screen.findByTestId("error-summary")).textContent).toContain("fonction");
  expect(value("signature-name")).toBe("Camille Exemple");
});

test("closing shows what was signed, says it with the focus, and takes away what edits", async () => {
  await show();
  await sign();
  expect(await said()).toBe("Dossier clos.");
  expect(askedFor("close_breach")).toEqual([
    { id: "b7", form: { name: "Camille Exemple", function: "Référente RGPD" } },
  ]);
  expect(text("closed-by")).toContain("conservé jusqu’au dimanche 26 novembre 2036");
  expect(text("left-undone")).toContain(closure.reason);
  expect(within(screen.getByTestId("left-undone")).getAllByRole("listitem")).toHaveLength(1);
  expect(text("closed-banner")).not.toContain(closure.signed_by);
  expect(isShown("mark-closed")).toBe(true);
  await screen.findByTestId("step-read-only");
  expect(screen.getByTestId("step-read-only").matches(":disabled")).toBe(true);
  expect(text("step-read-only")).toContain("Lecture seule : le dossier est clos.");
  for (const gone of ["step-save", "signing", "outstanding"]) expect(isShown(gone)).toBe(false);
});

test.each<[ProcedureStep, string]>([
  ["report", "to-facts"],
  ["notify_authority", "sending-submit"],
])("on a closed file the step %s is read, without %s", async (step, editing) => {
  await show({ breach: closed, step });
  expect(isShown(editing)).toBe(false);
  expect(isShown("step-save")).toBe(false);
});

test("on a closed file the facts and the documents are read, and copies are saved", async () => {
  await show({ breach: closed, tab: "facts" });
  expect(isShown("correct")).toBe(false);
  for (const gone of ["event-add", "document-add", "document-withdraw"])
    expect(isShown(gone)).toBe(false);
  expect(isShown("document-copy")).toBe(true);
});

test("the evaluation is announced before the closing, and written after it", async () => {
  await show({ step: "evaluate" });
  expect(text("evaluation-note")).toContain("après la clôture");
});

test("the evaluation of a closed file can be saved", async () => {
  await show({ breach: closed, step: "evaluate" });
  expect(text("evaluation-note")).toContain("sa signature règle cette étape");
  expect(isShown("step-save")).toBe(true);
});

test("what is half typed elsewhere forbids to sign", async () => {
  await show();
  await fill("text", "Appel");
  await sign();
  expect((await screen.findByTestId("failure")).dataset["code"]).toBe("typing_waits");
  expect(askedFor("close_breach")).toEqual([]);
});

test("what is typed in the ninth step is saved by the signature, before it", async () => {
  await show();
  await fill("details-reason", "Le bilan se fera plus tard.");
  await sign();
  expect(await said()).toBe("Dossier clos.");
  expect(askedFor("change_step")).toMatchObject([
    { form: { details: { kind: "closing", reason: "Le bilan se fera plus tard." } } },
  ]);
  const names = sent.map(({ name }) => name);
  expect(names.indexOf("change_step")).toBeLessThan(names.indexOf("close_breach"));
});

test("a ninth step that cannot be saved shows its faults, and nothing is closed", async () => {
  await show({
    change: () => {
      throw refusal("invalid_form", { fields: [{ field: "details.reason", rule: "too_long" }] });
    },
  });
  await fill("details-reason", "Trop long");
  await sign();
  expect((await screen.findByTestId("fault")).dataset["rule"]).toBe("too_long");
  expect(value("details-reason")).toBe("Trop long");
  expect(askedFor("close_breach")).toEqual([]);
});

test("a ninth step in which nothing is typed is not saved again by the signature", async () => {
  await show();
  await sign();
  expect(await said()).toBe("Dossier clos.");
  expect(askedFor("change_step")).toEqual([]);
});

test("typing that waits is shown where it is taken up again", async () => {
  const kept: Requests["draft"]["result"] = { form: view.form, revision: 3, kept: now };
  let waits = false;
  await show({
    draft: () => (waits ? kept : null),
    close: () => {
      waits = true;
      throw refusal("typing_waits");
    },
  });
  await sign();
  expect((await screen.findByTestId("draft-notice")).textContent).toContain("Une correction");
  expect(text("failure")).toContain("dans l’envoi à la CNIL");
});

test("opening again asks why, and gives the page its forms back", async () => {
  await show({ breach: closed });
  await click("file-reopen");
  await fill("reason", "Une pièce est arrivée");
  await click("confirm-accept");
  expect(await said()).toBe("Dossier rouvert.");
  expect(askedFor("reopen_breach")).toEqual([{ id: "b7", reason: "Une pièce est arrivée" }]);
  await screen.findByTestId("step-save");
  expect(isShown("closed-banner")).toBe(false);
  expect(isShown("close-breach")).toBe(true);
});

test("a hold is placed with its reason, shown, then lifted with another", async () => {
  await show({ breach: closed });
  await click("file-hold");
  await fill("reason", hold.reason);
  await click("confirm-accept");
  expect(await said()).toBe("Élimination suspendue.");
  expect(text("hold")).toContain("Contrôle en cours");

  await click("file-lift");
  await click("confirm-accept");
  expect((await screen.findByTestId("fault")).dataset["rule"]).toBe("required");
  await fill("reason", "Contrôle terminé");
  await click("confirm-accept");
  await waitFor(() => {
    expect(isShown("hold")).toBe(false);
  });
  expect(await said()).toBe("Suspension levée.");
});

test("a reason typed stays when the question is closed, and goes once it is answered", async () => {
  await show({ breach: closed });
  await click("file-hold");
  await fill("reason", "Contrôle");
  await fireEvent(screen.getByRole("dialog"), new Event("close"));
  await click("file-hold");
  expect(value("reason")).toBe("Contrôle");
  await click("confirm-accept");
  await said();
  await click("file-lift");
  expect(value("reason")).toBe("");
});

test("a hold that is given up leaves the focus on its button", async () => {
  await show({ breach: closed });
  screen.getByTestId("file-hold").focus();
  await click("file-hold");
  await click("confirm-refuse");
  expect(document.activeElement).toBe(screen.getByTestId("file-hold"));
  expect(askedFor("place_hold")).toEqual([]);
});

test("a file that is held is not proposed for disposal", async () => {
  await show({ breach: { ...closed, disposal: "held", hold }, step: "report" });
  expect(isShown("disposing")).toBe(false);
  expect(text("closed-banner")).toContain(hold.reason);
  expect(text("closed-banner")).toContain(closure.signed_by);
  await click("closed-go");
  await waitFor(() => {
    expect(text("closed-banner")).not.toContain(hold.reason);
  });
  await click("file-lift");
  expect(screen.getByRole("dialog").textContent).toContain("sera proposée aussitôt");
});

test("a wrong number asks no last question, and keeps what is typed", async () => {
  await show({ breach: due });
  expect(text("closed-over")).toContain("jamais lieu sans vous");
  expect(isShown("mark-over")).toBe(true);
  await fill("number", "VIO-2026-0008");
  await fill("remark", "Fin des dix ans");
  await fill("signature-function", "");
  await click("dispose-breach");
  expect(screen.getByTestId("error-summary").textContent).toContain("Indiquez la fonction");
  expect((await screen.findByTestId("error-summary")).textContent).toContain(
    "Ce n’est pas le numéro de ce dossier.",
  );
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(value("number")).toBe("VIO-2026-0008");
  expect(value("remark")).toBe("Fin des dix ans");
  expect(fieldSentence("confirmation", "not_the_same")).toContain("phrase de passe");
});

test("a refused disposal keeps what is typed", async () => {
  await show({
    breach: due,
    dispose: () => {
      throw refusal("disposal_not_due");
    },
  });
  await fill("number", view.number);
  await fill("signature-function", "Référente RGPD");
  await fill("remark", "Fin des dix ans");
  await click("dispose-breach");
  await click("confirm-accept");
  expect((await screen.findByTestId("failure")).dataset["code"]).toBe("disposal_not_due");
  expect(value("remark")).toBe("Fin des dix ans");
});

test("a disposal is confirmed once more, then the list says it", async () => {
  const go = await show({ breach: due });
  await fill("number", ` ${view.number} `);
  await fill("signature-function", "Référente RGPD");
  await click("dispose-breach");
  const dialog = await screen.findByRole("dialog");
  expect(dialog.textContent).toContain("certificat d’élimination");
  expect(askedFor("dispose_breach")).toEqual([]);
  await click("confirm-accept");
  await waitFor(() => {
    expect(go).toHaveBeenCalledWith({ name: "breaches", disposed: destroyed });
  });
  expect(askedFor("dispose_breach")).toMatchObject([
    { id: "b7", form: { signature: { name: "Camille Exemple" }, remark: "" } },
  ]);
});

test("the header says that an incident is set aside", async () => {
  await show({ breach: { ...view, verdict: "not_a_breach" } });
  expect(text("mark-set-aside")).toContain("Écarté");
  expect(isShown("mark-closed")).toBe(false);
});

test("the letters of a closed file still leave, those that may", async () => {
  const letter = {
    audience: "adults" as const,
    subject: "Objet",
    opening: "Madame, Monsieur,",
    nature: "Un message est parti à d’autres.",
    consequences: "Des appels indésirables.",
    measures: "Le message a été rappelé.",
    recommendations: "",
    contact: "Le DPO",
    closing: "",
  };
  const letters = [letter, { ...letter, audience: "staff" as const, nature: "" }];
  answering({ export_letter: () => null });
  render(StepExports, {
    step: "inform_persons",
    id: "b7",
    closed: { ...asked.inform_persons, letters },
  });
  expect(isShown("export-letter-staff")).toBe(false);
  render(StepExports, {
    step: "inform_persons",
    id: "b8",
    closed: { ...asked.inform_persons, decision: "exception", letters },
  });
  expect(screen.getAllByTestId("export-letter-adults")).toHaveLength(1);
  await click("export-letter-adults");
  expect(askedFor("export_letter")).toEqual([{ id: "b7", audience: "adults" }]);
});
