"""What no browser sends never reaches Django."""

import io

import pytest
from django.core.handlers.wsgi import WSGIRequest

from config.readable import readable


def environ(**given):
    return {"REQUEST_METHOD": "GET", "wsgi.input": io.BytesIO(), "QUERY_STRING": "q=Beekdal", **given}


@pytest.mark.parametrize("charset", ["hex", "utf-7", "unicode_escape", "utf-16"])
def test_a_request_in_another_character_set_is_read_without_its_form(charset):
    request = WSGIRequest(readable(environ(CONTENT_TYPE=f"multipart/form-data; boundary=b; charset={charset}")))
    assert request.GET["q"] == "Beekdal"
    assert request.encoding is None


@pytest.mark.parametrize("kind", ["multipart/form-data; boundary=b", "text/plain; charset=UTF-8", ""])
def test_what_browsers_send_stays_as_it_is(kind):
    sent = environ(CONTENT_TYPE=kind, HTTP_COOKIE="sessionid=abc")
    assert readable(sent) == sent


def test_cookies_with_a_null_character_are_not_read():
    request = WSGIRequest(readable(environ(HTTP_COOKIE=r'sessionid="\000\000\000\000\000\000\000\000"')))
    assert request.COOKIES == {}


def test_the_server_puts_this_before_django(db):
    from config.wsgi import application

    answers = []
    body = application(
        environ(
            CONTENT_TYPE="text/plain; charset=hex", PATH_INFO="/privacy/", SERVER_NAME="localhost", SERVER_PORT="80"
        ),
        lambda status, headers: answers.append(status),
    )
    body.close()
    assert answers == ["200 OK"]
