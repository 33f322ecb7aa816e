import io
import zipfile

import pytest
from django.core import mail
from django.utils import timezone, translation
from pypdf import PdfReader

from partnership.bundles import making
from partnership.bundles.tasks import make_bundle
from partnership.dialogue.versions.actions import reopen
from partnership.guards import placing
from partnership.memo.press import PressBroke, TooMuch
from partnership.models import Bundle, BundleState, FinalMemo, Status
from partnership.profile import Profile
from tests import make

pytestmark = pytest.mark.django_db
SECRET = "Dit weet alleen Voorland"


@pytest.fixture
def another(alice, beekdam):
    return make.partnership("Zon & wind op de dijk", coordinator=alice, parties=[beekdam])


@pytest.fixture
def bundle(alice, partnership, another):
    return make.bundle(alice, partnership, another)


def made(bundle):
    making.make(bundle.pk)
    bundle.refresh_from_db()
    return bundle


def archive_of(bundle):
    return zipfile.ZipFile(io.BytesIO(bundle.files.get(kind="zip").content))


def text_of(content):
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


def texts_of(bundle):
    """What stands in the archive, per memo, and in the one document."""
    archive = archive_of(bundle)
    return [text_of(archive.read(name)) for name in archive.namelist()] + [
        text_of(bundle.files.get(kind="pdf").content)
    ]


def test_every_memo_is_in_the_archive_under_its_own_name(bundle, partnership, another):
    assert archive_of(made(bundle)).namelist() == [
        f"memo-water-en-wonen-in-het-beekdal-{partnership.reference}.pdf",
        f"memo-zon-wind-op-de-dijk-{another.reference}.pdf",
    ]
    assert bundle.state == BundleState.DONE
    assert (bundle.done, bundle.included) == (2, [partnership.pk, another.pk])


def test_the_one_document_begins_with_its_contents_and_has_every_memo_from_the_top_of_a_page(bundle):
    pdf = PdfReader(io.BytesIO(made(bundle).files.get(kind="pdf").content))
    first = pdf.pages[0].extract_text()
    assert "Memo’s van samenwerkingen" in first
    assert "Zon & wind op de dijk" in first
    memos = [pdf.named_destinations[name] for name in ("memo-1", "memo-2")]
    starts = [pdf.get_destination_page_number(memo) for memo in memos]
    assert starts[0] == 1 < starts[1]
    assert all(memo["/Top"] > 0.85 * float(pdf.pages[0].mediabox.top) for memo in memos)


def test_the_contents_lead_to_each_memo(bundle):
    pdf = PdfReader(io.BytesIO(made(bundle).files.get(kind="pdf").content))
    targets = pdf.named_destinations
    assert {"memo-1", "memo-2"} <= targets.keys()
    assert [entry.title for entry in pdf.outline if not isinstance(entry, list)] == [
        "Memo’s van samenwerkingen",
        "Water en wonen in het Beekdal",
        "Zon & wind op de dijk",
    ]


def test_the_one_document_has_nothing_to_complain_about(bundle, caplog):
    made(bundle)
    assert caplog.records == []


def test_whoever_asked_gets_a_mail_that_leads_to_the_page_where_one_logs_in(bundle, alice):
    made(bundle)
    (message,) = mail.outbox
    assert message.to == [alice.email]
    assert message.subject == "Uw memo’s staan klaar"
    assert f"/memos/{bundle.pk}/" in message.body
    assert "2 memo’s staan klaar." in message.body
    assert "memos.zip" not in message.body


def test_a_bundle_is_made_in_the_language_of_who_asked(alice, partnership):
    with translation.override("nl"):
        bundle = made(make.bundle(alice, partnership, language="en"))
    assert PdfReader(io.BytesIO(bundle.files.get(kind="pdf").content)).trailer["/Root"]["/Lang"] == "en"


# --- only what one may see


@pytest.mark.parametrize("reader", ["alice", "rob", "bea", "admin"])
def test_before_the_reveal_no_bundle_holds_the_position_of_another(reader, request, partnership, voorland):
    party = partnership.parties.get(organisation=voorland)
    make.positions(party, Profile(5, 4, 1, 5, 2, 5), reason=SECRET)
    partnership.parties.filter(pk=party.pk).update(handed_in_at=partnership.created_at)
    partnership.status = Status.POSITIONS
    partnership.save()
    texts = texts_of(made(make.bundle(request.getfixturevalue(reader), partnership)))
    assert all(partnership.reference in text for text in texts)
    assert not any("weet alleen" in text for text in texts)


def test_access_is_asked_when_the_memo_is_made_and_not_only_when_it_was_chosen(
    bundle, another, alice, bob, partnership
):
    partnership.parties.filter(organisation=alice.organisations.get()).delete()
    partnership.coordinator = bob
    partnership.save()
    made(bundle)
    assert bundle.included == [another.pk]
    assert bundle.out_of_reach == 1
    assert not any(partnership.title in text for text in texts_of(bundle))


def test_a_known_deal_has_no_memo_and_one_that_is_gone_neither(bea, partnership):
    bundle = make.bundle(bea, make.known_deal(), partnership)
    bundle.chosen.append(999_999)
    bundle.save()
    assert made(bundle).included == [partnership.pk]
    assert bundle.out_of_reach == 2
    assert bundle.done == bundle.total == 3


def test_a_bundle_without_a_single_memo_failed(charlie, partnership):
    bundle = made(make.bundle(charlie, partnership))
    assert bundle.state == BundleState.FAILED
    assert not bundle.files.exists()
    assert mail.outbox[0].subject == "Uw memo’s zijn niet gelukt"


def test_nothing_is_made_for_who_may_no_longer_log_in(bundle, alice):
    alice.is_active = False
    alice.save()
    assert made(bundle).state == BundleState.QUEUED
    assert mail.outbox == []


# --- what can go wrong


class PressThat:
    """A press that does something else for some pages."""

    def __init__(self, does):
        self.does = does

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        pass

    def print(self, html, enclosures=()):
        self.does(html)
        return b"%PDF-1.7"


@pytest.fixture
def press(monkeypatch):
    return lambda does: monkeypatch.setattr(making, "own_press", lambda limits: PressThat(does))


def test_a_memo_that_is_too_large_is_named_and_the_others_are_there(bundle, press, another, partnership):
    def refuse_one(html):
        if html.count("Water en wonen") and not html.count("Zon &amp; wind"):
            raise TooMuch

    press(refuse_one)
    made(bundle)
    assert bundle.state == BundleState.DONE
    assert (bundle.included, bundle.too_large) == ([another.pk], [partnership.title])
    assert bundle.out_of_reach == 0


def test_memos_that_do_not_go_into_one_document_are_still_there_each(bundle, press):
    def refuse_all_together(html):
        if "memo-2" in html:
            raise TooMuch

    press(refuse_all_together)
    made(bundle)
    assert bundle.state == BundleState.DONE
    assert [file.kind for file in bundle.files.all()] == ["zip"]


def test_an_error_ends_as_failed_in_the_log_and_in_a_mail(bundle, press, caplog):
    def break_down(html):
        raise PressBroke("the press ended with -11")

    press(break_down)
    assert made(bundle).state == BundleState.FAILED
    assert "the press ended with -11" in caplog.text
    assert mail.outbox[0].subject == "Uw memo’s zijn niet gelukt"


def test_a_bundle_that_is_cancelled_halfway_stops_and_keeps_nothing(bundle, press):
    press(lambda html: Bundle.objects.filter(pk=bundle.pk).update(state=BundleState.CANCELLED))
    assert made(bundle).state == BundleState.CANCELLED
    assert bundle.done == 0
    assert not bundle.files.exists()
    assert mail.outbox == []


def test_a_bundle_that_is_cancelled_during_the_last_print_keeps_nothing(bundle, press):
    def cancel_late(html):
        if "memo-2" in html:
            Bundle.objects.filter(pk=bundle.pk).update(state=BundleState.CANCELLED)

    press(cancel_late)
    assert made(bundle).state == BundleState.CANCELLED
    assert not bundle.files.exists()
    assert mail.outbox == []


@pytest.mark.parametrize("state", [state for state in BundleState if state != BundleState.QUEUED])
def test_a_bundle_is_made_once(bundle, state):
    Bundle.objects.filter(pk=bundle.pk).update(state=state)
    assert made(bundle).state == state
    assert not bundle.files.exists()


def test_a_worker_that_is_given_a_number_of_nothing_does_nothing(db):
    making.make(999_999)


def test_the_work_waits_in_the_database_until_a_worker_takes_it(bundle, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    waiting = make_bundle.enqueue(bundle.pk)
    bundle.refresh_from_db()
    assert bundle.state == BundleState.QUEUED
    waiting.task.call(*waiting.args)
    bundle.refresh_from_db()
    assert bundle.state == BundleState.DONE


def settled(partnership):
    """Agree, and let all parties adopt version 1."""
    agreed = make.partnership(
        "Samen droog", coordinator=partnership.coordinator, parties=[], agreed=Profile(3, 1, 3, 3, 3, 1)
    )
    for party in partnership.parties.all():
        make.party(agreed, party.organisation, profile=Profile(3, 1, 3, 3, 3, 1))
    memo = make.memo(agreed)
    for party in agreed.parties.all():
        make.signatory(memo, party, agreed.coordinator, decision="signed", decided_at=timezone.now())
    make.final_memo(memo, b"%PDF-1.7 as it was adopted")
    return agreed


def test_an_adopted_memo_is_in_the_archive_as_it_is_kept(alice, partnership):
    bundle = made(make.bundle(alice, settled(partnership)))
    archive = archive_of(bundle)
    assert [archive.read(name) for name in archive.namelist()] == [b"%PDF-1.7 as it was adopted"]
    assert "VASTGESTELD" in text_of(bundle.files.get(kind="pdf").content)


def test_after_going_back_to_the_conversation_the_memo_is_that_of_now(alice, partnership):
    agreed = settled(partnership)
    reopen(agreed, version=agreed.version, reason="De Staten willen meer tijd.", by=alice)
    archive = archive_of(made(make.bundle(alice, agreed)))
    assert b"as it was adopted" not in archive.read(archive.namelist()[0])


def test_an_adopted_memo_that_is_damaged_is_named_and_the_others_are_there(alice, partnership, another):
    agreed = settled(partnership)
    placing.take_away("default")
    FinalMemo._base_manager.update(pdf=b"anders")
    bundle = made(make.bundle(alice, agreed, another))
    assert (bundle.included, bundle.damaged) == ([another.pk], ["Samen droog"])
    assert bundle.out_of_reach == 0
