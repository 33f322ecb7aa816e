"""The page on which a coordinator chooses who takes part."""


def page(partnership):
    return f"/samenwerkingen/{partnership.pk}/partners/"


def takes_part(partnership, organisation):
    return partnership.parties.filter(organisation=organisation).exists()
