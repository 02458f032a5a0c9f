// Reads status lines from the serial port, byte by byte, and says what a client does with each. Try it in the serial
// monitor with "HTTP/1.1 503 Service Unavailable" and a line end.
#include <httpstatus.h>

static httpstatus_parser parser;
static bool skips;  // the rest of a line that is none

void setup() {
  Serial.begin(115200);
  httpstatus_parser_init(&parser, HTTPSTATUS_LENIENT);
}

void show(int code) {
  Serial.print(code);
  Serial.print(' ');
  Serial.print(httpstatus_reason(code));
  Serial.print(": ");
  Serial.println(httpstatus_reference(code));
  if (httpstatus_action_of(code) == HTTPSTATUS_ACTION_RETRY_LATER) Serial.println("try again later");
}

void loop() {
  if (!Serial.available()) return;
  char c = Serial.read();
  if (skips) {
    skips = c != '\n';
    return;
  }
  ptrdiff_t used = httpstatus_parser_feed(&parser, &c, 1);
  if (used == 0) return;  // the line goes on
  if (used > 0) {
    show(httpstatus_parser_code(&parser));
  } else {
    Serial.println(httpstatus_error_string(used));
    skips = c != '\n';
  }
  httpstatus_parser_init(&parser, HTTPSTATUS_LENIENT);
}
