"""Writing remarks and reading them, as a visitor does."""


def sent(text="Klopt dit bedrag?", **fields):
    return {"opmerking-text": text} | fields


def open_as(client, user, address):
    client.force_login(user)
    return client.get(address).content.decode()
