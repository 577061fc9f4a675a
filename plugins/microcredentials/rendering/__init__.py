"""From a portfolio to pages as text."""
