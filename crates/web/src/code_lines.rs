//! The lines of C and Rust that ask the same.

use httpstatus_core::{Method, StatusCode};

use crate::html::Html;

/// Writes the lines about a code.
pub(crate) fn about_code(html: &mut Html<'_>, code: StatusCode) {
    let number = code.as_u16();
    in_c(html);
    html.tag("httpstatus_reason(").show(number).tag(");       /* ").literal(code.reason()).tag(" */\n");
    html.tag("httpstatus_action_of(").show(number).tag(");    /* HTTPSTATUS_ACTION_");
    html.constant(code.action().as_str()).tag(" */\n");
    html.tag("httpstatus_may_retry(")
        .show(number)
        .tag(", 1); /* ")
        .show(u8::from(code.may_retry(Method::Get)));
    html.tag(", if the request is idempotent */");
    in_rust(html);
    html.tag("let status = StatusCode::");
    if code.is_registered() {
        html.text(code.name()).tag(";");
    } else {
        html.tag("from_u16(").show(number).tag(")?;");
    }
    html.tag("\nstatus.reason(); // ").literal(code.reason()).tag("\n");
    html.tag("status.action(); // Action::").text(code.action().as_str());
    html.tag("\nstatus.may_retry(Method::Get); // ").show(code.may_retry(Method::Get));
    end(html);
}

/// Writes the lines about a status line, which is parsed strictly or leniently.
pub(crate) fn about_line(html: &mut Html<'_>, line: &str, strictly: bool) {
    let (mode, allow) = if strictly { ("STRICT", "STRICT") } else { ("LENIENT", "ALL") };
    in_c(html);
    html.tag("httpstatus_line line;\nconst char *text = ").literal(line).tag(";\n");
    html.tag("httpstatus_parse_line_exact(text, strlen(text), HTTPSTATUS_").tag(mode).tag(", &amp;line);");
    in_rust(html);
    html.tag("let text = ").literal(line).tag(";\n");
    html.tag("let line = parse_line_exact(text.as_bytes(), Leniencies::").tag(allow).tag(")?;");
    end(html);
}

/// Writes the lines about a value of Retry-After.
pub(crate) fn about_retry_after(html: &mut Html<'_>, value: &str) {
    in_c(html);
    html.tag("const char *value = ").literal(value).tag(";\n");
    html.tag("int32_t seconds = httpstatus_retry_after(value, strlen(value), time(NULL));");
    in_rust(html);
    html.tag("let value = RetryAfter::parse(").literal(value).tag(".as_bytes(), Some(unix_seconds))?;\n");
    html.tag("let seconds = value.seconds_from(unix_seconds);");
    end(html);
}

fn in_c(html: &mut Html<'_>) {
    html.tag("<section><h3>The same in C</h3><pre tabindex=\"0\"><code>");
}

fn in_rust(html: &mut Html<'_>) {
    html.tag("</code></pre><h3>The same in Rust</h3><pre tabindex=\"0\"><code>");
}

fn end(html: &mut Html<'_>) {
    html.tag("</code></pre></section>");
}
