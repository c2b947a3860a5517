//! The window before any register is open: what it shows, and what it refuses.

#![allow(clippy::unwrap_used)] // a test fails by panicking

use tests::window::Workplace;

#[test]
fn the_window_opens_on_its_page() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    window.sees("screen-title", "Par où commencer ?");
    assert!(window.title().ends_with("Registre RGPD"));
}

#[test]
fn the_first_screen_has_no_accessibility_fault() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    window.shows("door-create");
    assert_eq!(window.accessibility_faults(), Vec::<String>::new());
}

#[test]
fn the_page_runs_no_script_that_it_did_not_come_with() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    window.shows("door-create");
    let came_through = window.script(
        r#"
        window.cameThrough = [];
        const inline = document.createElement("script");
        inline.textContent = "window.cameThrough.push('inline script')";
        document.body.append(inline);
        const button = document.createElement("button");
        button.setAttribute("onclick", "window.cameThrough.push('event attribute')");
        document.body.append(button);
        button.click();
        try {
            new Function("window.cameThrough.push('eval')")();
        } catch {}
        return window.cameThrough;
        "#,
    );
    assert_eq!(came_through, serde_json::json!([]));
}

#[test]
fn the_page_goes_nowhere_else() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    window.shows("door-create");
    let page = window.script("return location.href");
    window.script(r#"location.href = "data:text/html,ailleurs"; return window.open("https://www.cnil.fr/") === null"#);
    window.shows("door-create");
    assert_eq!(window.script("return location.href"), page);
}

#[test]
fn the_page_keeps_nothing_in_the_web_view() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    window.shows("door-create");
    let kept =
        window.script("return [localStorage.length, sessionStorage.length, document.cookie]");
    assert_eq!(kept, serde_json::json!([0, 0, ""]));
}
