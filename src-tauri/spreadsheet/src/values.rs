//! Numbers, dates and booleans as a French reader writes them.

/// `value` without trailing zeros, with a comma if it has decimals, to the 15 significant digits
/// that spreadsheet programs keep. Empty for what is no number.
pub(crate) fn number(value: f64) -> String {
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    if !rounded.is_finite() {
        return String::new();
    }
    // Adding zero turns the negative zero into zero.
    (rounded + 0.0).to_string().replace('.', ",")
}

/// « oui » or « non ».
pub(crate) fn boolean(value: bool) -> String {
    if value { "oui" } else { "non" }.to_owned()
}

/// A day, then its hour unless it is midnight sharp.
pub(crate) fn instant(date: Date, hour: Hour) -> String {
    let Date { year, month, day } = date;
    let shown = format!("{day:02}/{month:02}/{year:04}");
    if hour == Hour::default() {
        shown
    } else {
        format!("{shown} {}", clock(hour))
    }
}

/// `HH:MM`; a duration may have more than 24 hours.
pub(crate) fn clock(hour: Hour) -> String {
    format!("{:02}:{:02}", hour.hours, hour.minutes)
}

/// A day of the calendar.
#[derive(Clone, Copy)]
pub(crate) struct Date {
    pub(crate) year: u16,
    pub(crate) month: u8,
    pub(crate) day: u8,
}

/// A time of the day, or a length of time.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Hour {
    pub(crate) hours: u32,
    pub(crate) minutes: u32,
}

/// `2024-05-03` or `2024-05-03T10:30:00` (ISO 8601) as it is read; anything else as it stands.
pub(crate) fn iso_instant(text: &str) -> String {
    parse_instant(text).unwrap_or_else(|| text.to_owned())
}

fn parse_instant(text: &str) -> Option<String> {
    let (date, time) = text.split_once('T').unwrap_or((text, "00:00"));
    let mut parts = date.split('-');
    let date = Date {
        year: digits(parts.next()?)?,
        month: digits(parts.next()?)?,
        day: digits(parts.next()?)?,
    };
    let mut time = time.split(':');
    let hour = Hour {
        hours: digits(time.next()?)?,
        minutes: digits(time.next()?)?,
    };
    parts.next().is_none().then(|| instant(date, hour))
}

/// `PT10H30M00S` (ISO 8601) as `10:30`; anything else as it stands.
pub(crate) fn iso_duration(text: &str) -> String {
    parse_duration(text).unwrap_or_else(|| text.to_owned())
}

fn parse_duration(text: &str) -> Option<String> {
    let (hours, rest) = text.strip_prefix("PT")?.split_once('H')?;
    let (minutes, _seconds) = rest.split_once('M')?;
    Some(clock(Hour {
        hours: digits(hours)?,
        minutes: digits(minutes)?,
    }))
}

/// A number written with digits alone: `parse` would take a sign.
fn digits<T: std::str::FromStr>(text: &str) -> Option<T> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}
