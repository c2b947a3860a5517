/** Every French word of the interface that is not law. */
export { breach } from "./fr/breach";
export { breaches } from "./fr/breaches";
export { common } from "./fr/common";
export { door } from "./fr/door";
export { errors, fieldSentence, summarySentence } from "./fr/errors";
export { form } from "./fr/form";
export { register } from "./fr/register";
