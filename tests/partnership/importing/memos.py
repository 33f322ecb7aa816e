"""Files that people send, and what two memos have in common wherever they were made."""

import io
from dataclasses import replace

from django.utils import timezone
from pypdf import PdfWriter

from partnership.importing.actions import confirm, keep

DAY = timezone.localdate()


def pdf_with(data, name="memo.json", password="", more=()):
    """The bytes of a PDF of one page that carries some data, and more attachments by name."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    for attachment in ((name, data), *more):
        writer.add_attachment(*attachment)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def impersonal(memo):
    """Return a memo without what a memo taken here says of its own place and people."""
    parties = tuple(replace(party, representatives=()) for party in memo.parties)
    return replace(memo, reference="", coordinator="", number=None, remarks=(), parties=parties)


def take_over(memo, user, **choices):
    choices = {"left_out": frozenset(), "by_hand": frozenset()} | choices
    return confirm(keep(memo, by=user).uid, **choices, by=user)
