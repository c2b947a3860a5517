//! The real window, driven as a person would: `WebDriver` inside a display of its own.
//!
//! A journey is a plain blocking test. Each call waits for what it needs (at most [`PATIENCE`]) and, when that never
//! comes, fails at the line of the journey; a picture of the window is then left in `target/journeys/`, under the name
//! of the test.
//!
//! ```no_run
//! use tests::window::{Key, Workplace};
//!
//! let workplace = Workplace::new();
//! let window = workplace.open_window();
//! workplace.will_save(&workplace.document("registre.rgpd")); // what the next file dialog answers
//! window.click("create"); // places are named by their data-testid
//! window.type_in("organisation-name", "Service de santé au travail du Val-Fictif");
//! window.press(Key::Tab);
//! window.sees("title", "Registre créé");
//! assert_eq!(window.accessibility_faults(), Vec::<String>::new());
//! ```

mod accessibility;
mod application;
mod display;
mod driver;
mod workplace;

use std::path::Path;
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
pub use thirtyfour::Key;
use thirtyfour::action_chain::ActionChain;
use thirtyfour::components::SelectElement;
use thirtyfour::error::{WebDriverError, WebDriverErrorInner, WebDriverResult};
use thirtyfour::extensions::query::{ElementQuery, ElementQueryable};
use thirtyfour::support::block_on;
use thirtyfour::{By, TypingData, WebDriver, WebElement};

use self::display::Display;
use self::driver::Driver;
pub use self::workplace::Workplace;

/// How long a journey waits for what must come: far longer than it takes, on a machine that does other things.
pub const PATIENCE: Duration = Duration::from_secs(45);

/// How often it looks.
const GLANCE: Duration = Duration::from_millis(25);

/// More places than any screen has, for who goes from one to the next.
const MORE_THAN_ANY_SCREEN: usize = 300;

const TOO_WIDE: &str = r#"
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const passes = (element) => element.getBoundingClientRect().right > innerWidth + 1;
    return [...document.body.querySelectorAll("*")]
        .filter((element) => passes(element) && ![...element.children].some(passes))
        .map((element) => `${element.localName}.${element.className} "${element.textContent.slice(0, 40)}"`);
"#;

/// Answers after two frames: the first paints what has changed, the second begins once it is painted.
const PAINTED: &str = "
    const answer = arguments[0];
    requestAnimationFrame(() => requestAnimationFrame(() => answer(true)));
";

const REQUEST: &str = r#"
    const [name, argument, done] = arguments;
    window.__TAURI_INTERNALS__.invoke("rpc", { name, argument })
        .then((value) => done({ value }), (refused) => done({ refused }));
"#;

/// The application, running.
pub struct Window {
    session: Option<WebDriver>,
    // Dropped in this order: who drives the application, then where it is shown.
    _driver: Driver,
    _display: Display,
}

impl Window {
    /// Clicks on `place` as soon as it can be.
    #[track_caller]
    pub fn click(&self, place: &str) {
        let clicked = || {
            let element = self.found(
                place,
                thirtyfour::extensions::query::ElementQuery::and_clickable,
            );
            block_on(element.click())
        };
        let again = |error| {
            if is_replaced(&error) {
                clicked()
            } else {
                Err(error)
            }
        };
        done(place, clicked().or_else(again));
    }

    /// Gives the focus to a box to tick, or a choice, and presses the space bar: the native box may be out of sight
    /// behind its label.
    #[track_caller]
    pub fn tick(&self, place: &str) {
        let element = self.found(
            place,
            thirtyfour::extensions::query::ElementQuery::and_enabled,
        );
        done(place, block_on(element.focus()));
        self.press(Key::Space);
    }

    /// Replaces what a field holds by `text`, key by key.
    ///
    /// On a machine that is short of time, the driver may lose a key: the field is then filled in once more. A page that
    /// loses what is typed loses it twice.
    #[track_caller]
    pub fn type_in(&self, place: &str, text: &str) {
        self.fill(place, text);
        if self.value(place) != text {
            self.fill(place, text);
        }
    }

    #[track_caller]
    fn fill(&self, place: &str, text: &str) {
        let element = self.found(
            place,
            thirtyfour::extensions::query::ElementQuery::and_enabled,
        );
        // Emptied by hand: the `clear` of WebDriver changes the field without telling the page.
        let keys = [
            Key::Control + "a",
            TypingData::from(Key::Delete),
            TypingData::from(text),
        ];
        for typed in keys {
            done(place, block_on(element.send_keys(typed)));
        }
    }

    /// Chooses the option of a list by what a person reads.
    #[track_caller]
    pub fn choose(&self, place: &str, option: &str) {
        let element = self.found(
            place,
            thirtyfour::extensions::query::ElementQuery::and_enabled,
        );
        let chosen = block_on(async {
            let list = SelectElement::new(&element).await?;
            list.select_by_exact_text(option).await
        });
        done(place, chosen);
    }

    /// Presses a key where the focus is.
    #[track_caller]
    #[allow(
        clippy::needless_pass_by_value,
        reason = "a key is named where it is pressed"
    )]
    pub fn press(&self, key: Key) {
        self.act("a key", |actions| {
            actions.send_keys(key.value().to_string())
        });
    }

    /// Presses `key` while `modifier` is held: a shortcut, or the way back with Shift and Tab.
    #[track_caller]
    #[allow(
        clippy::needless_pass_by_value,
        reason = "a key is named where it is pressed"
    )]
    pub fn press_with(&self, modifier: Key, key: impl Into<char>) {
        let key = key.into();
        self.act("a shortcut", |actions| {
            actions
                .key_down(modifier.value())
                .send_keys(key.to_string())
                .key_up(modifier.value())
        });
    }

    /// Presses Tab until the focus is on `place`, as somebody does who has no pointer.
    #[track_caller]
    pub fn tab_to(&self, place: &str) {
        self.shows(place);
        for _ in 0..MORE_THAN_ANY_SCREEN {
            if self.focused() == place {
                return;
            }
            self.press(Key::Tab);
        }
        panic!("the focus never comes to {place}");
    }

    /// Types `text` where the focus is.
    #[track_caller]
    pub fn type_keys(&self, text: &str) {
        self.act("keys", |actions| actions.send_keys(text));
    }

    /// Waits until `place` is shown.
    #[track_caller]
    pub fn shows(&self, place: &str) {
        self.found(
            place,
            thirtyfour::extensions::query::ElementQuery::and_displayed,
        );
    }

    /// Waits until `place` is shown no more.
    #[track_caller]
    pub fn hides(&self, place: &str) {
        let gone = block_on(self.query(place).and_displayed().not_exists());
        assert!(done(place, gone), "{place} is still there");
    }

    /// Waits until `place` holds `text`, whatever the kind of its spaces.
    #[track_caller]
    pub fn sees(&self, place: &str, text: &str) {
        let wanted = plain_spaces(text);
        let holds = move |element: WebElement| {
            let wanted = wanted.clone();
            async move {
                match element.text().await {
                    Ok(text) => Ok(plain_spaces(&text).contains(&wanted)),
                    Err(error) if is_replaced(&error) => Ok(false),
                    Err(error) => Err(error),
                }
            }
        };
        let holding = block_on(self.query(place).with_filter(holds).exists());
        assert!(
            done(place, holding),
            "{place} says {:?}, not {text:?}",
            self.text(place)
        );
    }

    /// What is read at `place`.
    #[track_caller]
    #[must_use]
    pub fn text(&self, place: &str) -> String {
        let element = self.found(place, |query| query);
        done(place, block_on(element.text()))
    }

    /// What the field at `place` holds.
    #[track_caller]
    #[must_use]
    pub fn value(&self, place: &str) -> String {
        let element = self.found(place, |query| query);
        done(place, block_on(element.value())).unwrap_or_default()
    }

    /// Where the focus is: the `data-testid`, else the id, else the name of the element.
    #[track_caller]
    #[must_use]
    pub fn focused(&self) -> String {
        let script = "const held = document.activeElement;
            return held.dataset.testid || held.id || held.localName;";
        self.script(script)
    }

    /// Waits until the focus is on `place`.
    #[track_caller]
    pub fn has_focus(&self, place: &str) {
        let focused = By::Css(format!("[data-testid={place:?}]:focus"));
        let query = self.session().query(focused).wait(PATIENCE, GLANCE);
        let focused = block_on(query.exists());
        assert!(
            done(place, focused),
            "the focus is on {}, not on {place}",
            self.focused()
        );
    }

    /// The result of `script` inside the page. Unlike a script of the page, it is not held by the content policy.
    #[track_caller]
    #[must_use]
    pub fn script<Answer: DeserializeOwned>(&self, script: &str) -> Answer {
        let answer = done(
            "a script",
            block_on(self.session().execute(script, Vec::new())),
        );
        done("the answer of a script", answer.convert())
    }

    /// Asks the application behind the back of the page: what another hand does to the same register.
    #[track_caller]
    #[allow(
        clippy::must_use_candidate,
        reason = "what is done counts, with or without its answer"
    )]
    pub fn request(&self, name: &str, argument: &Value) -> Value {
        let given = vec![json!(name), argument.clone()];
        let answer = done(name, block_on(self.session().execute_async(REQUEST, given)));
        let answer = answer.json().clone();
        assert!(answer["refused"].is_null(), "{name}: {answer}");
        answer["value"].clone()
    }

    /// The title of the page.
    #[track_caller]
    #[must_use]
    pub fn title(&self) -> String {
        done("the title", block_on(self.session().title()))
    }

    /// What makes the page scroll sideways: the innermost elements that go past the right of the window.
    #[track_caller]
    #[must_use]
    pub fn too_wide(&self) -> Vec<String> {
        self.script(TOO_WIDE)
    }

    /// Gives the window a size, in pixels. Half the usual width and height shows what a zoom of 200 % shows.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        done(
            "the size",
            block_on(self.session().set_window_rect(0, 0, width, height)),
        );
    }

    /// Saves a picture of the page as PNG, once what it shows is painted.
    #[track_caller]
    pub fn picture(&self, file: &Path) {
        let painted = self.session().execute_async(PAINTED, Vec::new());
        let _ = done("the page is painted", block_on(painted));
        done("a picture", block_on(self.session().screenshot(file)));
    }

    /// Saves a picture of the page in `target/journeys/`, for whoever wants to look at the screens.
    #[track_caller]
    pub fn keep_picture(&self, name: &str) {
        self.picture(&application::picture(name));
    }

    /// What axe-core holds against the screen as it is now, one line for each element and rule.
    #[track_caller]
    #[must_use]
    pub fn accessibility_faults(&self) -> Vec<String> {
        done("axe-core", block_on(accessibility::faults(self.session())))
    }

    fn session(&self) -> &WebDriver {
        self.session.as_ref().expect("the window is open")
    }

    fn query(&self, place: &str) -> ElementQuery {
        self.session()
            .query(By::Testid(place))
            .wait(PATIENCE, GLANCE)
    }

    #[track_caller]
    fn found(
        &self,
        place: &str,
        narrowed: impl FnOnce(ElementQuery) -> ElementQuery,
    ) -> WebElement {
        done(place, block_on(narrowed(self.query(place)).first()))
    }

    #[track_caller]
    fn act(&self, what: &str, add: impl FnOnce(ActionChain) -> ActionChain) {
        let at_once = Some(Duration::ZERO);
        let actions = add(self.session().action_chain_with_delay(at_once, at_once));
        done(what, block_on(actions.perform()));
    }
}

impl Drop for Window {
    #[allow(
        clippy::print_stdout,
        reason = "the output of a journey that has failed is for whoever reads it"
    )]
    fn drop(&mut self) {
        let Some(session) = self.session.take() else {
            return;
        };
        block_on(async {
            if std::thread::panicking() {
                // The journey has already failed: a picture that cannot be taken adds nothing.
                let _ = session.screenshot(&application::picture_of_failure()).await;
                println!("{}", read_by_a_person(&session).await);
            }
            let _ = session.quit().await;
        });
    }
}

/// What the page says, for whoever has the output of the journey and not its picture.
async fn read_by_a_person(session: &WebDriver) -> String {
    let text = session.execute("return document.body.innerText;", Vec::new());
    let text = text.await.and_then(|text| text.convert::<String>());
    text.unwrap_or_else(|error| format!("the page does not answer: {error}"))
}

/// The value, or the failure of the journey at the line that asked for it.
#[track_caller]
fn done<T>(place: &str, result: WebDriverResult<T>) -> T {
    match result {
        Ok(value) => value,
        Err(error) => panic!("{place}: {error}"),
    }
}

/// A list that is read again puts another row in the place of the one that was found.
fn is_replaced(error: &WebDriverError) -> bool {
    matches!(
        error.as_inner(),
        WebDriverErrorInner::StaleElementReference(_)
    )
}

fn plain_spaces(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}
