//! `test`: everything that holds the project, in one command.

use std::process::Command;
use std::time::Instant;

use crate::process::{cargo, run as start};
use crate::{Outcome, generated, page, supply, system, verapdf};

/// The window of the journeys, whose file dialogs are answered in advance.
const WITH_JOURNEYS: &[&str] = &["--features", "registre-rgpd/e2e"];

/// How far the tests of accidents go.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Campaign {
    /// A sample of the moments and places where something may break.
    Short,
    /// All of them: hours rather than minutes.
    Whole,
}

impl Campaign {
    fn told(self, command: &mut Command) -> &mut Command {
        match self {
            Self::Short => command,
            Self::Whole => command.env("WHOLE_CAMPAIGN", "1"),
        }
    }
}

/// Checks everything, stage by stage; stops at the first that fails.
///
/// # Errors
/// The stage that failed, and why.
pub(crate) fn run(campaign: Campaign) -> Outcome {
    let started = Instant::now();
    stage("Paquets du système", || {
        system::install(&[system::TO_BUILD, system::TO_TEST].concat())
    })?;
    stage("Paquets de la page", page::install)?;
    stage("Mise en forme du code Rust", || {
        start(&mut cargo(&["fmt", "--all", "--check"]))
    })?;
    stage("Dépendances, licences et sources", supply::check)?;
    stage("Fichiers générés à jour", generated::require_fresh)?;
    stage("Page", check_page)?;
    stage("Analyse du code Rust", check_rust)?;
    stage("Compilation des essais", || {
        start(cargo(&["build", "--workspace", "--all-targets"]).args(WITH_JOURNEYS))
    })?;
    stage("Documents archivables et accessibles", verapdf::check)?;
    stage("Essais, et parcours dans la vraie fenêtre", || {
        start(campaign.told(cargo(&["test", "--workspace"]).args(WITH_JOURNEYS)))
    })?;
    println!("\n✔ Tout est vérifié, en {}.", duration(started));
    Ok(())
}

fn check_page() -> Outcome {
    page::script("format:check")?;
    page::script("check")?;
    page::script("test")?;
    page::build()
}

/// Both windows are analysed: the one that people use, and the one that the journeys drive.
fn check_rust() -> Outcome {
    let clippy = ["clippy", "--workspace", "--all-targets"];
    let denied = ["--", "--deny", "warnings"];
    start(cargo(&clippy).args(denied))?;
    start(cargo(&clippy).args(WITH_JOURNEYS).args(denied))
}

fn stage(title: &str, work: impl FnOnce() -> Outcome) -> Outcome {
    println!("\n▶ {title}");
    let started = Instant::now();
    work().map_err(|sentence| format!("{title}\u{a0}: {sentence}"))?;
    println!("✔ {title} ({})", duration(started));
    Ok(())
}

fn duration(started: Instant) -> String {
    let seconds = started.elapsed().as_secs();
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds}\u{a0}s"),
        (minutes, seconds) => format!("{minutes}\u{a0}min\u{a0}{seconds:02}\u{a0}s"),
    }
}
