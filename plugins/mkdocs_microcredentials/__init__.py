"""The adapter that puts the core's pages into an MkDocs site; the only code that imports mkdocs."""
