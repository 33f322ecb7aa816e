"""Files that people send stay in memory, and only as far as they are small: nothing of them is written to a disk."""

from __future__ import annotations

from typing import Final

from django.core.files.uploadhandler import MemoryFileUploadHandler, StopUpload
from django.http import HttpRequest

MOST_BYTES: Final = 12_000_000
"""Of all files in one request together: a memo with everything in it, and its PDF around it, is far smaller."""
TOO_LARGE: Final = "upload_is_too_large"


class SmallFilesHandler(MemoryFileUploadHandler):
    """Takes files of up to MOST_BYTES together; of more than that it takes nothing. See `is_too_large`."""

    def handle_raw_input(self, *args, **kwargs):
        self.activated = True
        self.received = 0

    def receive_data_chunk(self, raw_data, start):
        self.received += len(raw_data)
        if self.received > MOST_BYTES:
            self.file.close()
            setattr(self.request, TOO_LARGE, True)
            raise StopUpload(connection_reset=False)
        return super().receive_data_chunk(raw_data, start)


def is_too_large(request: HttpRequest) -> bool:
    """True when what was sent along with a request was too much, and was dropped."""
    return getattr(request, TOO_LARGE, False)
