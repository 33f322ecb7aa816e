"""When the text of a case changes, or its partnership goes, consent does not hold any more."""

import pytest

from cases.consent.actions import answer, ask, begin_case
from cases.consent.lapsing import BY_ITSELF
from cases.consent.texts import fingerprint, shown_to_others
from cases.keeping.actions import change_case, publish
from cases.models import Case, CaseChange, CaseConsent, CaseStatus, ConsentState, Finding
from partnership.life import NotNow
from partnership.lifecycle.actions import archive
from partnership.models import Change, Partnership
from tests import make
from tests.at_once import at_once
from tests.cases.consent.asking import consent_of, shown


@pytest.fixture
def closed(alice, bob, beekdam, voorland):
    """A closed partnership between Beekdam, of Alice, and Voorland, of Bob."""
    told = {"status": "closed", "task": "Het Beekdal houdt water vast."}
    return make.partnership(coordinator=alice, parties=[beekdam, voorland], **told)


@pytest.fixture
def draft(closed, alice, bob, bea, beekdam, voorland):
    """A case with a finding, to which both parties consented."""
    ask(closed, by=bea)
    both_give(alice, bob, beekdam, voorland)
    case = begin_case(closed, by=bea)
    make.finding(case)
    return Case.objects.get()


@pytest.fixture
def published(draft, bea):
    publish(draft, by=bea)
    return Case.objects.get()


@pytest.fixture
def both(alice, bob, beekdam, voorland):
    return alice, bob, beekdam, voorland


def both_give(alice, bob, beekdam, voorland):
    for organisation, by in ((beekdam, alice), (voorland, bob)):
        answer(consent_of(organisation), "give", by=by)


def states():
    return set(CaseConsent.objects.values_list("state", flat=True))


def rewrite(case, by, summary="Het Beekdal houdt meer water vast."):
    change_case(case, by=by, edition=case.edition, summary=summary)


FINDING = {"corner": "capacity", "kind": "works", "text": "De dijkgraaf hielp.", "source": "Verslag"}


def new_finding(case, line):
    return f"/casussen/beheer/{case.key}/bevindingen/nieuw/", FINDING


def other_finding(case, line):
    return f"/casussen/beheer/{case.key}/bevindingen/{line.pk}/", FINDING | {"edition": line.edition}


def without_finding(case, line):
    return f"/casussen/beheer/{case.key}/bevindingen/{line.pk}/plaats/", {"step": "remove"}


def other_summary(case, line):
    sent = {"name": case.name, "title": case.title, "summary": "Anders.", "edition": case.edition}
    return f"/casussen/beheer/{case.key}/beschrijving/", sent


@pytest.mark.parametrize("edit", [new_finding, other_finding, without_finding, other_summary])
def test_whatever_bzk_changes_consent_lapses_and_the_case_is_withdrawn(client, bea, published, edit):
    client.force_login(bea)
    address, sent = edit(published, Finding.objects.get())
    told = shown(client.post(address, sent, follow=True))
    assert "De casus is nu ingetrokken" in told
    assert states() == {ConsentState.LAPSED}
    assert Case.objects.get().status == CaseStatus.WITHDRAWN
    client.logout()
    assert client.get(published.get_absolute_url()).status_code == 404


def test_a_finding_that_is_put_back_is_another_text_too(client, bea, both, draft, closed):
    client.force_login(bea)
    address, sent = without_finding(draft, Finding.objects.get())
    client.post(address, sent)
    ask(closed, by=bea)
    both_give(*both)
    client.post(address, {"step": "restore"})
    assert states() == {ConsentState.LAPSED}


def test_saving_the_same_text_changes_nothing(bea, published):
    rewrite(published, bea, summary=published.summary)
    assert states() == {ConsentState.GIVEN}
    assert Case.objects.get().status == CaseStatus.PUBLISHED


def test_to_which_signals_a_finding_leads_is_no_text(client, bea, published):
    client.force_login(bea)
    line = Finding.objects.get()
    same = {"corner": line.corner, "kind": line.kind, "text": line.text, "source": line.source}
    address = f"/casussen/beheer/{published.key}/bevindingen/{line.pk}/"
    assert client.post(address, same | {"edition": line.edition, "signals": ["no-hours"]}).status_code == 302
    assert Finding.objects.get().signal_keys == ["no-hours"]
    assert states() == {ConsentState.GIVEN}


def test_that_consent_lapsed_stands_in_the_history_of_the_partnership(bea, published):
    rewrite(published, bea)
    assert Change.objects.filter(kind="caseconsent", before="Gegeven", after="Vervallen", by=bea).count() == 2


def test_parties_hear_once_that_their_consent_lapsed_and_again_when_they_are_asked(
    alice, bob, bea, published, closed, mailoutbox, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        rewrite(published, bea)
        rewrite(Case.objects.get(), bea, summary="Nog anders.")
    assert [mail.to for mail in mailoutbox] == [[alice.email], [bob.email]]
    assert all("geldt daarom niet meer" in mail.body for mail in mailoutbox)
    mailoutbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        ask(closed, by=bea)
    assert [mail.to for mail in mailoutbox] == [[alice.email], [bob.email]]
    for mail in mailoutbox:
        assert "vraagt Bea van BZK opnieuw om toestemming" in " ".join(mail.body.split())
        assert "Het Beekdal" not in mail.body


def test_after_consent_to_the_new_text_the_case_is_published_again(bea, both, published, closed):
    rewrite(published, bea)
    with pytest.raises(NotNow):
        publish(published, by=bea)
    ask(closed, by=bea)
    both_give(*both)
    publish(published, by=bea)
    assert Case.objects.get().status == CaseStatus.PUBLISHED


def test_who_refused_is_not_asked_again_and_may_still_give(bea, alice, bob, beekdam, voorland, draft, closed):
    answer(consent_of(voorland), "take-back", by=bob)
    rewrite(Case.objects.get(), bea)
    ask(closed, by=bea)
    assert consent_of(beekdam).state == ConsentState.ASKED
    assert consent_of(voorland).state == ConsentState.TAKEN_BACK


def test_a_lapsed_consent_is_not_given_before_bzk_asks_but_can_be_refused(client, bob, bea, draft, voorland):
    rewrite(draft, bea)
    with pytest.raises(NotNow):
        answer(consent_of(voorland), "give", by=bob)
    client.force_login(bob)
    page = shown(client.get(f"/casussen/samenwerking/{draft.partnership_id}/toestemming/"))
    assert "Uw toestemming geldt daarom niet meer" in page
    assert "Geef toestemming</button>" not in page
    answer(consent_of(voorland), "refuse", by=bob)


def test_consent_to_a_text_that_changed_while_it_was_read_is_not_taken(client, bob, bea, closed, draft, voorland):
    rewrite(draft, bea)
    ask(closed, by=bea)
    client.force_login(bob)
    page = f"/casussen/samenwerking/{closed.pk}/toestemming/"
    form = client.get(page).context
    rewrite(Case.objects.get(), bea, summary="Nog anders.")
    sent = {"step": "give", "party": consent_of(voorland).party_id}
    for seen in (form["seen"], ""):
        text = shown(client.post(page, sent | {"gezien": seen}, follow=True))
        assert "De tekst is intussen veranderd" in text
    assert consent_of(voorland).state == ConsentState.ASKED
    client.post(page, sent | {"gezien": client.get(page).context["seen"]})
    assert consent_of(voorland).stands


def test_parties_read_the_corner_and_the_kind_of_a_finding(client, bob, draft):
    client.force_login(bob)
    page = shown(client.get(f"/casussen/samenwerking/{draft.partnership_id}/toestemming/"))
    assert "Bevinding: Legitimiteit en steun · Dit schuurde" in page


def test_bzk_is_told_before_it_changes_a_text_and_where_to_ask_again(client, bea, published):
    client.force_login(bea)
    address = f"/casussen/beheer/{published.key}/"
    for page in (address, f"{address}beschrijving/", f"{address}bevindingen/nieuw/"):
        assert "is de casus meteen ingetrokken" in shown(client.get(page))
    rewrite(published, bea)
    assert "gaven toestemming voor een andere tekst" in shown(client.get(address))
    page = f"/casussen/samenwerking/{published.partnership_id}/toestemming/"
    assert "Vraag de partijen opnieuw om toestemming" in shown(client.get(page))
    client.post(page, {"step": "ask"})
    assert states() == {ConsentState.ASKED}


@pytest.mark.django_db(transaction=True)
def test_an_answer_at_the_moment_of_a_change_is_no_consent_to_the_new_text(draft, closed, bob, bea, voorland):
    answer(consent_of(voorland), "take-back", by=bob)
    stored, consent, seen = Case.objects.get(), consent_of(voorland), fingerprint(shown_to_others(closed))
    rewritten, _answered = at_once(lambda: rewrite(stored, bea), lambda: answer(consent, "give", by=bob, seen=seen))
    assert rewritten is None
    assert not CaseConsent.objects.given().exists()


# --- the archive, and after it


def test_a_case_stays_to_be_read_when_its_partnership_goes_to_the_archive(client, alice, published, closed):
    archive(closed, by=alice)
    assert client.get(published.get_absolute_url()).status_code == 200


def test_from_the_archive_parties_are_asked_again_and_answer(bea, alice, both, published, closed):
    archive(closed, by=alice)
    rewrite(published, bea)
    ask(closed, by=bea)
    both_give(*both)
    publish(published, by=bea)
    assert Case.objects.get().status == CaseStatus.PUBLISHED


def test_from_the_archive_nobody_is_asked_for_the_first_time(bea, alice, closed):
    archive(closed, by=alice)
    with pytest.raises(NotNow, match="archief"):
        ask(closed, by=bea)


def test_a_case_is_withdrawn_when_its_partnership_is_deleted_and_never_published_again(client, bea, published, closed):
    Partnership.objects.get(pk=closed.pk).delete()
    case = Case.objects.get()
    assert (case.status, case.partnership) == (CaseStatus.WITHDRAWN, None)
    assert client.get(case.get_absolute_url()).status_code == 404
    assert "0 casussen gevonden" in shown(client.get("/casussen/"))
    assert CaseChange.objects.get(case=case, after="Ingetrokken").by_name == BY_ITSELF
    with pytest.raises(NotNow, match="bestaat niet meer"):
        publish(case, by=bea)
    client.force_login(bea)
    assert "bestaat niet meer" in shown(client.get(f"/casussen/beheer/{case.key}/"))
    assert "Ingetrokken" in shown(client.get(f"/casussen/beheer/{case.key}/geschiedenis/"))


def test_a_draft_of_a_deleted_partnership_is_not_published_either(bea, draft, closed):
    Partnership.objects.get(pk=closed.pk).delete()
    with pytest.raises(NotNow, match="bestaat niet meer"):
        publish(Case.objects.get(), by=bea)
