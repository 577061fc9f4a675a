"""Web and e-mail addresses, and names on GitHub."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import SplitResult, urlsplit

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import core_schema

from microcredentials.domain.mistake import mistake, quoted, shape_of

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

LONGEST_ADDRESS = 2_000
_EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}")
_LABEL = re.compile(r"(?!-)[^\W_](?:[\w-]{0,61}[^\W_])?", re.UNICODE)
_NUMERIC_HOST = re.compile(r"(?:0[xX][0-9a-fA-F]*|\d+)(?:\.(?:0[xX][0-9a-fA-F]*|\d+))*\.?")
_PRIVATE_ENDINGS = ("localhost", "local", "internal", "lan", "home", "localdomain", "intranet", "corp", "onion", "arpa")
_UNSAFE = re.compile(r"[\s<>\"`{}|\\^]")
_MARKDOWN_LINK = re.compile(r"\[[^\]]*\]\((?P<address>[^)\s]+)\)")


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
        return {"type": "string", "format": "uri", "pattern": "^https?://", "maxLength": LONGEST_ADDRESS}

    def _read(self, value: Any) -> str:
        if not isinstance(value, str):
            raise mistake(
                "MC202", f"This must be a web address, but {shape_of(value)} was found.", "Write one address, `https://…`."
            )
        written = value.strip()
        parts = _split(written)
        if parts.scheme not in {"http", "https"}:
            raise mistake("MC208", f"{quoted(written)} is not a web address.", "Write one that begins with `https://`.")
        _require_public_host(written, parts)
        return written


def _split(written: str) -> SplitResult:
    if link := _MARKDOWN_LINK.search(written):
        raise mistake(
            "MC208", f"{quoted(written)} is a Markdown link.", "Write just the address.", link["address"]
        )
    if _EMAIL.fullmatch(written.removeprefix("mailto:")):
        raise mistake(
            "MC208", f"{quoted(written)} is an e-mail address.", "This field wants a web address that begins with `https://`."
        )
    if unsafe := _UNSAFE.search(written):
        shown = "a space" if unsafe.group().isspace() else f"the character {unsafe.group()!r}"
        raise mistake("MC208", f"{quoted(written)} has {shown} in it.", "Copy the address from the browser's address bar.")
    if len(written) > LONGEST_ADDRESS:
        raise mistake("MC208", f"{quoted(written)} is too long.", f"Write at most {LONGEST_ADDRESS} characters.")
    if "://" not in written and re.match(r"[\w-]+(\.[\w-]+)+(/|$|\?|#)", written):
        raise mistake("MC208", f"{quoted(written)} lacks `https://`.", f"Write `https://{written}`.", f"https://{written}")
    if re.match(r"https?:/?[^/]", written, re.IGNORECASE):
        meant = re.sub(r"^(https?):/*", r"\1://", written, flags=re.IGNORECASE)
        raise mistake("MC208", f"{quoted(written)} lacks a slash after `https:`.", f"Write `{meant}`.", meant)
    try:
        return urlsplit(written)
    except ValueError:
        raise mistake("MC208", f"{quoted(written)} is not a web address.", "Copy it from the browser's address bar.") from None


def _require_public_host(written: str, parts: SplitResult) -> None:
    authority = parts.netloc
    if "@" in authority:
        raise mistake("MC208", f"{quoted(written)} hides its real host behind a user name (`@`).", "Write it without what stands before the `@`.")
    if ":" in authority.strip("[]") and not authority.startswith("["):
        raise mistake("MC208", f"{quoted(written)} names a port.", "Write the address without it.")
    host = authority.rstrip(".").casefold()
    if authority.startswith("[") or _NUMERIC_HOST.fullmatch(host) or _NUMERIC_HOST.fullmatch(host.rsplit(".", 1)[-1]):
        raise mistake("MC208", f"{quoted(written)} is a machine's number, not a name.", "Write the name of a public web site.")
    if host.rsplit(".", 1)[-1] in _PRIVATE_ENDINGS or "." not in host:
        raise mistake("MC208", f"{quoted(written)} is not on the public web.", "Write the name of a public web site.")
    if len(host) > 253 or not all(_LABEL.fullmatch(label) for label in host.split(".")):
        raise mistake("MC208", f"{quoted(written)} has no valid host name.", "Copy the address from the browser's address bar.")


def host_in_ascii(address: str) -> str:
    """The host of a web address as the network writes it: ``xn--…`` where letters are not plain Latin ones."""
    host = urlsplit(address).netloc
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


def _email(value: Any) -> str:
    if not isinstance(value, str):
        raise mistake("MC202", f"This must be an e-mail address, but {shape_of(value)} was found.", "Write one address.")
    written = value.strip()
    if _EMAIL.fullmatch(written) and ".." not in written:
        return written
    bare = written.strip("<>").removeprefix("mailto:").replace("(at)", "@").replace("[at]", "@").replace(" ", "")
    meant = bare if bare != written and _EMAIL.fullmatch(bare) else None
    raise mistake("MC209", f"{quoted(written)} is not an e-mail address.", f"Write `{meant}`." if meant else "Write `office@example.org`.", meant)


def _github_name(value: Any) -> str:
    written = value.strip().removeprefix("@") if isinstance(value, str) else ""
    if re.fullmatch(r"[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}(/[A-Za-z0-9][A-Za-z0-9._-]{0,99})?", written):
        return written
    raise mistake("MC209", f"{quoted(value)} is not a name on GitHub.", "Write a user (`octocat`) or a team (`organisation/team`).")


WebAddress = Annotated[str, WebAddressForm()]
EmailAddress = Annotated[str, PlainValidator(_email), WithJsonSchema({"type": "string", "format": "email"})]
GitHubName = Annotated[str, PlainValidator(_github_name), WithJsonSchema({"type": "string"})]
