import datetime as dt

import pytest
from django.core import mail
from django.utils import timezone

from survey.managing.posting import carry
from survey.models import Round
from tests.survey.managing.round_pages import CODE, EMAILS, page_of


@pytest.fixture
def let_go(round_, alice):
    """Do what the worker does: let the mails go that wait."""
    return lambda: carry.call(round_.pk, alice.pk)


@pytest.fixture
def mailed(as_alice, round_, let_go):
    """Three people that got a mail yesterday; the mails themselves are out of the way."""
    as_alice.post(page_of(round_, "uitnodigen/"), EMAILS | {"go": "send"})
    let_go()
    Round.objects.update(mailed_on=timezone.localdate() - dt.timedelta(days=1))
    found = {message.to[0]: CODE.search(message.body).group() for message in mail.outbox}
    mail.outbox.clear()
    return found
