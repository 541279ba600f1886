"""What stands on a device's screen: who did what, never what was written."""

from collections.abc import Mapping

from app.kernel.tongues import Tongue, tongue_of
from app.notifications.schemas import NoticeOut

SENTENCES: Mapping[Tongue, Mapping[str, str]] = {
    "en": {
        "mentioned": "{name} mentioned you",
        "assigned": "{name} gave you this card",
        "commented": "{name} commented",
        "completed": "{name} marked it as done",
        "moved": "{name} moved it to another list",
        "shared": "{name} put you on this board",
        "invited": "{name} brought you into this workspace",
        "due_soon": "Due within a day",
        "overdue": "Overdue",
        "reminder": "Due soon, as you wanted to know",
        "new_sign_in": "Somebody signed in to your account",
        "password_changed": "Your password was changed",
        "email_changed": "The e-mail address of your account was changed",
        "mail_bounced": "Your e-mail address does not take mails from Grove",
        "growth_reminder": "A moment for yourself, if you like",
        "somebody": "Somebody",
    },
    "es": {
        "mentioned": "{name} te mencionó",
        "assigned": "{name} te asignó esta tarjeta",
        "commented": "{name} comentó",
        "completed": "{name} la marcó como hecha",
        "moved": "{name} la movió a otra lista",
        "shared": "{name} te añadió a este tablero",
        "invited": "{name} te añadió a este espacio de trabajo",
        "due_soon": "Vence en menos de un día",
        "overdue": "Vencida",
        "reminder": "Vence pronto, como querías saber",
        "new_sign_in": "Alguien inició sesión en tu cuenta",
        "password_changed": "Tu contraseña se cambió",
        "email_changed": "El correo de tu cuenta se cambió",
        "mail_bounced": "Tu correo no acepta mensajes de Grove",
        "growth_reminder": "Un momento para ti, si quieres",
        "somebody": "Alguien",
    },
    "fr": {
        "mentioned": "{name} vous a mentionné",
        "assigned": "{name} vous a confié cette carte",
        "commented": "{name} a commenté",
        "completed": "{name} l'a terminée",
        "moved": "{name} l'a déplacée dans une autre liste",
        "shared": "{name} vous a ajouté à ce tableau",
        "invited": "{name} vous a ajouté à cet espace de travail",
        "due_soon": "À rendre d'ici un jour",
        "overdue": "En retard",
        "reminder": "À rendre bientôt, comme demandé",
        "new_sign_in": "Quelqu'un s'est connecté à votre compte",
        "password_changed": "Votre mot de passe a été modifié",
        "email_changed": "L'adresse e-mail de votre compte a été modifiée",
        "mail_bounced": "Votre adresse e-mail n'accepte pas les messages de Grove",
        "growth_reminder": "Un moment pour vous, si vous voulez",
        "somebody": "Quelqu'un",
    },
}


def sentence(kind: str, name: str | None, *, locale: str) -> str:
    """What happened, in the person's language, or in English where it is not spoken."""
    words = SENTENCES[tongue_of(locale)]
    return words[kind].format(name=name or words["somebody"])


def path_of(it: NoticeOut) -> str:
    """Where in the web client it is about."""
    if it.kind == "growth_reminder":
        return f"/grove?notice={it.id}"
    if it.board_id is not None:
        return f"/boards/{it.board_id}" + ("" if it.card_id is None else f"/cards/{it.card_id}")
    return "/settings" if it.workspace_id is None else f"/workspaces/{it.workspace_id}"
