"""An electronic seal on a PDF (PAdES): a signature of the organisation that runs this site, not of a person.

Pure: what seals, is told. The library is imported where it is used: most sites have no seal.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pyhanko.sign.signers import SimpleSigner

FIELD: Final = "Onderlegger"
"""Name of the signature in the file."""


class CannotSeal(Exception):
    """The certificate cannot be used."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate with its key, as a PKCS#12 file."""

    path: str
    password: str = field(default="", repr=False)


def signer_of(certificate: Certificate) -> SimpleSigner:
    """Return what signs with a certificate; raises CannotSeal when it cannot be read."""
    from pyhanko.sign.signers import SimpleSigner

    try:
        content = Path(certificate.path).read_bytes()
    except OSError as error:
        raise CannotSeal(f"{certificate.path}: {error.strerror}") from error
    try:
        return SimpleSigner.load_pkcs12_data(content, other_certs=(), passphrase=certificate.password.encode())
    except ValueError as error:
        raise CannotSeal(f"{certificate.path}: {error.__cause__ or error}") from error


def sealed(pdf: bytes, certificate: Certificate) -> bytes:
    """Return the PDF with a seal added behind it; what was there keeps every byte. Raises CannotSeal."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import signers
    from pyhanko.sign.fields import SigSeedSubFilter

    signature = signers.PdfSignatureMetadata(field_name=FIELD, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES)
    signer = signer_of(certificate)
    output = signers.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf)), signature, signer=signer)
    return output.getvalue()
