"""Draws the Grafana dashboard from what a Prometheus holds, without Grafana: one HTML page without scripts.

    python3 dashboard_page.py DASHBOARD.json http://HOST:PORT out.html [--minutes 5]

Prints the titles of panels without data, one a line. It knows what this dashboard uses: rows, stats and time
series with units, legends and the variable $job.
"""

from __future__ import annotations

import argparse
import html
import json
import math
import re
import time
import urllib.parse
import urllib.request
from pathlib import Path
from typing import Any

STEP_SECONDS = 2
RATE_INTERVAL = "1m"
COLOURS = ("#3274d9", "#e0752d", "#56a64b", "#c4162a", "#8f3bb8", "#b8860b", "#17a2a2", "#777")
CELL_WIDTH, CELL_HEIGHT = 50, 30


def series(base: str, expression: str, minutes: float) -> list[dict[str, Any]]:
    """The series of a range query up to now."""
    query = expression.replace("$__rate_interval", RATE_INTERVAL).replace("$job", ".*")
    end = time.time()
    values = {"query": query, "start": end - minutes * 60, "end": end, "step": STEP_SECONDS}
    with urllib.request.urlopen(
        f"{base}/api/v1/query_range?{urllib.parse.urlencode(values)}", timeout=20
    ) as answer:
        return json.load(answer)["data"]["result"]


def shown(value: float, unit: str | None) -> str:
    if unit == "bytes":
        return f"{value / (1 << 20):,.1f} MiB"
    if unit in ("percentunit", "s"):
        return f"{value * 100:.0f} %" if unit == "percentunit" else f"{value:.3g} s"
    return f"{value:.3g}"


def legend(template: str, labels: dict[str, str]) -> str:
    name = re.sub(r"{{\s*(\w+)\s*}}", lambda match: labels.get(match[1], ""), template)
    return name or ", ".join(f"{k}={v}" for k, v in labels.items()) or "value"


def units(panel: dict[str, Any]) -> dict[str, str]:
    """Units of single series, by name; "" is the panel's."""
    config = panel.get("fieldConfig", {})
    found = {"": config.get("defaults", {}).get("unit", "")}
    for override in config.get("overrides", []):
        for entry in override["properties"]:
            if entry["id"] == "unit":
                found[override["matcher"]["options"]] = entry["value"]
    return found


def draw(panel: dict[str, Any], lines: list[tuple[str, list[tuple[float, float]]]]) -> str:
    width, height = panel["gridPos"]["w"] * CELL_WIDTH, panel["gridPos"]["h"] * CELL_HEIGHT
    by_name = units(panel)
    if panel["type"] == "stat":
        unit = by_name[""]
        text = ", ".join(shown(points[-1][1], unit) for _, points in lines if points) or "no data"
        return f'<div class="stat">{html.escape(text)}</div>'
    # Series of a unit of their own have an axis of their own, as Grafana's right axis.
    parts, names = [], []
    plot = height - 70 - 16 * ((len(lines) + 1) // 2)
    for axis, unit in enumerate(sorted({by_name.get(name, by_name[""]) for name, _ in lines})):
        mine = [i for i, (name, _) in enumerate(lines) if by_name.get(name, by_name[""]) == unit]
        values = [v for i in mine for _, v in lines[i][1]]
        low, high = min(0.0, *values), max(values)
        high = high if high > low else low + 1
        first, last = min(t for _, p in lines for t, _ in p), max(t for _, p in lines for t, _ in p)
        for i in mine:
            across, up = (width - 30) / max(1, last - first), (plot - 14) / (high - low)
            points = " ".join(
                f"{8 + across * (t - first):.1f},{plot - up * (v - low):.1f}" for t, v in lines[i][1]
            )
            colour = COLOURS[i % len(COLOURS)]
            parts.append(f'<polyline fill="none" stroke="{colour}" stroke-width="1.5" points="{points}"/>')
            name = html.escape(f"{lines[i][0]}: {shown(lines[i][1][-1][1], unit)}")
            names.append(f'<span style="color:{colour}">{name}</span>')
        x, anchor = (8, "start") if axis == 0 else (width - 30, "end")
        label = html.escape(shown(high, unit))
        parts.append(f'<text x="{x}" y="11" font-size="11" text-anchor="{anchor}">{label}</text>')
    svg = f'<svg width="{width - 20}" height="{plot + 4}">{"".join(parts)}</svg>'
    return svg + '<div class="legend">' + " ".join(names) + "</div>"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("dashboard", type=Path)
    parser.add_argument("prometheus")
    parser.add_argument("out", type=Path)
    parser.add_argument("--minutes", type=float, default=5)
    options = parser.parse_args()
    dashboard = json.loads(options.dashboard.read_text(encoding="utf-8"))
    cells = []
    for panel in dashboard["panels"]:
        at = panel["gridPos"]
        box = (
            f"left:{at['x'] * CELL_WIDTH}px;top:{at['y'] * CELL_HEIGHT + 50}px;"
            f"width:{at['w'] * CELL_WIDTH - 8}px;height:{at['h'] * CELL_HEIGHT - 8}px"
        )
        title = html.escape(panel["title"])
        if panel["type"] == "row":
            cells.append(f'<div class="row" style="{box}">{title}</div>')
            continue
        lines = []
        for target in panel["targets"]:
            for found in series(options.prometheus, target["expr"], options.minutes):
                points = [(float(t), float(v)) for t, v in found["values"] if math.isfinite(float(v))]
                if points:
                    lines.append((legend(target.get("legendFormat", ""), found["metric"]), points))
        if not lines:
            print(panel["title"])
        content = draw(panel, lines) if lines else '<div class="none">no data</div>'
        cells.append(f'<div class="panel" style="{box}"><h3>{title}</h3>{content}</div>')
    style = (
        "body{font:12px sans-serif;margin:8px;position:relative}"
        ".panel,.row{position:absolute;overflow:hidden}"
        ".panel{border:1px solid #ccc}h3{margin:4px 8px;font-size:12px}.row{font-weight:bold;font-size:14px}"
        ".stat{font-size:28px;text-align:center;color:#3274d9}.none{color:#999;text-align:center;margin-top:20px}"
        ".legend{margin:0 8px}.legend span{margin-right:10px}"
    )
    title = html.escape(dashboard["title"])
    head = f'<!DOCTYPE html><meta charset="utf-8"><title>{title}</title><style>{style}</style>'
    options.out.write_text(f"{head}<h1>{title}</h1>" + "".join(cells), encoding="utf-8")


if __name__ == "__main__":
    main()
