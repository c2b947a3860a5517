import type { ChartName, ChartView, FiguresView, YearTotals } from "../../generated/contract";
import { likelihood } from "../../generated/law";
import { grouped } from "../../lib/duration";
import { optionsOf } from "../../lib/terms";

const titles: Record<ChartName, string> = {
  months: "Violations par mois",
  delays: "Délai de notification à la CNIL",
  origins: "Origine de l’incident",
  natures: "Nature de la violation",
  sites: "Site",
  judgements: "Gravité et vraisemblance",
  activities: "Fiches de traitement",
  processors: "Sous-traitants",
};

const firstColumns: Record<ChartName, string> = {
  months: "Mois",
  delays: "Violation",
  origins: "Origine",
  natures: "Nature",
  sites: "Site",
  judgements: "Gravité",
  activities: "État",
  processors: "État",
};

function count(number: number, one: string, many: string): string {
  return `${grouped(number)} ${number > 1 ? many : one}`;
}

function breaches(number: number): string {
  return number === 0 ? "aucune violation" : count(number, "violation", "violations");
}

function columns(name: ChartName, year: number): string[] {
  const first = firstColumns[name];
  if (name === "delays") return [first, "Délai", "Dans le délai"];
  if (name === "judgements") return [first, ...optionsOf(likelihood).map(({ label }) => label)];
  if (name === "activities" || name === "processors") return [first, "Nombre"];
  return [first, String(year), String(year - 1)];
}

/** « 5 notifications mesurées, 4 dans le délai ; médiane 46 h 00 min, maximum 79 h 10 min. » */
function delays({ measured, on_time, median, maximum, unmeasurable }: YearTotals): string {
  const unmeasured =
    unmeasurable === 0 ? "" : ` ${count(unmeasurable, "non mesurable", "non mesurables")}.`;
  if (measured === 0) return `Aucune notification mesurée.${unmeasured}`;
  const told = count(measured, "notification mesurée", "notifications mesurées");
  const figures = `médiane ${median ?? ""}, maximum ${maximum ?? ""}`;
  return `${told}, ${grouped(on_time)} dans le délai ; ${figures}.${unmeasured}`;
}

function note({ name, total }: ChartView, { year, present, before }: FiguresView): string {
  switch (name) {
    case "months":
      return `${String(year)} : ${breaches(present.breaches)} ; ${String(year - 1)} : ${breaches(before.breaches)}.`;
    case "delays":
      return delays(present);
    case "judgements":
      if (total === 0) return `Aucune violation jugée, ${grouped(present.unjudged)} sans jugement.`;
      return `${count(total, "violation jugée", "violations jugées")}, ${grouped(present.unjudged)} sans jugement.`;
    case "activities":
      if (total === 0) return "Aucune fiche.";
      return `${count(total, "fiche", "fiches")}. Une fiche peut être comptée plusieurs fois.`;
    case "processors":
      if (total === 0) return "Aucun sous-traitant.";
      return `${count(total, "sous-traitant", "sous-traitants")}. Un sous-traitant peut être compté plusieurs fois.`;
    case "origins":
    case "natures":
    case "sites":
      return "Une violation peut être comptée plusieurs fois.";
  }
}

export const figures = {
  screen: "Chiffres",
  lead: ({ year, present, before }: FiguresView) => {
    const aside =
      present.set_aside === 0
        ? ""
        : ` ${count(present.set_aside, "incident écarté", "incidents écartés")} à part.`;
    const due = present.breaches === 0 ? " L’évaluation annuelle de la procédure reste due." : "";
    return `${String(year)} : ${breaches(present.breaches)}, après ${breaches(before.breaches)} en ${String(year - 1)}.${aside}${due}`;
  },
  breaches: (year: number) => `Violations de ${String(year)}`,
  legend: (year: number) =>
    `Barre pleine : ${String(year)} ; barre en pointillé : ${String(year - 1)}. Moins de violations déclarées n’est pas toujours un progrès : certaines ne sont peut-être pas signalées.`,
  records: "Fiches et sous-traitants, aujourd’hui",
  year: "Année",
  title: (name: ChartName) => titles[name],
  columns,
  note,
  nothing: "Rien à montrer.",
  asTable: "Les chiffres",
  tableOf: (title: string) => `Les chiffres : ${title}`,
  all: "Tous les chiffres",
  report: (year: number) => `Rapport annuel ${String(year)} (PDF)`,
};
