"""fake-apiserver.py NAME ADDRESS CERTIFICATE: what HAProxy and clients ask of an API server, over TLS, on port 6443.

/readyz answers 200. /watch answers the name at once, says nothing for as many seconds as its query names, then ends with "late".
Everything else answers the name.
"""
import ssl
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

NAME, ADDRESS, CERTIFICATE = sys.argv[1:]


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        if self.path.startswith("/watch"):
            self.wfile.write(f"{NAME}\n".encode())
            self.wfile.flush()
            time.sleep(float(self.path.split("?")[1]))
            self.wfile.write(b"late\n")
        else:
            self.wfile.write(f"{NAME}\n".encode())

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        """A health check hangs up as soon as it knows."""


server = Server((ADDRESS, 6443), Handler)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(CERTIFICATE)
# The handshake is made by the thread of the connection: one that says nothing holds up nobody else.
server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
server.serve_forever()
