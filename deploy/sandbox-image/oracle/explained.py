"""Differences from the vendor's package that are meant, by the start of a case's name, with the reason."""

from __future__ import annotations

TIES = "of equal ranks the last column goes first; there an unstable sort decides"
ROUNDING = "adjusted prices differ in the last bit, which decides between equal values"

EXPLAINED: dict[str, str] = {
    "hold_until: limit with rank, rank with gaps": TIES,
    "hold_until: limit without rank": TIES,
    "industry_rank": "industries come from `security_categories`; there from a table of themes",
    "neutralize: two factors": "a residual that is a billionth of the values differs in its rounding",
    "indicator PVO: weekly": "a symbol that never traded has no indicator; there 0",
    "indicator: lower case": "lower-case names work; there `ValueError`",
    "data.stocks": "an invented name that is served with a warning",
}
ROUNDED_INDICATORS = (
    "ADX",
    "ADXR",
    "AROON",
    "AROONOSC",
    "DX",
    "FRACTAL",
    "MINUS_DI",
    "MINUS_DM",
    "PLUS_DI",
    "PLUS_DM",
    "SAR",
    "SAREXT",
    "MAXINDEX",
    "MINMAXINDEX",
)


def reason(case: str) -> str | None:
    """Why a case may differ; None when it may not."""
    for start, why in EXPLAINED.items():
        if case.startswith(start):
            return why
    name, _, shows = case.removeprefix("indicator ").partition(": ")
    if case.startswith("indicator ") and (name.startswith("CDL") or name in ROUNDED_INDICATORS):
        return ROUNDING if shows in ("adjusted", "timeperiod=9") else None
    return None
