"""From a portfolio to files that other systems read."""
