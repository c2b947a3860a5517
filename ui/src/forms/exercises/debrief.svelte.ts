import { call, type Answer } from "../../api";
import type { DebriefForm, DraftView, ExerciseView } from "../../generated/contract";
import { EditingSaved } from "../saved.svelte";

/** The debrief of an exercise being written. */
export class EditingDebrief extends EditingSaved<DebriefForm, ExerciseView> {
  constructor(view: ExerciseView, draft: DraftView<DebriefForm> | null) {
    super(view, view.debrief, `${view.id}/debrief`, draft);
  }

  protected override write() {
    return call("keep_debrief_draft", {
      id: this.id,
      form: this.typed(),
      revision: this.revision,
    });
  }

  protected override drop() {
    return call("discard_debrief_draft", { id: this.id });
  }

  protected override send(): Promise<Answer<ExerciseView>> {
    return call("debrief_exercise", {
      id: this.id,
      revision: this.revision,
      form: this.typed(),
    });
  }

  protected override read() {
    return call("exercise", { id: this.id });
  }

  protected override formOf(view: ExerciseView) {
    return view.debrief;
  }

  protected override taken() {
    // Nothing else on the screen comes from what is typed.
  }
}
