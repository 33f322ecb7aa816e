"""What is compressed for a browser that can unpack it."""

import gzip

import pytest
from django.http import HttpResponse, StreamingHttpResponse
from django.test import RequestFactory

from config.compression import TextGZipMiddleware
from partnership.bundles.views import CONTENT_TYPES as BUNDLES
from partnership.memo import word
from partnership.opendocument import CONTENT_TYPE as SPREADSHEET

CONTENT = b"overheden " * 100
TEXTS = (
    "text/html; charset=utf-8",
    "text/csv; charset=utf-8",
    "text/calendar; charset=utf-8",
    "application/json",
    "application/schema+json",
    "image/svg+xml",
)
COMPRESSED_ALREADY = (*BUNDLES.values(), SPREADSHEET, word.CONTENT_TYPE, "image/png", "font/woff2")


def sent(response, accepts="gzip, br"):
    """Return the answer as it leaves the site."""
    request = RequestFactory().get("/", headers={"Accept-Encoding": accepts})
    return TextGZipMiddleware(lambda request: response)(request)


@pytest.mark.parametrize("content_type", TEXTS)
def test_text_is_compressed(content_type):
    answer = sent(HttpResponse(CONTENT, content_type=content_type))
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.content) == CONTENT


@pytest.mark.parametrize("content_type", COMPRESSED_ALREADY)
def test_what_is_compressed_already_is_left_as_it_is(content_type):
    answer = sent(HttpResponse(CONTENT, content_type=content_type))
    assert answer.content == CONTENT
    assert not {"Content-Encoding", "Vary"} & set(answer.headers)


def test_lines_that_are_sent_one_by_one_are_compressed():
    answer = sent(StreamingHttpResponse([CONTENT], content_type="text/csv; charset=utf-8"))
    assert gzip.decompress(b"".join(answer.streaming_content)) == CONTENT


def test_a_file_that_is_compressed_already_is_sent_as_it_is_read():
    answer = sent(StreamingHttpResponse([CONTENT], content_type="font/woff2"))
    assert b"".join(answer.streaming_content) == CONTENT


def test_the_length_of_a_page_varies_so_that_it_betrays_nothing_of_what_is_in_it():
    lengths = {len(sent(HttpResponse(CONTENT)).content) for _time in range(20)}
    assert len(lengths) > 1


def test_who_cannot_unpack_gets_plain_text():
    assert sent(HttpResponse(CONTENT), accepts="identity").content == CONTENT
