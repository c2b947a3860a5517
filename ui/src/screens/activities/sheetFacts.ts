/** What a fiche says field by field, where an empty text is not known yet. */

import { nameOf } from "../../forms/activities/named";
import type { ActivityForm, CountForm, Listing, RecordChoice } from "../../generated/contract";
import { activityState, collection, countPrecision, dataSubjectRight } from "../../generated/law";
import { common, records } from "../../strings/fr";
import { chosen, factOf, yesNo, type Fact } from "../records/facts";

const fact = factOf("activity");

function counted({ precision, value }: CountForm): string {
  const kind = chosen(countPrecision, precision);
  return value === "" ? kind : common.part(kind, value);
}

function listed(listing: Listing<unknown>, names: readonly string[]): string {
  return listing.none && names.length === 0 ? records.none : names.join("\n");
}

/** Who answers for the fiche, and since when. */
export function identity(form: ActivityForm): Fact[] {
  const { review } = form;
  const isOwn = form.capacity === "controller";
  return [
    fact("reference", form.reference),
    fact("review.state", chosen(activityState, review.state)),
    fact("review.owner", review.owner),
    ...(isOwn ? [fact("review.department", review.department)] : []),
    fact("review.started_on", review.started_on),
    ...(review.state === "retired" ? [fact("review.ended_on", review.ended_on)] : []),
    ...(review.state === "validated" ? [fact("review.validated_by", review.validated_by)] : []),
    fact("review.reviewed_on", review.reviewed_on),
    ...(isOwn ? [fact("tools", form.tools), fact("paper", yesNo(form.paper))] : []),
  ];
}

/** How many, and from whom the data come. */
export function origins(form: ActivityForm): Fact[] {
  return [
    fact("person_count", counted(form.person_count)),
    fact("collection", chosen(collection, form.collection)),
    ...(form.collection === "direct" ? [] : [fact("sources", form.sources)]),
  ];
}

export function measures(form: ActivityForm, choices: readonly RecordChoice[]): Fact[] {
  const { items } = form.measures;
  const names = items.map((id) => nameOf(id, choices));
  return [
    fact("measures", listed(form.measures, names)),
    ...(form.measures_note === "" ? [] : [fact("measures_note", form.measures_note)]),
  ];
}

/** What the persons are told and may ask. */
export function information({ information: told }: ActivityForm): Fact[] {
  return [
    fact("information.given", yesNo(told.given)),
    fact("information.means", told.means),
    fact(
      "information.rights",
      told.rights.map((right) => dataSubjectRight.of[right].label).join("\n"),
    ),
    fact("information.contact", told.contact),
    fact("information.obligation", told.obligation),
    fact("information.automated", yesNo(told.automated)),
    ...(told.automated ? [fact("information.automated_note", told.automated_note)] : []),
  ];
}

/** Where the data are, for what concerns this fiche. */
export function hosting({ hosting: held }: ActivityForm): Fact[] {
  return [
    fact("hosting.online_service", yesNo(held.online_service)),
    ...(held.online_service
      ? [
          fact("hosting.homologated_on", held.homologated_on),
          fact("hosting.homologation_ends_on", held.homologation_ends_on),
        ]
      : []),
    fact("hosting.health_hosting", yesNo(held.health_hosting)),
    ...(held.health_hosting
      ? [
          fact("hosting.host", held.host),
          fact("hosting.certificate", held.certificate),
          fact("hosting.certificate_ends_on", held.certificate_ends_on),
        ]
      : []),
  ];
}

/** What was decided about the assessment. */
export function dpia({ dpia: decided }: ActivityForm): Fact[] {
  const isDone = decided.needed === true || decided.residual_risk_high === true;
  return [
    fact("dpia.needed", yesNo(decided.needed)),
    fact("dpia.reason", decided.reason),
    ...(isDone
      ? [
          fact("dpia.done_on", decided.done_on),
          fact("dpia.link", decided.link),
          fact("dpia.residual_risk_high", yesNo(decided.residual_risk_high)),
        ]
      : []),
    ...(decided.residual_risk_high ? [fact("dpia.consulted_on", decided.consulted_on)] : []),
  ];
}
