"""Reading what a round gives: a page, or the lines of a file."""

import csv
import html
import io


def text(response):
    assert response.status_code == 200
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return html.unescape(body.decode("utf-8-sig"))


def lines(response):
    return list(csv.DictReader(io.StringIO(text(response)), delimiter=";"))
