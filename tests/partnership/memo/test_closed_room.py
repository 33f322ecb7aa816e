"""While a memo is printed nothing is read but our own fonts and colours: no file of the machine, no address.

Every way in is tried twice. As HTML, as if somebody forgot to escape a text; and as text that a person types, through
the front door, where it has to come out as that text. A file with a secret and a server that listens stand ready.
"""

import io
import re
import zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from pypdf import PdfReader

from partnership.memo import document
from partnership.memo.press import AddressRefused, print_pdf
from partnership.models import Partnership
from partnership.profile import Profile
from tests import make

SECRET = "kluisgeheim"
DRAWING = '<svg width="9" height="9" xmlns:xlink="http://www.w3.org/1999/xlink"><title>t</title>{}</svg>'
WAYS = {
    "image": '<img src="{address}" alt="x">',
    "image in a set": '<img srcset="{address} 2x" src="{address}" alt="x">',
    "image with a doubtful address": '<img src=" {address}" alt="x">',
    "object": '<object data="{address}" type="image/png"></object>',
    "embed": '<embed src="{address}" type="image/png">',
    "frame": '<iframe src="{address}"></iframe>',
    "base": '<base href="{address}"><img src="x.png" alt="x">',
    "stylesheet": '<link rel="stylesheet" href="{address}">',
    "import": '<style>@import "{address}";</style>',
    "import by url": "<style>@import url({address}) print;</style>",
    "font": '<style>@font-face {{ font-family: x; src: url("{address}"); }} p {{ font-family: x; }}</style><p>x</p>',
    "colours": '<style>@color-profile --x {{ src: url("{address}"); }}</style><p style="color: color(--x 1 1 1)">x</p>',
    "background": '<p style="background: url({address})">x</p>',
    "list mark": '<ul style="list-style-image: url({address})"><li>x</li></ul>',
    "border": '<p style="border: 3px solid; border-image-source: url({address})">x</p>',
    "generated text": '<style>p::before {{ content: url("{address}"); }}</style><p>x</p>',
    "page": '<style>@page {{ background: url("{address}"); }}</style><p>x</p>',
    "attachment": '<link rel="attachment" href="{address}" title="x">',
    "attachment by a link": '<p><a rel="attachment" href="{address}">x</a></p>',
    "drawing with an image": DRAWING.format('<image width="9" height="9" href="{address}"/>'),
    "drawing with an old link": DRAWING.format('<image width="9" height="9" xlink:href="{address}"/>'),
    "drawing that uses another": DRAWING.format('<use href="{address}#x"/>'),
    "drawing with HTML": DRAWING.format('<foreignObject><img src="{address}" alt="x"/></foreignObject>'),
    "drawing with a style": DRAWING.format('<style>@import "{address}";</style><path d="M0 0"/>'),
    "drawing with a fill": DRAWING.format('<rect width="9" height="9" fill="url({address}#x)"/>'),
    "drawing with a mask": DRAWING.format('<rect width="9" height="9" mask="url({address}#x)"/>'),
    "drawing as data": "<img alt='x' src='data:image/svg+xml,<svg><image href=\"{address}\"/></svg>'>",
    "entity": '<!DOCTYPE x [<!ENTITY e SYSTEM "{address}">]><p>&e;</p>',
    "script": '<script src="{address}"></script><p>x</p>',
}
OTHER_ADDRESSES = [
    "//127.0.0.1:{port}/x",
    "ftp://127.0.0.1:{port}/x",
    "FILE:///etc/passwd",
    "/etc/passwd",
    "memo:400/../x",
]


@pytest.fixture(scope="module")
def listener():
    """A server on this machine that remembers who asked for what."""
    asked = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *arguments):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Listener) as server:
        server.asked = asked
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def secret_file(tmp_path):
    path = tmp_path / "geheim.svg"
    path.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="9"><text y="9">{SECRET}</text></svg>')
    return path


@pytest.fixture(params=["file", "http"])
def address(request, listener, secret_file):
    return secret_file.as_uri() if request.param == "file" else f"http://127.0.0.1:{listener.server_port}/x.svg"


def page_with(body):
    return f'<!doctype html><html lang="nl"><head><title>t</title></head><body>{body}</body></html>'


def everything_in(pdf):
    """Return the bytes of a PDF, and of every stream in it, without compression."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    return b"\n".join([pdf, *map(inflated, streams)])


def inflated(stream):
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return stream


def attachments_of(pdf):
    return dict(PdfReader(io.BytesIO(pdf)).attachments)


@pytest.mark.parametrize("way", WAYS)
def test_html_that_asks_for_something_gets_nothing(way, address, listener):
    """The print stops, or goes on without: a drawing keeps a refusal to itself."""
    try:
        printed = print_pdf(page_with(WAYS[way].format(address=address)))
    except AddressRefused:
        printed = b""
    assert listener.asked == []
    assert SECRET.encode() not in everything_in(printed)
    assert attachments_of(printed) == {} if printed else True


@pytest.mark.parametrize("way", ["image", "stylesheet", "import", "font", "background", "attachment", "object"])
def test_what_could_bring_something_in_stops_the_print(way, address):
    with pytest.raises(AddressRefused):
        print_pdf(page_with(WAYS[way].format(address=address)))


@pytest.mark.parametrize("address", OTHER_ADDRESSES)
@pytest.mark.parametrize("way", ["image", "stylesheet", "attachment"])
def test_other_ways_to_write_an_address_bring_nothing_either(way, address, listener):
    try:
        printed = print_pdf(page_with(WAYS[way].format(address=address.format(port=listener.server_port))))
    except AddressRefused:
        printed = b""
    assert listener.asked == []
    assert b"root:" not in everything_in(printed)


def test_the_secret_is_found_where_it_is_let_in(secret_file):
    """The check itself: what stands in a page is found in its PDF."""
    assert SECRET.encode() in everything_in(print_pdf(page_with(f'<a href="https://example.nl/{SECRET}">x</a>')))


@pytest.mark.django_db
def test_what_people_type_comes_out_as_the_text_it_is(client, alice, beekdam, voorland, listener, secret_file):
    addresses = (secret_file.as_uri(), f"http://127.0.0.1:{listener.server_port}/x.svg")
    typed = [way.format(address=address) for way in WAYS.values() for address in addresses]
    made = typed_everywhere(typed, alice, beekdam, voorland)
    client.force_login(alice)
    response = client.get(f"/samenwerkingen/{made.pk}/memo.pdf")
    assert response.status_code == 200
    assert listener.asked == []
    assert list(attachments_of(response.content)) == [document.DATA]
    pages = PdfReader(io.BytesIO(response.content)).pages
    text = "".join("".join(page.extract_text() for page in pages).split())
    for sample in ('<imgsrc="file:', '<objectdata="http:', '<style>@import"'):
        assert sample in text
    assert not [link for page in pages for link in page.get("/Annots", []) if "/URI" in str(link.get_object())]
    assert SECRET.encode() not in everything_in(response.content)


def typed_everywhere(typed, alice, beekdam, voorland) -> Partnership:
    """Return a partnership in which every text that people write is made of these."""
    short, half, long = typed[0], " ".join(typed)[:2000], "\n".join(typed)[:5000]
    texts = {"task": long, "value_what": half, "value_for_whom": half, "value_noticed": half, "region": short}
    beekdam.name = voorland.name = short
    profile = Profile(5, 4, 1, 5, 2, 5)
    made = make.partnership(title=short, coordinator=alice, agreed=profile, **texts)
    for place in (beekdam, voorland):
        place.save()
        party = make.party(made, place)
        make.reservation(party, text=half)
        for axis, score in profile.as_mapping().items():
            party.positions.create(axis=axis, score=score, reason=half, plain_answer=half, hope=half)
    made.agreements.update(argument=half)
    make.remark(made, alice, text=half, in_memo=True)
    return made
