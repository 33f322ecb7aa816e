from allauth.account.adapter import DefaultAccountAdapter


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by an administrator or by an invitation, never by a visitor."""

    def is_open_for_signup(self, request) -> bool:
        return False
