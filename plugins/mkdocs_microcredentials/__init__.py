"""Puts a portfolio of microcredentials into an MkDocs site."""

import gc

gc.set_threshold(100_000, 50, 100)  # what is loaded here and made in a build lives until its end: little waste to find
