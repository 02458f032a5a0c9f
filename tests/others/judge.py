"""What Python's http.client and email.utils, or h11, say: see src/main.rs for input and output."""
import datetime
import email.utils
import http.client
import io
import sys


class Socket:
    def __init__(self, data):
        self.data = data

    def makefile(self, _mode):
        return io.BytesIO(self.data)


def cpython(line):
    response = http.client.HTTPResponse(Socket(line + b"\r\n"))
    version, code, reason = response._read_status()
    if code != 100:  # after a 100, begin() waits for another status line
        response = http.client.HTTPResponse(Socket(line + b"\r\n"))
        response.begin()
        version, reason = "HTTP/%d.%d" % divmod(response.version, 10), response.reason
    return version[5:], code, reason.strip().encode("latin-1")


def with_h11(line):
    import h11

    fields = [("Host", "a"), ("Connection", "upgrade"), ("Upgrade", "a")]
    connection = h11.Connection(h11.CLIENT)
    connection.send(h11.Request(method="GET", target="/", headers=fields))
    connection.send(h11.EndOfMessage())
    connection.receive_data(line + b"\r\n")
    event = connection.next_event()
    return event.http_version.decode(), event.status_code, bytes(event.reason)


def date(text):
    time = email.utils.parsedate_to_datetime(text.decode("ascii"))
    return int((time if time.tzinfo else time.replace(tzinfo=datetime.timezone.utc)).timestamp())


for question in sys.stdin:
    kind, text = question.split(" ")
    text = bytes.fromhex(text)
    try:
        if kind == "D":
            print(date(text))
        else:
            version, code, reason = (cpython if sys.argv[1] == "cpython" else with_h11)(text)
            print(version, code, reason.hex())
    except Exception:  # whatever they raise is a refusal
        print("-")
