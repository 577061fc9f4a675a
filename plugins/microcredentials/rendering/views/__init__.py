"""Domain values as templates print them."""
