//! Bar charts.

use std::path::Path;

use anyhow::{Result, anyhow};
use plotters::coord::Shift;
use plotters::prelude::*;

const WIDTH: u32 = 760;
const ROW: i32 = 26;
const TOP: i32 = 44;
const LEFT: i32 = 230;
const RIGHT: i32 = 90;
const OURS: RGBColor = RGBColor(0x1b, 0x6e, 0xc2);
const OTHERS: RGBColor = RGBColor(0xa8, 0xad, 0xb3);

/// One bar; ours have a colour of their own.
pub(crate) struct Bar {
    pub(crate) name: String,
    pub(crate) value: f64,
}

/// Draws bars from the smallest to the largest.
pub(crate) fn bars(path: &Path, title: &str, unit: &str, mut bars: Vec<Bar>) -> Result<()> {
    bars.sort_by(|a, b| a.value.total_cmp(&b.value));
    let height = TOP + ROW * i32::try_from(bars.len())? + 16;
    let area = SVGBackend::new(path, (WIDTH, u32::try_from(height)?)).into_drawing_area();
    draw(&area, title, unit, &bars).map_err(|error| anyhow!("cannot draw {}: {error}", path.display()))
}

#[allow(clippy::cast_possible_truncation)] // a width in pixels
fn draw<'a>(
    area: &DrawingArea<SVGBackend<'a>, Shift>,
    title: &str,
    unit: &str,
    bars: &[Bar],
) -> Result<(), DrawingAreaErrorKind<<SVGBackend<'a> as DrawingBackend>::ErrorType>> {
    area.fill(&WHITE)?;
    area.draw(&Text::new(format!("{title} ({unit})"), (16, 14), ("sans-serif", 18)))?;
    let largest = bars.iter().map(|bar| bar.value).fold(f64::MIN_POSITIVE, f64::max);
    let room = f64::from(i32::try_from(WIDTH).unwrap_or(0) - LEFT - RIGHT);
    for (y, bar) in (TOP..).step_by(ROW as usize).zip(bars) {
        let end = LEFT + (bar.value / largest * room).round().max(1.0) as i32;
        let colour = if bar.name.starts_with("httpstatus") { OURS } else { OTHERS };
        area.draw(&Rectangle::new([(LEFT, y), (end, y + ROW - 7)], colour.filled()))?;
        area.draw(&Text::new(bar.name.clone(), (16, y + 3), ("sans-serif", 14)))?;
        let value = if bar.value < 100.0 { format!("{:.1}", bar.value) } else { format!("{:.0}", bar.value) };
        area.draw(&Text::new(value, (end + 6, y + 3), ("sans-serif", 14)))?;
    }
    area.present()
}
