import { call, type Answer } from "../../api";
import type {
  ApiError,
  PeopleView,
  PersonForm,
  PersonView,
  ProvisionalView,
} from "../../generated/contract";
import { people as words } from "../../strings/fr";

/** Who is being given access, or whose access is being changed. */
export type Asking = { what: "add" } | { what: "change" | "remove" | "renew"; person: PersonView };

/** The people who have access, and what is being done about them. */
export class Access {
  view = $state.raw<PeopleView | null>(null);
  failure = $state.raw<ApiError | null>(null);
  asking = $state.raw<Asking | null>(null);
  /** A passphrase that was chosen for somebody, until it is noted. */
  given = $state.raw<ProvisionalView | null>(null);
  said = $state("");

  async load(): Promise<void> {
    this.#take(await call("people", {}), "");
  }

  ask(asking: Asking | null): void {
    this.asking = asking;
    this.failure = null;
    this.said = "";
  }

  add(form: PersonForm): Promise<Answer<ProvisionalView>> {
    return this.#giving(call("add_person", { form }));
  }

  async change(person: PersonView, form: PersonForm): Promise<Answer<PeopleView>> {
    const { id, revision } = person;
    const answer = await call("change_person", { person: { id, revision }, form });
    if (answer.ok) this.#take(answer, words.changed(form.name));
    return answer;
  }

  async renew({ id, revision }: PersonView): Promise<void> {
    const answer = await this.#giving(call("renew_passphrase", { id, revision }));
    if (!answer.ok) this.#refuse(answer.error);
  }

  async remove({ id, revision, name }: PersonView): Promise<void> {
    this.#take(await call("remove_person", { id, revision }), words.removed(name));
  }

  async review(remark: string): Promise<boolean> {
    const answer = await call("review_access", { remark });
    this.#take(answer, words.review.said);
    return answer.ok;
  }

  async #giving(asked: Promise<Answer<ProvisionalView>>): Promise<Answer<ProvisionalView>> {
    const answer = await asked;
    if (answer.ok) {
      this.given = answer.value;
      this.#take({ ok: true, value: answer.value.people }, "");
    }
    return answer;
  }

  #take(answer: Answer<PeopleView>, said: string): void {
    this.asking = null;
    if (answer.ok) {
      this.failure = null;
      this.view = answer.value;
      this.said = said;
    } else this.#refuse(answer.error);
  }

  #refuse(error: ApiError): void {
    this.asking = null;
    this.said = "";
    this.failure = error;
  }
}
