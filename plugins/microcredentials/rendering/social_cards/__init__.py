"""The picture that a page shows where it is shared."""

from microcredentials.rendering.picture_places import HEIGHT, WIDTH
from microcredentials.rendering.social_cards.cache import SocialCards
from microcredentials.rendering.social_cards.facts import CourseCard, SiteCard
from microcredentials.rendering.social_cards.social_card import social_card

__all__ = ["HEIGHT", "WIDTH", "CourseCard", "SiteCard", "SocialCards", "social_card"]
