"""A synthetic Taiwan-like market: companies, their reports, prices and flows.

Modules depend on each other in the order timeline, companies, reports, dividends, prices, trading, keys.
"""
