"""The core of the portfolio: entries in, checked values and pages out. It knows no MkDocs."""
