"""Bringing in a memo as a reader does: the pages, and what one does there."""

from django.core.files.uploadedfile import SimpleUploadedFile

from partnership.models import PendingImport

UPLOAD, CHECK = "/samenwerkingen/memo/", "/samenwerkingen/memo/controleren/"


def send(client, data, name="memo.json", follow=True):
    return client.post(UPLOAD, {"file": SimpleUploadedFile(name, data)}, follow=follow)


def confirm(client, **choices):
    return client.post(CHECK, {"uid": PendingImport.objects.get().uid} | choices)
