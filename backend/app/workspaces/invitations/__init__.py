"""Invitations into a workspace: by mail or by a link, for one person, for a while."""
