import type { ClauseAnswer, ClauseReviewForm } from "../../generated/contract";
import type { ContractClause } from "../../generated/law";
import { blankAnswer } from "./blank";

type Answers = ClauseReviewForm["answers"];

/** What the review found of one clause. */
export function answerOf(answers: Answers, clause: ContractClause): ClauseAnswer {
  return answers[clause] ?? blankAnswer();
}

/** `answers` with that clause changed; one of which nothing is said any more is as if nobody had looked. */
export function withAnswer(
  answers: Answers,
  clause: ContractClause,
  changes: Partial<ClauseAnswer>,
): Answers {
  const changed = { ...answerOf(answers, clause), ...changes };
  const { [clause]: _, ...others } = answers;
  return isBlank(changed) ? others : { ...others, [clause]: changed };
}

/** Whether its words are asked for: once it was looked at, or something was written of it. */
export function isAnswered(answers: Answers, clause: ContractClause): boolean {
  return !isBlank(answerOf(answers, clause));
}

function isBlank({ outcome, evidence, note }: ClauseAnswer): boolean {
  return outcome === null && evidence === "" && note === "";
}
