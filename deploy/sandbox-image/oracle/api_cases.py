"""One small program for each name of FinLab's API and each rule of alignment.

A case is (name in docs/finlab.md, what it shows, code that leaves ``result``).
"""

from __future__ import annotations

Case = tuple[str, str, str]

_FRAMES = """
close = data.get('price:收盤價')
adj = data.get('etl:adj_close')
volume = data.get('price:成交股數')
revenue = data.get('monthly_revenue:去年同月增減(%)')
roe = data.get('fundamental_features:ROE稅後')
margin = data.get('fundamental_features:營業毛利率')
benchmark = data.get('benchmark_return:發行量加權股價報酬指數')
high = close > close.average(60)
"""


def _case(name: str, shows: str, expression: str) -> Case:
    return name, shows, f"{_FRAMES}\nresult = {expression}"


OPERATORS: list[Case] = [
    _case(f"`{symbol}`", shows, f"{left} {symbol} {right}")
    for symbol in ("+", "-", "*", "/", "//", "%", "<", "<=", ">", ">=", "==", "!=")
    for shows, left, right in (
        ("day with day", "close", "adj"),
        ("day with month", "close", "revenue"),
        ("month with day", "revenue", "close"),
        ("day with quarter", "close", "roe"),
        ("quarter with month", "roe", "revenue"),
        ("quarter with quarter", "roe", "margin"),
        ("number", "close", "10"),
    )
] + [
    _case(f"`{symbol}`", shows, f"{left} {symbol} {right}")
    for symbol in ("&", "|", "^")
    for shows, left, right in (
        ("day with day", "high", "(volume > 1e6)"),
        ("day with month", "high", "(revenue > 10)"),
        ("day with quarter", "high", "(roe > 2)"),
        ("quarter with month", "(roe > 2)", "(revenue > 10)"),
        ("quarter with quarter", "(roe > 2)", "(margin > 20)"),
        ("a gap after shift", "high.shift(3)", "(close > 20)"),
        ("a gap after shift, other side", "(close > 20)", "high.shift(3)"),
        ("other symbols", "high.iloc[:, :20]", "(close > 20).iloc[:, 10:]"),
        ("other days", "high.iloc[:400]", "(close > 20).iloc[200:]"),
    )
]

ALIGNMENT: list[Case] = [
    _case("`~`", "booleans", "~high"),
    _case("`**`", "number", "close ** 2"),
    _case("number - frame", "reflected", "100 - close"),
    _case("number / frame", "reflected", "1 / roe"),
    _case("`+=`", "in place", "(lambda f: f.__iadd__(revenue))(close + 0)"),
    _case("frame[frame]", "day by day", "close[high]"),
    _case("frame[frame]", "month by day", "revenue[high]"),
    _case("frame[frame]", "quarter by day", "roe[high]"),
    _case("frame[frame]", "day by quarter", "close[roe > 2]"),
    _case("frame[frame]", "then the largest", "revenue[high].is_largest(5)"),
    _case("Series of dates", "row median", "close > close.median(axis=1)"),
    _case("Series of dates", "count times a share", "close.rank(axis=1) <= close.count(axis=1) * 0.1"),
    _case("Series of dates", "divided by the row sum", "close / close.sum(axis=1)"),
    _case("Series of dates", "on months", "close > revenue.mean(axis=1)"),
    _case("Series of dates", "a column as a series", "close > close.iloc[:, 0]"),
    _case("Series of dates", "the index's returns", "close.pct_change() > benchmark.pct_change().iloc[:, 0]"),
    _case("Series of symbols", "the mean over time", "close > close.mean()"),
    _case("other symbols", "intersection", "close.iloc[:, :20] + adj.iloc[:, 10:]"),
    _case("other symbols", "in another order", "close.iloc[:, ::-1] + adj"),
    _case("other days", "from the later start on", "close.iloc[:400] + adj.iloc[200:]"),
    _case("other days", "an earlier end is carried", "close.iloc[:100] + adj"),
    _case("other days", "no common day", "close.iloc[:100] + adj.iloc[500:]"),
    _case("rank", "across", "close.rank(axis=1, pct=True)"),
    _case("rank", "across, descending", "close.rank(axis=1, ascending=False)"),
    _case("rank", "quarterly, across, then with days", "(roe.rank(axis=1, pct=True) > 0.5) & high"),
    _case("rank", "among valid=", "close.rank(axis=1, pct=True, valid=high)"),
    _case("reindex", "onto days, carried", "revenue.reindex(close.index, method='ffill')"),
    _case("where", "a frame of the same days", "close.where(high)"),
    _case("where", "a frame of other days", "close.where(revenue > 10)"),
    _case("mask", "a frame of the same days", "close.mask(high)"),
    _case("mask", "a frame of other days", "close.mask(revenue > 10)"),
    _case("align", "of two frames", "list(close.align(revenue))"),
    _case("reshape", "of two frames", "list(close.reshape(close, revenue))"),
    _case("corrwith", "columns of two frames", "close.corrwith(adj)"),
    _case("loc", "a range of days", "close.loc['2023-02-01':'2023-03-01']"),
    _case("pandas", "fillna(method='ffill')", "close.fillna(method='ffill')"),
    _case("pandas", "fillna(method='bfill')", "close.fillna(method='bfill')"),
    _case("pandas", "ffill(limit=5)", "close.ffill(limit=5)"),
    _case("pandas", "resample('M').last()", "close.resample('M').last()"),
    _case("pandas", "resample('Q').mean()", "close.resample('Q').mean()"),
    _case("pandas", "resample('Y').max()", "close.resample('Y').max()"),
    _case("pandas", "resample('W').first()", "close.resample('W').first()"),
    _case("pandas", "resample('M') against days", "close > close.resample('M').last()"),
    _case("pandas", "pct_change", "close.pct_change(20)"),
    _case("pandas", "ewm", "close.ewm(span=10).mean()"),
    _case("pandas", "rolling std", "close.rolling(20).std()"),
    _case("pandas", "rolling apply", "close.rolling(5).apply(lambda x: x[-1], raw=True)"),
    _case("pandas", "quantile across", "close.quantile(0.8, axis=1)"),
    _case("pandas", "apply by row", "close.apply(lambda row: row / row.sum(), axis=1)"),
    _case("pandas", "astype", "high.astype(int)"),
    _case("pandas", "replace", "close.replace(0, np.nan)"),
    _case("pandas", "clip", "close.clip(10, 50)"),
    _case("pandas", "sum across", "high.sum(axis=1)"),
    _case("pandas", "groupby year", "close.groupby(close.index.year).mean()"),
    _case("pandas", "assigning to a condition", "(lambda f: (f.__setitem__(f < 20, 0), f)[1])(close + 0)"),
    _case("pandas", "np.log", "np.log(close)"),
    _case("pandas", "pd.concat", "pd.concat([close.iloc[:, :3], adj.iloc[:, 3:5]], axis=1)"),
]

METHODS: list[Case] = [
    _case("average", "n=20", "close.average(20)"),
    _case("average", "odd window", "close.average(5)"),
    _case("average", "n=1", "close.average(1)"),
    _case("average", "quarterly", "roe.average(4)"),
    _case("is_largest", "of prices", "close.is_largest(10)"),
    _case("is_largest", "with gaps", "close[high].is_largest(30)"),
    _case("is_largest", "equal values", "close.round(-1).is_largest(10)"),
    _case("is_largest", "of integers", "high.astype(int).is_largest(7)"),
    _case("is_smallest", "of prices", "close.is_smallest(10)"),
    _case("is_smallest", "equal values", "close.round(-1).is_smallest(10)"),
    _case("is_largest", "quarterly, with days", "roe.is_largest(10) & high"),
    _case("is_entry", "of a condition", "high.is_entry()"),
    _case("is_exit", "of a condition", "high.is_exit()"),
    _case("rise", "n=1", "close.rise()"),
    _case("rise", "n=5", "close.rise(5)"),
    _case("fall", "n=1", "close.fall()"),
    _case("fall", "n=5", "close.fall(5)"),
    _case("sustain", "all of 5", "high.sustain(5)"),
    _case("sustain", "3 of 5", "high.sustain(5, 3)"),
    _case("sustain", "after shift", "high.shift(2).sustain(3, 2)"),
    _case("exit_when", "another condition", "high.exit_when(close < close.average(20))"),
    _case("exit_when", "monthly", "high.exit_when(revenue < 0)"),
    _case("hold_until", "entry and exit", "high.is_entry().hold_until(high.is_exit())"),
    _case("hold_until", "state", "high.hold_until(close < close.average(20))"),
    _case("hold_until", "monthly exit", "high.hold_until(revenue < 0)"),
    _case(
        "hold_until",
        "limit with rank",
        "high.is_entry().hold_until(high.is_exit(), nstocks_limit=5, rank=close)",
    ),
    _case(
        "hold_until",
        "limit with rank, rank with gaps",
        "high.is_entry().hold_until(high.is_exit(), nstocks_limit=5, rank=close[close > 20])",
    ),
    _case(
        "hold_until",
        "limit with a monthly rank",
        "high.is_entry().hold_until(high.is_exit(), nstocks_limit=5, rank=revenue)",
    ),
    _case("hold_until", "limit without rank", "high.is_entry().hold_until(high.is_exit(), nstocks_limit=5)"),
    _case("hold_until", "stop_loss", "high.is_entry().hold_until(high.is_exit(), stop_loss=0.05)"),
    _case("hold_until", "negative stop_loss", "high.is_entry().hold_until(high.is_exit(), stop_loss=-0.05)"),
    _case("hold_until", "take_profit", "high.is_entry().hold_until(high.is_exit(), take_profit=0.1)"),
    _case("hold_until", "trail_stop", "high.is_entry().hold_until(high.is_exit(), trail_stop=0.1)"),
    _case(
        "hold_until",
        "trail_stop_activation",
        "high.is_entry().hold_until(high.is_exit(), trail_stop=0.05, trail_stop_activation=0.05)",
    ),
    _case(
        "hold_until",
        "all stops with limit and rank",
        "high.is_entry().hold_until(high.is_exit(), nstocks_limit=8, stop_loss=0.08, take_profit=0.2, "
        "trail_stop=0.1, rank=-close)",
    ),
    _case(
        "hold_until",
        "trade_at open",
        "high.is_entry().hold_until(high.is_exit(), stop_loss=0.05, trade_at='open')",
    ),
    _case("hold_until", "quarterly entry", "(roe > 2).hold_until(roe < 1)"),
    _case("quantile_row", "0.9", "close.quantile_row(0.9)"),
    _case("quantile_row", "quarterly", "roe.quantile_row(0.5)"),
    _case("industry_rank", "all", "close.industry_rank()"),
    _case("industry_rank", "chosen", "close.industry_rank(['半導體業', '航運業'])"),
    _case("groupby_category", "mean", "close.groupby_category().mean()"),
    _case("groupby_category", "median of a year", "close.iloc[:50].groupby_category().median()"),
    _case("index_str_to_date", "quarterly", "roe.index_str_to_date()"),
    _case("index_str_to_date", "monthly", "revenue.index_str_to_date()"),
    _case("deadline", "quarterly", "roe.deadline()"),
    _case("deadline", "monthly", "revenue.deadline()"),
    _case("entry_price", "close", "high.is_entry().entry_price()"),
    _case("entry_price", "open", "high.is_entry().entry_price('open')"),
    _case("rebalance", "monthly", "high.rebalance('M')"),
    _case("rebalance", "weekly", "high.rebalance('W')"),
    _case("rebalance", "quarterly", "high.rebalance('Q')"),
    _case("rebalance", "given days", "high.rebalance(close.index[::17])"),
    _case("neutralize", "one factor", "close.neutralize(volume)"),
    _case("neutralize", "two factors", "close.neutralize([volume, adj.pct_change(20)])"),
    _case("neutralize", "without constant", "close.neutralize(volume, add_const=False)"),
    _case("neutralize_industry", "all", "close.neutralize_industry()"),
]

UNIVERSE: list[Case] = [
    ("set_universe", shows, f"data.set_universe({arguments})\nresult = data.get('price:收盤價')")
    for shows, arguments in (
        ("market", "market='TSE'"),
        ("market", "market='OTC'"),
        ("market", "market='TSE_OTC'"),
        ("exchange", "exchange='TSE'"),
        ("category", "category='半導體'"),
        ("category", "category=['半導體', '航運業']"),
        ("exclude_category", "exclude_category='金融'"),
        ("exclude_category", "exclude_category=['金融', '航運業']"),
        ("sector", "sector='半導體'"),
        ("whitelist", "whitelist=['1101', '1132', '1216']"),
    )
] + [
    ("universe", "a block", "with data.universe(market='OTC'):\n    result = data.get('price:收盤價')"),
    (
        "reset_universe",
        "all again",
        "data.set_universe(market='OTC')\ndata.reset_universe()\nresult = data.get('price:收盤價')",
    ),
    (
        "set_universe",
        "replaces what was set",
        "data.set_universe(category='航運業')\ndata.set_universe(market='OTC')\n"
        "result = data.get('price:收盤價')",
    ),
    (
        "set_universe",
        "quarterly",
        "data.set_universe(market='OTC')\nresult = data.get('fundamental_features:ROE稅後')",
    ),
    ("set_universe", "an indicator", "data.set_universe(market='OTC')\nresult = data.indicator('RSI')"),
]

KEYS: list[Case] = [
    ("get", shows, f"result = data.get('{key}')")
    for shows, key in (
        ("daily prices", "price:收盤價"),
        ("adjusted prices", "etl:adj_close"),
        ("monthly revenue", "monthly_revenue:當月營收"),
        ("quarterly figures", "fundamental_features:ROE稅後"),
        ("statements", "financial_statement:每股盈餘"),
        ("benchmark", "benchmark_return:發行量加權股價報酬指數"),
        ("investor flows", "institutional_investors_trading_summary:投信買賣超股數"),
        ("categories", "security_categories"),
    )
] + [
    ("get", "start= and end=", "result = data.get('price:收盤價', start='2023-01-10', end='2023-02-10')"),
]


def indicator_cases(functions: dict[str, list[str]]) -> list[Case]:
    """Every TA-Lib function, plain, on adjusted prices, on weekly bars, and with a parameter of its own."""
    cases: list[Case] = []
    for name, parameters in functions.items():
        variants = [("plain", ""), ("adjusted", ", adjust_price=True"), ("weekly", ", resample='W'")]
        if "timeperiod" in parameters:
            variants.append(("timeperiod=9", ", timeperiod=9"))
        cases += [
            (f"indicator {name}", shows, f"result = data.indicator('{name}'{extra})")
            for shows, extra in variants
        ]
    cases += [
        ("indicator", "monthly bars", "result = data.indicator('RSI', resample='M', timeperiod=5)"),
        ("indicator", "lower case", "result = data.indicator('rsi')"),
        ("indicator", "MACD with parameters", "result = data.indicator('MACD', fastperiod=5, slowperiod=10)"),
        (
            "indicator",
            "KD of adjusted weekly bars",
            "result = data.indicator('STOCH', adjust_price=True, resample='W')",
        ),
    ]
    return cases


CASES = KEYS + OPERATORS + ALIGNMENT + METHODS + UNIVERSE
