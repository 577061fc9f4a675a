"""Fields, values and days in words, for whoever tells what changed: reports, pages and feeds."""
