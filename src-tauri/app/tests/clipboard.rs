//! What is copied does not stay on the clipboard: a secret for a minute, the rest as long as the register is open.
#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

mod rig;

use app::ErrorCode;
use chrono::TimeDelta;
use rig::{Rig, now};
use serde_json::json;

fn copy(rig: &Rig, text: &str, is_secret: bool) {
    let copied = rig.ok("copy_text", json!({ "text": text, "is_secret": is_secret }));
    assert_eq!(copied, true);
    assert_eq!(rig.host.clipboard().as_deref(), Some(text));
}

/// What can still be pasted after so many seconds.
fn after(rig: &Rig, seconds: i64) -> Option<String> {
    rig.host.set_now(now() + TimeDelta::seconds(seconds));
    rig.app.empty_clipboard_if_due();
    rig.host.clipboard()
}

#[test]
fn a_secret_leaves_the_clipboard_after_a_minute() {
    let rig = Rig::created();
    copy(&rig, "7KQF-9M2D", true);
    assert!(after(&rig, 59).is_some());
    assert!(after(&rig, 60).is_none());
}

#[test]
fn a_clock_that_is_put_back_does_not_keep_it() {
    let rig = Rig::created();
    copy(&rig, "7KQF-9M2D", true);
    assert!(after(&rig, -1).is_none());
}

#[test]
fn what_is_no_secret_stays_while_the_register_is_open() {
    let rig = Rig::created();
    copy(&rig, "7KQF-9M2D", true);
    copy(&rig, "Courriel mal adressé", false);
    assert!(after(&rig, 600).is_some());
    rig.app.lock();
    assert_eq!(rig.host.clipboard(), None);
}

#[test]
fn a_secret_leaves_with_the_register() {
    let rig = Rig::created();
    copy(&rig, "7KQF-9M2D", true);
    rig.app.close();
    assert_eq!(rig.host.clipboard(), None);
}

#[test]
fn nothing_is_copied_from_a_locked_register() {
    let rig = Rig::created();
    rig.app.lock();
    let copying = json!({ "text": "7KQF", "is_secret": true });
    assert_eq!(rig.refused("copy_text", copying), ErrorCode::Locked);
    assert_eq!(rig.host.clipboard(), None);
}
