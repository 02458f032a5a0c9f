//! How many cycles a call takes on a Cortex-M0. QEMU executes one instruction after the other and writes down its address;
//! [`cortex_m0`](super::cortex_m0) knows what each takes. This counts what a program executes exactly, with the times of the
//! manual. It is not a measurement of silicon: flash that waits takes longer.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use object::{File, Object, ObjectSection, ObjectSymbol, SymbolKind};

use super::cortex_m0::{Instruction, SMALL_MULTIPLIER, decode, size};

/// No program here executes more; one that hangs does.
const MOST: u64 = 60_000_000;
/// A function whose name begins so begins a part of the program; calls before it and after it are counted apart.
const PART: &str = "part_";

/// What a function takes from its first instruction to the one that returns, both included, with all that it calls.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cycles {
    /// How often it was called.
    pub calls: u64,
    /// The longest call.
    pub worst: u64,
    /// The longest call with a multiplier that takes 32 cycles.
    pub worst_small: u64,
    /// All calls together.
    pub total: u64,
    /// The most instructions of a call.
    pub instructions: u64,
}

impl Cycles {
    /// The average call, rounded up.
    #[must_use]
    pub fn average(&self) -> u64 {
        self.total.div_ceil(self.calls.max(1))
    }

    /// These calls and others.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            calls: self.calls + other.calls,
            worst: self.worst.max(other.worst),
            worst_small: self.worst_small.max(other.worst_small),
            total: self.total + other.total,
            instructions: self.instructions.max(other.instructions),
        }
    }
}

/// What the functions of a program took, by part and name. The part before the first is "".
pub(super) type Counted = BTreeMap<(String, String), Cycles>;

/// Runs a program for the micro:bit and counts every call of a function that `is_counted` names, unless it is called by
/// another of these.
pub(super) fn count(image: &Path, is_counted: impl Fn(&str) -> bool) -> Result<Counted> {
    let bytes = fs::read(image).with_context(|| format!("cannot read {}", image.display()))?;
    let mut counter = Counter::new(&bytes, is_counted)?;
    let console = image.with_extension("out");
    let mut command = Command::new("qemu-system-arm");
    command.args(["-M", "microbit", "-display", "none", "-monitor", "none", "-serial", "null"]);
    command.arg("-chardev").arg(format!("file,id=console,path={}", console.display()));
    command.args(["-semihosting-config", "enable=on,target=native,chardev=console"]);
    // Blocks of one instruction that are not linked with each other, so that each is logged, to standard error.
    command.args(["-singlestep", "-d", "exec,nochain", "-kernel"]).arg(image);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().context("cannot run qemu-system-arm")?;
    let trace = child.stderr.take().context("no pipe from QEMU")?;
    let counted = counter.read(trace);
    if counted.is_err() {
        child.kill()?;
    }
    let status = child.wait()?;
    counted?;
    ensure!(status.success(), "{status}; it printed:\n{}", fs::read_to_string(console)?);
    Ok(counter.counted())
}

/// A call that has not returned.
struct Call {
    function: usize,
    returns_to: u32,
    cycles: u64,
    multiplications: u64,
    instructions: u64,
}

struct Counter {
    /// The program, from address 0.
    code: Vec<u8>,
    names: Vec<String>,
    /// The functions to count and the parts, by address.
    functions: BTreeMap<u32, usize>,
    part: usize,
    counted: BTreeMap<(usize, usize), Cycles>,
    call: Option<Call>,
    before: Option<u32>,
}

impl Counter {
    fn new(image: &[u8], is_counted: impl Fn(&str) -> bool) -> Result<Self> {
        let file = File::parse(image)?;
        let text = file.section_by_name(".text").context("the program has no .text")?;
        ensure!(text.address() == 0, "the program does not begin at address 0");
        let (mut names, mut functions) = (vec![String::new()], BTreeMap::new());
        for symbol in file.symbols().filter(|symbol| symbol.kind() == SymbolKind::Text) {
            let name = symbol.name()?;
            if is_counted(name) || name.starts_with(PART) {
                functions.insert(u32::try_from(symbol.address())? & !1, names.len());
                names.push(name.to_owned());
            }
        }
        let code = text.data()?.to_owned();
        Ok(Self { code, names, functions, part: 0, counted: BTreeMap::new(), call: None, before: None })
    }

    /// Reads QEMU's log: `Trace 0: 0x7f... [00800400/00003234/00000510/ff000201] reset`.
    fn read(&mut self, log: impl Read) -> Result<()> {
        let mut log = BufReader::with_capacity(1 << 16, log);
        let mut line = Vec::new();
        for _ in 0..MOST {
            line.clear();
            if log.read_until(b'\n', &mut line)? == 0 {
                return Ok(());
            }
            let address = line.split(|byte| *byte == b'/').nth(1).filter(|_| line.starts_with(b"Trace "));
            let address = address.and_then(|hex| u32::from_str_radix(str::from_utf8(hex).ok()?, 16).ok());
            let address = address
                .with_context(|| format!("QEMU's log says `{}`", String::from_utf8_lossy(&line).trim()))?;
            self.executes(address).with_context(|| format!("at address {address:#x}"))?;
        }
        bail!("the program executes more than {MOST} instructions")
    }

    fn half(&self, address: u32) -> Option<u16> {
        let at = usize::try_from(address).ok()?;
        Some(u16::from_le_bytes([*self.code.get(at)?, *self.code.get(at + 1)?]))
    }

    /// The processor executes the instruction at this address. That shows what the one before did.
    fn executes(&mut self, address: u32) -> Result<()> {
        let Some(before) = self.before.replace(address) else { return Ok(()) };
        let half = self.half(before).context("the instruction before is not in flash")?;
        let next = self.half(before + 2).unwrap_or_default();
        let (instruction, after) = (decode(half, next), before + size(half));
        if let Some(call) = &mut self.call {
            let one = match instruction.with_context(|| format!("{half:#06x} is not counted"))? {
                Instruction::Takes(cycles) | Instruction::Call(cycles) => cycles,
                Instruction::Branch if address == after => 1,
                Instruction::Branch => 3,
                Instruction::Multiply => 1,
            };
            call.cycles += one;
            call.multiplications += u64::from(instruction == Some(Instruction::Multiply));
            call.instructions += 1;
            if address == call.returns_to {
                self.returns();
            }
        }
        if self.call.is_none() && matches!(instruction, Some(Instruction::Call(_))) {
            match self.functions.get(&address) {
                Some(&part) if self.names[part].starts_with(PART) => self.part = part,
                Some(&function) => {
                    let (cycles, multiplications, instructions) = (0, 0, 0);
                    self.call =
                        Some(Call { function, returns_to: after, cycles, multiplications, instructions });
                }
                None => {}
            }
        }
        Ok(())
    }

    fn returns(&mut self) {
        let Some(call) = self.call.take() else { return };
        let one = Cycles {
            calls: 1,
            worst: call.cycles,
            worst_small: call.cycles + call.multiplications * (SMALL_MULTIPLIER - 1),
            total: call.cycles,
            instructions: call.instructions,
        };
        let all = self.counted.entry((self.part, call.function)).or_default();
        *all = all.and(one);
    }

    fn counted(self) -> Counted {
        let name = |at: usize| self.names[at].trim_start_matches(PART).to_owned();
        self.counted.iter().map(|((part, function), all)| ((name(*part), name(*function)), *all)).collect()
    }
}
