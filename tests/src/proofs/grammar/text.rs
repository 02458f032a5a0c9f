//! The grammars, as text. Nothing here is taken from the library's code.

/// Appendix B.1 of RFC 5234, and two bytes that RFC 9112 section 4 names but does not define.
pub(super) const CORE: &str = r#"
    CR    = %x0D
    LF    = %x0A
    CRLF  = CR LF
    DIGIT = %x30-39
    HTAB  = %x09
    SP    = %x20
    VCHAR = %x21-7E
    VT    = %x0B
    FF    = %x0C
"#;

/// RFC 9112 sections 2.3 and 4 and RFC 9110 section 5.5, as they print it. A message begins with `start-line CRLF`
/// (section 2.1).
pub(super) const RFC_9112: &str = r#"
    status-line   = HTTP-version SP status-code SP [ reason-phrase ]
    HTTP-version  = HTTP-name "/" DIGIT "." DIGIT
    HTTP-name     = %s"HTTP"
    status-code   = 3DIGIT
    reason-phrase = 1*( HTAB / SP / VCHAR / obs-text )
    obs-text      = %x80-FF

    first-line    = status-line CRLF
"#;

/// The one place where the library takes less: a code is 100 to 999 (RFC 9110 section 15).
pub(super) const NARROWED: (&str, &str) = ("= 3DIGIT", "= %x31-39 2DIGIT");

/// The same once more, cut into the parts that an error can name, with the documented leniencies. `<words>` are a
/// condition: what follows them in their alternative is there only if that leniency is allowed, and is reported as
/// forgiven at its first byte. `<longer>` is never allowed: a digit there makes the code too long, so it is the code
/// that is wrong.
pub(super) const LENIENT: &str = r#"
    first-line    = *( before ) name version gap status-code rest
    before        = <leading> blank / <empty-line> empty-end
    empty-end     = CR LF / <bare-lf> LF
    name          = %s"HTTP/"
    version       = DIGIT "." DIGIT
    gap           = ( SP / <whitespace> odd-blank ) *( <whitespace> blank )
    status-code   = %x31-39 2DIGIT [ <longer> DIGIT ]
    rest          = after-code [ reason-phrase ] line-end / <no-space> line-end
    after-code    = SP / <whitespace> odd-blank
    reason-phrase = 1*( HTAB / SP / VCHAR / %x80-FF / <control> ctl )
    line-end      = CR LF / <bare-lf> LF
    blank         = SP / odd-blank
    odd-blank     = HTAB / VT / FF
    ctl           = %x01-08 / %x0B / %x0C / %x0E-1F / %x7F
"#;

/// The conditions, in the order of their HTTPSTATUS_ALLOW_* bits; the last one has no bit.
pub(super) const CONDITIONS: [&str; 7] =
    ["bare-lf", "no-space", "whitespace", "leading", "control", "empty-line", "longer"];

/// RFC 9110 sections 5.6.7 and 10.2.3.
pub(super) const RETRY_AFTER: &str = r#"
    Retry-After   = HTTP-date / delay-seconds
    delay-seconds = 1*DIGIT
    HTTP-date    = IMF-fixdate / obs-date
    IMF-fixdate  = day-name "," SP date1 SP time-of-day SP GMT
    day-name     = %s"Mon" / %s"Tue" / %s"Wed"
                 / %s"Thu" / %s"Fri" / %s"Sat" / %s"Sun"
    date1        = day SP month SP year
    day          = 2DIGIT
    month        = %s"Jan" / %s"Feb" / %s"Mar" / %s"Apr"
                 / %s"May" / %s"Jun" / %s"Jul" / %s"Aug"
                 / %s"Sep" / %s"Oct" / %s"Nov" / %s"Dec"
    year         = 4DIGIT
    GMT          = %s"GMT"
    time-of-day  = hour ":" minute ":" second
    hour         = 2DIGIT
    minute       = 2DIGIT
    second       = 2DIGIT
    obs-date     = rfc850-date / asctime-date
    rfc850-date  = day-name-l "," SP date2 SP time-of-day SP GMT
    date2        = day "-" month "-" 2DIGIT
    day-name-l   = %s"Monday" / %s"Tuesday" / %s"Wednesday"
                 / %s"Thursday" / %s"Friday" / %s"Saturday"
                 / %s"Sunday"
    asctime-date = day-name SP date3 SP time-of-day SP year
    date3        = month SP ( 2DIGIT / ( SP 1DIGIT ))
"#;

/// RFC 9110 section 15, with the codes that the library takes.
pub(super) const CODE: &str = "status-code = %x31-39 2DIGIT";
