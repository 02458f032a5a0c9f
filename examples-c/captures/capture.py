#!/usr/bin/env python3
"""Capture raw HTTP response heads from real servers run on 127.0.0.1.

Needs (Debian packages): nginx-light apache2 lighttpd nodejs python3 openssl.
Starts every server with a generated configuration in a temporary directory,
sends each request of CASES literally over a plain socket, and saves exactly
the bytes received up to and including the empty line that ends the header
section.  Interim (1xx) heads that precede a final head stay in the same file.

Usage: capture.py [OUTPUT-FOLDER] [FIRST-PORT]     (defaults: this folder, 18080)
Writes NAME.http files and README.md; ends with 1 if any capture went wrong.
"""
import datetime, http, os, pathlib, re, shutil, socket, subprocess, sys, tempfile, threading, time

OUT = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__)))
BASE = int(sys.argv[2]) if len(sys.argv) > 2 else 18080
NAMES = ["nginx", "nginxtls", "apache", "apacheh2", "apachefwd", "lighttpd", "node", "python", "python11",
         "hang", "drop", "closed"]              # nothing ever listens on "closed"
REDIRECT = (302, 303, 307, 308)
NGINX_TEXT = (202, 203, 299, 406, 408, 410, 411, 418, 421, 425, 428, 431, 451, 507, 599, 999)
APACHE_PLAIN = (410, 411, 421, 422, 424, 426, 428, 429, 431, 451, 504, 505, 506, 507, 508, 510, 511)
PORT = {n: BASE + i for i, n in enumerate(NAMES)}
PY = "/usr/bin/python3" if os.path.exists("/usr/bin/python3") else sys.executable
TMP = pathlib.Path(tempfile.mkdtemp(prefix="heads-"))

def nginx_conf():
    plain = "".join(f'location = /r/{c} {{ return {c} "body\\n"; }}\n' for c in NGINX_TEXT)
    redir = "".join(f"location = /r/{c} {{ return {c} /elsewhere; }}\n" for c in REDIRECT)
    user = "user www-data;" if os.getuid() == 0 else ""
    paths = "".join(f"{k}_temp_path @T@/nginx/{k};" for k in ("client_body", "proxy", "fastcgi", "scgi", "uwsgi"))
    return f"""{user} daemon off; pid @T@/nginx/pid; error_log @T@/nginx/error.log;
events {{}} http {{ access_log off; {paths} types {{ text/plain txt; text/html html; }}
limit_req_zone $binary_remote_addr zone=one:1m rate=1r/m; limit_req_zone $binary_remote_addr zone=two:1m rate=1r/m;
server {{ listen 127.0.0.1:@nginxtls@ ssl; ssl_certificate @T@/cert.pem; ssl_certificate_key @T@/key.pem; }}
server {{ listen 127.0.0.1:@nginx@; root @T@/www; port_in_redirect off; client_max_body_size 1k;
{plain}{redir}
location = /r/503 {{ add_header Retry-After 120 always; return 503; }}
location = /private {{ auth_basic "staff only"; auth_basic_user_file @T@/none; }}
location = /denied {{ deny all; }} location = /busy {{ limit_req zone=one; try_files /hello.txt =404; }}
location = /toomany {{ limit_req zone=two; limit_req_status 429; try_files /hello.txt =404; }}
location /loop {{ rewrite ^ /loop/x last; }} location /dav/ {{ root @T@/nginx; dav_methods PUT DELETE MKCOL; }}
location = /closed {{ proxy_pass http://127.0.0.1:@closed@; }}
location = /slow {{ proxy_read_timeout 1s; proxy_pass http://127.0.0.1:@hang@; }}
location = /ws {{ proxy_pass http://127.0.0.1:@node@; proxy_http_version 1.1;
  proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade; }}
}} }}"""

def apache_conf():
    mods = ("mpm_event authz_core authz_host authz_user authn_core authn_file auth_basic auth_digest alias rewrite "
            "headers mime dir negotiation asis dav dav_fs proxy proxy_http reqtimeout http2 speling").split()
    load = "".join(f"LoadModule {m}_module /usr/lib/apache2/modules/mod_{m}.so\n" for m in mods)
    redir = "".join(f"Redirect {c} /r/{c} http://www.example.com/elsewhere\n" for c in REDIRECT)
    plain = "".join(f"Redirect {c} /r/{c}\n" for c in (*APACHE_PLAIN, 425, 503))
    user = "AuthUserFile @T@/none\nRequire valid-user"
    return f"""{load}
ServerRoot @T@/apache\nServerName www.example.com\nPidFile @T@/apache/pid\nDefaultRuntimeDir @T@/apache
Mutex file:@T@/apache\nErrorLog @T@/apache/error.log\nUser www-data\nGroup www-data
Listen 127.0.0.1:@apache@\nListen 127.0.0.1:@apacheh2@\nListen 127.0.0.1:@apachefwd@
TypesConfig /dev/null\nAddType text/plain .txt\nAddType text/html .html\nDocumentRoot @T@/www
DavLockDB @T@/apache/lock/DavLock\nRequestReadTimeout header=1 body=5\nStartServers 1
<VirtualHost 127.0.0.1:@apache@>
{redir}{plain}
<Location /r/503>\nHeader always set Retry-After "Wed, 01 Jan 2031 00:00:00 GMT"\n</Location>
RewriteEngine On\nRewriteRule ^/r/402$ - [R=402,L]
<Location /private>\nAuthType Basic\nAuthName "staff only"\n{user}\n</Location>
<Location /digest>\nAuthType Digest\nAuthName "staff"\n{user}\n</Location>
<Location /denied>\nRequire all denied\n</Location>\n<Location /big>\nLimitRequestBody 10\n</Location>
Alias /dav @T@/apache/dav\n<Location /dav>\nDav On\n</Location>\n<Location /asis>\nSetHandler send-as-is\n</Location>
<Directory @T@/www/neg>\nOptions +MultiViews\nAddLanguage en .en\nAddLanguage fr .fr\n</Directory>
<Directory @T@/www/spell>\nCheckSpelling On\n</Directory>
<Directory @T@/www/loop>\nRewriteEngine On\nRewriteRule (.*) x$1\n</Directory>
ProxyPass /early http://127.0.0.1:@node@/103\nProxyPass /drop http://127.0.0.1:@drop@/
ProxyPass /closed http://127.0.0.1:@closed@/\nProxyPass /slow http://127.0.0.1:@hang@/ timeout=1\n</VirtualHost>
<VirtualHost 127.0.0.1:@apacheh2@>\nProtocols h2c http/1.1\n</VirtualHost>
<VirtualHost 127.0.0.1:@apachefwd@>\nProxyRequests On
<Proxy *>\nAuthType Basic\nAuthName "proxy"\n{user}\n</Proxy>\n</VirtualHost>
"""

def lighttpd_conf():
    redir = "".join(f'$HTTP["url"] == "/r/{c}" {{ url.redirect = ("" => "/elsewhere") url.redirect-code = {c} }}\n'
                    for c in REDIRECT)
    user = 'server.username = "www-data"\nserver.groupname = "www-data"\n' if os.getuid() == 0 else ""
    return f"""{user}server.modules = ("mod_access", "mod_auth", "mod_authn_file", "mod_redirect", "mod_proxy", "mod_cgi")
server.bind = "127.0.0.1"\nserver.port = @lighttpd@\nserver.document-root = "@T@/www"
server.errorlog = "@T@/lighttpd/error.log"\nserver.upload-dirs = ("@T@/lighttpd")\nserver.max-request-size = 1
mimetype.assign = (".txt" => "text/plain", ".html" => "text/html")
auth.backend = "plain"\nauth.backend.plain.userfile = "@T@/none"
auth.require = ("/private" => ("method" => "basic", "realm" => "staff only", "require" => "valid-user"))
$HTTP["url"] == "/denied" {{ url.access-deny = ("") }}\n$HTTP["url"] =~ "^/cgi/" {{ cgi.assign = ("" => "/bin/sh") }}
$HTTP["url"] == "/closed" {{ proxy.server = ("" => (("host" => "127.0.0.1", "port" => @closed@))) }}
$HTTP["url"] == "/slow" {{ proxy.server = ("" => (("host" => "127.0.0.1", "port" => @hang@, "read-timeout" => 1))) }}
{redir}"""

CGI = r"""case "$QUERY_STRING" in
early) printf 'Status: 103 Early Hints\r\nLink: </style.css>; rel=preload; as=style\r\n\r\n'
       printf 'Status: 200\r\nContent-Type: text/plain\r\n\r\nok\n';;
read)  cat >/dev/null; printf 'Status: 200\r\nContent-Type: text/plain\r\n\r\nok\n';;
*)     printf 'Status: %d\r\nContent-Type: text/plain\r\n\r\nbody\n' "$QUERY_STRING";;
esac
"""

NODE = r"""
const http = require('http');
const extra = { 401: { 'WWW-Authenticate': 'Bearer realm="api"' }, 405: { Allow: 'GET, HEAD' },
  426: { Upgrade: 'websocket', Connection: 'Upgrade' }, 429: { 'Retry-After': '30' },
  503: { 'Retry-After': '3600' }, 308: { Location: '/elsewhere' }, 201: { Location: '/items/7' } };
const s = http.createServer({ connectionsCheckingInterval: 100 }, (req, res) => {
  const [, code, arg] = req.url.split('/'), n = Number(code);
  if (n === 100) { req.resume(); return req.on('end', () => res.end('ok\n')); }
  if (n === 102) { res.writeProcessing(); return res.end('ok\n'); }
  if (n === 103) { res.writeEarlyHints({ link: '</style.css>; rel=preload; as=style' }); return res.end('ok\n'); }
  if (arg === 'date') res.setHeader('Retry-After', 'Wed, 01 Jan 2031 00:00:00 GMT');
  const phrase = { phrase: 'All Good, Mostly', latin1: 'Tr\xe8s bien' }[arg];
  if (phrase) { res.writeHead(n, phrase); return res.end('body\n'); }
  res.writeHead(n, arg ? {} : extra[n] || {}); res.end([204, 205, 304].includes(n) ? undefined : 'body\n');
});
s.headersTimeout = 500; s.requestTimeout = 800;
s.on('upgrade', (req, sock) => { sock.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n' +
  'Connection: Upgrade\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n'); });
s.listen(Number(process.argv[2]), '127.0.0.1');
"""

PYTHON = r"""
import http.server, sys
class H(http.server.SimpleHTTPRequestHandler):
    protocol_version = sys.argv[2]
    def log_message(self, *a): pass
    def do_GET(self):
        p = self.path.split('/')
        if p[1] == 'send':                  # send_response(): phrase from the http module's table
            self.send_response(int(p[2])); self.send_header('Content-Length', '0'); self.end_headers()
        elif p[1] == 'error': self.send_error(int(p[2]))
        else: super().do_GET()
    def do_PUT(self):
        self.rfile.read(int(self.headers['Content-Length'])); self.path = '/send/201'; self.do_GET()
http.server.ThreadingHTTPServer(('127.0.0.1', int(sys.argv[1])), H).serve_forever()
"""

def req(method, path, *headers, body="", version="HTTP/1.1"):
    lines = [f"{method} {path} {version}", "Host: www.example.com"]
    if "Connection:" not in str(headers): lines.append("Connection: close")
    if body and "Transfer-Encoding:" not in str(headers): lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, *headers, "", body])

def get(path, *headers): return req("GET", path, *headers)
def expect(method, path):                       # the body follows only after the 100
    return [req(method, path, "Content-Length: 5", "Expect: 100-continue"), "hello"]

WS = ("Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")
H2C = ("Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAMAAABkAAQAAP__")
STAMP = "Mon, 01 Jan 2024 00:00:00 GMT"          # modification time given to the served files
LOCK = ('<?xml version="1.0"?><D:lockinfo xmlns:D="DAV:"><D:lockscope><D:exclusive/></D:lockscope>'
        '<D:locktype><D:write/></D:locktype></D:lockinfo>')
F, LONG = "/hello.txt", "/" + "a" * 70000

def slug(code):
    try: phrase = http.HTTPStatus(code).phrase
    except ValueError: return "unregistered"
    return re.sub("[^a-z]+", "-", phrase.lower().replace("'", ""))

def cases():
    """Yield (port name, code, file stem, how provoked, request, requests to send before)."""
    def c(port, code, how, request, *before, name=None):
        server = re.match("nginx|apache|lighttpd|node|python", port)[0]
        return port, code, f"{server}-{code}-{name or slug(code)}", how, request, before
    n, a, l, d, p = "nginx", "apache", "lighttpd", "node", "python"
    huge = get("/", "X-Long: " + LONG)
    for s in (n, a, l, p):                      # the same requests to several servers
        yield c(s, 200, "GET of a static file", get(F))
        yield c(s, 301, "GET of a folder without the final slash", get("/dir"))
        yield c(s, 304, "If-Modified-Since = modification time", get(F, f"If-Modified-Since: {STAMP}"))
        yield c(s, 404, "GET of a missing file", get("/nope"))
    for s in (n, a, p): yield c(s, 414, "request target of 70,000 bytes", get(LONG))
    for s in (a, l, p): yield c(s, 501, "unknown method FOO", req("FOO", F))
    for s in ("apacheh2", l): yield c(s, 101, "Upgrade: h2c", get("/", *H2C))
    for s in (l, d): yield c(s, 431, "header field of 70,000 bytes", huge)
    for s in (a, d): yield c(s, 408, "header section never finished", "GET / HTTP/1.1\r\nHost: ")
    for s in (a, d): yield c(s, 417, "Expect: something-else", get(F, "Expect: something-else"))
    for s in (a, l): yield c(s, 503, "proxied to a closed port", get("/closed"))
    for s, how in ((n, "return"), (a, "Redirect"), (l, "url.redirect-code =")):
        for code in REDIRECT: yield c(s, code, f"`{how} {code}` with a target", get(f"/r/{code}"))
    for s in (n, a, l):
        yield c(s, 206, "GET with Range: bytes=0-4", get(F, "Range: bytes=0-4"))
        yield c(s, 206, "GET with two ranges", get(F, "Range: bytes=0-3,20-23"), name="multipart")
        yield c(s, 400, "header section without Host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n")
        yield c(s, 401, "Basic authentication, no credentials sent", get("/private"))
        yield c(s, 403, "access denied by configuration", get("/denied"))
        yield c(s, 413, "request body over the configured limit",
                req("POST", "/big/x.txt" if s == a else "/cgi/status?200", body="x" * 2000))
        yield c(s, 416, "Range beyond the end", get(F, "Range: bytes=99999-"))
    for s in (n, a):
        yield c(s, 100, "PUT (DAV) with Expect: 100-continue", expect("PUT", "/dav/new.txt"))
        yield c(s, 204, "DELETE (DAV)", req("DELETE", "/dav/gone.txt"))
        yield c(s, 405, "DELETE of a static file", req("DELETE", F))
        yield c(s, 409, "MKCOL (DAV) below a missing folder", req("MKCOL", "/dav/no/such/"))
        yield c(s, 412, "If-Unmodified-Since before the modification time",
                get(F, "If-Unmodified-Since: Sun, 01 Jan 2023 00:00:00 GMT"))
        yield c(s, 415, "MKCOL (DAV) with a body", req("MKCOL", "/dav/col/", body="x"))
        yield c(s, 500, "endless internal rewrite", get("/loop/a"))
    for s in (n, l):
        yield c(s, 504, "proxied upstream never answers", get("/slow"))
        yield c(s, 505, "request line with HTTP/2.0", req("GET", F, version="HTTP/2.0"))
    for code in NGINX_TEXT: yield c(n, code, f"`return {code}` with a text", get(f"/r/{code}"))
    yield c(n, 101, "WebSocket upgrade, proxied to Node", get("/ws", *WS))
    yield c("nginxtls", 400, "plain request to the TLS port (internal code 497)", get("/"), name="plain-http-to-tls-port")
    yield c(n, 400, "header field of 70,000 bytes (internal code 494)", huge, name="header-too-large")
    yield c(n, 429, "`limit_req_status 429`, second request", get("/toomany"), get("/toomany"))
    yield c(n, 501, "unknown Transfer-Encoding", req("POST", F, "Transfer-Encoding: foo", body="x"))
    yield c(n, 502, "proxied to a closed port", get("/closed"))
    yield c(n, 503, "`limit_req`, second request", get("/busy"), get("/busy"))
    yield c(n, 503, "`return 503` with Retry-After in seconds", get("/r/503"), name="retry-after-seconds")
    for code in APACHE_PLAIN: yield c(a, code, f"`Redirect {code}`", get(f"/r/{code}"))
    yield c(a, 103, "interim response of Node, proxied", get("/early"))
    yield c(a, 207, "PROPFIND (mod_dav)", req("PROPFIND", "/dav/", "Depth: 0"))
    yield c(a, 299, "mod_asis file with `Status: 299 Fine But Odd`", get("/asis/299.asis"), name="custom-phrase")
    yield c(a, 300, "mod_speling, two near names", get("/spell/colouu.txt"))
    yield c(a, 401, "Digest authentication, no credentials sent", get("/digest"), name="digest")
    yield c(a, 402, "`RewriteRule ... [R=402]`", get("/r/402"))
    yield c(a, 406, "mod_negotiation, Accept-Language: de", get("/neg/page", "Accept-Language: de"))
    yield c("apachefwd", 407, "forward proxy, no credentials sent", get("http://www.example.com/"))
    yield c(a, 423, "PUT (DAV) to a locked resource without the token", req("PUT", "/dav/locked.txt", body="x"),
            req("LOCK", "/dav/locked.txt", "Content-Type: text/xml", body=LOCK))
    yield c(a, 500, "`Redirect 425`, answered with 500", get("/r/425"), name="from-redirect-425")
    yield c(a, 502, "proxied upstream closes without an answer", get("/drop"))
    yield c(a, 502, "proxied upstream never answers", get("/slow"), name="upstream-timeout")
    yield c(a, 503, "`Redirect 503` with Retry-After as HTTP-date", get("/r/503"), name="retry-after-date")
    for code in (208, 226, 299, 418, 425, 451, 508, 599, 999):
        yield c(l, code, f"CGI prints `Status: {code}`", get(f"/cgi/status?{code}"))
    yield c(l, 100, "POST to CGI with Expect: 100-continue", expect("POST", "/cgi/status?read"))
    yield c(l, 103, "CGI prints a 103 head before the final one", get("/cgi/status?early"))
    yield c(l, 411, "POST without Content-Length", req("POST", F))
    for code in (200, 201, 202, 203, 204, 205, 207, 208, 226, 299, 304, 308, 401, 405, 418, 421, 423, 425, 426, 428, 429,
                 451, 509, 599, 999): yield c(d, code, f"handler, `writeHead({code})`", get(f"/{code}"))
    yield c(d, 100, "POST with Expect: 100-continue", expect("POST", "/100"))
    yield c(d, 101, "WebSocket upgrade; the handler writes the head itself", get("/", *WS))
    yield c(d, 102, "`writeProcessing()`", get("/102"))
    yield c(d, 103, "`writeEarlyHints()`", get("/103"))
    yield c(d, 299, "handler gives its own phrase", get("/299/phrase"), name="custom-phrase")
    yield c(d, 200, "handler gives a phrase with an byte above 127", get("/200/latin1"), name="latin1-phrase")
    yield c(d, 503, "handler, Retry-After in seconds", get("/503"), name="retry-after-seconds")
    yield c(d, 503, "handler, Retry-After as HTTP-date", get("/503/date"), name="retry-after-date")
    yield c(d, 400, "request line that is no HTTP", "NOT HTTP AT ALL\r\n\r\n")
    yield c(d, 413, "chunk extension over the built-in limit", req("POST", "/100", "Transfer-Encoding: chunked",
            body="2;" + "x" * 20000 + "\r\nhi\r\n0\r\n\r\n"))
    yield c("python11", 100, "PUT with Expect: 100-continue, handler set to HTTP/1.1", expect("PUT", "/x"))
    yield c(p, 400, "request line of four words", "GET / x HTTP/1.1\r\n\r\n")
    yield c(p, 431, "header field of 70,000 bytes", huge, name="line-too-long")
    yield c(p, 431, "150 header fields", get("/", *(f"X-{i}: 1" for i in range(150))), name="too-many-headers")
    for code in (203, 299, 410, 418, 422, 451, 511): yield c(p, code, f"handler, `send_response({code})`", get(f"/send/{code}"))
    for code in (413, 599, 999): yield c(p, code, f"handler, `send_error({code})`", get(f"/error/{code}"))

STATUS = re.compile(rb"HTTP/1\.[01] ([0-9]{3})(?: ([^\r\n]*))?\r\n")

def heads(port, request):
    """Send; return the raw bytes of all heads up to the final one, and their codes."""
    todo = [request] if isinstance(request, str) else list(request)
    with socket.create_connection(("127.0.0.1", port), 10) as s:
        try: s.sendall(todo.pop(0).encode("latin-1"))
        except (BrokenPipeError, ConnectionResetError): pass    # refused early; the answer may still be there
        data, start, codes = b"", 0, []
        while True:
            while (end := data.find(b"\r\n\r\n", start)) < 0:
                more = s.recv(65536); data += more
                if not more: raise OSError(f"closed after {data!r:.200}")
            m = STATUS.match(data, start)
            if not m: raise OSError(f"no status line in {data!r:.200}")
            start = end + 4; codes.append(int(m[1]))
            if codes[-1] >= 200 or codes[-1] == 101: return data[:start], codes
            if todo: s.sendall(todo.pop(0).encode("latin-1"))

def write(rel, text, mode=0o644):
    f = TMP / rel
    f.parent.mkdir(parents=True, exist_ok=True); text = text.replace("@T@", str(TMP))
    for k, v in PORT.items(): text = text.replace(f"@{k}@", str(v))
    f.write_text(text); f.chmod(mode); os.utime(f, (1704067200, 1704067200))       # = STAMP
    return str(f)

def start():
    TMP.chmod(0o755)
    for f in ("hello.txt", "dir/index.html", "neg/page.en.html", "neg/page.fr.html", "spell/colour.txt",
              "spell/colout.txt", "loop/a", "big/x.txt"): write(f"www/{f}", "Hello, this is a small static file.\n")
    write("www/asis/299.asis", "Status: 299 Fine But Odd\nContent-Type: text/plain\n\nbody\n"); write("www/cgi/status", CGI)
    for f in ("nginx/dav/gone.txt", "apache/dav/gone.txt", "apache/lock/x", "lighttpd/x"): write(f, "x\n", 0o666)
    for f in ("nginx", "nginx/dav", "apache", "apache/dav", "apache/lock", "lighttpd"): (TMP / f).chmod(0o777)
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=www.example.com", "-keyout",
                    TMP / "key.pem", "-out", TMP / "cert.pem"], check=True, stderr=subprocess.DEVNULL)
    log = open(TMP / "log", "w")
    run = [["nginx", "-e", f"{TMP}/nginx/error.log", "-c", write("nginx/conf", nginx_conf())],
           ["apache2", "-DFOREGROUND", "-f", write("apache/conf", apache_conf())],
           ["lighttpd", "-D", "-f", write("lighttpd/conf", lighttpd_conf())],
           ["node", write("node.js", NODE), str(PORT["node"])],
           [PY, write("server.py", PYTHON), str(PORT["python"]), "HTTP/1.0"],
           [PY, write("server.py", PYTHON), str(PORT["python11"]), "HTTP/1.1"]]
    return [subprocess.Popen(r, cwd=TMP / "www", stdout=log, stderr=log) for r in run]

def out(*cmd): return subprocess.run(cmd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True).stdout.strip()

def package(path):
    name = out("dpkg", "-S", os.path.realpath(path)).split(":")[0]
    return out("dpkg-query", "-W", "-f", "${Package} ${Version}", name)

def readme(rows, total, distinct):
    release = re.search(r'PRETTY_NAME="(.*?)"', pathlib.Path("/etc/os-release").read_text())[1]
    servers = [(shutil.which(x) or x, v) for x, v in
               (("nginx", "-v"), ("apache2", "-v"), ("lighttpd", "-v"), ("node", "-v"), (PY, "-VV"))]
    text = f"""# Response heads of real servers

Raw heads of HTTP/1.x responses, captured on {datetime.date.today()} with `capture.py` from servers on 127.0.0.1 under
{release}, release {pathlib.Path("/etc/debian_version").read_text().strip()}: {total} responses with {distinct} distinct status codes in
{len(rows)} files.  Each `.http` file has exactly the bytes received, up to and including the empty line that
ends the header section, without content; interim (1xx) heads come before the final one, in the order received.  The
phrases are those the servers sent (some send none).  The `nodesource` package is NodeSource's build of Node.js; all others are Debian's.

| package and version | version output |\n|---|---|\n"""
    for path, v in servers: text += f"| {package(path)} | `{'`, `'.join(out(path, v).splitlines())}` |\n"
    text += "\n| file | server | code | how it was provoked |\n|---|---|---|---|\n"
    for stem, codes, how in sorted(rows):
        text += f"| {stem}.http | {stem.split('-')[0]} | {', '.join(map(str, codes))} | {how} |\n"
    (OUT / "README.md").write_text(text)

def main():
    OUT.mkdir(parents=True, exist_ok=True)
    hang, drop = (socket.create_server(("127.0.0.1", PORT[x])) for x in ("hang", "drop"))   # "hang" never answers
    def dropper():
        while True: c, _ = drop.accept(); c.recv(65536); c.close()
    threading.Thread(target=dropper, daemon=True).start()
    procs, rows, bad = start(), [], 0
    try:
        for n in NAMES[:9]:
            for _ in range(100):
                try: socket.create_connection(("127.0.0.1", PORT[n]), 1).close(); break
                except OSError: time.sleep(0.1)
        for name, code, stem, how, request, before in cases():
            try:
                for b in before: heads(PORT[name], b)
                data, codes = heads(PORT[name], request)
            except OSError as e: bad += 1; print(f"FAILED {stem}: {e}"); continue
            if code not in codes: bad += 1; print(f"UNEXPECTED {stem}: {codes}"); continue
            if str(TMP).encode() in data or socket.gethostname().encode() + b"." in data: bad += 1; print(f"LEAK {stem}")
            (OUT / f"{stem}.http").write_bytes(data); rows.append((stem, codes, how))
    finally:
        for p in procs: p.terminate(); p.wait()
        shutil.rmtree(TMP)
    every = [c for _, codes, _ in rows for c in codes]
    readme(rows, total := len(every), distinct := len(set(every)))
    print(f"{len(rows)} files, {total} responses, {distinct} distinct codes, {bad} failed")
    return 1 if bad else 0

sys.exit(main())
