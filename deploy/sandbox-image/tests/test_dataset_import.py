"""A FinLab cache folder becomes a dataset, and the example that exports such a folder."""

from __future__ import annotations

import io
import json
import pickle
import runpy
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from dataset_tools.cli import main
from dataset_tools.make import make_dataset
from dataset_tools.synthetic.market import MarketParameters
from finlab import session
from finlab.dataset import Dataset

EXAMPLE = Path(__file__).parents[3] / "docs" / "examples" / "export_finlab.py"
DAYS = pd.to_datetime(["2024-01-02", "2024-01-03", "2024-01-04", "2024-05-16"])


def frame(
    values: list[list[float]], index: pd.Index, columns: tuple[str, ...] = ("1101", "2330")
) -> pd.DataFrame:
    return pd.DataFrame(values, index=index, columns=list(columns))


def write(folder: Path, key: str, content: pd.DataFrame) -> None:
    plain = content.rename_axis("date").reset_index()
    plain.to_feather(folder / f"{key.replace(':', '#')}.feather")


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    folder = tmp_path / "cache"
    folder.mkdir()
    close = [[10.0, 500.0], [11.0, np.nan], [12.0, 510.0], [13.0, 520.0]]
    write(folder, "price:收盤價", frame(close, DAYS))
    write(folder, "etl:adj_close", frame([[x / 2 for x in row] for row in close], DAYS))
    return folder


def run(cache: Path, target: Path, *more: str) -> int:
    return main(["import", str(cache), "--out", str(target), "--id", "finlab-1", *more])


def test_prices_keep_their_days_and_symbols(cache: Path, tmp_path: Path) -> None:
    assert run(cache, tmp_path / "out") == 0
    assert main(["verify", str(tmp_path / "out")]) == 0
    dataset = Dataset.open(tmp_path / "out")
    assert dataset.symbols == ["1101", "2330"]
    assert dataset.days.astype("datetime64[D]").astype(str).tolist() == DAYS.strftime("%Y-%m-%d").tolist()
    np.testing.assert_array_equal(dataset.panel("price:收盤價")[:, 1], [500, np.nan, 510, 520])


def test_quarters_are_known_on_their_last_legal_day(cache: Path, tmp_path: Path) -> None:
    labels = pd.Index(["2023-Q4", "2024-Q1"])
    write(cache, "fundamental_features:ROE稅後", frame([[1.0, 2.0], [3.0, 4.0]], labels))
    assert run(cache, tmp_path / "out") == 0
    known = Dataset.open(tmp_path / "out").quarter_days
    # 31 March 2024 is a Sunday.
    assert {label: str(np.datetime64(day, "D")) for label, day in known.items()} == {
        "2023-Q4": "2024-04-01",
        "2024-Q1": "2024-05-15",
    }


def test_a_symbol_that_never_traded_is_left_out(cache: Path, tmp_path: Path) -> None:
    days = DAYS[:2]
    write(cache, "etl:market_value", frame([[1.0, 2.0], [3.0, 4.0]], days, ("2330", "9999")))
    assert run(cache, tmp_path / "out") == 0
    values = Dataset.open(tmp_path / "out").panel("etl:market_value")
    assert np.isnan(values[:, 0]).all()
    np.testing.assert_array_equal(values[:, 1], [1, 3, np.nan, np.nan])


def test_what_is_left_out_is_listed_with_the_reason(
    cache: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (cache / "price#broken.feather").write_bytes(b"ARROW1 no more")
    write(cache, "etl:words", frame([["a", "b"]] * 4, DAYS))  # type: ignore[list-item]
    assert run(cache, tmp_path / "out", "--json") == 0
    left_out = json.loads(capsys.readouterr().out)["leftOut"]
    assert left_out["etl:words"] == "holds other values than numbers"
    assert left_out["price:broken"].startswith("cannot be read")


class Hostile:
    """Would run when it is unpickled."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return (exec, ("raise AssertionError('a pickle was loaded')",))


@pytest.mark.parametrize("name", ["price#收盤價.pickle", "price#收盤價.pkl"])
def test_pickles_are_refused_and_not_read(
    cache: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (cache / name).write_bytes(pickle.dumps(Hostile()))
    assert run(cache, tmp_path / "out") == 2
    assert "run code when they are read" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_without_adjusted_prices_there_is_nothing_to_trade_on(
    cache: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (cache / "etl#adj_close.feather").unlink()
    assert run(cache, tmp_path / "out") == 2
    assert "etl#adj_close.feather" in capsys.readouterr().err


def test_the_example_exports_exactly_what_coverage_asks_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    market = tmp_path / "market"
    make_dataset(market, MarketParameters(stocks=20, years=1), None, True, lambda message: None)
    strategy = tmp_path / "strategy.py"
    strategy.write_text(
        "roe = data.get('fundamental_features:ROE稅後')\n"
        "position = data.get('price:成交量').average(5) > data.get('no:such')\n",
        encoding="utf-8",
    )
    assert main(["coverage", str(market), str(strategy), "--json"]) == 1
    coverage = tmp_path / "coverage.json"
    coverage.write_text(capsys.readouterr().out, encoding="utf-8")

    session.activate(session.Session(Dataset.open(market), aliases=True))
    # Our own runtime stands in for the vendor's package, which scripts/finlab_oracle.sh uses.
    monkeypatch.setattr(sys, "argv", ["export", str(coverage), str(tmp_path / "cache")])
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    runpy.run_path(str(EXAMPLE), run_name="__main__")

    exported = {path.stem.replace("#", ":") for path in (tmp_path / "cache").iterdir()}
    needed = {need["stands_for"] or need["key"] for need in json.loads(coverage.read_text("utf-8"))["keys"]}
    always = {"price:收盤價", "etl:adj_close", "security_categories"}
    assert exported == (needed | always) - {"no:such"}

    assert run(tmp_path / "cache", tmp_path / "out") == 0
    ours, theirs = Dataset.open(tmp_path / "out"), Dataset.open(market)
    for key in ("price:收盤價", "etl:adj_close"):
        np.testing.assert_array_equal(ours.panel(key), theirs.panel(key))
    assert ours.table("security_categories") == theirs.table("security_categories")
