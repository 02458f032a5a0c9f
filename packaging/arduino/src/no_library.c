/* Arduino compiles this file only if src/ has no library for the board's processor. PlatformIO compiles it always. */
#ifndef PLATFORMIO
#error "httpstatus has no library for this board: the folders of its src/ are named after the processors it knows"
#endif
