import { door, procedureStep, type ProcedureStep } from "../generated/law";
import {
  assessmentLabels,
  closing,
  closingFields,
  closingLabels,
  common,
  evidence,
  followUp,
  followUpLabels,
  letters,
  procedure,
} from "../strings/fr";
import { breachLabel } from "./labels";

const fields = new Map<string, string>([
  ...Object.entries(assessmentLabels),
  ...Object.entries(followUpLabels),
  ...Object.entries(closingLabels),
  ...Object.entries(procedure.fields),
]);

/** A list of a step: what a line of it is called, by its place, and its fields. */
interface Lines {
  line: (position: number) => string | undefined;
  fields: Record<string, string>;
}

/** The lists by their name in the form; the bodies to tell are always those of the law, in its order. */
const lists = new Map<string, Lines>([
  ["measures", { line: procedure.measure, fields: procedure.measureFields }],
  ["processors", { line: procedure.processor, fields: procedure.processorFields }],
  ["sendings", { line: followUp.sending, fields: followUp.sendingFields }],
  ["exchanges", { line: followUp.exchange, fields: followUp.exchangeFields }],
  ["groups", { line: followUp.group, fields: followUp.groupFields }],
  ["letters", { line: letters.letter, fields: letters.fields }],
  ["doors", { line: bodyAt, fields: followUp.doorFields }],
]);

function bodyAt(position: number): string | undefined {
  const name = door.values[position - 1];
  return name && door.of[name].label;
}

/** The label of a field of a step, without the step or the part of the form where its path begins. */
export function stepLabel(path: string): string {
  const name = path.slice(path.indexOf(".") + 1);
  return inList(name) ?? fields.get(path) ?? nearest(name) ?? path;
}

/** The fields of the ninth step by their path in its form. */
const ofClosing = new Map<string, string>(
  Object.entries(closingFields).map(([name, label]) => [`details.${name}`, label]),
);

/** The label of a field in the form of `step`: two steps call a field `details.reason`. */
export function formLabel(step: ProcedureStep, path: string): string {
  return (step === "close" ? ofClosing.get(path) : undefined) ?? stepLabel(path);
}

/** The label of a line of a list: `measures.0.text`. */
function inList(name: string): string | undefined {
  const [list = "", position, field = ""] = name.split(".");
  const lines = lists.get(list);
  const line = lines?.line(Number(position) + 1);
  if (!lines || line === undefined || position === undefined) return undefined;
  return common.part(line, lines.fields[field] ?? field);
}

/** The label of a field, or of the one it is a part of (`contained` for `contained.time`). */
function nearest(name: string): string | undefined {
  const label = fields.get(name);
  if (label !== undefined || !name.includes(".")) return label;
  return nearest(name.slice(0, name.lastIndexOf(".")));
}

function isStep(name: string): name is ProcedureStep {
  return name in procedureStep.of;
}

/** The label of what the journal says of a breach: one of its facts, of its steps, a piece of its file, or its end. */
export function journalLabel(path: string): string {
  const [root = path] = path.split(".");
  if (isStep(root)) return common.part(procedureStep.of[root].label, stepLabel(path));
  return evidence.fields[path] ?? closing.changes[path] ?? breachLabel(path);
}
