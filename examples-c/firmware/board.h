/* What the programs here ask of a board. Each folder of an architecture answers in its own way. */
#ifndef BOARD_H
#define BOARD_H

/* Shows a text to the developer: semihosting on the emulated boards, standard output on the host. */
void board_print(const char *text);

/* Waits for the next byte from the serial port: 0 to 255; the host gives -1 at the end. */
int board_receive(void);

#endif
