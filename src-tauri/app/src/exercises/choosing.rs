//! The stories that may be played: those that come with the application, and those that somebody wrote.

use domain::exercise::Scenario;
use exchange::case::{provided_scenarios, read_scenarios};
use serde::Serialize;
use ts_rs::TS;

use crate::App;
use crate::chosen;
use crate::error::{ApiError, ErrorCode};
use crate::host::{FileKinds, OpenDialog};
use crate::requests::Nothing;
use crate::session::Desk;

/// The largest file of stories: hundreds of them hold in it.
const MOST_BYTES: u64 = 2 * 1024 * 1024;

const CASES: FileKinds = FileKinds {
    label: "Scénarios",
    extensions: &["json"],
};

/// A story, without what it will ask of the players.
#[derive(Serialize, TS)]
pub(crate) struct ScenarioView {
    id: String,
    title: String,
    facts: String,
    messages: usize,
    /// When its last message arrives, in hours of the exercise's clock.
    hours: u32,
}

/// What a chosen file holds: stories, or why it holds none.
#[derive(Serialize, TS)]
pub(crate) struct ChosenScenarios {
    file_name: String,
    scenarios: Vec<ScenarioView>,
    /// Where the file is wrong, in French; empty when it is not.
    fault: String,
}

/// The stories that come with the application.
pub(crate) fn scenarios(_: &mut Desk<'_>, _: Nothing) -> Result<Vec<ScenarioView>, ApiError> {
    Ok(provided_scenarios().iter().map(ScenarioView::of).collect())
}

/// Asks for a file of stories with the register free, and keeps them until one begins.
pub(crate) fn choose_scenarios(app: &App, _: Nothing) -> Result<Option<ChosenScenarios>, ApiError> {
    app.with_open(|_| Ok(()))?;
    let place = app.host().choose_file_to_open(OpenDialog {
        title: "Choisir un fichier de scénarios",
        kinds: Some(CASES),
    });
    let Some(path) = place else { return Ok(None) };
    let bytes = chosen::bytes(&path, MOST_BYTES, ErrorCode::FileUnreadable)?;
    let (scenarios, fault) = match read_scenarios(&bytes) {
        Ok(scenarios) => (scenarios, String::new()),
        Err(fault) => (Vec::new(), fault.to_string()),
    };
    app.with_open(|desk| {
        let view = ChosenScenarios {
            file_name: chosen::name(&path),
            scenarios: scenarios.iter().map(ScenarioView::of).collect(),
            fault,
        };
        desk.open.chosen_scenarios = scenarios;
        Ok(Some(view))
    })
}

impl ScenarioView {
    fn of(scenario: &Scenario) -> Self {
        let last = scenario.messages.last();
        Self {
            id: scenario.id.clone(),
            title: scenario.title.clone(),
            facts: scenario.facts.clone(),
            messages: scenario.messages.len(),
            hours: last.map_or(0, |message| message.after_minutes.div_ceil(60)),
        }
    }
}
