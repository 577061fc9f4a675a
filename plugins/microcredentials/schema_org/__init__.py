"""The portfolio in the vocabulary of schema.org, for the JSON-LD that search engines read in pages.

Every node has only properties that schema.org allows on its type, with values of a type that it allows there;
the tests prove it. What an entry does not say is not there.
"""
