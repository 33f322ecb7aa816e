"""The memo is made without the models, and calls everything as they do."""

import pytest

from partnership.memo import labels
from partnership.memo.labels import SUBJECTS
from partnership.models import Conditions, Layer, Reply, State, Status
from partnership.models.corner_text import InOrder
from partnership.models.expectation import Receivers
from partnership.models.rijk_check import RijkAnswer
from partnership.remarks.subjects import SUBJECTS as REMARKED


@pytest.mark.parametrize(
    ("labels", "choices"),
    [
        (labels.STATUSES, Status),
        (labels.LAYERS, Layer),
        (labels.IN_ORDER, InOrder),
        (labels.YES_NO, RijkAnswer),
        (labels.CONDITIONS, Conditions),
        (labels.RECEIVERS, Receivers),
        (labels.REPLIES, Reply),
        (labels.STATES, State),
    ],
)
def test_a_value_is_called_what_its_model_calls_it(labels, choices):
    assert dict(labels) == dict(choices.choices)


def test_every_subject_of_a_remark_has_its_name():
    assert dict(SUBJECTS) == {key: subject.name for key, subject in REMARKED.items()}
