"""What text search reads of a page is less than the page, and says the same."""

from mkdocs_microcredentials.searched_part import searched_part

BEFORE = '<!doctype html>\n<html lang="pl">\n<head><title>A page</title></head>\n<body><header>Menu</header>'
AFTER = "<footer>Imprint</footer></body></html>"


def part(main: str) -> str:
    """The part of a page with such a `<main>`, without the frame that every part has."""
    found = searched_part((BEFORE + main + AFTER).encode()).decode()
    return found.removeprefix('<!doctype html>\n<html lang="pl">\n<body>').removesuffix("</body></html>")


def test_what_stands_around_a_page_is_left_out_and_its_language_kept() -> None:
    assert part("<main data-pagefind-body><h1>Grüße</h1></main>") == "<main data-pagefind-body><h1>Grüße</h1></main>"


def test_what_is_marked_to_be_ignored_is_left_out() -> None:
    ignored = '<nav class="path" data-pagefind-ignore><ol><li>Home</li></ol></nav>'
    assert part(f"<main>{ignored}<p>Text</p>{ignored}</main>") == "<main><p>Text</p></main>"


def test_an_ignored_element_within_its_like_is_left_to_pagefind() -> None:
    nested = "<div data-pagefind-ignore><div>a</div><p>b</p></div>"
    assert part(f"<main>{nested}</main>") == f"<main>{nested}</main>"


def test_a_name_that_begins_like_another_does_not_end_it() -> None:
    assert part("<main><p data-pagefind-ignore><param>x</p>y</main>") == "<main>y</main>"


def test_words_in_the_text_are_no_mark() -> None:
    text = "<main><p>the attribute data-pagefind-ignore</p></main>"
    assert part(text) == text


def test_a_page_without_main_is_read_whole() -> None:
    page = f"{BEFORE}<p>x</p>{AFTER}".encode()
    assert searched_part(page) == page
