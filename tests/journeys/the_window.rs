//! The window before any register is open: what it shows, and what it refuses.

use tests::window::Workplace;

#[test]
fn the_window_opens_on_its_page() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    window.sees("screen-title", "Par où commencer ?");
    assert!(window.title().ends_with("Registre RGPD"));
}

#[test]
fn the_page_runs_no_script_that_it_did_not_come_with() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    window.shows("door-create");
    let came_through: Vec<String> = window.script(
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
    assert_eq!(came_through, Vec::<String>::new());
}

#[test]
fn the_page_goes_nowhere_else() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    window.shows("door-create");
    let () = window.script(r#"location.href = "tauri://elsewhere/""#);
    window.shows("door-create");
    let host: String = window.script("return location.host");
    assert_eq!(host, "localhost");
}

#[test]
fn the_page_opens_no_other_window() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    window.shows("door-create");
    let () = window.script(
        r#"
        const button = document.createElement("button");
        button.textContent = button.dataset.testid = "opener";
        button.addEventListener("click", () => {
            button.textContent = open("tauri://localhost/") === null ? "refused" : "opened";
        });
        document.body.prepend(button);
        "#,
    );
    window.click("opener");
    window.sees("opener", "refused");
}

#[test]
fn the_page_keeps_nothing_in_the_web_view() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    window.shows("door-create");
    let kept: (usize, usize, String) =
        window.script("return [localStorage.length, sessionStorage.length, document.cookie]");
    assert_eq!(kept, (0, 0, String::new()));
}
