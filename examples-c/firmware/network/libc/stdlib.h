/* lwIP declares its interest in <stdlib.h>, but no function of it is linked here. */
int atoi(const char *text);
