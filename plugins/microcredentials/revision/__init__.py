"""The figures of the yearly revision: who has confirmed what, what is missing, and where the portfolio has gaps."""
