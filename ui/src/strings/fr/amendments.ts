/** What a breach teaches the registers. */
export const amendments = {
  title: "Mettre à jour les registres",
  hint: "D’après cette violation, voici ce qui pourrait changer dans les fiches et chez les sous-traitants concernés. Chaque changement se reprend un à un ; il est écrit aussitôt, et l’historique de la fiche dit de quelle violation il vient.",
  none: "Rien à reprendre : les fiches et les sous-traitants concernés disent déjà ce que cette violation a appris, ou la violation n’en cite aucun.",
  accept: "Reprendre",
  added: (change: string, what: string) => `${change} : ${what}`,
  about: (change: string, what: string, name: string) =>
    [change, what, name].filter(Boolean).join(", "),
  accepted: (change: string, name: string) =>
    `C’est fait : ${change.toLocaleLowerCase("fr")}, « ${name} ».`,
};
