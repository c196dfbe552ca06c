"""Parquet tables in folders by Hive's custom (``annotations/year=2016/part-0.parquet``), for DuckDB, Spark and pandas.

One table each for articles, annotations, attributions and stances, tied by ids; positions count code points.
https://arrow.apache.org/docs/python/dataset.html#reading-partitioned-data
"""

from annotator.formats.parquet.format import PARQUET

__all__ = ["PARQUET"]
