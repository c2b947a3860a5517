import { answering, askedFor, refusal } from "./rust";
import { beforeEach, expect, test, vi } from "vitest";
import { EditingRecord, type Start } from "../src/forms/records/record.svelte";
import type { RecordForm } from "../src/generated/contract";
import { blankActivity } from "../src/lib/activities";
import { blankListing, isKnown, withNone, withTicked } from "../src/lib/listing";
import { draftKey, linkedPage, recordLabel, typingOf, type FormOf } from "../src/lib/records";
import { now } from "./samples";

const form: FormOf<"activity"> = {
  register: "activity",
  form: { ...blankActivity("controller"), name: "Paie" },
};
const fresh: Start<FormOf<"activity">> = { id: null, revision: null, form, draft: null };
const known: Start<FormOf<"activity">> = { ...fresh, id: "a1", revision: 3 };

beforeEach(() => {
  answering({
    create_record: () => ({ id: "a9" }),
    change_record: ({ revision }) => {
      if (revision !== 4) throw refusal("edited_meanwhile");
      return null;
    },
    compare_record: () => [{ field: "name", theirs: "Paye", mine: "Paie" }],
    keep_record_draft: () => ({ kept: now }),
    discard_draft: () => null,
    activity: () => ({ head: { revision: 4 }, form: form.form }) as never,
  });
});

function type(editing: EditingRecord<FormOf<"activity">>, name: string) {
  editing.form.form.name = name;
  editing.changed(JSON.stringify(editing.form));
}

test("a new entry is created and gives the identifier that the register chose", async () => {
  expect(await new EditingRecord(fresh).submit()).toBe("a9");
  expect(askedFor("create_record")[0]?.form).toEqual(form);
});

test("an entry changed meanwhile is compared, then sent again over what the register says now", async () => {
  const editing = new EditingRecord(known);
  type(editing, "Paie et primes");
  expect(await editing.submit()).toBeNull();
  expect(editing.differences?.[0]?.theirs).toBe("Paye");
  expect(await editing.keepMine()).toBe("a1");
  expect(askedFor("change_record").map(({ revision }) => revision)).toEqual([3, 4]);
});

test("a draft of a new entry is kept without identifier nor revision", async () => {
  const editing = new EditingRecord(fresh);
  type(editing, "Accueil");
  expect(await editing.flush()).toBe(true);
  expect(askedFor("keep_record_draft")[0]).toMatchObject({ id: null, revision: null });
});

test("a form that says again what it started from forgets its draft", async () => {
  const editing = new EditingRecord(fresh);
  type(editing, "Accueil");
  type(editing, "Paie");
  await editing.flush();
  expect(askedFor("discard_draft")).toEqual([{ key: "new-controller_activity" }]);
});

test("a restored draft keeps the revision that it started from", async () => {
  const draft = { form, revision: 2, kept: now };
  const editing = new EditingRecord({ ...known, draft });
  await editing.submit();
  expect(editing.restored).toEqual(now);
  expect(askedFor("change_record")[0]?.revision).toBe(2);
});

test("of two previews, the one asked for last is shown", async () => {
  const answers: ((value: string) => void)[] = [];
  const ask = vi.fn(
    () =>
      new Promise<{ ok: true; value: string }>((resolve) => {
        answers.push((value) => {
          resolve({ ok: true, value });
        });
      }),
  );
  const editing = new EditingRecord<FormOf<"activity">, string>(known, ask);
  const both = [editing.refresh(), editing.refresh()];
  answers[1]?.("last");
  answers[0]?.("first");
  await Promise.all(both);
  expect(editing.preview).toBe("last");
});

test.each([
  ["activity", "name", "Nom du traitement"],
  ["activity", "purposes", "Finalités"],
  ["activity", "purposes.1.basis", "Finalité 2\u00a0: Base légale"],
  ["activity", "transfers.0.country", "Transfert 1\u00a0: Pays"],
  ["activity", "measures.0", "Mesure 1"],
  ["activity", "review.owner", "Service responsable"],
  ["processor", "contacts.breach.phone", "Alerte en cas de violation\u00a0: Téléphone"],
  ["processor", "clauses.answers.security.note", "Revue des clauses"],
  ["security_measure", "family", "Famille"],
] as const)("a field of the register %s at %s is called %s", (register, path, label) => {
  expect(recordLabel(register, path)).toBe(label);
});

test("a path that nobody has named is shown as it is", () => {
  expect(recordLabel("activity", "unheard_of")).toBe("unheard_of");
});

test.each<[RecordForm, string]>([
  [form, "new-controller_activity"],
  [{ register: "activity", form: blankActivity("processor") }, "new-processor_activity"],
])("the draft of a new entry has the key of its register", (typed, key) => {
  expect(draftKey(typed)).toBe(key);
});

test("typing is taken up again where it was left", () => {
  expect(typingOf("processor_activity", null)).toEqual({
    name: "activity-new",
    capacity: "processor",
    resume: true,
  });
  expect(typingOf("security_measure", "m1")).toEqual({ name: "measure-edit", id: "m1" });
});

test("what names an entry leads to its own page", () => {
  const link = { id: "x", number: "", name: "" };
  expect(linkedPage({ ...link, register: null }).name).toBe("breach");
  expect(linkedPage({ ...link, register: "processor_activity" }).name).toBe("activity");
});

test("an entry ends « aucun », and « aucun » sets the entries aside", () => {
  const none = withNone(blankListing<string>(), true);
  expect(isKnown(blankListing())).toBe(false);
  expect(isKnown(none)).toBe(true);
  expect(withTicked(none, "a")).toEqual({ none: false, items: ["a"] });
  expect(withNone({ none: false, items: ["a"] }, true)).toEqual({ none: true, items: [] });
});
