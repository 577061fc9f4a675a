"""The only code that talks: findings as text, JSON and GitHub annotations."""
