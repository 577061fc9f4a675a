"""What learners read for the codes of the format's closed lists."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from microcredentials.domain.assessment import AssessmentType, Supervision
from microcredentials.domain.certificate import CertificateFormat, CertificateKind
from microcredentials.domain.cooperation import CoProviderKind, CoProviderRole
from microcredentials.domain.course import Access, Curriculum, Delivery, Pace, Stackability
from microcredentials.domain.defaults import Origin
from microcredentials.domain.fee import FeeUnit, FundingSource
from microcredentials.domain.learning_outcome import OutcomeKind
from microcredentials.domain.level import Cycle
from microcredentials.domain.offering import Mode
from microcredentials.domain.partner import PartnerRole
from microcredentials.domain.quality import QualityAssuranceKind
from microcredentials.plain_words.marker import N_

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

LABELS: Mapping[type[StrEnum], Mapping[str, str]] = MappingProxyType(
    {
        Mode: {
            Mode.ON_CAMPUS: N_("on site"),
            Mode.BLENDED: N_("blended"),
            Mode.ONLINE: N_("online"),
        },
        Pace: {
            Pace.SELF_PACED: N_("at your own pace"),
            Pace.TIME_BOUND: N_("with fixed deadlines"),
            Pace.SYNCHRONOUS: N_("live sessions"),
            Pace.ASYNCHRONOUS: N_("in your own time"),
            Pace.MIXED: N_("live sessions and own time"),
        },
        Delivery: {
            Delivery.FIXED: N_("on fixed dates"),
            Delivery.ANY_TIME: N_("at any time"),
            Delivery.ON_DEMAND: N_("on demand"),
            Delivery.ROLLING_MONTHLY: N_("every month"),
            Delivery.ROLLING_BIMONTHLY: N_("every two months"),
            Delivery.EVERY_SEMESTER: N_("every semester"),
            Delivery.EVERY_YEAR: N_("every year"),
        },
        Stackability: {
            Stackability.STAND_ALONE: N_("stand-alone"),
            Stackability.STACKABLE: N_("stackable"),
        },
        Curriculum: {
            Curriculum.COMPULSORY: N_("compulsory in a degree programme"),
            Curriculum.ELECTIVE: N_("elective in a degree programme"),
            Curriculum.EXTRACURRICULAR: N_("outside degree programmes"),
            Curriculum.BOTH: N_("inside and outside degree programmes"),
        },
        Access: {
            Access.OPEN: N_("open to everyone"),
            Access.RESTRICTED: N_("only for certain groups"),
            Access.LIMITED: N_("limited places"),
        },
        OutcomeKind: {
            OutcomeKind.KNOWLEDGE: N_("knowledge"),
            OutcomeKind.SKILL: N_("skill"),
            OutcomeKind.COMPETENCE: N_("competence"),
        },
        AssessmentType: {
            AssessmentType.WRITTEN_EXAMINATION: N_("written examination"),
            AssessmentType.ORAL_EXAMINATION: N_("oral examination"),
            AssessmentType.MARKED_ASSIGNMENT: N_("marked assignment"),
            AssessmentType.PROJECT_WORK: N_("project work"),
            AssessmentType.PORTFOLIO: N_("portfolio"),
            AssessmentType.PRACTICAL: N_("practical assessment"),
            AssessmentType.CONTINUOUS: N_("continuous assessment"),
            AssessmentType.QUIZ: N_("quiz"),
            AssessmentType.GROUP_PERFORMANCE: N_("group performance"),
            AssessmentType.PEER_ASSESSMENT: N_("peer assessment"),
            AssessmentType.PEER_REVIEW: N_("peer review"),
            AssessmentType.ATTENDANCE: N_("attendance"),
            AssessmentType.ARTEFACT: N_("a work you make"),
            AssessmentType.PROBLEM_BASED: N_("problem-based assessment"),
        },
        Supervision: {
            Supervision.UNSUPERVISED: N_("unsupervised"),
            Supervision.UNSUPERVISED_WITH_ID_CHECK: N_("unsupervised, with an identity check"),
            Supervision.SUPERVISED: N_("supervised"),
            Supervision.SUPERVISED_ONLINE_WITH_ID_CHECK: N_("supervised online, with an identity check"),
            Supervision.SUPERVISED_ONSITE_WITH_ID_CHECK: N_("supervised on site, with an identity check"),
        },
        QualityAssuranceKind: {
            QualityAssuranceKind.INSTITUTIONAL: N_("by the university itself"),
            QualityAssuranceKind.PROGRAMME: N_("by the accreditation of a programme"),
            QualityAssuranceKind.EXTERNAL: N_("by an outside body"),
            QualityAssuranceKind.JOINT: N_("by several universities together"),
        },
        CertificateKind: {
            CertificateKind.DIGITAL_BADGE: N_("digital badge"),
            CertificateKind.COURSE_CERTIFICATE: N_("course certificate"),
            CertificateKind.PROGRAMME_CERTIFICATE: N_("programme certificate"),
            CertificateKind.DIPLOMA: N_("diploma"),
        },
        CertificateFormat: {
            CertificateFormat.EUROPASS: N_("Europass"),
            CertificateFormat.PDF: N_("PDF"),
            CertificateFormat.PAPER: N_("on paper"),
            CertificateFormat.PORTFOLIO: N_("portfolio"),
            CertificateFormat.OTHER: N_("another format"),
        },
        Cycle: {
            Cycle.SHORT: N_("short cycle"),
            Cycle.FIRST: N_("first cycle"),
            Cycle.SECOND: N_("second cycle"),
            Cycle.THIRD: N_("third cycle"),
        },
        FeeUnit: {
            FeeUnit.COURSE: N_("for the course"),
            FeeUnit.ECTS: N_("per ECTS credit"),
            FeeUnit.HOUR: N_("per hour"),
            FeeUnit.WEEK: N_("per week"),
            FeeUnit.MONTH: N_("per month"),
            FeeUnit.SEMESTER: N_("per semester"),
            FeeUnit.ACADEMIC_YEAR: N_("per academic year"),
            FeeUnit.GROUP: N_("per group"),
        },
        FundingSource: {
            FundingSource.SELF: N_("learners themselves"),
            FundingSource.GOVERNMENT: N_("the government"),
            FundingSource.ALLIANCE: N_("the alliance"),
            FundingSource.UNIVERSITY: N_("the university"),
            FundingSource.EMPLOYER: N_("employers"),
            FundingSource.OTHER: N_("others"),
        },
        CoProviderKind: {
            CoProviderKind.UNIVERSITY: N_("university"),
            CoProviderKind.EDUCATION_PROVIDER: N_("education provider"),
            CoProviderKind.COMPANY: N_("company"),
            CoProviderKind.NGO: N_("non-governmental organisation"),
            CoProviderKind.PUBLIC_AUTHORITY: N_("public authority"),
            CoProviderKind.SOCIAL_PARTNER: N_("social partner"),
            CoProviderKind.EMPLOYMENT_SERVICE: N_("employment service"),
            CoProviderKind.RESEARCH: N_("research organisation"),
            CoProviderKind.OTHER: N_("other organisation"),
        },
        CoProviderRole: {
            CoProviderRole.TEACHES: N_("teaches"),
            CoProviderRole.DESIGNS: N_("designs"),
            CoProviderRole.HOSTS: N_("hosts"),
            CoProviderRole.FUNDS: N_("funds"),
            CoProviderRole.COMMISSIONS: N_("commissions"),
            CoProviderRole.AWARDS: N_("awards"),
        },
        PartnerRole: {
            PartnerRole.FULL: N_("full partner"),
            PartnerRole.ASSOCIATE: N_("associate partner"),
            PartnerRole.FORMER: N_("former partner"),
        },
        Origin: {
            Origin.RUN: N_("this run"),
            Origin.ENTRY: N_("this course"),
            Origin.PARTNER: N_("the university, for all its courses"),
            Origin.ALLIANCE: N_("the alliance, for all its courses"),
        },
    }
)
"""List -> code -> English words, marked for translation. Every member of every list is here.

The lists are kept apart because members of two lists may be the same text, and would be the same key.
"""


def label_of(code: StrEnum) -> str:
    """The English words of a code."""
    return LABELS[type(code)][code]


NEEDED_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "title": N_("Title"),
        "summary": N_("Summary"),
        "reviewed_for": N_("Confirmation for the current edition"),
        "languages": N_("Language of instruction"),
        "fields": N_("Field of study"),
        "target_groups": N_("Whom it is for"),
        "mode": N_("On site, blended or online"),
        "ects": N_("ECTS credits"),
        "ects | workload_hours": N_("Workload"),
        "workload_hours": N_("Hours of work"),
        "level": N_("Level"),
        "learning_outcomes": N_("Learning outcomes"),
        "assessment.types": N_("Type of assessment"),
        "quality_assurance.kind": N_("Quality assurance"),
        "fee": N_("Fee"),
        "offerings": N_("Dates"),
        "contact.office | contact.email": N_("Contact"),
        "contact.email": N_("Contact"),
        "certificate.kinds": N_("Certificate"),
        "prerequisites": N_("What you need to know"),
        "steps": N_("Steps"),
        "description": N_("Description"),
        "application": N_("How to apply"),
    }
)
"""Dotted path of a needed field, as the profile writes it -> what it is called on an announced page."""
