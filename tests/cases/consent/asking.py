"""Asking for consent and answering, as people do it on the page."""

import html
import re

from cases.models import Case, CaseConsent
from partnership.profile import Profile

PROFILE = Profile(3, 4, 1, 5, None, 5)
"""What the parties of the closed partnership agreed."""


def shown(response):
    assert response.status_code == 200
    return html.unescape(response.content.decode())


def consent_of(organisation):
    return CaseConsent.objects.get(party__organisation=organisation)


def as_user(client, user):
    client.force_login(user)
    return client


def say(client, user, page, step, organisation):
    """Press a button for a party, about the text that stands on the page."""
    found = re.search(r'name="gezien" value="(\w+)"', as_user(client, user).get(page).content.decode())
    sent = {"step": step, "party": consent_of(organisation).party_id, "gezien": found[1] if found else ""}
    return client.post(page, sent, follow=True)


def status():
    return Case.objects.get().status
