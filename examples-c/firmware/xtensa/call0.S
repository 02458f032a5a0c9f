/* Start-up of an ESP8266's core, whose functions are called as on other processors. */
    .section .vectors, "ax"
    .begin no-transform
    j 1f
    .align 4
2:  .word begin
3:  .word stack_top
1:  l32r a1, 3b
    l32r a0, 2b
    jx a0
    .end no-transform
