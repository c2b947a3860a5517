//! Breaches in any number, of the length and variety of real ones, the same at each run.

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use domain::breach::BreachForm;
use domain::choices::Choices;
use domain::count::CountForm;
use domain::moment::{InstantForm, Moment};
use domain::register::RegisterForm;
use law::{
    BreachCause, BreachCertainty, BreachNature, CountPrecision, DataCategory, IncidentOrigin,
    PersonCategory, ProcedureOrigin, ReportChannel, ReportSource,
};
use uuid::Uuid;

const WHAT: [&str; 10] = [
    "Un courriel contenant des résultats d’examens est parti à un mauvais destinataire.",
    "Un ordinateur portable a été volé dans une voiture de service.",
    "Un dossier médical en papier est resté dans une salle d’attente.",
    "Un compte de messagerie a été ouvert par un tiers après un hameçonnage.",
    "Le serveur de fichiers a été chiffré par un rançongiciel.",
    "Une liste d’adhérents a été publiée sur le site pendant une nuit.",
    "Deux fiches de suivi ont été interverties lors d’une mise à jour du logiciel.",
    "Une clé de stockage non chiffrée a été perdue entre deux centres.",
    "Un ancien salarié a gardé l’accès à l’agenda partagé.",
    "Des convocations ont été postées avec une adresse périmée.",
];

const HOW_KNOWN: [&str; 8] = [
    "Le destinataire a prévenu le secrétariat par téléphone.",
    "La secrétaire s’en est aperçue en relisant ses envois.",
    "L’alerte de la supervision a été lue le lendemain matin.",
    "Le prestataire informatique l’a signalé dans un ticket.",
    "Un salarié suivi a reconnu le nom d’un collègue sur le document.",
    "La coordinatrice l’a constaté en préparant la réunion hebdomadaire.",
    "Le médecin du travail n’a plus trouvé la pièce dans le dossier.",
    "La presse locale en a parlé avant tout signalement interne.",
];

const SCOPE: [&str; 8] = [
    "Le document portait l’identité, le poste occupé et les conclusions de la visite.",
    "Étaient lisibles les noms, les téléphones et les adresses de messagerie.",
    "Les pièces jointes comprenaient des radiographies et des audiogrammes.",
    "Les données concernent les entreprises de moins de vingt salariés du secteur.",
    "Aucune donnée bancaire ne figurait dans les fichiers concernés.",
    "Le numéro de sécurité sociale apparaissait sur la moitié des fiches.",
    "Les attestations de suivi des trois derniers mois sont touchées.",
    "Seuls les rendez-vous à venir étaient visibles, sans motif.",
];

const CONSEQUENCES: [&str; 6] = [
    "Révélation de l’état de santé à un employeur, atteinte à la réputation.",
    "Hameçonnage ciblé des personnes, usurpation d’identité.",
    "Perte de chance si un suivi renforcé est oublié pendant l’indisponibilité.",
    "Gêne et perte de confiance envers le service.",
    "Aucune conséquence vraisemblable : le destinataire a détruit le message.",
    "Discrimination à l’embauche si le document circule.",
];

const MEASURES: [&str; 6] = [
    "Rappel du message, demande de destruction écrite, sensibilisation de l’équipe.",
    "Compte fermé, mots de passe renouvelés, double authentification posée.",
    "Plainte déposée, effacement à distance demandé, parc contrôlé.",
    "Restauration depuis la sauvegarde de la veille, vérification des dossiers.",
    "Procédure d’envoi relue, second regard imposé avant tout envoi groupé.",
    "Armoire fermée à clé, tournée de vérification le soir.",
];

/// Numbers that look drawn at random and are the same at each run.
struct Draw(u64);

impl Draw {
    fn below(&mut self, bound: usize) -> usize {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let bound = u64::try_from(bound).expect("a small bound");
        usize::try_from((mixed ^ (mixed >> 31)) % bound).expect("under a small bound")
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    fn some<T: Copy + PartialEq>(&mut self, of: &[T], at_most: usize) -> Vec<T> {
        let mut drawn = Vec::new();
        for _ in 0..=self.below(at_most) {
            let value = self.one(of);
            if !drawn.contains(&value) {
                drawn.push(value);
            }
        }
        drawn
    }

    fn happens(&mut self, times_in_ten: usize) -> bool {
        self.below(10) < times_in_ten
    }
}

/// When the breach of this rank, from 0, enters a register that receives `of` of them from 2018 to 2026.
#[must_use]
pub fn registered_at(rank: u32, of: u32) -> DateTime<Utc> {
    let first = Utc.with_ymd_and_hms(2018, 5, 28, 8, 0, 0);
    let last = Utc.with_ymd_and_hms(2026, 11, 24, 8, 0, 0);
    let (first, last) = first.single().zip(last.single()).expect("two instants");
    let share = f64::from(rank) / f64::from(of);
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)]
    // eight years of seconds
    let since = ((last - first).num_seconds() as f64 * share) as i64;
    first + TimeDelta::seconds(since)
}

/// The breach of this rank as the référente of `register` would type it at `now`.
#[must_use]
pub fn breach(rank: u32, register: &RegisterForm, now: DateTime<Utc>) -> BreachForm {
    let mut draw = Draw(u64::from(rank));
    let hours = |hours: usize| now - TimeDelta::hours(i64::try_from(hours).expect("some hours"));
    let aware = hours(draw.below(20));
    let detected = aware - TimeDelta::hours(3);
    let sites: Vec<Uuid> = register.sites.iter().filter_map(|site| site.id).collect();
    let functions = register.functions.iter().filter_map(|function| function.id);
    let functions: Vec<Uuid> = functions.collect();
    BreachForm {
        facts: account(&mut draw, rank),
        certainty: Some(draw.one(BreachCertainty::ALL)),
        reported_by: Some(draw.one(ReportSource::ALL)),
        report_channel: Some(draw.one(ReportChannel::ALL)),
        reporter: "Secrétaire médicale".to_owned(),
        occurred_from: typed(detected - TimeDelta::hours(8)),
        detected: typed(detected),
        reported: typed(aware),
        aware: typed(aware),
        awareness_reason: draw.one(&HOW_KNOWN).to_owned(),
        natures: ticked(draw.some(BreachNature::ALL, 2)),
        procedure_origins: ticked(draw.some(ProcedureOrigin::ALL, 1)),
        incident_origins: ticked(draw.some(IncidentOrigin::ALL, 2)),
        cause: Some(draw.one(BreachCause::ALL)),
        sites: ticked(draw.some(&sites, 2)),
        functions: ticked(draw.some(&functions, 2)),
        data_categories: ticked(draw.some(DataCategory::ALL, 4)),
        person_categories: ticked(draw.some(PersonCategory::ALL, 2)),
        persons: count(draw.below(400)),
        consequences: draw.one(&CONSEQUENCES).to_owned(),
        measures: known(draw.happens(7), draw.one(&MEASURES)),
        notified: if draw.happens(9) {
            typed(now)
        } else {
            InstantForm::default()
        },
        authority_reference: format!("FICTIF-{rank:06}"),
        ..BreachForm::default()
    }
}

fn account(draw: &mut Draw, rank: u32) -> String {
    let mut sentences = vec![draw.one(&WHAT), draw.one(&HOW_KNOWN)];
    sentences.extend(draw.some(&SCOPE, 4));
    format!("{} Dossier interne {rank}.", sentences.join(" "))
}

fn typed(at: DateTime<Utc>) -> InstantForm {
    InstantForm::showing(Some(Moment::exact(at)))
}

fn ticked<T>(values: Vec<T>) -> Choices<T> {
    Choices {
        values,
        unknown: false,
    }
}

fn count(number: usize) -> CountForm {
    CountForm {
        precision: Some(CountPrecision::Approximate),
        value: number.to_string(),
    }
}

fn known(is_known: bool, text: &str) -> String {
    if is_known { text } else { "" }.to_owned()
}
