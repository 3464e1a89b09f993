"""Industries of the synthetic market, with FinLab's category names and rough magnitudes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Industry:
    """`weight` is its share of companies; `prefixes` start its symbols; ratios are fractions, `turnover` is
    yearly revenue to equity, `revenue_noise` the monthly scatter of log revenue, `beta` to the market."""

    category: str
    prefixes: tuple[str, ...]
    weight: int
    beta: float
    operating_expenses: float
    turnover: float
    revenue_noise: float
    debt: float


INDUSTRIES = (
    Industry("水泥工業", ("11",), 2, 0.7, 0.08, 0.8, 0.08, 0.45),
    Industry("食品工業", ("12",), 4, 0.6, 0.18, 1.3, 0.09, 0.42),
    Industry("塑膠工業", ("13",), 4, 0.9, 0.07, 1.0, 0.10, 0.38),
    Industry("紡織纖維", ("14",), 6, 0.8, 0.11, 0.9, 0.12, 0.42),
    Industry("電機機械", ("15", "45"), 9, 0.9, 0.14, 1.0, 0.15, 0.42),
    Industry("電器電纜", ("16",), 2, 0.9, 0.07, 1.3, 0.11, 0.43),
    Industry("化學工業", ("17", "47"), 5, 0.8, 0.13, 1.0, 0.11, 0.38),
    Industry("生技醫療業", ("41", "65"), 8, 0.7, 0.26, 0.7, 0.14, 0.32),
    Industry("玻璃陶瓷", ("18",), 1, 0.8, 0.12, 0.6, 0.10, 0.42),
    Industry("造紙工業", ("19",), 1, 0.8, 0.10, 0.9, 0.09, 0.50),
    Industry("鋼鐵工業", ("20",), 5, 0.8, 0.05, 1.6, 0.11, 0.50),
    Industry("橡膠工業", ("21",), 2, 0.7, 0.13, 0.9, 0.08, 0.43),
    Industry("汽車工業", ("22",), 3, 0.8, 0.11, 1.4, 0.13, 0.47),
    Industry("半導體業", ("23", "30", "32", "34"), 17, 1.25, 0.15, 0.9, 0.13, 0.36),
    Industry("電腦及週邊設備業", ("23", "24", "30"), 11, 1.1, 0.09, 1.9, 0.16, 0.50),
    Industry("光電業", ("24", "30", "61"), 12, 1.1, 0.13, 1.1, 0.14, 0.42),
    Industry("通信網路業", ("24", "30", "49"), 8, 1.0, 0.15, 1.3, 0.16, 0.45),
    Industry("電子零組件業", ("23", "24", "30", "61"), 18, 1.1, 0.12, 1.2, 0.12, 0.43),
    Industry("電子通路業", ("30", "81"), 3, 0.8, 0.05, 3.5, 0.11, 0.62),
    Industry("資訊服務業", ("24", "62"), 3, 0.8, 0.20, 1.3, 0.20, 0.40),
    Industry("其他電子業", ("23", "60", "80"), 9, 1.0, 0.13, 1.3, 0.15, 0.45),
    Industry("建材營造業", ("25", "55"), 8, 0.8, 0.08, 0.6, 0.60, 0.60),
    Industry("航運業", ("26", "56"), 4, 1.1, 0.06, 0.8, 0.13, 0.52),
    Industry("觀光餐旅", ("27",), 3, 0.7, 0.30, 0.7, 0.13, 0.48),
    Industry("金融保險業", ("28", "58"), 7, 0.9, 0.20, 0.45, 0.15, 0.88),
    Industry("貿易百貨業", ("29",), 3, 0.6, 0.22, 1.2, 0.08, 0.50),
    Industry("其他業", ("99", "89"), 8, 0.8, 0.15, 1.1, 0.13, 0.42),
)

# Symbols that strategies name most often: the largest company of an industry gets the first of these.
WELL_KNOWN = {
    "水泥工業": ("1101",),
    "食品工業": ("1216",),
    "塑膠工業": ("1301",),
    "鋼鐵工業": ("2002",),
    "半導體業": ("2330", "2454", "2303"),
    "電腦及週邊設備業": ("2382", "2357"),
    "其他電子業": ("2317",),
    "電子零組件業": ("2308",),
    "光電業": ("3008",),
    "通信網路業": ("2412", "3045"),
    "航運業": ("2603", "2609"),
    "金融保險業": ("2881", "2882", "2891"),
    "貿易百貨業": ("2912",),
}
