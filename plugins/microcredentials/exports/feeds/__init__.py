"""Feeds of new and changed courses: of all, of each university, of each target group."""
