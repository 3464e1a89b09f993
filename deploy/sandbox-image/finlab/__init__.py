"""FinLab's strategy API over a read-only offline dataset."""
