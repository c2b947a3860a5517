/** The files attached to a fiche or to a processor. */
export const attached = {
  title: "Pièces jointes",
  lead: "Elles sont gardées dans le registre chiffré ; 25 Mo au plus pour chacune. Supprimer la fiche les efface avec elle.",
  empty: {
    activity: "Aucune pièce pour l’instant : analyse d’impact, notice remise aux personnes, avis…",
    processor: "Aucune pièce pour l’instant : contrat, avenant, rapport d’audit, certificat…",
    rights_request:
      "Aucune pièce pour l’instant : la demande reçue, la réponse envoyée, son accusé… Ne gardez pas de copie d’une pièce d’identité.",
  },
  clause: "Clause qu’elle prouve",
  noClause: "Aucune en particulier",
  proves: (clause: string) => `Clause : ${clause}`,
  assessment: "Analyse d’impact jointe",
  evidence: "Pièces jointes",
};
