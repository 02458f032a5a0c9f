//! A status line is written whole or not at all, is strictly valid, and reads back as what it was.

use httpstatus_core::{Leniencies, StatusCode, StatusLine, parse_line};

fn lines() -> impl Iterator<Item = (StatusLine<'static>, StatusCode, u8)> {
    (100..=999).flat_map(|code| {
        let code = StatusCode::from_u16(code).unwrap();
        [0, 1].map(|minor| (StatusLine::new(code).with_minor(minor).unwrap(), code, minor))
    })
}

#[test]
fn every_line_reads_back_and_its_phrase_is_its_own_or_empty() {
    for (line, code, minor) in lines() {
        let text = line.to_string();
        assert_eq!(text.len(), line.len());
        assert!(text.len() <= StatusLine::MAX_LEN);
        let read = parse_line(text.as_bytes(), Leniencies::STRICT).unwrap().unwrap();
        assert_eq!((read.version, read.code, read.used), ((1, minor), code, text.len()));
        assert_eq!((line.version(), line.code()), ((1, minor), code));
        assert_eq!(read.reason, code.canonical_reason().unwrap_or("").as_bytes());
        assert_eq!(text, format!("HTTP/1.{minor} {} {}\r\n", code.as_u16(), code.reason()));
    }
}

#[test]
fn every_buffer_size() {
    for (line, _, _) in lines() {
        let text = line.to_string();
        for size in 0..=text.len() + 1 {
            let mut buf = vec![b'#'; size];
            if size < text.len() {
                assert_eq!(line.write(&mut buf), None);
                assert!(buf.iter().all(|octet| *octet == b'#'), "nothing is written");
            } else {
                assert_eq!(line.write(&mut buf).unwrap(), text.as_bytes());
                assert!(buf[text.len()..].iter().all(|octet| *octet == b'#'), "nothing beyond");
            }
        }
    }
}

#[test]
fn the_longest_line_is_431() {
    assert_eq!(StatusLine::MAX_LEN, "HTTP/1.1 431 Request Header Fields Too Large\r\n".len());
}

#[test]
fn other_versions_have_no_line() {
    assert!((2..=u8::MAX).all(|minor| StatusLine::new(StatusCode::OK).with_minor(minor).is_none()));
}

#[cfg(feature = "heapless")]
#[test]
fn heapless_strings_hold_the_same() {
    for (line, _, _) in lines() {
        assert_eq!(line.to_heapless::<{ StatusLine::MAX_LEN }>().unwrap(), line.to_string().as_str());
        assert_eq!(line.to_heapless::<17>().is_some(), line.len() <= 17);
    }
    for code in 100..=999 {
        let code = StatusCode::from_u16(code).unwrap();
        let line = code.status_line::<{ StatusLine::MAX_LEN }>();
        assert_eq!(line, StatusLine::new(code).to_heapless());
        assert_eq!(code.status_line::<14>().is_some(), line.unwrap().len() <= 14);
    }
}

#[cfg(feature = "heapless")]
#[test]
fn a_kept_phrase_is_cut_visibly() {
    use httpstatus_core::ReasonParser;
    for cut in 0..=28 {
        let (first, second) = b"HTTP/1.1 404 Not Found\r\nrest".split_at(cut);
        let mut parser = ReasonParser::<5>::new(Leniencies::STRICT);
        let whole = parser.feed(first).unwrap().is_some();
        if !whole {
            assert_eq!(parser.feed(second), Ok(Some(24 - cut)));
        }
        assert_eq!((parser.reason(), parser.is_truncated()), (&b"Not F"[..], true));
        let mut parser = ReasonParser::<9>::new(Leniencies::STRICT);
        if parser.feed(first).unwrap().is_none() {
            parser.feed(second).unwrap();
        }
        assert_eq!((parser.reason(), parser.is_truncated()), (&b"Not Found"[..], false));
        assert_eq!((parser.parser().code(), parser.parser().offset()), (Some(StatusCode::NOT_FOUND), 24));
    }
}

/// RFC 9112 section 4: reason-phrase = 1*( HTAB / SP / VCHAR / obs-text ), and it may be absent.
#[test]
fn the_caller_s_phrase() {
    for byte in 0..=u8::MAX {
        let allowed = byte == 9 || (0x20..0x7f).contains(&byte) || byte >= 0x80;
        for reason in [vec![byte], vec![b'O', byte], vec![byte, b'K'], vec![b'O', byte, b'K']] {
            let line = StatusLine::with_reason(StatusCode::OK, &reason);
            assert_eq!(line.is_some(), allowed, "{byte:#x}");
            let Some(line) = line else { continue };
            let mut buf = [0; 32];
            let text = line.write(&mut buf).unwrap();
            assert_eq!(text.len(), line.len());
            let read = parse_line(text, Leniencies::STRICT).unwrap().unwrap();
            assert_eq!((read.code, read.reason, read.used), (StatusCode::OK, &reason[..], text.len()));
            assert_eq!(text, [&line.head(), line.phrase(), b"\r\n"].concat());
            assert_eq!(line.to_string().as_bytes(), String::from_utf8_lossy(text).as_bytes());
        }
    }
    let empty = StatusLine::with_reason(StatusCode::OK, b"").unwrap().with_minor(0).unwrap();
    assert_eq!(empty.to_string(), "HTTP/1.0 200 \r\n");
}
