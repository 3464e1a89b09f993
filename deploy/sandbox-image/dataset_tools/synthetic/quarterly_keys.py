"""FinLab's single-quarter statement items (thousand TWD) and ratios (percent; growth against a year ago)."""

from __future__ import annotations

import numpy as np

from dataset_tools.arrays import Bools, Floats
from dataset_tools.keys import Entry, Panel
from dataset_tools.synthetic.reports import Reports
from dataset_tools.synthetic.statement_items import StatementItems

THOUSAND = "thousand TWD"


def statement_keys(reports: Reports, items: StatementItems, rows: slice, visible: Bools) -> dict[str, Entry]:
    """The table `financial_statement`."""
    frames = {
        "營業收入淨額": reports.revenue,
        "營業成本": reports.revenue - reports.gross_profit,
        "營業毛利": reports.gross_profit,
        "營業費用": reports.gross_profit - reports.operating_income,
        "研究發展費": items.research,
        "營業利益": reports.operating_income,
        "營業外收入及支出": reports.pretax_income - reports.operating_income,
        "稅前淨利": reports.pretax_income,
        "所得稅費用": reports.pretax_income - reports.net_income,
        "合併總損益": reports.net_income,
        "歸屬母公司淨利_損": reports.net_income,
        "本期綜合損益總額": reports.comprehensive_income,
        "現金及約當現金": items.cash,
        "應收帳款及票據": items.receivables,
        "存貨": items.inventories,
        "流動資產": items.current_assets,
        "不動產廠房及設備": items.fixed_assets,
        "非流動資產": items.assets - items.current_assets,
        "資產總額": items.assets,
        "流動負債": items.current_liabilities,
        "非流動負債": items.liabilities - items.current_liabilities,
        "負債總額": items.liabilities,
        "股本": items.capital,
        "普通股股本": items.capital,
        "保留盈餘": items.retained_earnings,
        "母公司股東權益合計": reports.equity,
        "股東權益總額": reports.equity,
        "負債及股東權益總額": items.assets,
        "折舊費用": items.depreciation,
        "營業活動之淨現金流入_流出": items.operating_cash_flow,
        "投資活動之淨現金流入_流出": items.investing_cash_flow,
        "籌資活動之淨現金流入_流出": items.financing_cash_flow,
        "取得不動產_廠房及設備": items.capital_expenditure,
    }
    keys = {
        f"financial_statement:{name}": _panel(frame, THOUSAND, rows, visible)
        for name, frame in frames.items()
    }
    keys["financial_statement:每股盈餘"] = _panel(
        _per_share(reports.net_income, reports), "TWD", rows, visible
    )
    return keys


def feature_keys(reports: Reports, items: StatementItems, rows: slice, visible: Bools) -> dict[str, Entry]:
    """The table `fundamental_features`."""
    equity, assets = _average(reports.equity), _average(items.assets)
    cost = reports.revenue - reports.gross_profit
    expenses = reports.gross_profit - reports.operating_income
    percent = {
        "ROE稅後": (reports.net_income, equity),
        "ROE綜合損益": (reports.comprehensive_income, equity),
        "ROA稅後息前": (reports.net_income + 0.004 * items.liabilities, assets),
        "ROA綜合損益": (reports.comprehensive_income, assets),
        "營業毛利率": (reports.gross_profit, reports.revenue),
        "營業利益率": (reports.operating_income, reports.revenue),
        "稅前淨利率": (reports.pretax_income, reports.revenue),
        "稅後淨利率": (reports.net_income, reports.revenue),
        "業外收支營收率": (reports.pretax_income - reports.operating_income, reports.revenue),
        "營業費用率": (expenses, reports.revenue),
        "研究發展費用率": (items.research, reports.revenue),
        "現金流量比率": (items.operating_cash_flow, items.current_liabilities),
        "負債比率": (items.liabilities, items.assets),
        "總負債除總淨值": (items.liabilities, reports.equity),
        "流動比率": (items.current_assets, items.current_liabilities),
        "速動比率": (items.current_assets - items.inventories, items.current_liabilities),
    }
    growth = {
        "營收成長率": reports.revenue,
        "營業毛利成長率": reports.gross_profit,
        "營業利益成長率": reports.operating_income,
        "稅前淨利成長率": reports.pretax_income,
        "稅後淨利成長率": reports.net_income,
        "資產總額成長率": items.assets,
        "淨值成長率": reports.equity,
    }
    times = {
        "總資產週轉次數": (reports.revenue, assets),
        "應收帳款週轉率": (reports.revenue, _average(items.receivables)),
        "存貨週轉率": (cost, _average(items.inventories)),
    }
    amounts = {
        "營業利益": reports.operating_income,
        "EBITDA": reports.pretax_income + items.depreciation,
        "營運現金流": items.operating_cash_flow,
        "歸屬母公司淨利": reports.net_income,
        "經常稅後淨利": reports.net_income,
        "折舊": items.depreciation,
        "流動資產": items.current_assets,
        "流動負債": items.current_liabilities,
        "營運資金": items.current_assets - items.current_liabilities,
        "自由現金流量": items.operating_cash_flow + items.capital_expenditure,
    }
    per_share = {
        "每股營業額": reports.revenue,
        "每股營業利益": reports.operating_income,
        "每股稅前淨利": reports.pretax_income,
        "每股稅後淨利": reports.net_income,
        "每股綜合損益": reports.comprehensive_income,
        "每股現金流量": items.operating_cash_flow,
    }
    frames: dict[str, tuple[Floats, str]] = {}
    frames.update({name: (_ratio(*pair) * 100, "percent") for name, pair in percent.items()})
    frames.update({name: (_growth(frame), "percent") for name, frame in growth.items()})
    frames.update({name: (_ratio(*pair), "times") for name, pair in times.items()})
    frames.update({name: (frame, THOUSAND) for name, frame in amounts.items()})
    frames.update({name: (_per_share(frame, reports), "TWD") for name, frame in per_share.items()})
    return {
        f"fundamental_features:{name}": _panel(np.round(frame, 2), unit, rows, visible)
        for name, (frame, unit) in frames.items()
    }


def _panel(frame: Floats, unit: str, rows: slice, visible: Bools) -> Entry:
    return Panel("quarter", np.where(visible, frame[rows], np.nan), unit)


def _per_share(frame: Floats, reports: Reports) -> Floats:
    return np.round(frame * 1000 / reports.shares, 2)


def _average(balance: Floats) -> Floats:
    result = balance.copy()
    result[1:] = (balance[1:] + balance[:-1]) / 2
    return result


def _ratio(part: Floats, whole: Floats) -> Floats:
    ratio: Floats = part / np.where(whole > 0, whole, np.nan)
    return ratio


def _growth(frame: Floats) -> Floats:
    """Against the same quarter a year ago, undefined after a loss or nothing."""
    result = np.full_like(frame, np.nan)
    result[4:] = (_ratio(frame[4:], frame[:-4]) - 1) * 100
    return result
