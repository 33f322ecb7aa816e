"""What the survey keeps. Nothing in these tables leads from a response to an invitation: see docs/decisions/0012."""

from survey.models.invitation import Code, Invitation, Post, Source
from survey.models.remark import Remark
from survey.models.response import Response
from survey.models.round import Round, RoundState
from survey.models.tally import Tally

__all__ = ["Code", "Invitation", "Post", "Remark", "Response", "Round", "RoundState", "Source", "Tally"]
