"""Where the coordinator invites people and changes who sits where, and an invitation through that door."""

from partnership.models import Invitation

SEM = "sem@voorland.example"


def people(partnership):
    return f"/samenwerkingen/{partnership.pk}/mensen/"


def form_of(party):
    return f"{people(party.partnership)}{party.pk}/uitnodigen/"


def page_of(seat):
    kind = "uitnodigingen" if isinstance(seat, Invitation) else "deelnemers"
    return f"{people(seat.party.partnership)}{kind}/{seat.pk}/"


def invite(client, party, emails=SEM, role="editor", **more):
    return client.post(form_of(party), {"emails": emails, "role": role, **more}, follow=True)


def state_of(invitation):
    invitation.refresh_from_db()
    return invitation.state
