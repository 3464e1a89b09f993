"""FinLab's monthly revenue, in thousand TWD and percent."""

from __future__ import annotations

import numpy as np

from dataset_tools.arrays import Bools, Floats
from dataset_tools.keys import Entry, Panel
from dataset_tools.synthetic.timeline import Timeline


def revenue_keys(timeline: Timeline, revenue: Floats, visible: Bools) -> dict[str, Entry]:
    """`revenue` has every simulated month; `visible` (published months, companies) says what is shown."""
    year_to_date = revenue.copy()
    for row, (_, month) in enumerate(timeline.months):
        if month > 1:
            year_to_date[row] += year_to_date[row - 1]
    year_ago, year_ago_to_date = _delayed(revenue, 12), _delayed(year_to_date, 12)
    month_ago = _delayed(revenue, 1)
    frames = {
        "當月營收": (revenue, "thousand TWD"),
        "上月營收": (month_ago, "thousand TWD"),
        "去年當月營收": (year_ago, "thousand TWD"),
        "上月比較增減(%)": (_percent(revenue, month_ago), "percent"),
        "去年同月增減(%)": (_percent(revenue, year_ago), "percent"),
        "當月累計營收": (year_to_date, "thousand TWD"),
        "去年累計營收": (year_ago_to_date, "thousand TWD"),
        "前期比較增減(%)": (_percent(year_to_date, year_ago_to_date), "percent"),
    }
    return {
        f"monthly_revenue:{name}": Panel(
            "month", np.where(visible, frame[timeline.published_months], np.nan), unit
        )
        for name, (frame, unit) in frames.items()
    }


def _delayed(frame: Floats, rows: int) -> Floats:
    result = np.full_like(frame, np.nan)
    result[rows:] = frame[:-rows]
    return result


def _percent(frame: Floats, before: Floats) -> Floats:
    return np.round((frame / before - 1) * 100, 2)
