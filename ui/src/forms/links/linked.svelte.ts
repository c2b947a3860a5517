import { call } from "../../api";
import type { PrefillQuery, PrefillView, RecordChoice, RecordKind } from "../../generated/contract";
import { LINKS, type Entries, type Link } from "../../lib/prefill";

const REGISTERS: Record<Link, readonly RecordKind[]> = {
  activities: ["controller_activity", "processor_activity"],
  processors: ["processor"],
};

/** The registers as a breach reads them: what it may name, and what those that it names say of it. */
export class Linked {
  /** None while the registers are not read. */
  entries = $state.raw<Entries | null>(null);
  /** None while the breach names nothing. */
  found = $state.raw<PrefillView | null>(null);
  /** Something could not be read. */
  failed = $state(false);
  #asked = 0;

  /** Reads what can be named. */
  async load(): Promise<void> {
    const [activities, processors] = await Promise.all(LINKS.map(read));
    this.failed = !activities || !processors;
    if (activities && processors) this.entries = { activities, processors };
  }

  /** Asks what the named entries say; a late answer is dropped. */
  async ask(query: PrefillQuery): Promise<void> {
    if (this.entries === null) return;
    const asked = ++this.#asked;
    const named = present(query, this.entries);
    const answer = isEmpty(named) ? null : await call("breach_prefill", named);
    if (asked !== this.#asked) return;
    this.found = answer?.ok ? answer.value : null;
    this.failed = answer?.ok === false;
  }
}

/** The entries of every register that a list names from; none when one of them cannot be read. */
async function read(link: Link): Promise<RecordChoice[] | null> {
  const asked = REGISTERS[link].map((register) => call("record_choices", { register }));
  const answers = await Promise.all(asked);
  return answers.every((answer) => answer.ok) ? answers.flatMap(({ value }) => value) : null;
}

/** A draft may name an entry that was deleted since: Rust would refuse to read it. */
function present(query: PrefillQuery, entries: Entries): PrefillQuery {
  const isPresent = (link: Link) => (id: string) => entries[link].some((entry) => entry.id === id);
  return {
    activities: query.activities.filter(isPresent("activities")),
    processors: query.processors.filter(isPresent("processors")),
  };
}

function isEmpty({ activities, processors }: PrefillQuery): boolean {
  return activities.length + processors.length === 0;
}
