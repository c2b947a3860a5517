import { answering, askedFor, refusal } from "./rust";
import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import CorrectForm from "../src/screens/CorrectForm.svelte";
import { now, preview, register, view } from "./samples";

/** A breach that somebody else brought to revision 4 while revision 3 was being corrected. */
function show() {
  const onsaved = vi.fn();
  const onleave = vi.fn();
  answering({
    preview_breach: () => preview,
    keep_draft: () => ({ kept: now }),
    discard_draft: () => null,
    breach: () => ({ ...view, revision: 4 }),
    compare_breach: () => [{ field: "measures", theirs: "Rappel du message", mine: "" }],
    correct_breach: ({ revision }) => {
      if (revision !== 4) throw refusal("edited_meanwhile");
      return { ...view, revision: 5 };
    },
  });
  const { id, form, revision } = view;
  render(CorrectForm, {
    id,
    form,
    registered: form,
    revision,
    restored: false,
    register,
    onsaved,
    onleave,
  });
  return { onsaved, onleave };
}

async function meet() {
  await fireEvent.input(screen.getByTestId("facts"), { target: { value: "Ma version" } });
  await fireEvent.click(screen.getByTestId("correct-submit"));
  return screen.findByTestId("comparison");
}

test("two corrections that meet are compared, nothing being saved", async () => {
  const { onsaved } = show();
  const comparison = await meet();
  expect(comparison.textContent).toContain("Rappel du message");
  expect(onsaved).not.toHaveBeenCalled();
});

test("« garder ma saisie » sends it over the present revision", async () => {
  const { onsaved } = show();
  await meet();
  await fireEvent.click(screen.getByTestId("keep-mine"));
  await waitFor(() => {
    expect(onsaved).toHaveBeenCalled();
  });
  expect(askedFor("correct_breach").at(-1)).toMatchObject({
    revision: 4,
    form: { facts: "Ma version" },
  });
});

test("« prendre la version du registre » asks first, then leaves it as it is and forgets the draft", async () => {
  const { onsaved, onleave } = show();
  await meet();
  await fireEvent.click(screen.getByTestId("take-theirs"));
  const accept = await screen.findByTestId("confirm-accept");
  expect(askedFor("discard_draft")).toEqual([]);
  await fireEvent.click(accept);
  await waitFor(() => {
    expect(onleave).toHaveBeenCalled();
  });
  expect(askedFor("discard_draft")).toEqual([{ key: "b7" }]);
  expect(onsaved).not.toHaveBeenCalled();
});

test("giving up a correction that was begun asks first", async () => {
  const { onleave } = show();
  await fireEvent.input(screen.getByTestId("facts"), { target: { value: "Ma version" } });
  await fireEvent.click(screen.getByTestId("correct-cancel"));
  await screen.findByTestId("confirm-accept");
  expect(onleave).not.toHaveBeenCalled();
});
