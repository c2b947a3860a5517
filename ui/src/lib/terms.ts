/** Reading the law's lists. */

import {
  notificationForm,
  type FormRecipient,
  type NotificationForm,
  type Term,
  type Terms,
} from "../generated/law";

/** What a choice shows: a value, its French label, and what explains it. */
export interface Option<T extends string> {
  readonly name: T;
  readonly label: string;
  readonly help: string;
}

/** Every value of a law's list, in the order shown. */
export function optionsOf<T extends string, E extends Term>(terms: Terms<T, E>): Option<T>[] {
  return terms.values.map((name) => ({
    name,
    label: terms.of[name].label,
    help: terms.of[name].help,
  }));
}

/** The forms that are sent to a recipient, in the order shown. */
export function formsFor(recipient: FormRecipient): NotificationForm[] {
  return notificationForm.values.filter(
    (form) => notificationForm.of[form].recipient === recipient,
  );
}
