"""The names of fields, as far as the wording of errors needs them.

They only help to tell a field from running text where a file cannot be read as it stands; what a
field may hold is said by the models.
"""

from __future__ import annotations

TEXT_FIELDS = frozenset(
    [
        "title",
        "summary",
        "description",
        "relevance",
        "workload_note",
        "learning_outcomes",
        "keywords",
        "grading",
        "criteria",
        "issued",
        "recognition",
        "prior_learning",
        "prerequisites",
        "eligibility",
        "how",
        "when",
        "location",
        "schedule",
        "note",
        "text",
        "support",
        "infrastructure",
        "sustainability",
        "withdrawn_reason",
        "office",
        "person",
        "name",
        "native_name",
        "label",
        "fee_policy",
        "nqf",
        "for",
        "short_name",
        "city",
    ]
)
"""Fields in which people write sentences and names."""

LISTS_OF_TEXT = frozenset({"learning_outcomes", "keywords"})
"""Fields with a list of such texts."""

LISTS = LISTS_OF_TEXT | frozenset(
    [
        "providers",
        "co_created_by",
        "awarding_body",
        "languages",
        "fields",
        "competences",
        "target_groups",
        "types",
        "supervision",
        "kinds",
        "format",
        "funding",
        "requires",
        "access",
        "open_to",
        "aliases",
        "courses",
        "reviewers",
        "coordinators",
        "optional_elements",
        "certificate_format",
        "limitations",
    ]
)
"""Fields with a list of texts or codes."""

LONG_TEXT_FIELDS = frozenset({"description", "recognition", "support", "infrastructure", "sustainability"})
"""Fields whose text may run over several paragraphs."""

_TOP_FIELDS = frozenset(
    [
        "status",
        "title",
        "reviewed_for",
        "written_in",
        "summary",
        "description",
        "relevance",
        "activity",
        "providers",
        "co_created_by",
        "co_providers",
        "awarding_body",
        "languages",
        "language_level",
        "fields",
        "keywords",
        "competences",
        "target_groups",
        "mode",
        "pace",
        "ects",
        "workload_hours",
        "workload_note",
        "duration",
        "level",
        "modules",
        "learning_outcomes",
        "assessment",
        "quality_assurance",
        "certificate",
        "recognition",
        "prior_learning",
        "stackability",
        "prerequisites",
        "eligibility",
        "requires",
        "curriculum",
        "access",
        "places",
        "open_to",
        "application",
        "fee",
        "offerings",
        "delivery",
        "support",
        "infrastructure",
        "sustainability",
        "contact",
        "links",
        "aliases",
        "first_edition",
        "withdrawn_reason",
        "replaced_by",
        "source",
        "example",
        "name",
        "native_name",
        "acronym",
        "country",
        "region",
        "city",
        "website",
        "ror",
        "erasmus_code",
        "pic",
        "oid",
        "schac",
        "wikidata",
        "role",
        "joined",
        "left",
        "logo",
        "reviewers",
        "coordinators",
        "fee_defaults",
        "fee_policy",
        "timezone",
        "extends",
        "short_name",
        "repository",
        "default_language",
        "edition",
        "revision_month",
        "hours_per_ects",
        "audiences",
        "activities",
        "needed",
        "needed_programme",
        "optional_elements",
        "certificate_format",
        "accessibility",
        "feedback_url",
        "demonstration",
        "steps",
    ]
)

PARTS = {
    parent: frozenset(names.split())
    for parent, names in {
        "language_level": "entry reached",
        "co_providers": "name kind role country url",
        "ects": "min max step note by_partner",
        "level": "eqf qf_ehea nqf",
        "modules": "title ects workload_hours learning_outcomes",
        "learning_outcomes": "text kind esco",
        "assessment": "types supervision grading criteria description",
        "quality_assurance": "kind description url",
        "certificate": "kinds format issued",
        "application": "how url email",
        "fee": "currency amounts per reductions funding note",
        "fee_defaults": "currency amounts per reductions funding note",
        "amounts": "alliance_students alliance_staff everyone_else",
        "reductions": "for amount percent until",
        "offerings": "start end when apply_from apply_by provider awarding_body languages mode ects fee location "
        "schedule places application application_url state parts",
        "parts": "start end mode location",
        "contact": "office email phone url person",
        "links": "homepage syllabus feedback platform",
        "source": "url seen",
        "steps": "title choose courses",
    }.items()
}
"""The fields inside a field, by its name."""

FIELD_NAMES = _TOP_FIELDS.union(*PARTS.values())


def is_top_field(name: str) -> bool:
    """Whether a field of this name stands at the left edge of some kind of entry."""
    return name in _TOP_FIELDS


def is_part_of(name: str, parent: str | None) -> bool:
    """Whether the field ``parent`` is known to hold a field of this name."""
    return parent is not None and name in PARTS.get(parent, ())
