import { call, type Answer } from "../api";
import type {
  DraftView,
  LinkView,
  RecordForm,
  RecordHead,
  RecordKind,
} from "../generated/contract";
import { evidence, records as words } from "../strings/fr";
import type { Workplace } from "./screen";

/** A register as its forms name it: fiches of both capacities are typed in the same one. */
export type Register = RecordForm["register"];
/** The form of one register. */
export type FormOf<R extends Register> = Extract<RecordForm, { register: R }>;

/** In which register an entry is numbered. */
export function kindOf({ register, form }: RecordForm): RecordKind {
  if (register !== "activity") return register;
  return form.capacity === "controller" ? "controller_activity" : "processor_activity";
}

/** The key of the draft of an entry that is not in its register yet. */
export function draftKey(form: RecordForm): string {
  return `new-${kindOf(form)}`;
}

/** The draft, when it is of that register. */
export function draftOf<R extends Register>(
  register: R,
  draft: DraftView<RecordForm> | null,
): DraftView<FormOf<R>> | null {
  return draft?.form.register === register ? (draft as DraftView<FormOf<R>>) : null;
}

/** What the register now has of an entry. */
export interface Registered {
  revision: number;
  form: RecordForm;
}

/** Reads an entry again. */
export async function readRecord(register: Register, id: string): Promise<Answer<Registered>> {
  if (register === "activity")
    return registered(await call("activity", { id }), (form) => ({ register, form }));
  if (register === "processor")
    return registered(await call("processor", { id }), (form) => ({ register, form }));
  if (register === "rights_request")
    return registered(await call("rights_request", { id }), (form) => ({ register, form }));
  return registered(await call("measure", { id }), (form) => ({ register, form }));
}

function registered<Form>(
  answer: Answer<{ head: RecordHead; form: Form }>,
  wrap: (form: Form) => RecordForm,
): Answer<Registered> {
  if (!answer.ok) return answer;
  const { head, form } = answer.value;
  return { ok: true, value: { revision: head.revision, form: wrap(form) } };
}

/** The page of an entry of a register. */
export function pageOf(register: RecordKind, id: string, said = ""): Workplace {
  if (register === "processor") return { name: "processor", id, said };
  if (register === "security_measure") return { name: "measure", id, said };
  if (register === "rights_request") return { name: "request", id, said };
  return { name: "activity", id, said };
}

/** The page of what names an entry. */
export function linkedPage({ id, register }: LinkView): Workplace {
  if (register === null) return { name: "breach", id, said: "", tab: "facts" };
  return pageOf(register, id);
}

/** The screen where the typing of an entry is taken up again. */
export function typingOf(register: RecordKind, id: string | null): Workplace {
  if (register === "processor")
    return id === null ? { name: "processor-new", resume: true } : { name: "processor-edit", id };
  if (register === "security_measure")
    return id === null ? { name: "measure-new", resume: true } : { name: "measure-edit", id };
  if (register === "rights_request")
    return id === null ? { name: "request-new", resume: true } : { name: "request-edit", id };
  if (id !== null) return { name: "activity-edit", id };
  const capacity = register === "controller_activity" ? "controller" : "processor";
  return { name: "activity-new", capacity, resume: true };
}

const lists: Readonly<Record<string, { label: string; row: (number: number) => string }>> =
  words.lists;

/** The label of a field of an entry, from its path (`purposes.1.text`, `contacts.breach.phone`). */
export function recordLabel(register: Register, path: string): string {
  const [list = path, position, ...rest] = path.split(".");
  if (position === undefined || !/^\d+$/.test(position)) return plainLabel(register, path);
  const row = lists[list]?.row(Number(position) + 1) ?? plainLabel(register, list);
  const field = words.rows[list]?.[rest.join(".")];
  return field === undefined ? row : words.part(row, field);
}

/** A part of a contact or an answer about a clause has the label of the whole when it has none of its own. */
function plainLabel(register: Register, path: string): string {
  const label = words.fields[register][path] ?? lists[path]?.label ?? evidence.fields[path];
  if (label !== undefined) return label;
  const end = path.lastIndexOf(".");
  return end < 0 ? path : plainLabel(register, path.slice(0, end));
}
