//! `docs/action.svg`: how a client decides by `action_of`.

use httpstatus_core::{Action, StatusCode};

use super::constants::snake;
use super::svg::{CLASS_COLOURS, Picture, lines};

const WIDTH: u32 = 1120;
const TOP: u32 = 84;
const LEFT: u32 = 300;
const BOX: u32 = 330;
const NEXT: u32 = 690;

/// What a client asks or does after an action, in a few words.
fn next(action: Action) -> &'static str {
    match action {
        Action::Wait => "read on: the final response follows",
        Action::SwitchProtocol => "speak the protocol named in Upgrade",
        Action::Accept => "use the content",
        Action::UseCached => "use the stored response",
        Action::Follow => "redirect_of: with which method, for how long; then request the URI in Location",
        Action::Authenticate => "answer the challenge, then send the request again",
        Action::RetryLater => {
            "may_retry: if yes, wait as Retry-After says, then send it again; if no, give up"
        }
        Action::Reconnect => "may_retry: if yes, send it again on a new connection; if no, give up",
        Action::ChangeRequest => "read the description; send a different request",
        Action::GiveUp => "report the failure",
        other => panic!("{other:?} is new: say what a client does next"),
    }
}

/// The whole file.
pub(super) fn text() -> String {
    let rows: Vec<(Action, Vec<String>)> =
        Action::ALL.iter().map(|action| (*action, lines(&codes(*action), 42))).collect();
    let heights: Vec<u32> =
        rows.iter().map(|(_, lines)| 42 + 17 * u32::try_from(lines.len()).expect("few")).collect();
    let height = TOP + heights.iter().sum::<u32>() + 12 * 10 + 16;
    let about = "A status is first replaced by the code it counts as: itself if it is registered, otherwise x00 of its \
        class, or 500. httpstatus_action_of then gives one of ten actions, each with the codes that lead to it and what a \
        client does next.";
    let mut picture = Picture::new(WIDTH, height, "From a status to what a client does", about);
    picture.define_arrow();
    for (x, heading) in [(28, "a status"), (LEFT, "action_of"), (NEXT, "what a client does next")] {
        picture.text((x, 40), "font-size=\"18\" font-weight=\"700\" fill=\"#1c2430\"", heading);
    }
    picture.text((LEFT, 62), "font-size=\"13\" fill=\"#566072\"", "policy, and the codes that lead to it");
    picture.text((28, 62), "font-size=\"13\" fill=\"#566072\"", "standard: RFC 9110 section 15");
    let middle = height / 2;
    start(&mut picture, middle);
    let mut y = TOP;
    for ((action, codes), height) in rows.iter().zip(&heights) {
        let centre = y + height / 2;
        picture.arrow(&format!("M230 {middle}C280 {middle} 250 {centre} {} {centre}", LEFT - 2));
        let colour = colour(*action);
        picture.card((LEFT, y), (BOX, *height), "#f6f7f9", colour);
        let style = format!("font-size=\"15\" font-weight=\"700\" fill=\"{colour}\"");
        picture.text((LEFT + 14, y + 25), &style, &snake(action.as_str()).replace('_', " ").to_lowercase());
        for (i, line) in (0..).zip(codes) {
            picture.text((LEFT + 14, y + 46 + 17 * i), "font-size=\"13\" fill=\"#1c2430\"", line);
        }
        picture.arrow(&format!("M{} {centre}H{}", LEFT + BOX, NEXT - 8));
        let words = lines(next(*action), 56);
        let first = centre + 5 - 9 * (u32::try_from(words.len()).expect("few") - 1);
        for (i, line) in (0..).zip(&words) {
            picture.text((NEXT, first + 18 * i), "font-size=\"14\" fill=\"#1c2430\"", line);
        }
        y += height + 12;
    }
    picture.finish()
}

fn start(picture: &mut Picture, middle: u32) {
    picture.card((28, middle - 66), (202, 112), "#f6f7f9", "#566072");
    let style = "font-size=\"13\" fill=\"#1c2430\"";
    for (y, line) in (middle - 12..).step_by(21).zip([
        "registered: the code itself",
        "100 to 599: x00 of its class",
        "anything else: 500",
    ]) {
        picture.text((42, y), style, line);
    }
    picture.text((42, middle - 38), "font-size=\"14\" font-weight=\"700\" fill=\"#1c2430\"", "effective");
}

/// The codes that lead to an action, a whole class as `2xx`.
fn codes(action: Action) -> String {
    let all = |class| StatusCode::ALL.iter().filter(move |code| code.as_u16() / 100 == class);
    let mut parts: Vec<String> = Vec::new();
    for class in 1..=5 {
        let codes: Vec<_> = all(class).filter(|code| code.action() == action).collect();
        if codes.len() == all(class).count() {
            parts.push(format!("{class}xx"));
        } else {
            parts.extend(codes.iter().map(|code| code.as_u16().to_string()));
        }
    }
    parts.join(" ")
}

fn colour(action: Action) -> &'static str {
    CLASS_COLOURS[match action {
        Action::Wait | Action::SwitchProtocol => 0,
        Action::Accept | Action::UseCached => 1,
        Action::Follow => 2,
        Action::GiveUp => 4,
        _ => 3,
    }]
}
