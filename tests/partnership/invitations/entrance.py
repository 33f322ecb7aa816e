"""The ways in for who is invited: by the link of the mail or by its code."""

from tests import make

DOOR = "/uitnodiging/"
LINK = f"{DOOR}{make.SECRET.token}/"
BY_LINK = {"token": make.SECRET.token}
SEM = "sem@devoorde.example"
BY_CODE = {"email": SEM, "code": make.SECRET.code}
ACCEPT = {"accept": "1", "name": "Sem Yilmaz"}
UNFIT = "Deze code hoort niet bij dit e-mailadres, of werkt niet meer."
