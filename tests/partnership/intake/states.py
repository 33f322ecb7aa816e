"""What a reader has to do in a partnership, and partnerships that got somewhere."""

from django.utils import timezone

from partnership.intake.facts import gather
from partnership.intake.next_step import next_step_of
from partnership.intake.tasks import task_list_of
from partnership.models import Status
from partnership.rights import may_describe


def facts_for(user, partnership):
    return gather(partnership, user, may_describe=may_describe(user, partnership))


def tasks_for(user, partnership):
    return task_list_of(facts_for(user, partnership)).tasks


def step_for(user, partnership):
    return next_step_of(facts_for(user, partnership))


def hand_in(partnership, *organisations):
    partnership.parties.filter(organisation__in=organisations).update(handed_in_at=timezone.now())
    partnership.status = Status.POSITIONS
    partnership.save()


def describe(partnership):
    partnership.task, partnership.region = "Water vasthouden", "Het beekdal"
    partnership.value_what = partnership.value_for_whom = partnership.value_noticed = "Iets"
    partnership.save()


def page(client, user, partnership):
    client.force_login(user)
    return client.get(partnership.get_absolute_url())
