"""Earlier editions: their pages, what changed since, and what stands at addresses that only they knew."""
