//! How many cycles each instruction of a Cortex-M0 takes, by table 3-1 of Arm's technical reference manual of that
//! processor (DDI 0432C), with memory that does not wait.

/// What a multiplication takes. The maker of a chip chooses between a fast multiplier and a small one.
pub(super) const SMALL_MULTIPLIER: u64 = 32;

/// One instruction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Instruction {
    /// Takes so many cycles, always.
    Takes(u64),
    /// A conditional branch: 3 cycles if taken, else 1.
    Branch,
    /// A call, by `BL` or `BLX`, and the cycles it takes. Its size says where the function returns to.
    Call(u64),
    /// 1 cycle, or [`SMALL_MULTIPLIER`].
    Multiply,
}
use Instruction::{Branch, Call, Multiply, Takes};

/// The size in bytes of the instruction that begins with this half-word.
pub(super) fn size(half: u16) -> u32 {
    if half >= 0b11101 << 11 { 4 } else { 2 }
}

/// The instruction that begins with these half-words; `None` if ARMv6-M has none such, or if it ends the program.
pub(super) fn decode(half: u16, next: u16) -> Option<Instruction> {
    let registers = u64::from((half & 0xff).count_ones());
    let (bit_8, to_pc) = (half >> 8 & 1 == 1, half & 0x87 == 0x87);
    Some(match half >> 8 {
        // Shifts, additions, moves and comparisons of 3 and 8 bits.
        0x00..=0x3f => Takes(1),
        0x43 if half & 0xc0 == 0x40 => Multiply,
        0x40..=0x43 => Takes(1),
        // ADD and MOV of any register, CMP.
        0x44 | 0x46 if to_pc => Takes(3),
        0x44..=0x46 => Takes(1),
        0x47 if half & 0x80 == 0 => Takes(3),
        0x47 => Call(3),
        // One load or store.
        0x48..=0x9f => Takes(2),
        // An address by PC or SP, and SP itself.
        0xa0..=0xb0 => Takes(1),
        // Sign, zero and byte order; interrupts on and off; hints.
        0xb2 | 0xba | 0xb6 => Takes(1),
        0xbf if half & 0xf == 0 => Takes(1),
        // PUSH, and POP that returns.
        0xb4 | 0xb5 => Takes(1 + registers + u64::from(bit_8)),
        0xbc => Takes(1 + registers),
        0xbd => Takes(4 + registers + 1),
        // STM and LDM.
        0xc0..=0xcf => Takes(1 + registers),
        0xd0..=0xdd => Branch,
        0xe0..=0xe7 => Takes(3),
        // BL; then barriers, and special registers read and written.
        0xf0..=0xf7 if next >> 14 == 3 && next & 0x1000 != 0 => Call(4),
        0xf3 if next >> 14 == 2 => Takes(4),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Branch, Call, Instruction, Multiply, Takes, decode, size};

    /// Each row of the manual's table, as arm-none-eabi-as encodes an example.
    const ROWS: [(u16, Option<Instruction>, &str); 46] = [
        (0x2001, Some(Takes(1)), "movs r0, #1"),
        (0x0008, Some(Takes(1)), "movs r0, r1"),
        (0x4688, Some(Takes(1)), "mov r8, r1"),
        (0x4687, Some(Takes(3)), "mov pc, r0"),
        (0x1c48, Some(Takes(1)), "adds r0, r1, #1"),
        (0x4488, Some(Takes(1)), "add r8, r1"),
        (0x4487, Some(Takes(3)), "add pc, r0"),
        (0x4148, Some(Takes(1)), "adcs r0, r1"),
        (0xb001, Some(Takes(1)), "add sp, #4"),
        (0xa801, Some(Takes(1)), "add r0, sp, #4"),
        (0xa001, Some(Takes(1)), "adr r0, #4"),
        (0x1a40, Some(Takes(1)), "subs r0, r0, r1"),
        (0xb081, Some(Takes(1)), "sub sp, #4"),
        (0x4348, Some(Multiply), "muls r0, r1"),
        (0x4388, Some(Takes(1)), "bics r0, r1"),
        (0x43c8, Some(Takes(1)), "mvns r0, r1"),
        (0x2801, Some(Takes(1)), "cmp r0, #1"),
        (0x4588, Some(Takes(1)), "cmp r8, r1"),
        (0x4008, Some(Takes(1)), "ands r0, r1"),
        (0x0108, Some(Takes(1)), "lsls r0, r1, #4"),
        (0x41c8, Some(Takes(1)), "rors r0, r1"),
        (0x6808, Some(Takes(2)), "ldr r0, [r1]"),
        (0x5c08, Some(Takes(2)), "ldrb r0, [r1, r0]"),
        (0x9801, Some(Takes(2)), "ldr r0, [sp, #4]"),
        (0x4801, Some(Takes(2)), "ldr r0, [pc, #4]"),
        (0x8008, Some(Takes(2)), "strh r0, [r1]"),
        (0xc803, Some(Takes(3)), "ldm r0, {r0, r1}"),
        (0xc00e, Some(Takes(4)), "stm r0!, {r1, r2, r3}"),
        (0xb410, Some(Takes(2)), "push {r4}"),
        (0xb570, Some(Takes(5)), "push {r4, r5, r6, lr}"),
        (0xbc10, Some(Takes(2)), "pop {r4}"),
        (0xbd70, Some(Takes(8)), "pop {r4, r5, r6, pc}"),
        (0xbd00, Some(Takes(5)), "pop {pc}"),
        (0xd0fe, Some(Branch), "beq ."),
        (0xddfe, Some(Branch), "ble ."),
        (0xe7fe, Some(Takes(3)), "b ."),
        (0xf7ff, Some(Call(4)), "bl ."),
        (0x4770, Some(Takes(3)), "bx lr"),
        (0x4798, Some(Call(3)), "blx r3"),
        (0xb2c8, Some(Takes(1)), "uxtb r0, r1"),
        (0xba08, Some(Takes(1)), "rev r0, r1"),
        (0xb672, Some(Takes(1)), "cpsid i"),
        (0xbf00, Some(Takes(1)), "nop"),
        (0xbeab, None, "bkpt 0xab"),
        (0xdf00, None, "svc 0"),
        (0xde00, None, "udf #0"),
    ];

    #[test]
    fn every_row_of_the_manual_is_known() {
        for (half, takes, text) in ROWS {
            assert_eq!(decode(half, 0xfffe), takes, "{text}");
        }
        assert_eq!(decode(0xf3bf, 0x8f4f), Some(Takes(4)), "dsb");
        assert_eq!(decode(0xf3ef, 0x8010), Some(Takes(4)), "mrs r0, primask");
        assert_eq!(decode(0xb100, 0), None, "cbz is not in ARMv6-M");
        assert_eq!((size(0xe7fe), size(0xf7ff), size(0x4770)), (2, 4, 2));
    }
}
