"""`verify` finds each kind of damage, and all of it at once."""

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from dataset_tools.make import make_dataset
from dataset_tools.synthetic.market import MarketParameters
from dataset_tools.verification.verify import verify_dataset


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pristine") / "dataset"
    make_dataset(folder, MarketParameters(stocks=20, years=1), None, True, lambda message: None)
    return folder


@pytest.fixture
def dataset(pristine: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(pristine, tmp_path / "dataset"))


def manifest_of(folder: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((folder / "manifest.json").read_text())
    return content


def edit(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    content = manifest_of(folder)
    change(content)
    (folder / "manifest.json").write_text(json.dumps(content))


def replace(folder: Path, file: str, array: NDArray[Any]) -> None:
    """Put another array in place, with a manifest that agrees with its bytes."""
    np.save(folder / file, array)
    data = (folder / file).read_bytes()
    edit(folder, lambda m: m["files"][file].update(bytes=len(data), sha256=hashlib.sha256(data).hexdigest()))


def problems(folder: Path) -> str:
    return "\n".join(verify_dataset(folder).problems)


def file_of(folder: Path, key: str) -> str:
    return str(manifest_of(folder)["keys"][key]["file"])


def test_a_made_dataset_is_valid(pristine: Path) -> None:
    verdict = verify_dataset(pristine)
    assert verdict.problems == []
    assert verdict.sha256 == hashlib.sha256((pristine / "manifest.json").read_bytes()).hexdigest()


def test_one_flipped_byte_is_found(dataset: Path) -> None:
    path = dataset / file_of(dataset, "price:收盤價")
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    assert "another content than the manifest's sha256" in problems(dataset)


def test_truncated_missing_and_extra_files_are_found_together(dataset: Path) -> None:
    manifest = manifest_of(dataset)
    first, second = (dataset / manifest["keys"][key]["file"] for key in ("price:開盤價", "price:最高價"))
    first.write_bytes(first.read_bytes()[:-8])
    second.unlink()
    (dataset / "data" / "extra.npy").write_bytes(b"")
    found = problems(dataset)
    assert "the manifest says" in found
    assert "is missing" in found
    assert "data/extra.npy is not listed" in found


def test_a_symbolic_link_is_refused(dataset: Path, tmp_path: Path) -> None:
    path = dataset / file_of(dataset, "price:收盤價")
    path.rename(tmp_path / "elsewhere.npy")
    path.symlink_to(tmp_path / "elsewhere.npy")
    assert "symbolic link" in problems(dataset)


def test_a_linked_folder_is_refused(dataset: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(dataset)
    assert "symbolic link" in problems(tmp_path / "link")


@pytest.mark.parametrize(
    "name", ["../secret.npy", "/etc/passwd", "data/../../x", "data//x", "DATA/x", "data/x y"]
)
def test_a_file_name_that_leaves_the_folder_is_refused(dataset: Path, name: str) -> None:
    def point_elsewhere(manifest: dict[str, Any]) -> None:
        manifest["keys"]["price:收盤價"]["file"] = name
        manifest["files"][name] = {"bytes": 1, "sha256": "0" * 64}

    edit(dataset, point_elsewhere)
    assert "leaves the dataset's folder" in problems(dataset)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda m: m.update(format=2), "this tool reads 1"),
        (lambda m: m.update(id="a/b"), "id does not match"),
        (lambda m: m.update(symbols=[]), "at least one symbol"),
        (lambda m: m["symbols"].__setitem__(0, m["symbols"][1]), "a symbol occurs twice"),
        (lambda m: m.pop("keys"), "keys is no object"),
        (lambda m: m["keys"].pop("etl:adj_close"), "required key etl:adj_close is missing"),
        (lambda m: m["keys"]["price:收盤價"].update(index="month"), "is no <f8 panel on the index day"),
        (lambda m: m["keys"]["price:開盤價"].update(kind=["panel"]), "is none of"),
        (lambda m: m["keys"]["price:開盤價"].update(dtype="<f4"), "dtype '<f4'"),
        (lambda m: m["keys"]["price:開盤價"].update(index="week"), "index 'week' does not exist"),
        (lambda m: m["keys"]["price:開盤價"].update(file="data/9999.npy"), "is not listed in files"),
        (lambda m: m["keys"]["price:開盤價"].update(columns=[1, 1]), "no ascending positions"),
        (lambda m: m["keys"]["price:開盤價"].update(columns=[0, 99]), "no ascending positions"),
        (lambda m: m["indexes"].pop("day"), "index day is missing"),
        (lambda m: m["indexes"]["quarter"]["labels"].reverse(), "labels do not ascend"),
        (lambda m: m["indexes"]["quarter"]["labels"].pop(), "labels, its length is"),
        (lambda m: m["aliases"].update(enabled="yes"), "neither true nor false"),
        (lambda m: m["aliases"]["keys"].update(x={"key": "price:無"}), "which does not exist"),
        (lambda m: m["aliases"]["keys"].update(x={"key": "volume"}), "leads to another alias"),
        (
            lambda m: m["aliases"]["keys"].update({"price:收盤價": {"key": "price:開盤價"}}),
            "hides the real key",
        ),
        (
            lambda m: m["aliases"]["keys"]["return_20d"]["transform"].update(periods=0),
            "periods is no number",
        ),
        (lambda m: m["files"]["index/day.npy"].update(sha256="x"), "no sha256 of 64"),
        (lambda m: m["files"]["index/day.npy"].update(bytes=-1), "no size in bytes"),
    ],
)
def test_a_wrong_manifest_is_refused(
    dataset: Path, change: Callable[[dict[str, Any]], object], message: str
) -> None:
    edit(dataset, change)
    assert message in problems(dataset)


def test_an_unused_file_is_found(dataset: Path) -> None:
    edit(dataset, lambda m: m["keys"].pop("price:開盤價"))
    assert "no key or index uses it" in problems(dataset)


def test_shape_type_order_and_infinite_values_are_checked(dataset: Path) -> None:
    values = np.load(dataset / file_of(dataset, "price:收盤價"))
    damaged = {
        "price:開盤價": (values[:-1], "of shape"),
        "price:最高價": (values.astype("<f4"), "<f4"),
        "price:最低價": (np.ascontiguousarray(values), "Fortran"),
        "price:成交金額": (np.asfortranarray(np.where(np.isnan(values), np.inf, values)), "infinite"),
        "etl:adj_close": (np.asfortranarray(-values), "not positive"),
    }
    for key, (array, _) in damaged.items():
        replace(dataset, file_of(dataset, key), array)
    found = problems(dataset)
    for key, (_, message) in damaged.items():
        assert any(f"key {key}:" in line and message in line for line in found.splitlines()), key


def test_days_must_ascend(dataset: Path) -> None:
    days = np.load(dataset / "index/day.npy")
    days[3] = days[2]
    replace(dataset, "index/day.npy", days)
    assert "index day: days do not ascend strictly" in problems(dataset)


def test_an_array_of_objects_is_never_unpickled(dataset: Path) -> None:
    replace(dataset, file_of(dataset, "price:開盤價"), np.array([object], dtype=object))
    assert "is no .npy file" in problems(dataset)


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"format": 1, "format": 1}', '{"format": NaN}', "[" * 100_000]
)
def test_a_manifest_that_is_no_json_object_is_refused(dataset: Path, text: str) -> None:
    (dataset / "manifest.json").write_text(text)
    assert problems(dataset).startswith("manifest.json is no")


def test_a_missing_manifest_is_named(dataset: Path) -> None:
    (dataset / "manifest.json").unlink()
    assert problems(dataset) == "manifest.json is missing"


@pytest.mark.parametrize("rows", ["{}", '[["1101"]]', '[["1101", "x", 3, "sii"]]', "no json"])
def test_a_table_must_hold_rows_of_text(dataset: Path, rows: str) -> None:
    file = file_of(dataset, "security_categories")
    (dataset / file).write_text(rows)
    digest = hashlib.sha256(rows.encode()).hexdigest()
    edit(dataset, lambda m: m["files"][file].update(bytes=len(rows), sha256=digest))
    assert "security_categories" in problems(dataset)
