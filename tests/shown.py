"""What a reader gets to see of an answer."""


def html(response) -> str:
    """The page, as it came."""
    return response.content.decode()


def words(response) -> str:
    """The page without its line breaks, to look for sentences that run on."""
    return " ".join(html(response).split())
