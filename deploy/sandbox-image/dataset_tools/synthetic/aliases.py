"""Names that language models invent for real keys; docs/decisions/invented-keys.md has the reasons."""

from dataset_tools.keys import Alias

VALUE = "FinLab has no such key; strategies that use it compare it with amounts of TWD, so it is the value"
EXACT = "FinLab has no such key; this is its name for the same figure"

ALIASES = {
    "price:成交量": Alias("price:成交金額", VALUE),
    "volume": Alias("price:成交金額", VALUE),
    "close": Alias("price:收盤價", EXACT),
    "pe_ratio": Alias("price_earning_ratio:本益比", EXACT),
    "pb_ratio": Alias("price_earning_ratio:股價淨值比", EXACT),
    "market_cap": Alias("etl:market_value", EXACT),
    "return_20d": Alias(
        "etl:adj_close", "FinLab has no such key; the adjusted return of 20 trading days", 20
    ),
    "fundamental_features:本益比": Alias("price_earning_ratio:本益比", EXACT),
    "fundamental_features:股價淨值比": Alias("price_earning_ratio:股價淨值比", EXACT),
    "fundamental_features:ROE": Alias(
        "fundamental_features:ROE稅後", "FinLab has ROE稅後 and ROE綜合損益; the former is the textbook's ROE"
    ),
    "fundamental_features:ROA": Alias(
        "fundamental_features:ROA稅後息前",
        "FinLab has ROA稅後息前 and ROA綜合損益; the former is the textbook's ROA",
    ),
    "fundamental_features:EPS": Alias("fundamental_features:每股稅後淨利", EXACT),
    "financial_statement:營業活動之現金流量": Alias("financial_statement:營業活動之淨現金流入_流出", EXACT),
    "financial_statement:融資活動淨現金流入": Alias("financial_statement:籌資活動之淨現金流入_流出", EXACT),
}
