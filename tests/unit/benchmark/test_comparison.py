from tests.benchmark.comparison import OURS, Build, Cost, LessMemory, Target, growth, rows_of
from tests.benchmark.measurement import Measurement


def build(cpu: float, wall: float = 1.0, peak_mb: float = 1.0, output_mb: float = 1.0) -> Build:
    return Build(Cost(cpu, wall, peak_mb), output_mb)


def test_a_ratio_is_ours_divided_by_theirs() -> None:
    ours, theirs = rows_of(100, {OURS: [build(3, wall=8)], "hugo": [build(2, wall=2)]})
    assert (ours.cpu_ratio, ours.wall_ratio) == (1, 1)
    assert (theirs.cpu_ratio, theirs.wall_ratio) == (1.5, 4)


def test_one_slow_run_in_three_changes_nothing() -> None:
    calm = rows_of(100, {OURS: [build(3)] * 3, "hugo": [build(2)] * 3})
    disturbed = rows_of(100, {OURS: [build(3), build(90), build(3)], "hugo": [build(2), build(2), build(60)]})
    assert disturbed == calm


def test_memory_and_output_are_told_as_they_are() -> None:
    _, theirs = rows_of(100, {OURS: [build(1)], "hugo": [build(1, peak_mb=200, output_mb=40)]})
    assert theirs.as_json() == {
        "courses": 100,
        "tool": "hugo",
        "cpu_ratio": 1,
        "wall_ratio": 1,
        "peak_mb": 200,
        "output_mb": 40,
    }


def test_growth_is_told_from_each_size_to_the_next_larger_one() -> None:
    rows = [
        *rows_of(1_000, {OURS: [build(5)]}),
        *rows_of(100, {OURS: [build(1)]}),
        *rows_of(10_000, {OURS: [build(40)]}),
    ]
    assert growth(rows) == [(100, 1_000, 5), (1_000, 10_000, 8)]


def test_a_target_is_judged_by_its_size_and_tool_only() -> None:
    rows = rows_of(100, {OURS: [build(3)], "hugo": [build(2)]})
    assert Target(100, "hugo", 1.5).verdict(rows).endswith("1.50, kept")
    assert Target(100, "hugo", 1.4).verdict(rows).endswith("1.50, MISSED")
    assert not Target(1_000, "hugo", 1).verdict(rows)
    assert not Target(100, "eleventy", 1).verdict(rows)


def test_a_measurement_without_budget_is_always_kept() -> None:
    assert Measurement("check", 9, "s").is_kept
    assert not Measurement("check", 9, "s", budget=2).is_kept


def test_memory_is_judged_from_a_number_of_courses_on_and_beside_one_tool() -> None:
    rows = [
        *rows_of(100, {OURS: [build(1, peak_mb=9)], "hugo": [build(1, peak_mb=1)]}),
        *rows_of(1_000, {OURS: [build(1, peak_mb=200)], "hugo": [build(1, peak_mb=240)], "eleventy": [build(1)]}),
        *rows_of(10_000, {OURS: [build(1, peak_mb=2_000)], "hugo": [build(1, peak_mb=1_700)]}),
    ]
    assert list(LessMemory(1_000, "hugo").verdicts(rows)) == [
        "1,000 courses: less memory than hugo: 200 of 240 MB, kept",
        "10,000 courses: less memory than hugo: 2,000 of 1,700 MB, MISSED",
    ]


def test_a_budget_is_told_with_its_verdict() -> None:
    assert Measurement("check", 9, "s", budget=2).verdict == "at most 2: MISSED"
    assert Measurement("score", 99, "", budget=95, at_least=True).verdict == "at least 95: kept"
    assert not Measurement("check", 9, "s").verdict
