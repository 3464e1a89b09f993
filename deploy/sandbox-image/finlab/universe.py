"""The universe: which symbols ``data.get`` returns."""

from __future__ import annotations

from typing import Any

from finlab import industry, session
from finlab.errors import NotAvailableOffline

_MARKETS = {"ALL": None, "TSE": ("sii",), "OTC": ("otc",), "TSE_OTC": ("sii", "otc")}
_OFF: dict[str, tuple[Any, ...]] = {
    "industry": ("ALL", None),
    "asset_type": (None,),
    "security_type": ("ALL", None),
    "index": (None,),
    "market": (None, "TW_STOCK", "tw_stock"),
}


def set_universe(
    market: str = "ALL",
    category: str | list[str] = "ALL",
    exclude_category: str | list[str] | None = None,
    **others: Any,
) -> None:
    """Limits the symbols from now on.

    Args:
        market: ALL, TSE, OTC or TSE_OTC.
        category: industries, or parts of their names.
        exclude_category: industries to leave out, likewise.
        others: ``whitelist`` (symbols), and FinLab's newer spellings ``exchange``, ``sector``,
            ``exclude_sector``.

    Raises:
        NotAvailableOffline: another choice is asked for.
        ValueError: the market is unknown.
    """
    market = others.pop("exchange", market)
    category = others.pop("sector", category)
    exclude_category = others.pop("exclude_sector", exclude_category)
    listed = others.pop("whitelist", None)
    if isinstance(listed, str):
        listed = [listed]
    only = None if listed is None else {str(symbol) for symbol in listed}
    # FinLab's further filters may be given at the values that filter nothing.
    for name, off in _OFF.items():
        if name in others and others[name] in off:
            others.pop(name)
    if others:
        raise NotAvailableOffline(f"set_universe({', '.join(others)}=…) is not available offline")
    if not isinstance(market, str) or market not in _MARKETS:
        raise ValueError(f"market={market!r} is not supported; use one of {', '.join(_MARKETS)}")
    run = session.current()
    of_symbol = {row["stock_id"]: row for row in industry.table().to_dict("records")}
    wanted, unwanted = _names(category), _names(exclude_category)
    markets = _MARKETS[market]
    chosen = []
    for position, symbol in enumerate(run.dataset.symbols):
        row = of_symbol.get(symbol, {})
        sector = row.get("category") or ""
        if (
            (only is None or symbol in only)
            and (markets is None or row.get("market") in markets)
            and (wanted is None or any(name in sector for name in wanted))
            and not any(name in sector for name in unwanted or ())
        ):
            chosen.append(position)
    run.universe = chosen


def reset_universe() -> None:
    """Lifts the limit."""
    session.current().universe = None


class universe:  # noqa: N801  (FinLab's spelling)
    """``with data.universe(...):`` limits the symbols inside the block; arguments as for ``set_universe``."""

    def __init__(
        self,
        market: str = "ALL",
        category: str | list[str] = "ALL",
        exclude_category: str | list[str] | None = None,
        **others: Any,
    ) -> None:
        self._arguments = (market, category, exclude_category)
        self._others = others
        self._before: list[int] | None = None

    def __enter__(self) -> universe:
        self._before = session.current().universe
        set_universe(*self._arguments, **self._others)
        return self

    def __exit__(self, *_: object) -> None:
        session.current().universe = self._before


def _names(value: str | list[str] | None) -> list[str] | None:
    if value is None or value == "ALL":
        return None
    return [value] if isinstance(value, str) else [str(name) for name in value]
