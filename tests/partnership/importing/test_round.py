"""What is taken over from a memo gives the same memo again, but for what belongs to a place and to people."""

import io

import pytest
from django.core.management import call_command

from partnership.importing.judging import judged
from partnership.models import Membership, Partnership
from partnership.registers.loading_examples import load_examples
from partnership.snapshot.taking import take
from tests.partnership.importing.memos import DAY, impersonal, take_over


def test_a_memo_with_everything_comes_back_the_same(memo, alice):
    made = take_over(memo, alice)
    assert impersonal(take(made, alice, on=DAY)) == impersonal(memo)


@pytest.fixture
def examples(db, alice):
    """Every example, with Alice as somebody of the first party of each."""
    call_command("load_registers", stdout=io.StringIO())
    load_examples()
    Partnership.objects.filter(is_example=True).update(coordinator=alice)
    return list(Partnership.objects.filter(is_example=True))


def test_every_example_that_is_revealed_comes_back_the_same(examples, alice):
    revealed = [one for one in examples if one.is_revealed]
    assert len(revealed) > 3
    for one in revealed:
        Membership.objects.get_or_create(user=alice, organisation=one.parties.first().organisation, role="editor")
        memo = take(one, alice, on=DAY)
        assert judged(memo, alice, today=DAY).problems == ()
        assert impersonal(take(take_over(memo, alice), alice, on=DAY)) == impersonal(memo)
