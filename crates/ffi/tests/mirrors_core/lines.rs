//! Status lines and dates, read and written.

use super::*;

pub(crate) fn empty_line() -> httpstatus_line {
    httpstatus_line {
        reason: std::ptr::null(),
        reason_len: 7,
        code: 1,
        version_major: 2,
        version_minor: 3,
        flags: 4,
    }
}

#[test]
fn lines_whole_and_in_pieces() {
    for octets in TEXTS {
        for number in (0..=0x3f).step_by(one_in(63)) {
            let mode = Leniencies::from_bits(u8::try_from(number).unwrap()).unwrap();
            let mut out = empty_line();
            let used =
                with(octets, |text, len| unsafe { httpstatus_parse_line(text, len, number, &raw mut out) });
            let unseen = with(octets, |text, len| unsafe {
                httpstatus_parse_line(text, len, number, std::ptr::null_mut())
            });
            assert_eq!(used, unseen);
            let offset = with(octets, |text, len| unsafe { httpstatus_error_offset(text, len, number) });
            match parse_line(octets, mode) {
                Ok(Some(line)) => {
                    assert_eq!(usize::try_from(used), Ok(line.used));
                    assert_eq!((out.version_major, out.version_minor), line.version);
                    assert_eq!((out.code, out.flags), (line.code.as_u16(), line.flags.bits()));
                    assert_eq!(
                        (out.reason.cast(), out.reason_len),
                        (line.reason.as_ptr(), line.reason.len())
                    );
                    assert_eq!(offset, line.used);
                }
                Ok(None) => assert_eq!((used, out.code, offset), (0, 1, octets.len())),
                Err(error) => {
                    assert_eq!((used, out.code), (-isize::from(error.error.as_u8()), 1));
                    assert_eq!(offset, error.offset as usize);
                }
            }
            in_pieces(octets, number, mode);
            without_end(octets, number, mode);
        }
    }
}

#[test]
fn unknown_bits_are_refused() {
    for number in [0x40, 0x41, 0x7f, 0x80, 0x100, 0x13f, u32::MAX] {
        for octets in TEXTS {
            let mut out = empty_line();
            let argument = -isize::from(Error::Argument.as_u8());
            // SAFETY: address and length of one slice, and objects of this function.
            unsafe {
                let line = with(octets, |text, len| httpstatus_parse_line(text, len, number, &raw mut out));
                let exact =
                    with(octets, |text, len| httpstatus_parse_line_exact(text, len, number, &raw mut out));
                let offset = with(octets, |text, len| httpstatus_error_offset(text, len, number));
                assert_eq!((line, exact, offset, out.code), (argument, argument, 0, 1));
                let mut parser: httpstatus_parser = std::mem::zeroed();
                let p = &raw mut parser;
                httpstatus_parser_init(p, number);
                let fed = with(octets, |text, len| httpstatus_parser_feed(p, text, len));
                assert_eq!((fed, httpstatus_parser_finish(p)), (argument, argument));
                assert_eq!((httpstatus_parser_code(p), httpstatus_parser_offset(p)), (0, 0));
            }
        }
    }
}

#[test]
#[cfg_attr(miri, ignore = "33 million octets, one by one")]
fn errors_are_found_far_away() {
    let mut line = b"HTTP/1.1 200 ".to_vec();
    line.resize((1 << 25) + 99, b'.'); // more than is read at a time
    line.push(b'\n');
    let text = line.as_ptr().cast();
    // SAFETY: address and length of one vector.
    assert_eq!(unsafe { httpstatus_error_offset(text, line.len(), 0) }, (1 << 25) + 99);
}

fn without_end(octets: &[u8], number: u32, mode: Leniencies) {
    let mut out = empty_line();
    // SAFETY: address and length of one slice, and an object of this function.
    let used =
        with(octets, |text, len| unsafe { httpstatus_parse_line_exact(text, len, number, &raw mut out) });
    match parse_line_exact(octets, mode) {
        Ok(line) => {
            assert_eq!(usize::try_from(used), Ok(octets.len()));
            assert_eq!((out.version_major, out.version_minor), line.version);
            assert_eq!((out.code, out.flags), (line.code.as_u16(), line.flags.bits()));
            assert_eq!((out.reason.cast(), out.reason_len), (line.reason.as_ptr(), line.reason.len()));
        }
        Err(error) => assert_eq!((used, out.code), (-isize::from(error.error.as_u8()), 1)),
    }
    phrase_in_pieces(octets, 3, number, mode);
    phrase_in_pieces(octets, octets.len().max(1), number, mode);
}

fn phrase_in_pieces(octets: &[u8], size: usize, number: u32, mode: Leniencies) {
    // SAFETY: all zeros are a parser; NULL is allowed; address and length of one slice.
    unsafe {
        let mut parser: httpstatus_parser = std::mem::zeroed();
        let p = &raw mut parser;
        let (mut core, mut phrase) = (Parser::new(mode), vec![]);
        httpstatus_parser_init(p, number);
        for piece in octets.chunks(size) {
            let (mut at, mut size) = (std::ptr::null(), usize::MAX);
            let fed = with(piece, |text, len| {
                httpstatus_parser_feed_phrase(p, text, len, &raw mut at, &raw mut size)
            });
            match core.feed_phrase(piece) {
                Ok((part, used)) => {
                    assert_eq!(usize::try_from(fed).unwrap(), used.unwrap_or(0));
                    assert_eq!((at.cast(), size), (part.as_ptr(), part.len()));
                    phrase.extend_from_slice(part);
                }
                Err(error) => {
                    assert_eq!(
                        (fed, at, size),
                        (-isize::from(error.error.as_u8()), std::ptr::null(), usize::MAX)
                    );
                }
            }
        }
        let finished = httpstatus_parser_finish(p);
        match core.finish() {
            Ok(()) => {
                let line = parse_line_exact(octets, mode).unwrap();
                assert_eq!((finished, phrase.as_slice()), (1, line.reason));
            }
            Err(error) => assert_eq!(finished, -isize::from(error.error.as_u8())),
        }
    }
}

fn in_pieces(octets: &[u8], number: u32, mode: Leniencies) {
    // SAFETY: all zeros are a parser.
    let mut parser: httpstatus_parser = unsafe { std::mem::zeroed() };
    let p = &raw mut parser;
    let mut core = Parser::new(mode);
    // SAFETY, here and below: one parser, and address and length of one slice.
    unsafe { httpstatus_parser_init(p, number) };
    for octet in octets {
        let fed = with(&[*octet], |text, len| unsafe { httpstatus_parser_feed(p, text, len) });
        let expected = match core.feed(&[*octet]) {
            Ok(used) => isize::try_from(used.unwrap_or(0)).unwrap(),
            Err(error) => -isize::from(error.error.as_u8()),
        };
        assert_eq!(fed, expected);
        unsafe {
            assert_eq!(httpstatus_parser_code(p), core.code().map_or(0, |code| c_int::from(code.as_u16())));
            let (major, minor) = core.version().unwrap_or((0, 0));
            assert_eq!(httpstatus_parser_version_major(p), c_int::from(major));
            assert_eq!(httpstatus_parser_version_minor(p), c_int::from(minor));
            assert_eq!(httpstatus_parser_flags(p), core.flags().bits());
            assert_eq!(httpstatus_parser_offset(p), core.offset());
        }
        if expected > 0 {
            break;
        }
    }
}

#[test]
fn lines_to_send() {
    for (code, status) in ints().step_by(one_in(4)) {
        for minor in [-1, 0, 1, 2, 256, 257] {
            let sends = status.filter(|_| minor == 0 || minor == 1);
            let expected = sends
                .map_or(String::new(), |it| format!("HTTP/1.{minor} {} {}\r\n", it.as_u16(), it.reason()));
            // SAFETY: NULL is allowed, and the buffer is as long as said.
            unsafe {
                assert_eq!(httpstatus_format_line(std::ptr::null_mut(), 0, code, minor), expected.len());
                assert_eq!(httpstatus_format_line(std::ptr::null_mut(), 99, code, minor), expected.len());
                for cap in [0, 1, expected.len(), expected.len() + 1, 100] {
                    let mut buffer = [b'#'; 128];
                    assert_eq!(
                        httpstatus_format_line(buffer.as_mut_ptr().cast(), cap, code, minor),
                        expected.len()
                    );
                    let written = if cap > expected.len() { expected.as_str() } else { "" };
                    if cap > 0 {
                        assert_eq!(text_in(&buffer), written);
                    }
                    assert!(buffer.iter().skip(cap).all(|octet| *octet == b'#'));
                }
            }
        }
    }
}

#[test]
fn dates_to_send() {
    for seconds in
        [i64::MIN, -62_167_219_201, -62_167_219_200, -1, 0, 253_402_300_799, 253_402_300_800, i64::MAX]
    {
        let expected = HttpDate::from_unix_seconds(seconds).map_or(String::new(), |date| date.to_string());
        // SAFETY: NULL is allowed, and the buffer is as long as said.
        unsafe {
            assert_eq!(httpstatus_format_date(std::ptr::null_mut(), 99, seconds), expected.len());
            for cap in 0..=32 {
                let mut buffer = [b'#'; 32];
                assert_eq!(httpstatus_format_date(buffer.as_mut_ptr().cast(), cap, seconds), expected.len());
                if cap > 0 {
                    assert_eq!(text_in(&buffer), if cap > expected.len() { expected.as_str() } else { "" });
                }
                assert!(buffer.iter().skip(cap).all(|byte| *byte == b'#'));
            }
        }
    }
}

/// Every byte in the caller's phrase, and every size of buffer.
#[test]
fn lines_with_the_caller_s_phrase() {
    for byte in (0..=u8::MAX).step_by(one_in(31)) {
        let reason = [b'a', byte, b'z'];
        for (code, minor) in [(200, 1), (299, 0), (99, 1), (200, 2)] {
            let status = StatusCode::from_u16(code).ok();
            let line = status.and_then(|status| StatusLine::with_reason(status, &reason));
            let mut room = [0; 32];
            let expected = line.and_then(|line| line.with_minor(minor)?.write(&mut room)).unwrap_or_default();
            for cap in (0..=24).step_by(one_in(8)) {
                let mut buffer = [b'#'; 25];
                // SAFETY: the buffer is as long as said, and the phrase.
                let len = unsafe {
                    httpstatus_format_line_with(
                        buffer.as_mut_ptr().cast(),
                        cap,
                        c_int::from(code),
                        c_int::from(minor),
                        reason.as_ptr().cast(),
                        reason.len(),
                    )
                };
                assert_eq!(len, expected.len());
                if cap > 0 {
                    let written = if cap > len { expected } else { b"" };
                    assert_eq!(buffer.split(|byte| *byte == 0).next().unwrap(), written);
                }
                assert!(buffer.iter().skip(cap).all(|byte| *byte == b'#'));
            }
        }
    }
    // SAFETY: NULL is allowed; of a text with such a length nothing is read.
    unsafe {
        let null = std::ptr::null_mut();
        assert_eq!(httpstatus_format_line_with(null, 0, 404, 1, std::ptr::null(), 9), 15);
        assert_eq!(httpstatus_format_line_with(null, 0, 404, 1, b"a".as_ptr().cast(), usize::MAX), 0);
    }
}
