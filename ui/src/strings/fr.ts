/** Every French word of the interface that is not law. */
export { assessment, assessmentLabels } from "./fr/assessment";
export { breach } from "./fr/breach";
export { breaches } from "./fr/breaches";
export { closing, closingFields, closingLabels } from "./fr/closing";
export { common } from "./fr/common";
export { door } from "./fr/door";
export { errors, fieldSentence, summarySentence } from "./fr/errors";
export { followUp, followUpLabels } from "./fr/follow-up";
export { form } from "./fr/form";
export { history } from "./fr/history";
export { letters } from "./fr/letters";
export { evidence, procedure } from "./fr/procedure";
export { register } from "./fr/register";
