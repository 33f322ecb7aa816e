"""The memo is made without the models, and calls everything as they do."""

import pytest

from partnership.memo.labels import LAYERS, STATUSES, SUBJECTS
from partnership.models import Layer, Status
from partnership.remarks.subjects import SUBJECTS as REMARKED


@pytest.mark.parametrize(("labels", "choices"), [(STATUSES, Status), (LAYERS, Layer)])
def test_a_value_is_called_what_its_model_calls_it(labels, choices):
    assert dict(labels) == dict(choices.choices)


def test_every_subject_of_a_remark_has_its_name():
    assert dict(SUBJECTS) == {key: subject.name for key, subject in REMARKED.items()}
