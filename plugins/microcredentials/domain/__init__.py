"""What the words of the portfolio mean. No files, no YAML, no templates."""
