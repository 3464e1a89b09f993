"""Equity and metrics of a position, computed as docs/simulation.md says.

The worker computes the same in trusted code; this one serves strategies that read their report.
"""

from .arguments import SimulationArguments
from .engine import Simulation, simulate
from .further import further
from .metrics import Metrics
from .trades import Trade

__all__ = ["Metrics", "Simulation", "SimulationArguments", "Trade", "further", "simulate"]
