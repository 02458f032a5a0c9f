/* Start-up of the ESP32's kind of core, whose calls turn a window of registers. When no window is free, the processor
 * stores one on its stack here, and loads it again when its function returns. */
    .section .windows, "ax"
    .p2align 6 /* overflow by call4 */
    s32e a0, a5, -16
    s32e a1, a5, -12
    s32e a2, a5, -8
    s32e a3, a5, -4
    rfwo
    .p2align 6 /* underflow by call4 */
    l32e a0, a5, -16
    l32e a1, a5, -12
    l32e a2, a5, -8
    l32e a3, a5, -4
    rfwu
    .p2align 6 /* overflow by call8 */
    s32e a0, a9, -16
    l32e a0, a1, -12
    s32e a1, a9, -12
    s32e a2, a9, -8
    s32e a3, a9, -4
    s32e a4, a0, -32
    s32e a5, a0, -28
    s32e a6, a0, -24
    s32e a7, a0, -20
    rfwo
    .p2align 6 /* underflow by call8 */
    l32e a0, a9, -16
    l32e a1, a9, -12
    l32e a2, a9, -8
    l32e a7, a1, -12
    l32e a3, a9, -4
    l32e a4, a7, -32
    l32e a5, a7, -28
    l32e a6, a7, -24
    l32e a7, a7, -20
    rfwu

    .section .vectors, "ax"
    j 1f
    .p2align 2
2:  .long begin
3:  .long stack_top
4:  .long 0x00040000 /* PS.WOE: windows turn */
1:  movi a2, 0
    wsr a2, windowbase
    rsync
    movi a2, 1
    wsr a2, windowstart
    rsync
    l32r a2, 4b
    wsr a2, ps
    rsync
    l32r a3, 3b /* the stack of the caller that there is not, which an overflow asks for */
    addi a1, a3, -64
    addi a2, a1, -12
    s32i a3, a2, 0
    movi a0, 0
    l32r a8, 2b
    callx8 a8
