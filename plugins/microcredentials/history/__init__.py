"""What Git knows about the entries."""
