import { answering, askedFor, refusal } from "./rust";
import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import type { ChronologyLine, ProcedureView } from "../src/generated/contract";
import { fileSize } from "../src/lib/size";
import Evidence from "../src/screens/evidence/Evidence.svelte";
import { procedure, receipt } from "./procedureSamples";
import { now } from "./samples";

const called: ChronologyLine = {
  occurred: now,
  estimated: true,
  source: {
    kind: "event",
    row: 1,
    certainty: "supposed",
    text: "L’hébergeur a été appelé",
    document: "recepisse.pdf",
    recorded: now,
    recorded_by: "Camille Exemple",
  },
};

function show(shown: ProcedureView) {
  const onchanged = vi.fn();
  render(Evidence, { id: "b7", procedure: shown, now, readOnly: false, onchanged });
  return onchanged;
}

const typeText = (value: string) =>
  fireEvent.input(screen.getByTestId("text"), { target: { value } });

test("the chronology keeps the order of Rust, and tells what is estimated, supposed or not dated", () => {
  const milestone: ChronologyLine = {
    occurred: now,
    estimated: false,
    source: { kind: "milestone", milestone: "dpo_informed" },
  };
  const undated: ChronologyLine = {
    occurred: null,
    estimated: false,
    source: { ...called.source, row: 2, text: "Une copie existe" } as ChronologyLine["source"],
  };
  show(procedure({ chronology: [milestone, called, undated] }));
  const lines = [...screen.getByTestId("chronology").children].map((line) => line.textContent);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toContain("DPO informé");
  expect(lines[0]).not.toContain("environ");
  expect(lines[1]).toContain(`${now.long} (environ)`);
  expect(lines[1]).toContain("Supposé");
  expect(lines[1]).toContain("recepisse.pdf");
  expect(lines[2]).toContain("Non daté");
});

test("an empty file says what will come there", () => {
  show(procedure());
  expect(screen.getByTestId("chronology-empty")).toBeTruthy();
  expect(screen.getByTestId("documents-empty")).toBeTruthy();
});

test("a line is added, and the form is blank again", async () => {
  answering({ add_event: () => procedure({ chronology: [called] }) });
  const onchanged = show(procedure({ documents: [receipt] }));
  await typeText("L’hébergeur a été appelé");
  await fireEvent.click(screen.getByTestId("certainty-supposed"));
  await fireEvent.change(screen.getByTestId("document"), { target: { value: "d1" } });
  await fireEvent.click(screen.getByTestId("event-add"));
  await screen.findByTestId("event-said");
  expect(askedFor("add_event")).toMatchObject([
    { id: "b7", form: { certainty: "supposed", text: "L’hébergeur a été appelé" } },
  ]);
  expect(screen.getByTestId<HTMLTextAreaElement>("text").value).toBe("");
  expect(onchanged).toHaveBeenCalledOnce();
});

test("a refused line keeps what was typed", async () => {
  answering({
    add_event: () => {
      throw refusal("invalid_form", {
        fields: [{ field: "occurred.date", rule: "in_the_future" }],
      });
    },
  });
  show(procedure());
  await typeText("Appel");
  await fireEvent.click(screen.getByTestId("event-add"));
  expect((await screen.findByTestId("error-summary")).textContent).toContain("Quand");
  expect(screen.getByTestId<HTMLTextAreaElement>("text").value).toBe("Appel");
});

test("no line is added, and nothing is said, when no file is chosen", async () => {
  answering({ add_document: () => null });
  const onchanged = show(procedure());
  await fireEvent.input(screen.getByTestId("note"), { target: { value: "Capture" } });
  await fireEvent.click(screen.getByTestId("document-add"));
  await vi.waitFor(() => {
    expect(screen.getByTestId("document-add").getAttribute("aria-disabled")).toBe("false");
  });
  expect(screen.queryByTestId("document-said")).toBeNull();
  expect(screen.getByTestId<HTMLInputElement>("note").value).toBe("Capture");
  expect(onchanged).not.toHaveBeenCalled();
});

test("a document that is too large is refused in words", async () => {
  answering({
    add_document: () => {
      throw refusal("document_too_large");
    },
  });
  show(procedure());
  await fireEvent.click(screen.getByTestId("document-add"));
  expect((await screen.findByTestId("failure")).textContent).toContain("25\u00a0Mo");
});

test("withdrawing a document asks for a reason, which is mandatory", async () => {
  answering({
    withdraw_document: ({ reason }) => {
      if (reason === "")
        throw refusal("invalid_form", { fields: [{ field: "reason", rule: "required" }] });
      return procedure();
    },
  });
  const onchanged = show(procedure({ documents: [receipt] }));
  await fireEvent.click(screen.getByTestId("document-withdraw"));
  await fireEvent.click(await screen.findByTestId("confirm-accept"));
  expect((await screen.findByTestId("fault")).dataset["rule"]).toBe("required");
  expect(onchanged).not.toHaveBeenCalled();

  await fireEvent.input(screen.getByTestId("reason"), { target: { value: "Mauvais dossier" } });
  await fireEvent.click(screen.getByTestId("confirm-accept"));
  expect((await screen.findByTestId("documents-said")).textContent).toContain("recepisse.pdf");
  expect(askedFor("withdraw_document").at(-1)).toEqual({
    id: "b7",
    document: "d1",
    reason: "Mauvais dossier",
  });
  expect(screen.queryByTestId("reason")).toBeNull();
});

test("once a document is withdrawn the focus is on the message that says so", async () => {
  const gone = { ...receipt, withdrawn: { at: now, reason: "Mauvais dossier" } };
  const after = procedure({ documents: [gone] });
  answering({ withdraw_document: () => after });
  const props = { id: "b7", procedure: procedure({ documents: [receipt] }), now, readOnly: false };
  const { rerender } = render(Evidence, {
    ...props,
    onchanged: (changed: ProcedureView) => void rerender({ procedure: changed }),
  });
  const opener = screen.getByTestId("document-withdraw");
  opener.focus();
  await fireEvent.click(opener);
  await fireEvent.click(await screen.findByTestId("confirm-accept"));
  const message = await screen.findByTestId("documents-said");
  await vi.waitFor(() => {
    expect(document.activeElement?.contains(message)).toBe(true);
  });
  expect(document.activeElement).not.toBe(document.body);
  expect(screen.queryByTestId("document-withdraw")).toBeNull();
});

test("the form of a line says that it is no draft", () => {
  show(procedure());
  expect(screen.getByTestId("event-not-kept").textContent).toBe(
    "Cette ligne n’est pas gardée comme brouillon\u00a0: ajoutez-la avant de quitter.",
  );
});

test("a withdrawn document stays listed with its reason, and nothing more is done with it", () => {
  const withdrawn = { at: now, reason: "Mauvais dossier" };
  show(procedure({ documents: [{ ...receipt, withdrawn }] }));
  expect(screen.getByTestId("document-withdrawn").textContent).toContain("Mauvais dossier");
  expect(screen.queryByTestId("document-copy")).toBeNull();
  expect(screen.queryByTestId("document-withdraw")).toBeNull();
  expect(screen.queryByTestId("document")).toBeNull();
});

test("a copy that was saved is told with its name", async () => {
  answering({
    export_document: () => ({
      file_name: "recepisse.pdf",
      folder: "Documents",
      replaced_characters: "",
    }),
  });
  show(procedure({ documents: [receipt] }));
  await fireEvent.click(screen.getByTestId("document-copy"));
  expect((await screen.findByTestId("documents-said")).textContent).toContain("recepisse.pdf");
});

test.each([
  [812, "812\u00a0octets"],
  [34_900, "34\u00a0Ko"],
  [1_468_006, "1,4\u00a0Mo"],
])("%i bytes are written as French does", (bytes, written) => {
  expect(fileSize(bytes)).toBe(written);
});
