/* One request and its response, over a connection of its own. */
#ifndef EXCHANGE_H
#define EXCHANGE_H

#include <stdint.h>

struct response {
    int status;            /* 0: none came */
    char location[48];     /* fields; "" when absent */
    char retry_after[48];
    char date[48];
};

void exchange(const char *method, const char *path, struct response *response);

#endif
