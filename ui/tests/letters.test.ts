import { answering, askedFor, later, refusal } from "./rust";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { expect, test } from "vitest";
import type { FieldError, LetterForm, ProcedureView, StepView } from "../src/generated/contract";
import { letterAudience, letterContent, type LetterAudience } from "../src/generated/law";
import { rowsOf } from "../src/forms/letters/content";
import StepTyping from "../src/screens/procedure/StepTyping.svelte";
import { asking } from "./followUpSamples";
import { procedure } from "./procedureSamples";
import { now } from "./samples";

const letter = (audience: LetterAudience, changes: Partial<LetterForm> = {}): LetterForm => ({
  audience,
  subject: "Incident concernant vos données",
  opening: "Madame, Monsieur,",
  nature: "Un courriel est parti à une mauvaise adresse.",
  consequences: "Quelqu’un a pu lire vos résultats.",
  measures: "Le destinataire a supprimé le message.",
  recommendations: "Méfiez-vous des appels inattendus.",
  contact: "Camille Exemple, dpo@exemple.fr",
  closing: "Nos salutations.",
  ...changes,
});

interface Rust {
  /** The letters that the register has. */
  kept?: LetterForm[];
  propose?: (audience: LetterAudience) => LetterForm | Promise<LetterForm>;
  faults?: () => FieldError[];
}

/** Shows the seventh step; what is saved comes back as the register has it. */
async function show({ kept = [], propose = letter, faults = () => [] }: Rust = {}) {
  const blank = asking("inform_persons");
  const details = { ...blank.form.details, letters: kept } as StepView["form"]["details"];
  let step: StepView = { ...blank, form: { ...blank.form, details } };
  answering({
    step_draft: () => null,
    keep_step_draft: () => ({ kept: now }),
    discard_draft: () => null,
    propose_letter: ({ audience }) => propose(audience),
    export_letter: () => ({ file_name: "lettre.pdf", folder: "Bureau", replaced_characters: "" }),
    change_step: ({ form }) => {
      const fields = faults();
      if (fields.length > 0) throw refusal("invalid_form", { fields });
      step = { ...step, form, revision: step.revision + 1 };
      return procedure({ steps: [step] });
    },
  });
  const onsaved = (saved: ProcedureView) => void rerender({ step: saved.steps[0]! });
  const { rerender } = render(StepTyping, { id: "b7", step, documents: [], now, onsaved });
  await screen.findByTestId("step-save");
  /** What the register has comes again, as every half minute. */
  return () => rerender({ step: structuredClone(step) });
}

const field = (name: string) => screen.getByTestId<HTMLInputElement>(name);
const isShown = (name: string) => screen.queryByTestId(name) !== null;
const press = (name: string) => fireEvent.click(screen.getByTestId(name));
const fill = (name: string, value: string) =>
  fireEvent.input(screen.getByTestId(name), { target: { value } });
const stands = (content: string) =>
  screen.getByTestId(`details-letters-0-check-${content}`).dataset["stands"];
const stand = () => screen.getByTestId("details-letters-0-stand").textContent;
const isRefused = () => field("details-letters-0-export").getAttribute("aria-disabled") === "true";

async function propose(audience: string) {
  await press(`letters-propose-${audience}`);
  await screen.findByTestId("letters-said");
}

async function save() {
  await press("step-save");
  await screen.findByTestId("step-said");
}

test("proposing a letter fills it, opens it, and leads to its subject", async () => {
  await show();
  await propose("adults");
  expect(askedFor("propose_letter")).toEqual([{ id: "b7", audience: "adults" }]);
  expect(field("details-letters-0-nature").value).toBe(letter("adults").nature);
  await waitFor(() => {
    expect(document.activeElement).toBe(field("details-letters-0-subject"));
  });
  expect(field("details-letters-0-subject").closest("details")?.open).toBe(true);
  await save();
  const { details } = askedFor("change_step").at(-1)?.form ?? {};
  expect(details).toMatchObject({ letters: [letter("adults")] });
});

test("each audience is offered one letter, and no second one", async () => {
  await show({ kept: [letter("staff")] });
  expect(isShown("letters-propose-staff")).toBe(false);
  const others = letterAudience.values.filter((audience) => audience !== "staff");
  for (const audience of others) {
    await propose(audience.replaceAll("_", "-"));
    expect(isShown(`letters-propose-${audience.replaceAll("_", "-")}`)).toBe(false);
  }
  const shown = screen.getAllByTestId("letter").map(({ dataset }) => dataset["audience"]);
  expect(shown).toEqual(["staff", ...others]);
});

test("a second press while a letter is being written asks for no second one", async () => {
  const { promise, resolve } = later<LetterForm>();
  await show({ propose: () => promise });
  await press("letters-propose-adults");
  await press("letters-propose-adults");
  expect(field("letters-propose-staff").getAttribute("aria-disabled")).toBe("true");
  resolve(letter("adults"));
  await screen.findByTestId("letters-said");
  expect(askedFor("propose_letter")).toHaveLength(1);
  expect(screen.getAllByTestId("letter")).toHaveLength(1);
});

test("a letter that could not be proposed says why, and the rest stays", async () => {
  let works = false;
  await show({
    kept: [letter("staff")],
    propose: (audience) => {
      if (!works) throw refusal("internal");
      return letter(audience);
    },
  });
  await press("letters-propose-adults");
  expect((await screen.findByTestId("failure")).dataset["code"]).toBe("internal");
  expect(screen.getAllByTestId("letter")).toHaveLength(1);
  works = true;
  await propose("adults");
  expect(isShown("failure")).toBe(false);
});

test("the check of a letter follows the typing, with the article of each content", async () => {
  await show({ kept: [letter("adults", { measures: "", recommendations: " " })] });
  for (const content of letterContent.values) {
    const shown = screen.getByTestId(`details-letters-0-check-${content}`).textContent;
    expect(shown).toContain(letterContent.of[content].label);
    expect(shown).toContain(letterContent.of[content].article);
  }
  expect([stands("nature"), stands("measures")]).toEqual(["there", "missing"]);
  expect(stands("recommendations")).toBe("advised");
  expect(stand()).toContain("Il y manque : Mesures prises ou proposées.");
  await fill("details-letters-0-measures", "Les accès sont fermés.");
  expect(stands("measures")).toBe("there");
  expect(stand()).toContain("Enregistrez d’abord l’étape");
  await fill("details-letters-0-nature", "  ");
  expect(stands("nature")).toBe("missing");
  expect(stand()).toContain("Nature de la violation");
});

test("a letter leaves as it is saved, and not before", async () => {
  await show({ kept: [letter("adults", { recommendations: "" })] });
  expect(isRefused()).toBe(false);
  await fill("details-letters-0-closing", "À bientôt.");
  expect(isRefused()).toBe(true);
  expect(field("details-letters-0-export").getAttribute("aria-describedby")).toBe(
    screen.getByTestId("details-letters-0-stand").id,
  );
  await press("details-letters-0-export");
  expect(askedFor("export_letter")).toEqual([]);
  await press("details-letters-0-open");
  await save();
  await waitFor(() => {
    expect(isRefused()).toBe(false);
  });
  await press("details-letters-0-export");
  expect((await screen.findByTestId("details-letters-0-exported")).textContent).toContain(
    "lettre.pdf",
  );
  expect(askedFor("export_letter")).toEqual([{ id: "b7", audience: "adults" }]);
});

test("a saved letter that lacks a compulsory content says so and does not leave", async () => {
  await show({ kept: [letter("adults", { contact: "" })] });
  expect(stand()).toContain("ne peut pas encore partir");
  expect(stand()).toContain("Personne à contacter");
  expect(isRefused()).toBe(true);
});

test("an open letter stays open once the step is saved", async () => {
  await show();
  await propose("adults");
  await save();
  expect(field("details-letters-0-subject").closest("details")?.open).toBe(true);
  await waitFor(() => {
    expect(isShown("letters-said")).toBe(false);
  });
});

test("a line about the letters stays at a refresh, until the step is saved", async () => {
  const refresh = await show({ kept: [letter("staff")] });
  await press("details-letters-0-again");
  await fireEvent.click(await screen.findByTestId("confirm-accept"));
  await screen.findByTestId("details-letters-0-said");
  await propose("adults");
  await refresh();
  expect(isShown("letters-said")).toBe(true);
  expect(isShown("details-letters-0-said")).toBe(true);
  await save();
  await waitFor(() => {
    expect(isShown("letters-said") || isShown("details-letters-0-said")).toBe(false);
  });
});

test("taking away one of two letters to the same persons leads to the other", async () => {
  await show({ kept: [letter("adults"), letter("adults", { nature: "Autre" })] });
  await press("details-letters-0-remove");
  await fireEvent.click(await screen.findByTestId("confirm-accept"));
  await waitFor(() => {
    expect(document.activeElement).toBe(within(screen.getByTestId("letter")).getByRole("heading"));
  });
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(field("details-letters-0-nature").value).toBe("Autre");
});

test("a new proposal replaces the text once that is confirmed", async () => {
  let nature = "Première version";
  await show({ propose: (audience) => letter(audience, { nature }) });
  await propose("adults");
  await fill("details-letters-0-nature", "Corrigée à la main");
  nature = "Seconde version";
  field("details-letters-0-again").focus();
  await press("details-letters-0-again");
  await fireEvent.click(await screen.findByTestId("confirm-refuse"));
  expect(field("details-letters-0-nature").value).toBe("Corrigée à la main");
  await press("details-letters-0-again");
  await fireEvent.click(await screen.findByTestId("confirm-accept"));
  await screen.findByTestId("details-letters-0-said");
  expect(field("details-letters-0-nature").value).toBe("Seconde version");
  expect(document.activeElement).toBe(field("details-letters-0-again"));
  expect(screen.getAllByTestId("letter")).toHaveLength(1);
});

test("a letter is taken away once that is confirmed, and its audience is offered again", async () => {
  await show({ kept: [letter("staff"), letter("adults")] });
  await press("details-letters-0-remove");
  await fireEvent.click(await screen.findByTestId("confirm-accept"));
  await waitFor(() => {
    expect(document.activeElement).toBe(field("letters-propose-staff"));
  });
  expect(isShown("confirm-accept")).toBe(false);
  expect(screen.getByTestId("letter").dataset["audience"]).toBe("adults");
  await save();
  const { details } = askedFor("change_step").at(-1)?.form ?? {};
  expect(details).toMatchObject({ letters: [letter("adults")] });
});

test("a fault of a letter is told by its rank, and its text opens", async () => {
  const faults: FieldError[] = [{ field: "details.letters.1.closing", rule: "too_long" }];
  await show({ kept: [letter("staff"), letter("adults")], faults: () => faults });
  await press("step-save");
  const summary = await screen.findByTestId("error-summary");
  expect(summary.textContent).toContain("Lettre 2 : Fin de la lettre");
  await fireEvent.click(within(summary).getByRole("link"));
  expect(document.activeElement).toBe(field("details-letters-1-closing"));
  expect(field("details-letters-1-closing").closest("details")?.open).toBe(true);
});

test("two letters to one audience are both shown, and the second one is at fault", async () => {
  const faults: FieldError[] = [{ field: "details.letters.1.audience", rule: "duplicate" }];
  await show({ kept: [letter("adults"), letter("adults")], faults: () => faults });
  expect(screen.getAllByTestId("letter")).toHaveLength(2);
  await press("step-save");
  const summary = await screen.findByTestId("error-summary");
  const [, second] = screen.getAllByTestId("letter");
  expect(within(second!).getByTestId("fault").textContent).toContain("s’adresse déjà");
  await fireEvent.click(within(summary).getByRole("link"));
  expect(second!.contains(document.activeElement)).toBe(true);
});

test("letters are hidden where nobody is informed, and keep what was typed", async () => {
  await show();
  await propose("adults");
  await press("details-decision-not-high-risk");
  expect(isShown("letter") || isShown("letters-propose-staff")).toBe(false);
  await press("details-decision-planned");
  expect(field("details-letters-0-nature").value).toBe(letter("adults").nature);
});

test("a text takes the rows that it fills, two at least", () => {
  expect(rowsOf("")).toBe(2);
  expect(rowsOf("Un\n\nDeux")).toBe(3);
  expect(rowsOf("mot ".repeat(60))).toBe(4);
});
