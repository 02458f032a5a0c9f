//! What the grammar of dates leaves open: every day from 0000 to 9999 and every time, in digits that may be no day or time.

use anyhow::{Result, ensure};

use super::shipped::Shipped;

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/// HTTPSTATUS_ERR_DATE.
const DATE: isize = -9;
const DAY: i64 = 24 * 60 * 60;
/// 0000-01-01, in days from 1970-01-01. The year 0000 is a leap year.
const FIRST: i64 = -719_528;

/// All of them; how many there were.
pub(super) fn prove(shipped: Shipped) -> Result<u64> {
    Ok(days(shipped)? + times(shipped)?)
}

/// In the two forms that have the whole year.
fn days(shipped: Shipped) -> Result<u64> {
    let (mut next, mut texts) = (FIRST * DAY, 0);
    for year in 0..10_000 {
        let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        for (month, name) in (1..).zip(MONTHS) {
            let len = match month {
                2 => 28 + i32::from(is_leap),
                4 | 6 | 9 | 11 => 30,
                _ => 31,
            };
            for day in 0..100 {
                let due = if (1..=len).contains(&day) { Ok(next) } else { Err(DATE) };
                next += if due.is_ok() { DAY } else { 0 };
                check(shipped, &format!("Sun, {day:02} {name} {year:04} 00:00:00 GMT"), due)?;
                check(shipped, &format!("Sun {name} {day:02} 00:00:00 {year:04}"), due)?;
                texts += 2;
                if day < 10 {
                    check(shipped, &format!("Sun {name} {day:2} 00:00:00 {year:04}"), due)?;
                    texts += 1;
                }
            }
        }
    }
    Ok(texts)
}

/// In all three forms, on the day before 2000-01-01.
fn times(shipped: Shipped) -> Result<u64> {
    const THAT_DAY: i64 = 10_956 * DAY;
    for number in 0..1_000_000 {
        let (hour, minute, second) = (number / 10_000, number / 100 % 100, number % 100);
        let is_leap_second = (hour, minute, second) == (23, 59, 60);
        let is_time = hour < 24 && minute < 60 && second < 60 || is_leap_second;
        let due = if is_time { Ok(THAT_DAY + hour * 3600 + minute * 60 + second) } else { Err(DATE) };
        let time = format!("{hour:02}:{minute:02}:{second:02}");
        check(shipped, &format!("Fri, 31 Dec 1999 {time} GMT"), due)?;
        check(shipped, &format!("Friday, 31-Dec-99 {time} GMT"), due)?;
        check(shipped, &format!("Fri Dec 31 {time} 1999"), due)?;
    }
    Ok(3_000_000)
}

fn check(shipped: Shipped, text: &str, due: Result<i64, isize>) -> Result<()> {
    let given = shipped.parse_date(text.as_bytes(), 0);
    let due = match due {
        Ok(seconds) => (text.len() as isize, Some(seconds)),
        Err(error) => (error, None),
    };
    ensure!(given == due, "\"{text}\": {given:?}, and not {due:?}");
    Ok(())
}
