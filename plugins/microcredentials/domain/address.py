"""Web and e-mail addresses, and names on GitHub."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import urlsplit

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import core_schema

from microcredentials.domain.mistake import mistake, quoted, required_text

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

LONGEST_ADDRESS = 2_000
LONGEST_HOST = 253
LONGEST_EMAIL = 254
_EMAIL = re.compile(
    r"(?![.])[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}(?<![.])"
    r"@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}"
)
_HIDDEN_AT = re.compile(r"\s*(?:[\[({]\s*at\s*[\])}]|\sat\s|@)\s*", re.IGNORECASE)
_LABEL = re.compile(r"(?!-)[^\W_](?:[\w-]{0,61}[^\W_])?")
_TOP_LEVEL = re.compile(r"[^\W\d_]{2,63}|xn--[a-z0-9-]{1,59}")
_NUMERIC_LABEL = re.compile(r"0x[0-9a-f]*|\d+")
_PRIVATE_ENDINGS = frozenset(
    {"localhost", "local", "internal", "lan", "home", "localdomain", "intranet", "corp", "private"}
    | {"onion", "arpa", "test", "invalid"}
)
_FILE_ENDINGS = (".pdf", ".doc", ".docx", ".html", ".htm", ".png", ".jpg")
_TYPED = r"https?://[^\s/?#@:<>\x22`{}|\\^]+\.[^\s/?#@:<>\x22`{}|\\^.]{2,}([/?#][^\s<>\x22`{}|\\^]*)?"
"""What an address looks like while it is typed; reading it is stricter."""
_UNSAFE = re.compile(r"[\s\x00-\x1f\x7f<>\"`{}|\\^]")
_MARKDOWN_LINK = re.compile(r"\[[^\[\]]*\]\((?P<address>[^)\s]+)\)")
_SCHEME = re.compile(r"(?P<scheme>https?)://(?=[^/])", re.IGNORECASE)
_CLUMSY_SCHEME = re.compile(r"(?:(?:h?t+ps?|http[a-z]?):?[/\\]+|//)+", re.IGNORECASE)
_BARE_HOST = re.compile(r"[\w-]+(\.[\w-]+)+(?=$|[/?#])")
_COPY = "Copy the address from the browser's address bar."


@dataclass(frozen=True, slots=True)
class WebAddressForm:
    """A public web address: https (http is read too, and warned about by a check), a dotted host, no user, no port."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Read the address as written, or say what is wrong with it."""
        return core_schema.no_info_plain_validator_function(self._read)

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """A string that begins with a web scheme."""
        return {
            "type": "string",
            "format": "uri",
            "pattern": "^https?://",
            "maxLength": LONGEST_ADDRESS,
            "x-pattern": _TYPED,
        }

    def _read(self, value: Any) -> str:
        written = required_text(value, "a web address", "Write one that begins with `https://`.")
        if flaw := _flaw(written):
            meant = _mended(written)
            raise mistake("MC208", f"{quoted(written)} {flaw[0]}.", f"Write `{meant}`." if meant else flaw[1], meant)
        return _SCHEME.sub(lambda found: found.group().lower(), written, count=1)


_Flaw = tuple[str, str]
"""What an address is or has that it must not, and what to do about it."""


def _flaw(written: str) -> _Flaw | None:
    if flaw := _flaw_of_kind(written):
        return flaw
    if _BARE_HOST.match(written):
        return "lacks `https://`", "Write one that begins with `https://`."
    if not _SCHEME.match(written):
        return "is not a web address", "Write one that begins with `https://`."
    try:
        authority = urlsplit(written).netloc
    except ValueError:
        return "is not a web address", _COPY
    return _flaw_of_authority(authority) or _flaw_of_host(unicodedata.normalize("NFC", authority).casefold())


def _flaw_of_kind(written: str) -> _Flaw | None:
    if len(written) > LONGEST_ADDRESS:
        return "is too long", f"Write at most {LONGEST_ADDRESS} characters."
    if _MARKDOWN_LINK.search(written):
        return "is a Markdown link", "Write just the address."
    if _EMAIL.fullmatch(written.removeprefix("mailto:")):
        return "is an e-mail address", "This field wants a web address that begins with `https://`."
    if unsafe := _UNSAFE.search(written):
        sign = "a space" if unsafe.group().isspace() else f"the character {quoted(unsafe.group())}"
        return f"has {sign} in it", _COPY
    return None


def _flaw_of_authority(authority: str) -> _Flaw | None:
    if "@" in authority:
        return "hides its real host behind a user name (`@`)", "Write it without what stands before the `@`."
    if authority.startswith("["):
        return _MACHINE
    if ":" in authority:
        return "names a port", "Write the address without it."
    return None


def _flaw_of_host(host: str) -> _Flaw | None:
    """What is wrong with a host name: browsers read it in more spellings than people do."""
    if unicodedata.normalize("NFKC", host) != host:
        return "has letters in its host name that only look like others", _COPY
    labels = host.removesuffix(".").split(".")
    if _NUMERIC_LABEL.fullmatch(labels[-1]):
        return _MACHINE
    if len(labels) == 1 or labels[-1] in _PRIVATE_ENDINGS:
        return "is not on the public web", "Write the name of a public web site."
    if host.endswith("."):
        return "ends the host name with a dot", "Write it without the dot."
    right = all(_LABEL.fullmatch(label) for label in labels) and _TOP_LEVEL.fullmatch(labels[-1])
    return None if right and len(host) <= LONGEST_HOST else ("has no valid host name", _COPY)


_MACHINE: _Flaw = ("is a machine's number, not a name", "Write the name of a public web site.")


def _mended(written: str) -> str | None:
    """The address that was probably meant, if it is right."""
    if len(written) > LONGEST_ADDRESS:
        return None
    link = _MARKDOWN_LINK.search(written)
    bare = link["address"] if link else written.strip("<>\"' ").rstrip(",;")
    if _SCHEME.match(bare) or _CLUMSY_SCHEME.match(bare):
        secure = not re.match(r"(?:http:.*)(?<!https://)", bare, re.IGNORECASE)
        bare = ("https://" if secure else "http://") + _CLUMSY_SCHEME.sub("", bare, count=1)
    elif _BARE_HOST.match(bare) and not bare.endswith(_FILE_ENDINGS):
        bare = f"https://{bare}"
    scheme, mark, rest = bare.partition("://")
    host, slash, path = rest.partition("/")
    bare = f"{scheme}{mark}{host.removesuffix('.')}{slash}{path}"
    return bare if bare != written and _flaw(bare) is None else None


def host_in_ascii(address: str) -> str:
    """The host of a web address as the network writes it: ``xn--…`` where letters are not plain Latin ones."""
    host = urlsplit(address).netloc
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


def _email(value: Any) -> str:
    written = required_text(value, "an e-mail address", "Write one, such as `office@example.org`.")
    if _is_email(written):
        return written
    inside = [found.group() for found in _EMAIL.finditer(_HIDDEN_AT.sub("@", written)) if _is_email(found.group())]
    meant = inside[0] if len(inside) == 1 else None
    if len(inside) > 1:
        raise mistake("MC209", f"{quoted(written)} is more than one e-mail address.", f"Write one: `{inside[0]}`.")
    hint = f"Write `{meant}`." if meant else "Write one, such as `office@example.org`."
    raise mistake("MC209", f"{quoted(written)} is not an e-mail address.", hint, meant)


def _is_email(word: str) -> bool:
    return len(word) <= LONGEST_EMAIL and ".." not in word and _EMAIL.fullmatch(word) is not None


def _github_name(value: Any) -> str:
    written = required_text(value, "a name on GitHub", "Write a user (`octocat`) or a team (`organisation/team`).")
    name = written.removeprefix("@")
    if _GITHUB_NAME.fullmatch(name):
        return name
    meant = re.sub(r"^(?:https?://)?(?:www\.)?github\.com/(?:orgs/([^/]+)/teams/)?", r"\1/", name).strip("/")
    right = _GITHUB_NAME.fullmatch(meant) is not None
    raise mistake(
        "MC209",
        f"{quoted(written)} is not a name on GitHub.",
        f"Write `{meant}`." if right else "Write a user (`octocat`) or a team (`organisation/team`).",
        meant if right else None,
    )


_GITHUB_NAME = re.compile(r"(?=[^/]{1,39}(?:/|$))[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?:/[A-Za-z0-9][A-Za-z0-9._-]{0,99})?")

WebAddress = Annotated[str, WebAddressForm()]
EmailAddress = Annotated[
    str,
    PlainValidator(_email),
    WithJsonSchema({"type": "string", "format": "email", "x-pattern": _EMAIL.pattern}),
]
GitHubName = Annotated[
    str,
    PlainValidator(_github_name),
    WithJsonSchema({"type": "string", "x-form": "name on GitHub", "examples": ["octocat", "organisation/team"]}),
]
