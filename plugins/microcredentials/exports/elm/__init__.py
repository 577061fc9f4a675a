"""The portfolio in the European Learning Model (ELM), application profile LOQ, as JSON-LD and Turtle."""
