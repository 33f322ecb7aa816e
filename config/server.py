"""How gunicorn serves Onderlegger: `gunicorn --config config/server.py config.wsgi`."""

import os
import socket
import sys

host = os.environ.get("HOST", "127.0.0.1")
port = os.environ.get("PORT", "8000")
if not (port.isdecimal() and 0 < int(port) < 65536):
    sys.exit(f"PORT is {port}. It is a number up to 65535, such as 8000.")

bind = f"{host}:{port}"
worker_class = "gthread"
workers = int(os.environ.get("WORKERS", "2"))
threads = 4
timeout = 60  # of a worker that says nothing at all; a long print does not keep it from speaking
preload_app = True  # a mistake in the settings ends the start here, with its own sentence
control_socket_disable = True
loglevel = "warning"


def on_starting(server):
    """Say so in a sentence when the port cannot be had."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, int(port)))
        except OSError as error:
            sys.exit(f"Port {port}: {error.strerror}. Choose another one: make run PORT={int(port) + 1}")


def when_ready(server):
    """Print where the site is; in a demonstration also who one can be."""
    from django.conf import settings
    from django.urls import reverse

    address = f"http://{host}:{port}"
    print(f"\nOnderlegger: {address}{reverse('home')}")
    if settings.DEMO:
        from partnership.people.demo import DEMO_PEOPLE

        print(f"Kies een rol: {address}{reverse('demo')}\n")
        width = max(len(person.name) for person in DEMO_PEOPLE)
        for person in DEMO_PEOPLE:
            print(f"  {person.name:{width}}  {person.role}")
    print("\nStop with Ctrl+C.", flush=True)


def post_worker_init(worker):
    """Have the press ready before the first memo is asked for, where this machine has what it needs."""
    from partnership.checks import document_engine_problems
    from partnership.memo.press import warm_up

    if not document_engine_problems():
        warm_up()


def worker_exit(server, worker):
    """End the press together with its worker."""
    from partnership.memo.press import close

    close()
