"""A portfolio while somebody edits it: what an edit touches is made anew, when somebody looks at it."""
