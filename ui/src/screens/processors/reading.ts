import type {
  ExitForm,
  ProcessorForm,
  ProcessorReading,
  Transfer,
  TransferStanding,
} from "../../generated/contract";
import {
  contractKind,
  exitOutcome,
  guaranteeKind,
  processorRole,
  subProcessing,
  transferMechanism,
} from "../../generated/law";
import { countryName } from "../../lib/transfers";
import { processors as words } from "../../strings/fr";
import { chosen, factOf, type Fact } from "../records/facts";

/** An entry of a list as it is read. */
export interface Entry {
  title: string;
  /** What stands under the title; may be empty. */
  notes: readonly string[];
  /** The other columns. */
  cells: readonly string[];
}

const fact = factOf("processor");

/** Who it is, in the order of the form, without its name. */
export function identityOf(form: ProcessorForm): Fact[] {
  const { service, role, legal_name, siren, address, sites, owner } = form;
  return [
    fact("service", service),
    fact("role", chosen(processorRole, role)),
    fact("legal_name", legal_name),
    fact("siren", siren),
    fact("address", address),
    fact("sites", sites),
    fact("owner", owner),
  ];
}

/** Whom to reach beside the contact of the breaches, which stands above everything. */
export function contactsOf({ contacts }: ProcessorForm): Fact[] {
  return (["officer", "security"] as const).map((kind) => {
    const { name, phone, email, hours } = contacts[kind];
    return fact(`contacts.${kind}`, [name, phone, email, hours].filter(Boolean).join("\n"));
  });
}

/** Within how long its contract makes it tell of a breach. */
export function delayOf({ alert_hours }: ProcessorForm): Fact {
  return fact("alert_hours", alert_hours);
}

/** Whether it may call on others. */
export function subProcessingOf({ sub_processing }: ProcessorForm): Fact {
  return fact("sub_processing", chosen(subProcessing, sub_processing));
}

/** The end of the work; nothing of it while the work goes on. */
export function exitOf(exit: ExitForm): Fact[] {
  const { ended_on, outcome, done_on, proof } = exit;
  if ([ended_on, outcome ?? "", done_on, proof].every((value) => value === "")) return [];
  return [
    fact("exit.ended_on", ended_on),
    fact("exit.outcome", chosen(exitOutcome, outcome)),
    fact("exit.done_on", done_on),
    fact("exit.proof", proof),
  ];
}

export function contractsOf({ contracts }: ProcessorForm): Entry[] {
  return contracts.map(({ kind, reference, signed_on, starts_on, ends_on, review_on, note }) => ({
    title: chosen(contractKind, kind),
    notes: [reference, note],
    cells: [signed_on, starts_on, ends_on, review_on],
  }));
}

export function chainOf({ chain }: ProcessorForm): Entry[] {
  return chain.items.map(({ name, service, country, authorisation }) => ({
    title: name,
    notes: [service],
    cells: [countryName(country), authorisation],
  }));
}

export function guaranteesOf({ guarantees }: ProcessorForm): Entry[] {
  return guarantees.items.map(({ kind, reference, ends_on }) => ({
    title: chosen(guaranteeKind, kind),
    notes: [reference],
    cells: [ends_on],
  }));
}

export function interventionsOf({ interventions }: ProcessorForm): Entry[] {
  return interventions.map(({ on, who, what, watched_by }) => ({
    title: what,
    notes: [],
    cells: [on, who, watched_by],
  }));
}

/** A transfer as it is read, with what the law makes of it. */
interface TransferFact {
  transfer: Transfer;
  standing: TransferStanding | undefined;
  /** Country and mechanism. */
  how: string;
  /** Whether the law of the country was assessed; empty while that is not known. */
  assessed: string;
}

export function transfersOf(form: ProcessorForm, reading: ProcessorReading): TransferFact[] {
  return form.transfers.items.map((transfer, position) => ({
    transfer,
    standing: reading.transfers[position],
    how: [
      countryName(transfer.country) || words.countryNotSaid,
      chosen(transferMechanism, transfer.mechanism),
    ]
      .filter(Boolean)
      .join(", "),
    assessed:
      transfer.assessed === null ? "" : transfer.assessed ? words.assessed : words.notAssessed,
  }));
}
