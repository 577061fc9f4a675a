"""Social cards: a picture of each course that keeps its frame, whatever the words."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from microcredentials.rendering.social_cards import HEIGHT, WIDTH, CourseCard, SiteCard, SocialCards, social_card
from microcredentials.rendering.social_cards.colour import FIELD, Ink, between, colours
from microcredentials.rendering.social_cards.frame import INNER, MARGIN
from microcredentials.rendering.social_cards.headline import SIZES, headline
from microcredentials.rendering.social_cards.lettering import Weight, cut, font, is_legible, written
from microcredentials.rendering.social_cards.meter import Block, meter
from microcredentials.rendering.social_cards.sheet import FULL, QUIET
from microcredentials.rendering.views.skyline import Skyline, Square

COURSE = CourseCard(
    title="Reading the coast",
    monogram="UNITS",
    provider="University of Trieste",
    place="Trieste, Italy",
    credits="3–4 ECTS",
    least=Decimal(3),
    most=Decimal(4),
    details=("blended", "English"),
    site="Microcredentials",
    alliance="Transform4Europe",
)
ENDLESS = "A title that nobody would ever want to read to its end " * 12
ALL_LONG = CourseCard(
    ENDLESS, "MONOGRAM" * 9, ENDLESS, ENDLESS, ENDLESS, Decimal(30), Decimal(30), (ENDLESS,), ENDLESS, ENDLESS, ENDLESS
)
SITE = SiteCard(
    "What do you want to learn?",
    "Short university courses from eleven universities.",
    Skyline(53, 53, (Square(14.5, 0, "online", is_open=False),), ((26.5, "UNITS"),), (), "UNITS 1", has_examples=False),
    "Microcredentials",
    "Transform4Europe",
)
NOBODY = replace(SITE, skyline=Skyline(0, 53, (), (), (), "", has_examples=False))
ALPHABETS = {
    "Bulgarian": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "Estonian": "äõöüšž",
    "French": "àâæçéèêëîïôœùûüÿ",
    "German": "äöüß„“",
    "Greek": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",
    "Italian": "àèéìòù",
    "Lithuanian": "ąčęėįšųūž",
    "Polish": "ąćęłńóśźż",
    "Portuguese": "ãâáàçéêíóôõú",
    "Slovenian": "čšž",
    "Spanish": "áéíñóúü¿¡",
    "Ukrainian": "ґєії’",
}


def picture(facts: CourseCard | SiteCard) -> Image.Image:
    return Image.open(BytesIO(social_card(facts))).convert("RGB")


@pytest.mark.parametrize(
    "facts", [COURSE, ALL_LONG, SITE, NOBODY], ids=["course", "endless words", "site", "no university"]
)
def test_a_card_has_the_shape_that_networks_ask_for_and_is_small(facts: CourseCard | SiteCard) -> None:
    file = social_card(facts)
    assert Image.open(BytesIO(file)).size == (WIDTH, HEIGHT) == (1200, 630)
    assert len(file) <= 30 * 1024


@pytest.mark.parametrize(
    "facts", [COURSE, ALL_LONG, SITE, NOBODY], ids=["course", "endless words", "site", "no university"]
)
def test_no_word_runs_into_the_margin(facts: CourseCard | SiteCard) -> None:
    card = picture(facts)
    overhang = 4  # a letter may lean a little over its start
    margins = [(0, 0, MARGIN - overhang, HEIGHT), (WIDTH - MARGIN + overhang, 0, WIDTH, HEIGHT), (0, 0, WIDTH, 40)]
    assert [card.crop(margin).getcolors() for margin in margins] == [
        [((right - left) * (bottom - top), colours()[FIELD])] for left, top, right, bottom in margins
    ]


def test_a_title_is_as_large_as_it_may_be() -> None:
    sizes = [
        headline(title, INNER, 260).size for title in ("Design", "Design for an ageing city and its people", ENDLESS)
    ]
    assert sizes[0] == SIZES[0] > sizes[1] > sizes[2] == SIZES[-1]


@pytest.mark.parametrize("title", ["Design", "Reading the coast: ports, cities and climate", ENDLESS, "Word" * 60, ""])
def test_a_title_keeps_within_its_room(title: str) -> None:
    setting = headline(title, INNER, 260)
    assert len(setting.lines) * setting.leading <= 260
    assert all(font(Weight.TITLE, setting.size).getlength(line) <= INNER for line in setting.lines)


def test_a_title_that_fits_keeps_every_word() -> None:
    title = "Living well with long-term illness: care, technology/media and policy – a joint course"
    assert " ".join(headline(title, INNER, 260).lines).split() == title.split()


def test_the_lines_of_a_title_are_of_about_equal_length() -> None:
    setting = headline("Artificial intelligence: challenges, opportunities, practical cases", INNER, 260)
    lengths = [font(Weight.TITLE, setting.size).getlength(line) for line in setting.lines]
    assert min(lengths) > 0.6 * max(lengths)


@pytest.mark.parametrize("title", [ENDLESS, "Word" * 60])
def test_a_title_that_is_cut_says_so(title: str) -> None:
    assert headline(title, INNER, 260).lines[-1].endswith("…")


@pytest.mark.parametrize("room", [0, 5, 40, 200])
def test_words_are_cut_to_their_room_without_a_comma_before_the_ellipsis(room: int) -> None:
    face = font(Weight.TEXT, 30)
    shown = cut("Bulgarian, English, French, German", face, room)
    assert shown.endswith("…")
    assert not shown.endswith((",…", " …"))
    assert face.getlength(shown) <= max(room, face.getlength("…"))


@pytest.mark.parametrize("weight", Weight)
@pytest.mark.parametrize("letters", ALPHABETS.values(), ids=ALPHABETS)
def test_the_fonts_hold_the_letters_of_every_language_of_the_partners(letters: str, weight: Weight) -> None:
    both = [letter for letter in letters + letters.upper() if not unicodedata.combining(letter)]
    assert [letter for letter in both if not font(weight, 100).getlength(letter)] == []
    assert written(letters) == letters


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Reading 読む the coast", "Reading the coast"),
        ("Care 🙂", "Care"),
        ("I\N{ZERO WIDTH SPACE}n\tone\nline", "In one line"),
        ("q\N{COMBINING CARON}", "q"),
        ("\N{LATIN SMALL LETTER A WITH RING BELOW}", "a"),
        ("e\N{COMBINING ACUTE ACCENT}", "é"),
    ],
)
def test_a_letter_that_the_font_lacks_leaves_no_box(text: str, shown: str) -> None:
    assert written(text) == shown


@pytest.mark.parametrize("weight", Weight)
def test_the_fonts_draw_nothing_for_a_missing_letter(weight: Weight) -> None:
    assert font(weight, 100).getmask("読").getbbox() is None
    assert font(weight, 100).getlength("読") == 0


def test_a_title_in_a_script_without_letters_gives_way_to_the_university() -> None:
    assert not is_legible("海岸を読む")
    assert social_card(replace(COURSE, title="海岸を読む")) == social_card(replace(COURSE, title=COURSE.provider))


def test_one_square_is_one_credit_and_the_upper_part_of_a_range_is_open() -> None:
    assert meter(Decimal(1), Decimal("2.5"), 50, 1000) == (
        Block(0, 0, 50, 50, is_open=False),
        Block(61, 0, 50, 50, is_open=True),
        Block(122, 0, 25, 50, is_open=True),
    )


@pytest.mark.parametrize("credits_", [1, 15, 16, 30])
def test_there_are_as_many_squares_as_credits_and_they_keep_within_their_room(credits_: int) -> None:
    blocks = meter(Decimal(credits_), Decimal(credits_), 46, 500)
    assert len(blocks) == credits_
    assert max(block.left + block.width for block in blocks) <= 500
    assert max(block.top + block.height for block in blocks) <= 46


@pytest.mark.parametrize("credits_", [0, 31])
def test_no_squares_are_drawn_for_none_or_for_more_than_an_eye_can_count(credits_: int) -> None:
    assert meter(Decimal(credits_), Decimal(credits_), 46, 500) == ()


def test_a_warning_is_on_the_card() -> None:
    assert social_card(replace(COURSE, mark="Example")) != social_card(COURSE)


def test_the_colours_are_those_of_the_style_sheet() -> None:
    shown = {colour for _, colour in picture(COURSE).getcolors() or ()}
    assert {colours()[FIELD], colours()[Ink.WORDS], colours()[Ink.CREDITS]} <= shown


def test_quiet_words_keep_a_contrast_of_4_5_to_1() -> None:
    ground, words = colours()[FIELD], colours()[Ink.WORDS]
    assert contrast(between(ground, words, QUIET / FULL), ground) >= 4.5


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """WCAG 2.2, contrast ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: tuple[int, int, int]) -> float:
    """WCAG 2.2, relative luminance."""
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in (part / 255 for part in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_card_is_drawn_once_and_read_from_then_on(tmp_path: Path) -> None:
    cards = SocialCards(tmp_path / "cards")
    drawn = cards.of(COURSE)
    [file] = (tmp_path / "cards").iterdir()
    assert file.read_bytes() == drawn == social_card(COURSE)
    kept = drawn[:-20] + b"-" * 8 + drawn[-12:]
    file.write_bytes(kept)
    assert SocialCards(tmp_path / "cards").of(COURSE) == kept


def test_other_words_are_another_file(tmp_path: Path) -> None:
    cards = SocialCards(tmp_path)
    assert cards.of(COURSE) != cards.of(replace(COURSE, title="Reading the hills"))
    assert len(list(tmp_path.iterdir())) == 2


def test_a_file_cut_short_is_drawn_again(tmp_path: Path) -> None:
    cards = SocialCards(tmp_path)
    drawn = cards.of(COURSE)
    [file] = tmp_path.iterdir()
    file.write_bytes(drawn[:100])
    assert cards.of(COURSE) == drawn == file.read_bytes()


def test_a_folder_that_cannot_be_used_only_costs_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    assert SocialCards(tmp_path / "file").of(COURSE) == social_card(COURSE)
