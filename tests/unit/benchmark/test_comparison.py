from tests.benchmark.comparison import OURS, Build, Cost, Target, growth, rows_of
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
