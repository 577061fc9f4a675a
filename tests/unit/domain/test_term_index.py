"""The inverted index: languages, weights, and how much work it does."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

from microcredentials.domain.function_words import function_words
from microcredentials.domain.term_index import MOST_VISITS, Document, Likeness, Passage, TermIndex, document_of
from microcredentials.domain.text import Text

SEED = 4
WORDS_A_COURSE = 60
VOCABULARY = 3_000


def passages(*texts: str | Mapping[str, str], weight: float = 1) -> Document:
    return document_of(
        Passage(Text({"en": text}, "en") if isinstance(text, str) else Text(text, next(iter(text))), weight)
        for text in texts
    )


def invented_courses(number: int) -> dict[str, Document]:
    """Courses whose words are as unequally frequent as those of real texts (Zipf's law)."""
    choice = random.Random(SEED)  # noqa: S311  nothing is kept secret here
    vocabulary = [f"{chr(97 + rank % 26)}{chr(97 + rank // 26 % 26)}{rank // 676:02}word" for rank in range(VOCABULARY)]
    shares = [1 / (rank + 1) for rank in range(VOCABULARY)]
    texts = [" ".join(choice.choices(vocabulary, shares, k=WORDS_A_COURSE)) for _ in range(number)]
    return {f"su/course-{position}": passages(text) for position, text in enumerate(texts)}


def visits(number: int) -> int:
    courses = invented_courses(number)
    index = TermIndex(courses)
    return sum(len(postings) for id_ in courses for _, postings in index.walk(id_))


def alike(index: TermIndex, course_id: str) -> Mapping[str, Likeness]:
    return dict(index.alike(course_id))


def always(least: float) -> Callable[[], float]:
    return lambda: least


def scores_of_ever_closer(index: TermIndex, course_id: str) -> list[float]:
    found = [0.0]
    for _, likeness in index.alike(course_id, lambda: max(found)):
        found.append(likeness.score)
    return found


def test_four_times_the_courses_make_four_times_the_visits() -> None:
    few, many = visits(400), visits(1_600)
    assert few > 400 * MOST_VISITS / 2  # the bound is reached, so that growth is no longer that of a small portfolio
    assert many <= 4.4 * few


def test_one_course_never_looks_at_more_postings_than_the_bound() -> None:
    courses = {f"su/c{position}": passages("the same words everywhere") for position in range(MOST_VISITS * 2)}
    index = TermIndex(courses)
    assert sum(len(postings) for _, postings in index.walk("su/c0")) <= MOST_VISITS


def test_the_same_course_in_several_languages_is_compared_in_the_common_one() -> None:
    index = TermIndex(
        {
            "su/a": passages({"bg": "Защита на личните данни", "en": "Protection of personal data"}),
            "su/b": passages({"de": "Schutz personenbezogener Daten", "en": "Protection of personal data"}),
            "su/c": passages({"de": "Ganz anderes"}),
        }
    )
    assert alike(index, "su/a")["su/b"].language == "en"
    assert set(alike(index, "su/a")) == {"su/b"}


def test_of_several_common_languages_the_one_with_most_text_counts() -> None:
    index = TermIndex(
        {
            "su/a": passages({"en": "Sea level", "pt": "Curso para todos"}, "tides, weather, storms"),
            "su/b": passages({"en": "Old looms", "pt": "Curso para todos"}, "warp, weather, weft"),
            "su/c": passages({"en": "Storm surges", "pt": "Outra coisa"}, "tides of the sea"),
        }
    )
    assert {other: one.language for other, one in alike(index, "su/a").items()} == {"su/b": "en", "su/c": "en"}
    assert alike(index, "su/a")["su/b"].score < alike(index, "su/a")["su/c"].score


def test_the_same_letters_in_two_languages_are_two_words() -> None:
    index = TermIndex({"su/a": passages({"en": "gift"}), "su/b": passages({"de": "Gift"})})
    assert alike(index, "su/a") == {}


def test_regions_of_a_language_are_compared() -> None:
    index = TermIndex({"su/a": passages({"pt": "cuidados"}), "su/b": passages({"pt-BR": "cuidados"})})
    assert alike(index, "su/a")["su/b"].language == "pt"


def test_rare_words_count_more_than_common_ones() -> None:
    rest = {f"su/rest{position}": passages(f"subject{position}") for position in range(40)}
    rest |= {f"su/more{position}": passages("introduction") for position in range(8)}
    index = TermIndex(
        {
            "su/a": passages("introduction glaciers"),
            "su/b": passages("melting glaciers"),
            "su/c": passages("introduction weaving"),
            **rest,
        }
    )
    found = alike(index, "su/a")
    assert found["su/b"].score > 2 * found["su/c"].score


def test_words_of_a_quarter_of_many_courses_say_nothing() -> None:
    courses = {f"su/c{position}": passages(f"the {position % 7 * 'x'}word") for position in range(30)}
    index = TermIndex(courses)
    assert all("the" not in index.shared_words("su/c0", other, "en") for other in alike(index, "su/c0"))
    assert set(alike(index, "su/c0")) == {f"su/c{position}" for position in range(7, 30, 7)}


def test_shared_words_are_spelled_as_the_first_course_writes_them_and_named_once() -> None:
    index = TermIndex({"su/a": passages("Glaciers retreat"), "su/b": passages("a glacier")})
    assert index.shared_words("su/a", "su/b", "en") == ("Glaciers",)
    assert index.shared_words("su/b", "su/a", "en") == ("glacier",)


def test_likeness_is_the_same_from_both_sides_and_at_most_1() -> None:
    index = TermIndex(
        {"su/a": passages("salt marsh plants"), "su/b": passages("salt marsh plants"), "su/c": passages("x")}
    )
    one, other = alike(index, "su/a")["su/b"], alike(index, "su/b")["su/a"]
    assert one == other
    assert 0.99 < one.score <= 1.000001


def test_who_wants_only_what_is_alike_so_far_gets_the_same_likeness() -> None:
    """Though common words are looked up only where they may matter."""
    english, other = invented_courses(150), invented_courses(300)
    german = {id_: passages({"de": " ".join(other[id_][0].terms), "en": "Data and more"}) for id_ in other}
    index = TermIndex({id_: (*english.get(id_, ()), *german[id_]) for id_ in german})
    compared = 0
    for id_ in german:
        everything = alike(index, id_)
        for least in (0.02, 0.05, 0.1, 0.3):
            enough = dict(index.alike(id_, always(least)))
            assert enough == {other: one for other, one in everything.items() if one.score >= least}
            compared += len(enough)
    assert compared > len(german)


def test_who_asks_for_more_after_each_find_misses_none_of_the_closest() -> None:
    courses = invented_courses(300)
    index = TermIndex(courses)
    few = {id_: scores_of_ever_closer(index, id_) for id_ in courses}
    everything = {id_: [one.score for one in alike(index, id_).values()] for id_ in courses}
    assert all(max(few[id_]) == max(everything[id_]) for id_ in courses)
    assert sum(map(len, few.values())) < sum(map(len, everything.values())) / 10


def test_a_course_without_texts_resembles_nothing() -> None:
    assert alike(TermIndex({"su/a": (), "su/b": passages("salt")}), "su/a") == {}


def test_words_that_only_join_others_make_no_courses_alike() -> None:
    index = TermIndex(
        {
            "su/a": passages({"en": "Maps and any tide"}),
            "su/b": passages({"en": "Looms and any tide"}),
            "su/c": passages({"en": "Glaze and any kiln"}),
        }
    )
    assert alike(index, "su/c") == {}
    assert index.shared_words("su/a", "su/b", "en") == ("tide",)


def test_function_words_are_found_however_they_are_written() -> None:
    assert {"koito", "който", "които"} & function_words("bg") == {"които"}
    assert {"fur", "für"} & function_words("de") == {"fur"}
    assert function_words("xx") == frozenset()
