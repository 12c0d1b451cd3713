"""The substance of a response: the pages that it cites, its promises, and the outcome of the comment."""
