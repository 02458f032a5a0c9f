//! The answer about one code.

use httpstatus_core::{Class, Level, Method, State, StatusCode, vendor};

use crate::code_lines;
use crate::html::Html;
use crate::prose::prose;

/// What gRPC calls its statuses, 0 to 16.
pub const GRPC: [&str; 17] = [
    "OK",
    "CANCELLED",
    "UNKNOWN",
    "INVALID_ARGUMENT",
    "DEADLINE_EXCEEDED",
    "NOT_FOUND",
    "ALREADY_EXISTS",
    "PERMISSION_DENIED",
    "RESOURCE_EXHAUSTED",
    "FAILED_PRECONDITION",
    "ABORTED",
    "OUT_OF_RANGE",
    "UNIMPLEMENTED",
    "INTERNAL",
    "UNAVAILABLE",
    "DATA_LOSS",
    "UNAUTHENTICATED",
];

/// Everything about a code.
pub(crate) fn code(html: &mut Html<'_>, code: StatusCode) {
    html.tag("<h2");
    class_of(html, code);
    html.tag("><b>").show(code.as_u16()).tag("</b> ").text(title(code)).tag("</h2>");
    about(html, code);
    code_lines::about_code(html, code);
}

/// What a code is and means, and what a client does.
pub(crate) fn about(html: &mut Html<'_>, code: StatusCode) {
    lead(html, code);
    if !code.is_registered() {
        vendors_of(html, code.as_u16());
    }
    html.tag("<div class=\"sides\">");
    standard(html, code);
    policy(html, code);
    html.tag("</div>");
    gateways(html, code);
    if code.is_registered() {
        vendors_of(html, code.as_u16());
    }
}

/// The attribute that gives a code the colour of its class.
pub(crate) fn class_of(html: &mut Html<'_>, code: StatusCode) {
    html.tag(" class=\"c").show(code.class().map_or(0, Class::as_u8)).tag("\"");
}

/// What to call a code, registered or not.
pub(crate) fn title(code: StatusCode) -> &'static str {
    if code.is_registered() { code.reason() } else { "is not registered" }
}

fn lead(html: &mut Html<'_>, code: StatusCode) {
    html.tag("<p class=\"lead\">");
    if code.is_registered() {
        html.text(code.description()).tag("</p><p>Defined in ");
        prose(html, code.reference());
        html.tag(".");
        if !code.note().is_empty() {
            html.tag(" ");
            prose(html, code.note());
        }
    } else {
        let same = code.effective();
        html.tag("A client treats it as <a href=\"#")
            .show(same.as_u16())
            .tag("\">")
            .show(same.as_u16())
            .tag(" ");
        html.text(same.reason()).tag("</a> (");
        prose(html, "RFC 9110 section 15");
        html.tag(").");
    }
    html.tag("</p>");
}

fn row(html: &mut Html<'_>, name: &str, write: impl FnOnce(&mut Html<'_>)) {
    html.tag("<dt>").tag(name).tag("</dt><dd>");
    write(html);
    html.tag("</dd>");
}

fn row_of_prose(html: &mut Html<'_>, name: &str, words: &str, doc: &str) {
    row(html, name, |html| {
        html.tag("<b>").words(words).tag("</b><br>");
        prose(html, doc);
    });
}

fn standard(html: &mut Html<'_>, code: StatusCode) {
    html.tag("<section><h3>Standard <small>what the RFCs say</small></h3><dl>");
    if let Some(class) = code.class() {
        row_of_prose(html, "Class", class.name(), class.doc());
    }
    if let Some(state) = code.state().filter(|state| *state != State::Assigned) {
        row_of_prose(html, "Registration", state.as_str(), state.doc());
    }
    row(html, "Caching", |html| caching(html, code));
    row(html, "Content", |html| prose(html, content(code)));
    if let Some(redirect) = code.redirect() {
        row_of_prose(html, "Redirect", redirect.as_str(), redirect.doc());
    }
    fields(html, code);
    if let Some(fault) = code.fault() {
        row(html, "At fault", |html| prose(html, fault.doc()));
    }
    if let (Some(hpack), Some(qpack)) = (code.hpack_index(), code.qpack_index()) {
        row(html, "Static tables", |html| {
            html.tag("HPACK index ").show(hpack).tag(", QPACK index ").show(qpack);
        });
    }
    html.tag("</dl></section>");
}

fn caching(html: &mut Html<'_>, code: StatusCode) {
    if code.must_not_store() {
        return prose(
            html,
            "**never**: a cache must not store it (RFC 9111 section 3, RFC 6585 sections 3 to 6)",
        );
    }
    prose(
        html,
        if code.is_heuristically_cacheable() {
            "**yes**, even without explicit freshness ("
        } else {
            "**only with explicit freshness**, such as max-age ("
        },
    );
    let own = code.is_heuristically_cacheable() && !code.reference().starts_with("RFC 9110");
    prose(html, if own { code.reference() } else { "RFC 9110 section 15.1" });
    html.tag(")");
}

fn content(code: StatusCode) -> &'static str {
    match (code.is_bodyless(), code.forbids_content()) {
        (true, _) => "**none**: the response ends after its header section (RFC 9112 section 6.3)",
        (_, true) => {
            "**empty**: a server sends none, but a client frames it as usual (RFC 9110 section 15.3.6)"
        }
        _ => "**possible**, but not in answer to HEAD, nor in a 2xx to CONNECT (RFC 9112 section 6.3)",
    }
}

fn fields(html: &mut Html<'_>, code: StatusCode) {
    let mut fields = code.fields().peekable();
    if fields.peek().is_none() {
        return;
    }
    row(html, "Fields", |html| {
        html.tag("<ul>");
        for (field, level) in fields {
            html.tag("<li><code>").text(field.name()).tag("</code> <small>").text(level_words(level));
            html.tag("</small></li>");
        }
        html.tag("</ul>");
    });
}

/// A level in the words of the RFCs.
fn level_words(level: Level) -> &'static str {
    match level {
        Level::Must => "MUST",
        Level::MustIf => "MUST, conditionally",
        Level::Should => "SHOULD",
        Level::ShouldIf => "SHOULD, conditionally",
        _ => "MAY",
    }
}

fn policy(html: &mut Html<'_>, code: StatusCode) {
    html.tag("<section><h3>Policy <small>what clients do</small></h3><dl>");
    row_of_prose(html, "Next step", code.action().as_str(), code.action().doc());
    row_of_prose(html, "Retry", code.retry().as_str(), code.retry().doc());
    row(html, "May a client repeat the request?", |html| {
        html.tag(yes_or_no(code.may_retry(Method::Get))).tag(" if it is idempotent, such as GET or PUT<br>");
        html.tag(yes_or_no(code.may_retry(Method::Post))).tag(" if it is not, such as POST");
    });
    html.tag("</dl></section>");
}

/// What a gateway sends for it, by CoAP's RFCs and gRPC's own documents.
fn gateways(html: &mut Html<'_>, code: StatusCode) {
    html.tag("<section><h3>Gateways <small>standard where there is one, else policy</small></h3><dl><dt>To a CoAP client</dt><dd>");
    match code.to_coap() {
        Some(coap) => {
            html.tag("<b>").show(coap >> 5).tag(".").show((coap & 31) / 10).show((coap & 31) % 10).tag("</b>")
        }
        None => html.tag("nothing: the final response follows"),
    };
    html.tag("</dd><dt>To a gRPC client, without grpc-status</dt><dd>");
    match code.to_grpc() {
        Some(grpc) => {
            let name = GRPC.get(usize::from(grpc)).copied().unwrap_or_default();
            html.tag("<b>").show(grpc).tag("</b> ").text(name)
        }
        None => html.tag("nothing: the final response follows"),
    };
    html.tag("</dd></dl></section>");
}

fn yes_or_no(yes: bool) -> &'static str {
    if yes { "<b>Yes</b>" } else { "<b>No</b>" }
}

/// What vendors mean by a number.
pub(crate) fn vendors_of(html: &mut Html<'_>, number: u16) {
    let mut rows = vendor::of(number).peekable();
    if rows.peek().is_none() {
        return;
    }
    html.tag("<section><h3>Vendors <small>not registered</small></h3><dl>");
    for vendor in rows {
        html.tag("<dt>").text(vendor.name()).tag("</dt><dd><b>").text(vendor.explanation()).tag("</b><br>");
        html.text(vendor.meaning())
            .tag(if vendor.is_in_use() { "" } else { " No longer in use." })
            .tag("</dd>");
    }
    html.tag("</dl></section>");
}
