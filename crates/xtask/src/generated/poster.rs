//! `docs/codes.svg`: every code at a glance.

use httpstatus_core::{Class, Method, REGISTRY_DATE, Redirect, State, StatusCode};

use super::svg::{CLASS_COLOURS, Picture, lines};

const COLUMNS: u32 = 8;
const TILE: (u32, u32) = (150, 98);
const GAP: u32 = 8;
const MARGIN: u32 = 28;
const WIDTH: u32 = 2 * MARGIN + COLUMNS * TILE.0 + (COLUMNS - 1) * GAP;
const TOP: u32 = 92;
const HEADING: u32 = 40;
const LEGEND: u32 = 92;

/// Where the phrase and the labels of a tile begin, and how far apart the lines of the phrase are.
const PHRASE: u32 = 43;
const LINE: u32 = 14;
const LABELS: u32 = 77;

/// A label on a tile: its colour and what it means.
struct Mark {
    text: &'static str,
    colour: &'static str,
    means: &'static str,
}

const CACHED: Mark = Mark { text: "cached", colour: "#17693a", means: "cached without explicit freshness" };
const NO_STORE: Mark = Mark { text: "no store", colour: "#566072", means: "must not be stored" };
const FOR_GOOD: Mark = Mark { text: "→ for good", colour: "#6a3d9e", means: "permanent redirect" };
const FOR_NOW: Mark = Mark { text: "→ for now", colour: "#6a3d9e", means: "temporary redirect" };
const WITH_GET: Mark = Mark { text: "→ with GET", colour: "#6a3d9e", means: "redirect, fetched with GET" };
const CHOICE: Mark =
    Mark { text: "→ choice", colour: "#6a3d9e", means: "several redirects to choose from" };
const RETRY: Mark = Mark { text: "retry", colour: "#0b57b0", means: "repeat an idempotent request (policy)" };
const RETRY_ANY: Mark = Mark { text: "retry any", colour: "#0b57b0", means: "repeat any request (policy)" };
const MARKS: [Mark; 8] = [CACHED, NO_STORE, FOR_GOOD, FOR_NOW, WITH_GET, CHOICE, RETRY, RETRY_ANY];

/// The whole file.
pub(super) fn text() -> String {
    let bands: Vec<(Class, Vec<StatusCode>)> = Class::ALL
        .iter()
        .map(|class| {
            (*class, StatusCode::ALL.iter().copied().filter(|code| code.class() == Some(*class)).collect())
        })
        .collect();
    let rows: u32 = bands.iter().map(|(_, codes)| rows_of(codes)).sum();
    let height = TOP + HEADING * 5 + rows * (TILE.1 + GAP) + LEGEND;
    let title = format!("The {} HTTP status codes", StatusCode::ALL.len());
    let about = "A tile for each code, by class, with its number and phrase, and with marks for caching, redirects and \
        retries. The table of codes says the same in text.";
    let mut picture = Picture::new(WIDTH, height, &title, about);
    picture.text((MARGIN, 46), "font-size=\"30\" font-weight=\"700\" fill=\"#1c2430\"", &title);
    let source = format!(
        "IANA registry of {REGISTRY_DATE}. A code without marks is cached only with explicit freshness and not repeated. Any other code is treated as x00 of its class."
    );
    picture.text((MARGIN, 72), "font-size=\"15\" fill=\"#566072\"", &source);
    let mut y = TOP;
    for (class, codes) in &bands {
        let colour = CLASS_COLOURS[usize::from(class.as_u8() - 1)];
        let heading = format!("{}xx {}", class.as_u8(), class.name());
        let style = format!("font-size=\"19\" font-weight=\"700\" fill=\"{colour}\"");
        picture.text((MARGIN, y + 28), &style, &heading);
        y += HEADING;
        for (i, code) in (0..).zip(codes) {
            let x = MARGIN + i % COLUMNS * (TILE.0 + GAP);
            tile(&mut picture, (x, y + i / COLUMNS * (TILE.1 + GAP)), *code, colour);
        }
        y += rows_of(codes) * (TILE.1 + GAP);
    }
    legend(&mut picture, y + 22);
    picture.finish()
}

fn rows_of(codes: &[StatusCode]) -> u32 {
    u32::try_from(codes.len()).expect("few codes").div_ceil(COLUMNS)
}

fn tile(picture: &mut Picture, (x, y): (u32, u32), code: StatusCode, colour: &str) {
    picture.card((x, y), TILE, "#f6f7f9", "#d5dae2");
    picture.shape(&format!(
        "<rect x=\"{x}\" y=\"{}\" width=\"4\" height=\"{}\" fill=\"{colour}\"/>",
        y + 6,
        TILE.1 - 12
    ));
    let style = format!("font-size=\"21\" font-weight=\"700\" fill=\"{colour}\"");
    picture.text((x + 14, y + 26), &style, &code.as_u16().to_string());
    let state = code.state().filter(|state| *state != State::Assigned).map_or("", State::as_str);
    let style = "font-size=\"11\" font-style=\"italic\" fill=\"#566072\" text-anchor=\"end\"";
    picture.text((x + TILE.0 - 10, y + 25), style, &state.to_lowercase());
    for (i, line) in (0..).zip(lines(code.reason(), 20)) {
        picture.text((x + 14, y + PHRASE + LINE * i), "font-size=\"12\" fill=\"#1c2430\"", &line);
    }
    let mut at = x + 14;
    for mark in marks(code) {
        at += pill(picture, (at, y + LABELS), &mark) + 5;
    }
}

fn marks(code: StatusCode) -> Vec<Mark> {
    let caching = match (code.must_not_store(), code.is_heuristically_cacheable()) {
        (true, _) => Some(NO_STORE),
        (_, true) => Some(CACHED),
        _ => None,
    };
    let redirect = code.redirect().map(|kind| match kind {
        Redirect::PermanentMayGet | Redirect::PermanentKeep => FOR_GOOD,
        Redirect::ToGet => WITH_GET,
        Redirect::Choose => CHOICE,
        _ => FOR_NOW,
    });
    let retry = match (code.may_retry(Method::Post), code.may_retry(Method::Get)) {
        (true, _) => Some(RETRY_ANY),
        (_, true) => Some(RETRY),
        _ => None,
    };
    [caching, redirect, retry].into_iter().flatten().collect()
}

/// A label. Returns its width.
fn pill(picture: &mut Picture, (x, y): (u32, u32), mark: &Mark) -> u32 {
    let width = 12 + u32::try_from(mark.text.chars().count()).expect("short") * 6;
    picture.shape(&format!(
        "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"16\" rx=\"8\" fill=\"{}\"/>",
        mark.colour
    ));
    let style = "font-size=\"10\" font-weight=\"600\" fill=\"#fff\" text-anchor=\"middle\"";
    picture.text((x + width / 2, y + 12), style, mark.text);
    width
}

fn legend(picture: &mut Picture, top: u32) {
    let column = (WIDTH - 2 * MARGIN) / 4;
    for (i, mark) in (0..).zip(&MARKS) {
        let (x, y) = (MARGIN + i / 2 * column, top + i % 2 * 26);
        let width = pill(picture, (x, y), mark);
        picture.text((x + width + 8, y + 12), "font-size=\"12\" fill=\"#1c2430\"", mark.means);
    }
}

#[cfg(test)]
mod tests {
    use httpstatus_core::StatusCode;

    use super::{LABELS, LINE, PHRASE, TILE, lines, marks};

    #[test]
    fn everything_fits_its_tile() {
        for code in StatusCode::ALL {
            let longest = lines(code.reason(), 20).iter().map(String::len).max();
            assert!(lines(code.reason(), 20).len() <= 3 && longest <= Some(20), "{code}");
            let last = PHRASE + LINE * (lines(code.reason(), 20).len() as u32 - 1);
            assert!(last + 4 <= LABELS && LABELS + 16 < TILE.1, "{code}");
            let width: usize = marks(*code).iter().map(|mark| 17 + 6 * mark.text.chars().count()).sum();
            assert!(width < 150, "{code}");
        }
    }
}
