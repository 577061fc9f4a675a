"""Courses for aggregators of QualityLink: one file and one manifest per university."""
