"""The form in which coordinators describe a new course: its questions, and the entry that the answers make."""
