"""A seal on a final PDF: behind what was there, valid, and broken by one byte."""

import io

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from partnership.checks import the_seal_works
from partnership.memo.press import print_pdf
from partnership.memo.signing.seal import CannotSeal, Certificate, sealed, signer_of
from tests.partnership.memo.signing.certificates import PASSWORD, certificate_in

PAGE = '<!doctype html><html lang="nl"><head><title>Proef</title></head><body><h1>Vastgesteld</h1></body></html>'


@pytest.fixture
def certificate(tmp_path):
    return certificate_in(tmp_path)


@pytest.fixture(scope="module")
def pdf():
    return print_pdf(PAGE)


def status(content, certificate):
    """Return what a reader of PDFs finds of the seal."""
    signature = PdfFileReader(io.BytesIO(content)).embedded_signatures[0]
    own = signer_of(certificate).signing_cert
    return validate_pdf_signature(signature, ValidationContext(trust_roots=[own], allow_fetching=False))


def test_a_seal_comes_behind_what_was_there(pdf, certificate):
    made = sealed(pdf, certificate)
    assert made.startswith(pdf)
    assert len(made) > len(pdf)


def test_a_seal_is_valid_and_covers_the_whole_file(pdf, certificate):
    found = status(sealed(pdf, certificate), certificate)
    assert (found.intact, found.valid, found.bottom_line) == (True, True, True)


def test_one_byte_that_turned_over_makes_it_invalid(pdf, certificate):
    broken = bytearray(sealed(pdf, certificate))
    broken[len(pdf) // 2] ^= 1
    found = status(bytes(broken), certificate)
    assert (found.intact, found.bottom_line) == (False, False)


@pytest.mark.parametrize("password", ["", "verkeerd"])
def test_without_the_right_password_nothing_is_sealed(pdf, certificate, password):
    with pytest.raises(CannotSeal):
        sealed(pdf, Certificate(certificate.path, password))


def test_a_file_that_is_not_there_is_named(pdf, tmp_path):
    with pytest.raises(CannotSeal, match=r"nergens\.p12"):
        sealed(pdf, Certificate(str(tmp_path / "nergens.p12")))


def test_the_password_is_in_no_log(certificate):
    assert PASSWORD not in repr(certificate)


def test_checking_says_whether_the_seal_works(certificate, settings):
    assert the_seal_works() == []
    settings.SEAL_CERTIFICATE, settings.SEAL_PASSWORD = certificate.path, PASSWORD
    assert the_seal_works() == []
    settings.SEAL_PASSWORD = "verkeerd"
    (error,) = the_seal_works()
    assert error.id == "partnership.E004"
    assert PASSWORD not in error.msg
