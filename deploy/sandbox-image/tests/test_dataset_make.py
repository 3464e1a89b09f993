"""What `make` promises: the same bytes for the same arguments, a folder that appears at once."""

import errno
import json
import stat
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dataset_tools.errors import UsageError
from dataset_tools.make import make_dataset
from dataset_tools.synthetic.market import MarketParameters
from dataset_tools.writer import atomic_folder

SMALL = MarketParameters(stocks=30, years=2)


def make(target: Path, parameters: MarketParameters = SMALL, aliases: bool = True) -> str:
    return make_dataset(target, parameters, None, aliases, lambda message: None).sha256


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_same_arguments_give_the_same_bytes(tmp_path: Path) -> None:
    assert make(tmp_path / "a") == make(tmp_path / "b")
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


@pytest.mark.parametrize(
    "other",
    [
        MarketParameters(stocks=30, years=2, seed=8),
        MarketParameters(stocks=31, years=2),
        MarketParameters(stocks=30, years=2, end=date(2023, 6, 30)),
    ],
)
def test_each_argument_changes_the_dataset(tmp_path: Path, other: MarketParameters) -> None:
    assert make(tmp_path / "a") != make(tmp_path / "b", other)


def test_random_state_of_the_process_does_not_matter(tmp_path: Path) -> None:
    np.random.seed(1)
    first = make(tmp_path / "a")
    np.random.seed(2)
    assert make(tmp_path / "b") == first


def test_manifest_names_the_parameters_and_enables_aliases(tmp_path: Path) -> None:
    make(tmp_path / "a")
    manifest = json.loads((tmp_path / "a" / "manifest.json").read_text())
    assert manifest["id"] == "synthetic-30x2-7"
    assert manifest["generator"]["parameters"] == {"stocks": 30, "years": 2, "end": "2024-12-31", "seed": 7}
    assert manifest["aliases"]["enabled"] is True
    assert manifest["aliases"]["keys"]["price:成交量"]["key"] == "price:成交金額"
    assert not set(manifest["aliases"]["keys"]) & set(manifest["keys"])


def test_aliases_can_be_disabled(tmp_path: Path) -> None:
    make(tmp_path / "a", aliases=False)
    assert json.loads((tmp_path / "a" / "manifest.json").read_text())["aliases"]["enabled"] is False


def test_an_existing_target_is_refused_and_kept(tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.mkdir()
    (target / "mine").write_text("x")
    with pytest.raises(UsageError, match="exists already"):
        make(target)
    assert contents(tmp_path) == {"a/mine": b"x"}


def test_a_failure_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="disk"), atomic_folder(tmp_path / "a") as folder:
        (folder / "half").write_text("x")
        raise RuntimeError("disk")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    with (
        pytest.raises(UsageError, match="No space left on device; choose another --out"),
        atomic_folder(tmp_path / "a"),
    ):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert list(tmp_path.iterdir()) == []


def test_every_user_can_read_the_dataset(tmp_path: Path) -> None:
    make(tmp_path / "a")
    for path in [tmp_path / "a", *(tmp_path / "a").rglob("*")]:
        wanted = 0o755 if path.is_dir() else 0o644
        assert stat.S_IMODE(path.stat().st_mode) == wanted


@pytest.mark.parametrize("arguments", [{"stocks": 5}, {"stocks": 99999}, {"years": 0}, {"seed": -1}])
def test_parameters_out_of_range_name_the_range(arguments: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match="choose a value from"):
        MarketParameters(**arguments)


def test_an_identifier_must_be_plain(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--id"):
        make_dataset(tmp_path / "a", SMALL, "../x", True, lambda message: None)
