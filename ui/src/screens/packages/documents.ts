import { call, type Answer } from "../../api";
import type { BreachDocument, SavedView } from "../../generated/contract";
import type { NotificationForm } from "../../generated/law";

/** The form that a notification follows unless another is chosen: that of the authority's online service. */
export const USUAL_FORM: NotificationForm = "cnil_v2026";

/** How a document is wanted. */
interface Version {
  form?: NotificationForm;
  /** Without what tells who reported. */
  redacted?: boolean;
}

/** Saves a document about the breach; null when no place is chosen. */
export function saveDocument(
  id: string,
  document: BreachDocument,
  { form = USUAL_FORM, redacted = false }: Version = {},
): Promise<Answer<SavedView | null>> {
  return call("export_breach_document", { id, document, form, redacted });
}
