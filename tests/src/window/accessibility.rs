//! axe-core inside the real web view.

use std::fs;
use std::path::Path;

use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;

use super::application::root;

/// The rules of WCAG 2.2 AA (and before), and those of good practice. A colour on its way to another is looked at once it
/// is there.
const RUN: &str = r#"
    const done = arguments[arguments.length - 1];
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const settled = Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    settled.then(() => axe.run(document, { runOnly: { type: "tag", values: tags } }))
        .then(({ violations }) => violations.flatMap(({ id, help, nodes }) =>
            nodes.map(({ target }) => `${id} (${help}): ${target.join(" ")}`)))
        .then(done, (error) => done([`axe-core failed: ${error}`]));
"#;

/// One line for each element and rule broken, in the screen as it is now.
///
/// # Errors
/// When the session is lost.
pub(super) async fn faults(session: &WebDriver) -> WebDriverResult<Vec<String>> {
    session.execute(axe_core(), Vec::new()).await?;
    session.execute_async(RUN, Vec::new()).await?.convert()
}

fn axe_core() -> String {
    let script = root().join(Path::new("ui/node_modules/axe-core/axe.min.js"));
    fs::read_to_string(script).expect("the packages of the page are installed (npm ci)")
}
