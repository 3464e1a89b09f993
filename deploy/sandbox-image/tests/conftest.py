from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import small_dataset
from sandbox_process import Conversation, converse

from finlab import session
from finlab.dataset import Dataset


@pytest.fixture(scope="session")
def dataset_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_dataset.write(tmp_path_factory.mktemp("dataset") / "small")


@pytest.fixture
def run(dataset_folder: Path) -> session.Session:
    """A session over the small dataset, in force for the test."""
    opened = session.Session(Dataset.open(dataset_folder), aliases=True)
    session.activate(opened)
    return opened


@pytest.fixture
def sandbox(dataset_folder: Path) -> Callable[..., Conversation]:
    """Runs code in a runner process and returns the frames."""

    def run_code(code: str, **fields: object) -> Conversation:
        return converse(dataset_folder, code, **fields)

    return run_code
