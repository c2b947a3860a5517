import type {
  RequestAnswerForm,
  ExtensionForm,
  IdentityForm,
  RecordChoice,
  RequestForm,
} from "../../generated/contract";
import {
  dataSubjectRight,
  extensionReason,
  identityCheck,
  medicalFileScope,
  recipientsTold,
  refusalReason,
  requestChannel,
  requester,
  requestOutcome,
  type Term,
  type Terms,
} from "../../generated/law";
import { named } from "../../forms/links/choosing";
import { chosen, factOf, yesNo, type Fact } from "../records/facts";

const fact = factOf("rights_request");

function several<T extends string, E extends Term>(terms: Terms<T, E>, values: readonly T[]) {
  return values.map((value) => terms.of[value].label).join(", ");
}

/** Only what was said: the rest may have nothing to say. */
function said(facts: readonly Fact[]): Fact[] {
  return facts.filter(({ value }) => value !== "");
}

/** Who asks. */
export function whoOf(form: RequestForm): Fact[] {
  return [fact("requester", chosen(requester, form.requester)), fact("contact", form.contact)];
}

/** What is asked; `activities` are the fiches that it may name. */
export function whatOf(form: RequestForm, activities: readonly RecordChoice[]): Fact[] {
  const names = named(activities, form.activities.values).map(({ name }) => name);
  const scope = form.medical_file;
  return [
    fact("received_on", form.received_on),
    fact("channel", chosen(requestChannel, form.channel)),
    fact("words", form.words),
    fact("rights", several(dataSubjectRight, form.rights)),
    fact(
      "medical_file",
      chosen(medicalFileScope, scope),
      scope ? medicalFileScope.of[scope].help : "",
    ),
    fact("activities", names.join(", ")),
  ];
}

/** Whether who asks is who they say. */
export function identityOf({ check, asked_on, given_on, how }: IdentityForm): Fact[] {
  return [
    fact("identity.check", chosen(identityCheck, check), check ? identityCheck.of[check].help : ""),
    ...said([
      fact("identity.asked_on", asked_on),
      fact("identity.given_on", given_on),
      fact("identity.how", how),
    ]),
  ];
}

/** The extension; nothing while none was told. */
export function extensionOf({ told_on, reason, why }: ExtensionForm): Fact[] {
  return said([
    fact("extension.told_on", told_on),
    fact("extension.reason", chosen(extensionReason, reason)),
    fact("extension.why", why),
  ]);
}

/** What was answered. */
export function answerOf(answer: RequestAnswerForm): Fact[] {
  const { outcome, on, reasons, why, remedies_told, recipients } = answer;
  return [
    fact("answer.outcome", chosen(requestOutcome, outcome)),
    fact("answer.on", on),
    ...said([
      fact("answer.reasons", several(refusalReason, reasons)),
      fact("answer.remedies_told", yesNo(remedies_told)),
      fact("answer.why", why),
      fact("answer.recipients", chosen(recipientsTold, recipients)),
    ]),
  ];
}
