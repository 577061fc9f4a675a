"""Numbered rules over a portfolio that has been read."""
