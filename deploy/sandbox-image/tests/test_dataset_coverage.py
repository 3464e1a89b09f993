"""Keys are found without running a strategy, and compared with what a dataset has."""

from pathlib import Path

import pytest

from dataset_tools.coverage import Coverage, cover, nearest_keys
from dataset_tools.dataset import Dataset, open_dataset
from dataset_tools.make import make_dataset
from dataset_tools.sources import Source
from dataset_tools.strategy_keys import find_keys
from dataset_tools.synthetic.market import MarketParameters


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    folder = tmp_path_factory.mktemp("coverage") / "dataset"
    make_dataset(folder, MarketParameters(stocks=20, years=1), None, True, lambda message: None)
    return open_dataset(folder)


@pytest.mark.parametrize(
    ("source", "keys"),
    [
        ("data.get('price:收盤價')", {"price:收盤價"}),
        ("def strategy(d):\n    return d.get('close') > 1", {"close"}),
        ("from finlab import data as fl\nfl.get('close')", {"close"}),
        ("k = 'price:收盤價'\ndata.get(k)", {"price:收盤價"}),
        ("k: str = 'a'\ndata.get(k)", {"a"}),
        ("t = 'price'\ndata.get(f'{t}:收盤價')", {"price:收盤價"}),
        ("data.get('price:' + '收盤價')", {"price:收盤價"}),
        ("for k in ['a', 'b']:\n    data.get(k)", {"a", "b"}),
        ("ks = ('a', 'b')\nx = [data.get(k) for k in ks]", {"a", "b"}),
        ("x = {n: data.get(f'price:{n}') for n in ['開盤價', '收盤價']}", {"price:開盤價", "price:收盤價"}),
        ("ks = {'roe': 'a', 'pe': 'b'}\nfor n, k in ks.items():\n    data.get(k)", {"a", "b"}),
        ("ks = {'roe': 'a'}\ndata.get(ks['roe'])", {"a"}),
        ("for i, k in enumerate(['a', 'b']):\n    data.get(k)", {"a", "b"}),
        ("for n, k in [('x', 'a'), ('y', 'b')]:\n    data.get(k)", {"a", "b"}),
        ("a, b = 'x', 'y'\ndata.get(a)\ndata.get(b)", {"x", "y"}),
        ("data.get('a' if 1 else 'b')", {"a", "b"}),
        ("{'x': 1}.get('x')\nother.get('y')", set()),
    ],
)
def test_keys_are_followed_through_constants(source: str, keys: set[str]) -> None:
    assert find_keys(source).keys == keys


def test_a_computed_key_is_reported_with_its_line() -> None:
    found = find_keys("import os\nk = input()\ndata.get(k)\ndata.get('a')")
    assert (found.keys, found.unknown_lines) == ({"a"}, [3])


def test_a_source_that_multiplies_strings_is_bounded() -> None:
    lines = ["x0 = 'aaaaaaaa'", *(f"x{n} = x{n - 1} + x{n - 1}" for n in range(1, 60)), "data.get(x59)"]
    assert find_keys("\n".join(lines)).keys == set()


def test_a_name_bound_to_itself_is_no_loop() -> None:
    assert find_keys("k = 'a'\nk = k + 'b'\ndata.get(k)").keys == {"a"}


@pytest.mark.parametrize("source", ["def", "x = '\0'", "(" * 10_000, "x = " + "-" * 100_000 + "1"])
def test_what_is_no_python_is_a_syntax_error(source: str) -> None:
    with pytest.raises(SyntaxError):
        find_keys(source)


def of(dataset: Dataset, *codes: str, aliases: bool = True) -> Coverage:
    return cover(dataset, [Source(str(n), code) for n, code in enumerate(codes)], aliases)


def test_needs_are_counted_by_strategy_and_classified(dataset: Dataset) -> None:
    twice = "data.get('price:收盤價')\ndata.get('price:收盤價')"
    coverage = of(
        dataset, twice, "data.get('price:收盤價')\ndata.get('price:成交量')", "data.get('price:收盤')"
    )
    needs = {need.key: (need.status, need.strategies, need.stands_for) for need in coverage.keys}
    assert needs["price:收盤價"] == ("real", 2, None)
    assert needs["price:成交量"] == ("alias", 1, "price:成交金額")
    assert needs["price:收盤"] == ("missing", 1, None)
    assert (coverage.strategies, coverage.satisfied, coverage.complete) == (3, 2, False)


def test_without_aliases_they_are_missing_and_lead_to_what_they_stand_for(dataset: Dataset) -> None:
    coverage = of(dataset, "data.get('fundamental_features:EPS')", aliases=False)
    assert coverage.keys[0].status == "missing"
    assert coverage.keys[0].nearest[0] == "fundamental_features:每股稅後淨利"


def test_aliases_disabled_in_the_dataset_do_not_count(tmp_path: Path) -> None:
    make_dataset(tmp_path / "a", MarketParameters(stocks=20, years=1), None, False, lambda message: None)
    assert not of(open_dataset(tmp_path / "a"), "data.get('close')").complete


def test_unreadable_and_undetermined_sources_are_named(dataset: Dataset) -> None:
    coverage = of(dataset, "def", "data.get(input())")
    assert set(coverage.unreadable) == {"0"}
    assert coverage.undetermined == {"1": [1]}
    assert not coverage.complete


def test_nearest_prefers_the_field_over_the_table() -> None:
    known = ["price:收盤價", "fundamental_features:營業利益率", "fundamental_features:營業利益成長率"]
    assert nearest_keys("fundamentals:營業利益率", known)[0] == "fundamental_features:營業利益率"
    assert nearest_keys("zzzz", known) == []
