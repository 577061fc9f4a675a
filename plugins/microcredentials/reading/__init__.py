"""From bytes to domain values or problems: nothing here raises because of what a file holds."""
