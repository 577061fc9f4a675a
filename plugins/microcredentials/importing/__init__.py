"""From a university's spreadsheet to entry files: the way back from the tables of the open data.

A file becomes sheets of cells with their places, a header becomes columns, each row becomes what an entry states, and
that is judged by the same models and rules as a file. Nothing here writes files or speaks.
"""
