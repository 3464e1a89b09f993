"""Commands, their output and exit codes."""

import io
import json
from pathlib import Path

import pytest

from dataset_tools.cli import main


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    target = tmp_path_factory.mktemp("cli") / "dataset"
    assert main(["make", "--out", str(target), "--stocks", "20", "--years", "1"]) == 0
    return str(target)


def test_make_prints_json_on_stdout_and_progress_on_stderr(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = [
        "make",
        "--out",
        str(tmp_path / "a"),
        "--stocks",
        "20",
        "--years",
        "1",
        "--id",
        "mine",
        "--json",
    ]
    assert main(arguments) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["identifier"] == "mine"
    assert "prices" in err


@pytest.mark.parametrize(
    "arguments",
    [
        ["make", "--out", "/nowhere/at/all"],
        ["make", "--out", "x", "--stocks", "1"],
        ["verify", "/nowhere"],
        ["describe", "/nowhere"],
        ["coverage", "/nowhere", "x.py"],
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    err = capsys.readouterr().err
    assert err.startswith("dataset: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments", [[], ["nonsense"], ["make"], ["make", "--out", "x", "--end", "2024-13-01"]]
)
def test_unparsable_arguments_exit_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2


def test_verify_says_valid_or_lists_problems(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", folder]) == 0
    assert "valid" in capsys.readouterr().out
    stray = Path(folder) / "data" / "stray"
    stray.write_text("x")
    try:
        assert main(["verify", folder, "--json"]) == 1
        verdict = json.loads(capsys.readouterr().out)
        assert (verdict["valid"], verdict["problems"]) == (
            False,
            ["data/stray is not listed in the manifest"],
        )
    finally:
        stray.unlink()


def test_describe_lists_keys_and_aliases(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["describe", folder]) == 0
    text = capsys.readouterr().out
    assert "price:收盤價" in text
    assert "pct_change(20)" in text
    assert main(["describe", folder, "--json"]) == 0
    content = json.loads(capsys.readouterr().out)
    close = next(key for key in content["keys"] if key["key"] == "price:收盤價")
    assert close["unit"] == "TWD"
    assert 0.5 < close["coverage"] <= 1
    assert 0 < close["low"] < close["median"] < close["high"]


def test_coverage_reads_files_folders_lines_and_stdin(
    folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.py").write_text("data.get('price:收盤價')")
    (tmp_path / "b.jsonl").write_text('{"name": "n", "source": "data.get(\'close\')"}\n\n')
    fields = ["--code-field", "source", "--id-field", "name"]
    assert main(["coverage", folder, str(tmp_path), *fields, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["strategies"] == 2
    assert main(["coverage", folder, str(tmp_path), *fields, "--no-aliases"]) == 1
    assert "close" in capsys.readouterr().out
    standard_input = io.TextIOWrapper(io.BytesIO(b"data.get('no:such')"))
    monkeypatch.setattr("sys.stdin", standard_input)
    assert main(["coverage", folder, "-"]) == 1
    assert "missing" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "content", "remedy"),
    [
        ("x.txt", b"", "rename it"),
        ("x.py", b"\xff", "convert it"),
        ("x.jsonl", b"{", "one object a line"),
        ("x.jsonl", b'{"other": 1}', "--code-field"),
    ],
)
def test_unreadable_sources_name_the_remedy(
    folder: str, tmp_path: Path, name: str, content: bytes, remedy: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_bytes(content)
    assert main(["coverage", folder, str(tmp_path / name)]) == 2
    assert remedy in capsys.readouterr().err


def test_terminal_output_has_no_control_characters(
    folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x.py").write_text("data.get('\\x1b[2Jx')")
    assert main(["coverage", folder, str(tmp_path / "x.py")]) == 1
    assert "\x1b" not in capsys.readouterr().out
