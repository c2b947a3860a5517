import { grouped } from "../../lib/duration";

export const help = {
  title: "Aide",
  contents: "Sommaire de l’aide",
  back: "Retour",
  search: "Chercher dans l’aide",
  found: (count: number) => {
    if (count === 0) return "Aucun résultat.";
    return count === 1 ? "Un résultat." : `${grouped(count)} résultats.`;
  },
  firstOf: (shown: number) => `Les ${grouped(shown)} premiers sont montrés.`,
  results: "Résultats",
  again: "Revoir les résultats",
  nothingTitle: "Rien ne correspond à cette recherche",
  nothingText:
    "Essayez un autre mot, ou moins de mots. Le sommaire, à gauche, réunit toutes les pages.",
  tour: "Faire la visite",
  legalWords: "Mots de la loi",
};

/** The first-run tour: what one does here, in a few panels. */
export const tour = {
  label: "Visite de Registre RGPD",
  skip: "Passer la visite",
  previous: "Précédent",
  next: "Suivant",
  end: "Terminer",
  progress: (position: number, count: number) => `${String(position)} sur ${String(count)}`,
  panels: (hours: string) => [
    {
      title: "Ce que le registre garde",
      text: [
        "Les violations de données, les fiches de traitement, les sous-traitants et les mesures de sécurité de votre organisme, dans un seul fichier chiffré.",
        "Ce fichier reste où vous l’avez mis. L’application n’ouvre aucune connexion réseau et ne transmet rien à la CNIL : c’est vous qui notifiez.",
      ],
    },
    {
      title: "Déclarer une violation",
      text: [
        "Une phrase sur les faits suffit, le reste peut attendre : « Ne sait pas pour l’instant » est une réponse comme les autres.",
        `Dès que la connaissance est datée, l’horloge montre ce qui reste du délai de ${hours}. La page de la violation dit toujours la prochaine action.`,
      ],
    },
    {
      title: "Commencer la journée",
      text: [
        "« Aujourd’hui » dit ce qui attend une action, le plus pressant d’abord, et mène à l’endroit où elle se fait.",
        "« Calendrier » montre tout ce qui a une date. Tant que l’application est ouverte, elle rappelle ce qui approche.",
      ],
    },
    {
      title: "Tenir les registres",
      text: [
        "Une fiche par traitement, à partir des modèles du métier ; chaque fiche dit par son nom ce qui lui manque.",
        "Les sous-traitants ont leurs contrats, leurs garanties et leur contact d’alerte. Leurs dates sont dans le calendrier.",
      ],
    },
    {
      title: "Documents et paquets",
      text: [
        "Chaque dossier s’imprime en PDF : la fiche de notification, l’appréciation du risque, les lettres, le dossier complet.",
        "Un paquet réunit plusieurs fichiers, avec un mot de passe si vous voulez. « Vérifier un paquet » dira, des années plus tard, si rien n’y a changé.",
      ],
    },
    {
      title: "Verrouiller, sauvegarder, se faire aider",
      text: [
        "Le registre se verrouille avec Ctrl + L, ou tout seul quand personne ne s’en sert. Ce que vous saisissez y est gardé.",
        "Choisissez dans « Réglages », « Sauvegardes » un dossier ailleurs que sur ce poste.",
        "F1 ouvre l’aide à la page qui parle de l’écran où vous êtes.",
      ],
    },
  ],
};
