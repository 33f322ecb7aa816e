"""Addresses as people paste them."""

import pytest
from django.core.exceptions import ValidationError

from partnership.invitations.forms import EmailLine, EmailLines


@pytest.mark.parametrize(
    "text",
    [
        "sem@voorland.example\nbob@voorland.example",
        "sem@voorland.example, bob@voorland.example",
        "Yilmaz, Sem <Sem@Voorland.example>; Bob de Wit <bob@voorland.example>;",
        "Yilmaz, Sem <sem@voorland.example>, Bob <bob@voorland.example>",
        "Sem Yilmaz <sem@voorland.example>, bob@voorland.example",
        "sem@voorland.example<mailto:sem@voorland.example>\n<bob@voorland.example>",
        '"Sem" <sem@voorland.example>\n\n bob@voorland.example.',
    ],
)
def test_addresses_may_come_from_a_mail_program(text):
    found = EmailLines().clean(text)
    assert list(dict.fromkeys(found)) == ["sem@voorland.example", "bob@voorland.example"]


@pytest.mark.parametrize("text", ["sem@voorland.example, bob", "Sem Yilmaz", "Sem <sem>", "sem@voorland.example; x@y"])
def test_what_is_no_address_is_named_and_not_left_out(text):
    with pytest.raises(ValidationError, match="geen e-mailadres"):
        EmailLines().clean(text)


def test_one_address_may_come_from_a_mail_program_too():
    assert EmailLine().clean("Yilmaz, Sem <Sem@Voorland.example>") == "sem@voorland.example"
    with pytest.raises(ValidationError, match="geen e-mailadres"):
        EmailLine().clean("sem@voorland.example bob@voorland.example")
