"""What a learner can do now: apply, write, ask, or wait."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from microcredentials.domain.course import Status
from microcredentials.domain.defaults import contact_of
from microcredentials.domain.standing import State
from microcredentials.rendering.views.run_row import application_of

if TYPE_CHECKING:
    from markupsafe import Markup

    from microcredentials.domain.course import Course
    from microcredentials.domain.programme import Programme
    from microcredentials.domain.standing import Standing
    from microcredentials.rendering.setting import Setting


@dataclass(frozen=True, slots=True)
class ApplyPanel:
    """``headline`` stands instead of the button where nobody can apply; ``href`` leads to form, e-mail or office."""

    headline: str
    explanation: str
    action: str
    href: str
    how: Markup | None
    is_open: bool


def apply_panel(course: Course, standing: Standing, setting: Setting) -> ApplyPanel:
    """The panel of a course as it stands on the day of the build."""
    say, university = setting.say, setting.partner_name(course.lead_id).text
    if standing.is_gone:
        headline, explanation = {
            State.CLOSED: (say("Applications are closed"), say("The deadline of the last known run has passed.")),
            State.PAST: (
                say("No next run yet"),
                say("All known runs are over. The university knows whether there will be another."),
            ),
            State.CANCELLED: (say("This run is cancelled"), say("The university knows whether there will be another.")),
            State.FULL: (say("All places are taken"), say("The university knows whether there is a waiting list.")),
        }[standing.state]
        return ApplyPanel(headline, explanation, *_ask(course, university, setting), None, is_open=False)
    if course.status is Status.ANNOUNCED:
        return ApplyPanel(
            say("You cannot apply yet"),
            say("The university has announced this course. What is still open will appear on this page."),
            *_ask(course, university, setting),
            None,
            is_open=False,
        )
    application = application_of(course, standing.run)
    how = setting.prose(application.how)
    if application.url:
        action, href = say("Apply at {university}").format(university=university), application.url
    elif application.email:
        action = say("Apply by e-mail to {university}").format(university=university)
        href = _mail(application.email, str(course.heading))
    else:
        action, href = _ask(course, university, setting)
    return ApplyPanel("", "", action, href, how, is_open=bool(application.url or application.email))


def programme_panel(programme: Programme, setting: Setting) -> ApplyPanel:
    """The panel of a programme."""
    say = setting.say
    university = setting.partner_name(next(iter(programme.providers), "")).text
    if programme.status is Status.ANNOUNCED:
        return ApplyPanel(
            say("You cannot apply yet"),
            say("This programme is announced."),
            *_ask(programme, university, setting),
            None,
            is_open=False,
        )
    application = programme.application
    how = setting.prose(application.how) if application else None
    if application and application.url:
        return ApplyPanel(
            "", "", say("Apply at {university}").format(university=university), application.url, how, is_open=True
        )
    if application and application.email:
        return ApplyPanel(
            "",
            "",
            say("Apply by e-mail to {university}").format(university=university),
            _mail(application.email, str(programme.heading)),
            how,
            is_open=True,
        )
    return ApplyPanel("", "", *_ask(programme, university, setting), how, is_open=False)


def _ask(entry: Course | Programme, university: str, setting: Setting) -> tuple[str, str]:
    """A button that leads to the office; no target where no office is known."""
    found = contact_of(entry, setting.portfolio)
    words = setting.say("Ask {university}").format(university=university)
    if found is None:
        return words, ""
    if found.value.email:
        return words, _mail(found.value.email, str(entry.heading))
    return words, found.value.url or ""


def _mail(address: str, subject: str) -> str:
    return f"mailto:{address}?subject={quote(subject)}"
