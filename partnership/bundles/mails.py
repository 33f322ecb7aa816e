"""The mail that a bundle is there to download."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnership.mailing import About, Letter, Part, Recipient, absolute, kind, send
from partnership.models import Bundle, BundleState
from partnership.wording import day


@kind
def bundle_ready(about: About) -> Letter:
    bundle = about.bundle
    made = ngettext("%d memo staat klaar.", "%d memo’s staan klaar.", bundle.ready) % bundle.ready
    return Letter(
        _("Uw memo’s staan klaar"),
        (
            Part(made),
            Part(_("Log in en download ze"), absolute("partnership:bundle", bundle.pk)),
            Part(_("U kunt ze downloaden tot en met %(day)s.") % {"day": day(bundle.last_day)}),
        ),
    )


@kind
def bundle_failed(about: About) -> Letter:
    return Letter(
        _("Uw memo’s zijn niet gelukt"),
        (
            Part(_("U vroeg om memo’s. Het maken is niet gelukt. De samenwerkingen zelf zijn niet veranderd.")),
            Part(_("Log in en probeer het opnieuw"), absolute("partnership:bundle", about.bundle.pk)),
        ),
    )


def tell_outcome(bundle: Bundle) -> None:
    """Mail whoever asked that the memos are there, or that they are not."""
    bundle.refresh_from_db()
    write = bundle_ready if bundle.state == BundleState.DONE else bundle_failed
    send(write, About(bundle=bundle), [Recipient.of(bundle.asked_by)])
